// SPDX-License-Identifier: Apache-2.0
#include "sandbox/domainsearch.h"

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

/// The default when it was not sent; 0 when it is no number.
qint64 number(const Parameters &parameters, QByteArrayView name, qint64 byDefault)
{
    const QByteArrayView text = parameters.value(name);
    return text.isEmpty() ? byDefault : text.toByteArray().toLongLong();
}

/// Nothing for an unknown search type. `*` stands for anything; all else is literal.
std::optional<QString> patternFor(const QString &keyword, QByteArrayView searchType)
{
    const QString escaped = QRegularExpression::escape(keyword).replace(u"\\*"_s, u".*"_s);
    if (searchType.isEmpty() || searchType == QByteArrayView("fuzzy_match"))
        return escaped;
    if (searchType == QByteArrayView("pre_match"))
        return u'^' + escaped;
    if (searchType == QByteArrayView("suf_match"))
        return escaped + u'$';
    if (searchType == QByteArrayView("full_match"))
        return u'^' + escaped + u'$';
    return {};
}

} // namespace

tl::expected<Page, ServiceError> readPage(const Parameters &parameters,
                                          qint64 maximumNumber,
                                          qint64 maximumSize)
{
    Page page;
    page.number = number(parameters, "PageNumber", 1);
    page.size = number(parameters, "PageSize", 20);
    if (page.number < 1 || page.number > maximumNumber)
        return refuse(reading::pageNumber);
    if (page.size < 1 || page.size > maximumSize)
        return refuse(reading::pageSize);
    return page;
}

tl::expected<DomainSearch, ServiceError> DomainSearch::read(const Parameters &parameters)
{
    DomainSearch search;
    const QString keyword = parameters.text("DomainName");
    const auto pattern = patternFor(keyword, parameters.value("DomainSearchType"));
    if (!pattern)
        return refuse(reading::searchType);
    if (keyword.size() > 255)
        return refuse(reading::domainName);
    if (!keyword.isEmpty())
        search.m_name = QRegularExpression(*pattern, QRegularExpression::CaseInsensitiveOption);

    const QByteArrayView type = parameters.value("LiveDomainType");
    if (!type.isEmpty()) {
        if (type != QByteArrayView("liveVideo") && type != QByteArrayView("liveEdge"))
            return refuse(reading::liveDomainType);
        search.m_isIngest = type == QByteArrayView("liveEdge");
    }
    const QByteArrayView status = parameters.value("DomainStatus");
    if (status == QByteArrayView("online"))
        search.m_status = Status::Online;
    else if (status == QByteArrayView("offline"))
        search.m_status = Status::Offline;
    else if (status == QByteArrayView("configuring"))
        search.m_status = Status::Configuring;
    else if (!status.isEmpty())
        return refuse(reading::domainStatus);
    search.m_region = parameters.text("RegionName");
    const QByteArrayView group = parameters.value("ResourceGroupId");
    search.m_isNothing = (!group.isEmpty() && group != QByteArrayView("rg-acfmsandboxgroup"))
        || parameters.has("Tag.1.Key");
    return search;
}

bool DomainSearch::matches(const LiveDomain &domain) const
{
    return !m_isNothing && (!m_isIngest || domain.isIngest == *m_isIngest)
        && (!m_status || domain.status == *m_status)
        && (m_region.isEmpty() || domain.region == m_region)
        && (m_name.pattern().isEmpty() || m_name.match(domain.name).hasMatch());
}

} // namespace livecert::sandbox
