// SPDX-License-Identifier: Apache-2.0
#include "deploy/planfile.h"

#include "deploy/fingerprint.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qsizetype maxNameLength = 1024; // far beyond what the service takes
constexpr qsizetype maxDomainLength = 254; // of DNS, and the dot of a wildcard domain
constexpr qsizetype sha256Bytes = 32;
constexpr qsizetype maxShown = 80;

/// Reads members of an object and remembers the first that is wrong.
class Members
{
public:
    Members(const QJsonObject &object, QString path, std::optional<PlanFileError> &error)
        : m_object(object)
        , m_path(std::move(path))
        , m_error(error)
    { }

    [[nodiscard]] bool has(QLatin1StringView name) const { return m_object.contains(name); }

    /// One line without control characters; empty when it is not there.
    QString text(QLatin1StringView name, qsizetype maxLength = maxNameLength)
    {
        const QJsonValue value = m_object.value(name);
        const QString words = value.toString();
        const bool isFit = value.isUndefined()
            || (value.isString() && words.size() <= maxLength
                && std::none_of(words.cbegin(), words.cend(), [](QChar c) {
                       return c.category() == QChar::Other_Control
                           || c.category() == QChar::Separator_Line
                           || c.category() == QChar::Separator_Paragraph;
                   }));
        if (!isFit)
            complain(name);
        return isFit ? words : QString();
    }

    bool flag(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isBool())
            complain(name);
        return value.toBool();
    }

    /// UTC; invalid when it is not there.
    QDateTime time(QLatin1StringView name)
    {
        const QString words = text(name, 40);
        const QDateTime read = QDateTime::fromString(words, Qt::ISODate).toUTC();
        if (!words.isEmpty() && !read.isValid())
            complain(name);
        return read;
    }

    template <class T>
    T choice(QLatin1StringView name, const QList<std::pair<QLatin1StringView, T>> &values)
    {
        const QString word = text(name);
        for (const auto &[known, value] : values) {
            if (word == known)
                return value;
        }
        complain(name);
        return values.first().second;
    }

    QJsonObject object(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isObject())
            complain(name);
        return value.toObject();
    }

    void complain(QLatin1StringView name)
    {
        if (!m_error)
            m_error = PlanFileError{PlanFileProblem::WrongValue, m_path + name};
    }

private:
    const QJsonObject &m_object;
    QString m_path;
    std::optional<PlanFileError> &m_error;
};

tl::unexpected<PlanFileError> problem(PlanFileProblem what, const QString &where = {})
{
    return tl::unexpected<PlanFileError>(PlanFileError{what, where.left(maxShown)});
}

// As the service has it: a host name, or one behind a dot.
bool isApiDomain(const QString &name)
{
    if (name.isEmpty() || name.size() > maxDomainLength || name != apiDomain(name))
        return false;
    return std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.'
            || c == u'_';
    });
}

SavedStep readStep(const QJsonObject &object, qsizetype index, std::optional<PlanFileError> &error)
{
    const QString path = u"domains[%1]."_s.arg(index);
    Members members(object, path, error);
    SavedStep step;
    step.domain = members.text("domain"_L1, maxDomainLength);
    step.isIncluded = members.flag("included"_L1);
    const QJsonObject nowObject = members.object("now"_L1);
    Members now(nowObject, path + u"now."_s, error);
    step.isHttpsKnown = now.flag("httpsKnown"_L1);
    step.isHttpsOn = now.flag("https"_L1);
    step.certName = now.text("certName"_L1);
    step.notAfter = now.time("notAfter"_L1);
    step.sha1 = plainHex(now.text("sha1"_L1, 128));
    return step;
}

PlanFileResult<QList<SavedStep>> readSteps(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (!value.isArray())
        return problem(PlanFileProblem::WrongValue, u"domains"_s);
    if (array.isEmpty())
        return problem(PlanFileProblem::NoDomain);
    if (array.size() > maxPlanDomains)
        return problem(PlanFileProblem::TooManyDomains, QString::number(array.size()));
    QList<SavedStep> steps;
    steps.reserve(array.size());
    QSet<QString> seen;
    std::optional<PlanFileError> error;
    for (qsizetype index = 0; index < array.size(); ++index) {
        const QJsonValue item = array.at(index);
        if (!item.isObject())
            return problem(PlanFileProblem::WrongValue, u"domains[%1]"_s.arg(index));
        SavedStep step = readStep(item.toObject(), index, error);
        if (error)
            return tl::unexpected<PlanFileError>(*error);
        if (!isApiDomain(step.domain))
            return problem(PlanFileProblem::WrongDomain, step.domain);
        if (seen.contains(step.domain))
            return problem(PlanFileProblem::RepeatedDomain, step.domain);
        seen.insert(step.domain);
        steps.append(std::move(step));
    }
    return steps;
}

void readCertificate(SavedPlan &plan, Members &members, std::optional<PlanFileError> &error)
{
    const QJsonObject object = members.object("certificate"_L1);
    Members certificate(object, u"certificate."_s, error);
    plan.certificateName = certificate.text("name"_L1);
    plan.certificateNotAfter = certificate.time("notAfter"_L1);
    plan.certificateSha256 = QByteArray::fromHex(certificate.text("sha256"_L1, 128).toLatin1());
    if (plan.certificateSha256.size() != sha256Bytes)
        certificate.complain("sha256"_L1);
}

void readCas(SavedPlan &plan, Members &members, std::optional<PlanFileError> &error)
{
    if (!members.has("cas"_L1))
        return;
    const QJsonObject object = members.object("cas"_L1);
    Members cas(object, u"cas."_s, error);
    CasCertificate certificate;
    const double id = object.value("id"_L1).toDouble(-1);
    const bool isNumber = id >= 0 && id < 9e15 && std::floor(id) == id;
    if (!isNumber)
        cas.complain("id"_L1);
    certificate.id = isNumber ? qint64(id) : 0;
    certificate.name = cas.text("name"_L1);
    certificate.endDate = QDate::fromString(cas.text("endDate"_L1, 40), Qt::ISODate);
    certificate.sha1 = plainHex(cas.text("sha1"_L1, 128));
    certificate.sha256 = plainHex(cas.text("sha256"_L1, 128));
    plan.cas = std::move(certificate);
}

PlanFileResult<SavedPlan> readObject(const QJsonObject &object)
{
    const QJsonValue version = object.value(planFileMark);
    if (version.isUndefined())
        return problem(PlanFileProblem::NotAPlan);
    if (version.toInt(-1) != planFileVersion)
        return problem(PlanFileProblem::OtherVersion, version.toVariant().toString());
    SavedPlan plan;
    std::optional<PlanFileError> error;
    Members members(object, {}, error);
    plan.savedAt = members.time("savedAt"_L1);
    plan.isHttpsOn = members.choice<bool>("https"_L1, {{"on"_L1, true}, {"off"_L1, false}});
    if (plan.isHttpsOn) {
        plan.type = members.choice<CertificateType>("certType"_L1,
                                                    {{"upload"_L1, CertificateType::Upload},
                                                     {"cas"_L1, CertificateType::Cas},
                                                     {"free"_L1, CertificateType::Free}});
        plan.certName = members.text("certName"_L1);
        plan.forceSet = members.flag("forceSet"_L1);
        if (plan.type == CertificateType::Upload)
            readCertificate(plan, members, error);
        if (plan.type == CertificateType::Cas)
            readCas(plan, members, error);
    }
    if (error)
        return tl::unexpected<PlanFileError>(*error);
    PlanFileResult<QList<SavedStep>> steps = readSteps(object.value("domains"_L1));
    if (!steps)
        return tl::unexpected<PlanFileError>(steps.error());
    plan.steps = *std::move(steps);
    return plan;
}

} // namespace

bool SavedPlan::isMadeFor(const CertificateBundle &bundle) const
{
    return bundle.keyMatches() && bundle.leaf().sha256() == certificateSha256;
}

PlanFileResult<SavedPlan> readPlan(const QByteArray &json)
{
    if (json.size() > maxPlanFileBytes)
        return problem(PlanFileProblem::TooLarge);
    if (json.trimmed().isEmpty())
        return problem(PlanFileProblem::Empty);
    if (json.contains("PRIVATE KEY-----"))
        return problem(PlanFileProblem::HoldsKey);
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return problem(PlanFileProblem::Damaged, QString::number(parseError.offset));
    const QJsonObject object = document.object();
    const QJsonValue inner = object.value("plan"_L1);
    return readObject(!object.contains(planFileMark) && inner.isObject() ? inner.toObject()
                                                                         : object);
}

PlanFileResult<SavedPlan> readPlanFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return problem(PlanFileProblem::NotReadable, u"there is no such file"_s);
    if (!info.isFile()) // a pipe or a device might never end
        return problem(PlanFileProblem::NotReadable, u"it is not a file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem(PlanFileProblem::NotReadable, file.errorString());
    const QByteArray bytes = file.read(maxPlanFileBytes + 1);
    if (file.error() != QFile::NoError)
        return problem(PlanFileProblem::NotReadable, file.errorString());
    return readPlan(bytes);
}

} // namespace livecert
