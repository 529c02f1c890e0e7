// SPDX-License-Identifier: Apache-2.0
#include "store/previousbundle.h"

#include "deploy/fingerprint.h"
#include "store/history.h"
#include "store/vault.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qsizetype changesLookedAt = 20; // of one domain, newest first

// An AccessKey that was replaced since does not make the account another one, if it has a name.
bool isAccount(const LedgerAccount &one, const LedgerAccount &other)
{
    return one.isSameAs(other)
        || (one.service == other.service && !one.name.isEmpty() && one.name == other.name);
}

bool hasFingerprint(const VaultItem &item, const QString &printed)
{
    return isFingerprint(printed, QString::fromLatin1(item.sha1.toHex()))
        || isFingerprint(printed, QString::fromLatin1(item.sha256.toHex()));
}

class Search
{
public:
    Search(const DomainOverview &domain,
           const LedgerAccount &account,
           const QList<VaultItem> &items)
        : m_domain(domain)
    {
        std::copy_if(items.begin(),
                     items.end(),
                     std::back_inserter(m_items),
                     [&](const VaultItem &item) { return isAccount(item.account, account); });
    }

    [[nodiscard]] PreviousBundle before(const HistoryRecord &change) const
    {
        const VaultItem *item = find(change.oldFingerprint);
        if (!item)
            return {m_domain, PreviousBundle::State::NotKept, {}, change.oldName};
        return {m_domain,
                isServed(*item) ? PreviousBundle::State::AlreadyServed
                                : PreviousBundle::State::Held,
                *item,
                change.oldName};
    }

    // Putting on a domain what it has already changed nothing.
    [[nodiscard]] bool changedNothing(const HistoryRecord &change) const
    {
        const VaultItem *after = find(change.newFingerprint);
        return after && hasFingerprint(*after, change.oldFingerprint);
    }

    [[nodiscard]] PreviousBundle newestOther(const QString &lastFingerprint) const
    {
        const VaultItem *served = nullptr;
        for (const VaultItem &item : m_items) {
            if (item.domain != m_domain.domain.name)
                continue;
            if (!isServed(item) && !hasFingerprint(item, lastFingerprint))
                return {m_domain, PreviousBundle::State::Held, item, {}};
            served = served ? served : &item;
        }
        if (!served)
            return {m_domain, PreviousBundle::State::NotChanged, {}, {}};
        return {m_domain, PreviousBundle::State::NotKept, {}, {}};
    }

private:
    [[nodiscard]] bool isServed(const VaultItem &item) const
    {
        return m_domain.isHttpsOn && hasFingerprint(item, m_domain.fingerprint);
    }

    // The same certificate of another domain is as good.
    [[nodiscard]] const VaultItem *find(const QString &fingerprint) const
    {
        const VaultItem *found = nullptr;
        for (const VaultItem &item : m_items) {
            if (!hasFingerprint(item, fingerprint))
                continue;
            if (item.domain == m_domain.domain.name)
                return &item;
            found = found ? found : &item;
        }
        return found;
    }

    const DomainOverview &m_domain;
    QList<VaultItem> m_items;
};

} // namespace

PreviousBundle previousBundle(const DomainOverview &domain,
                              const LedgerAccount &account,
                              const QList<HistoryRecord> &changes,
                              const QList<VaultItem> &items)
{
    const Search search(domain, account, items);
    QString lastFingerprint;
    for (const HistoryRecord &change : changes) {
        if (search.changedNothing(change))
            continue;
        if (!change.oldFingerprint.isEmpty())
            return search.before(change);
        lastFingerprint = lastFingerprint.isEmpty() ? change.newFingerprint : lastFingerprint;
    }
    PreviousBundle found = search.newestOther(lastFingerprint);
    if (found.state == PreviousBundle::State::NotChanged && !changes.isEmpty())
        found.state = PreviousBundle::State::NotKept;
    return found;
}

PreviousBundle bundleBefore(const DomainOverview &domain,
                            const LedgerAccount &account,
                            const HistoryRecord &change,
                            const QList<VaultItem> &items)
{
    return Search(domain, account, items).before(change);
}

PreviousBundles::PreviousBundles(Vault &vault,
                                 History *history,
                                 LedgerAccount account,
                                 QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_history(history)
    , m_account(std::move(account))
{ }

void PreviousBundles::find(const QList<DomainOverview> &domains,
                           Continuation<QList<PreviousBundle>> then)
{
    m_domains = domains;
    m_found.clear();
    m_then = std::move(then);
    m_question = std::make_unique<QObject>();
    m_vault.list({m_question.get(), [this](const Result<QList<VaultItem>> &items) {
                      if (!items && items.error().code != ErrorCode::FileNotFound) {
                          fail(items.error());
                          return;
                      }
                      m_items = items.value_or(QList<VaultItem>());
                      next();
                  }});
}

void PreviousBundles::fail(const Error &error)
{
    const auto then = std::exchange(m_then, {});
    then(failure(error));
}

void PreviousBundles::next()
{
    while (!m_history && m_found.size() < m_domains.size())
        m_found.append(previousBundle(m_domains.at(m_found.size()), m_account, {}, m_items));
    if (m_found.size() == m_domains.size()) {
        const auto then = std::exchange(m_then, {});
        then(m_found);
        return;
    }
    HistoryQuery query;
    query.domain = m_domains.at(m_found.size()).domain.name;
    query.now = systemUtc();
    m_history->find(query, {m_question.get(), [this](const Result<HistoryMatch> &match) {
                                if (match)
                                    readChanges(match->changes.first(
                                        qMin(match->changes.size(), changesLookedAt)));
                                else
                                    fail(match.error());
                            }});
}

void PreviousBundles::readChanges(const QList<qint64> &changes)
{
    m_history->entries(changes,
                       {m_question.get(), [this](const Result<QList<HistoryEntry>> &entries) {
                            if (!entries) {
                                fail(entries.error());
                                return;
                            }
                            QList<HistoryRecord> done;
                            for (const HistoryEntry &entry : *entries) {
                                if (entry.state() == LedgerState::Done
                                    && isAccount(entry.account(), m_account))
                                    done.append(entry.planned);
                            }
                            add(done);
                        }});
}

void PreviousBundles::add(const QList<HistoryRecord> &changes)
{
    m_found.append(previousBundle(m_domains.at(m_found.size()), m_account, changes, m_items));
    next();
}

} // namespace livecert
