// SPDX-License-Identifier: Apache-2.0
#include "api/livejson_p.h"
#include "api/paging_p.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {
namespace {

constexpr int pageSize = 50; // the documented maximum
constexpr int longList = 21; // pages
constexpr int mostInFlight = 48; // a hundred a second, also when an answer takes half a second

/// What tells an item apart: a name, or a number.
QString keyOf(const QJsonObject &item, const QString &key)
{
    const QJsonValue value = item.value(key);
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

} // namespace

void PagedList::fetch(RpcClient &client, Shape shape, Continuation<Pages> then)
{
    if (!then.isWanted())
        return;
    auto *list = new PagedList(client, std::move(shape), std::move(then)); // deletes itself
    list->ask(1);
}

PagedList::PagedList(RpcClient &client, Shape shape, Continuation<Pages> then)
    : m_client(&client)
    , m_shape(std::move(shape))
    , m_then(std::move(then))
{
    connect(m_then.context(), &QObject::destroyed, this, [this] { delete this; });
}

void PagedList::ask(int page)
{
    RpcRequest request;
    request.action = m_shape.request.action;
    request.parameters = m_shape.request.parameters;
    request.callsPerSecond = m_shape.request.callsPerSecond;
    request.parameters.append({m_shape.pageParameter, QByteArray::number(page)});
    request.parameters.append({m_shape.sizeParameter, QByteArray::number(pageSize)});
    m_nextPage = std::max(m_nextPage, page + 1);
    ++m_inFlight;
    m_client->call(std::move(request),
                   {this, [this, page](const Result<QJsonObject> &answer) { take(page, answer); }});
}

void PagedList::take(int page, const Result<QJsonObject> &answer)
{
    --m_inFlight;
    const bool isEmpty =
        !answer && !m_shape.emptyCode.isEmpty() && answer.error().apiCode == m_shape.emptyCode;
    if (!answer && !isEmpty) {
        finish(failure(answer.error()));
        return;
    }
    const QJsonArray items =
        isEmpty ? QJsonArray() : readList(*answer, m_shape.outer, m_shape.inner);
    const std::size_t known = m_seen.size();
    for (const auto &item : items)
        ++m_seen[keyOf(item.toObject(), m_shape.key)];
    const bool isNew = m_seen.size() > known;
    if (!isNew && page >= m_knownPages)
        m_sawEnd = true; // empty, or the service repeats itself
    if (items.isEmpty())
        m_knownPages = std::min(m_knownPages, std::max(page, 1));
    else if (answer)
        learnSize(page, *answer, items.size());
    m_pages[page] = items;
    // Shorter lists are there nearly at once.
    if (page == 1 && m_knownPages > longList && m_shape.firstPage) {
        const QPointer<PagedList> self(this);
        m_shape.firstPage(items);
        if (!self)
            return; // whoever was told wants no more
    }
    askMore();
}

/// How many pages there should be, going by what the answer says about itself.
void PagedList::learnSize(int page, const QJsonObject &answer, qsizetype count)
{
    const qint64 total = readNumber(answer.value(u"TotalCount"_s)).value_or(0);
    if (page == 1) {
        const qint64 said =
            readNumber(answer.value(QString::fromLatin1(m_shape.sizeParameter))).value_or(0);
        const bool isServersOwn = said > 0 && said < pageSize;
        m_pageSize = isServersOwn ? int(said) : pageSize;
        if (!isServersOwn && total > count && count < pageSize)
            m_pageSize = int(count); // it caps pages without saying so
    }
    const qint64 pages = (total + m_pageSize - 1) / std::max(m_pageSize, 1);
    m_knownPages =
        int(std::clamp<qint64>(std::max<qint64>(pages, m_knownPages), 1, m_shape.lastPage));
}

void PagedList::askMore()
{
    while (m_inFlight < mostInFlight && m_nextPage <= m_knownPages && m_client && !m_sawEnd)
        ask(m_nextPage);
    if (m_inFlight > 0)
        return;
    if (m_client && wantsOneMore()) {
        ++m_knownPages;
        ask(m_nextPage);
        return;
    }
    finish(pages());
}

bool PagedList::wantsOneMore() const
{
    if (m_sawEnd || m_pages.empty() || m_knownPages >= m_shape.lastPage)
        return false;
    const auto &[page, items] = *m_pages.rbegin();
    return page == m_knownPages && !items.isEmpty() && items.size() >= m_pageSize;
}

PagedList::Pages PagedList::pages() const
{
    Pages pages;
    for (const auto &[number, items] : m_pages)
        pages.append(items);
    return pages;
}

void PagedList::finish(Result<Pages> result)
{
    m_then.context()->disconnect(this);
    const Continuation<Pages> then = std::move(m_then);
    delete this; // ends the pages that are still on their way
    then(std::move(result));
}

QList<QJsonObject> itemsOf(const PagedList::Pages &pages, const QString &key)
{
    QList<QJsonObject> items;
    QSet<QString> names;
    for (const QJsonArray &page : pages) {
        for (const auto &value : page) {
            const QJsonObject item = value.toObject();
            const QString name = keyOf(item, key);
            if (name.isEmpty() || names.contains(name))
                continue;
            names.insert(name);
            items.append(item);
        }
    }
    return items;
}

} // namespace livecert
