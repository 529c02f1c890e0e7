// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/continuation.h"
#include "deploy/domainoverview.h"
#include "store/historyrecord.h"
#include "store/vaultcontents.h"

#include <QObject>

#include <memory>

namespace livecert {

class History;
class Vault;

/// What can be done to give a domain back the certificate that it had before.
struct PreviousBundle
{
    enum class State {
        Held, ///< the vault has it
        NotKept, ///< it is known which one it was, and the vault does not have it
        NotChanged, ///< no change of this domain is known, so there is nothing before it
        AlreadyServed, ///< the domain has it
    };

    DomainOverview domain;
    State state = State::NotChanged;
    VaultItem item = {}; ///< Held, AlreadyServed
    QString formerName = {}; ///< CertName that the ledger knows, where it knows one
};

/// Which bundle the domain had before: what the ledger says was replaced, compared with both
/// digests; where the ledger says nothing of use, the newest that the vault has and the domain does
/// not. `changes`: those of this domain and account that were carried out, newest first.
[[nodiscard]] PreviousBundle previousBundle(const DomainOverview &domain,
                                            const LedgerAccount &account,
                                            const QList<HistoryRecord> &changes,
                                            const QList<VaultItem> &items);

/// What the domain had before one particular change.
[[nodiscard]] PreviousBundle bundleBefore(const DomainOverview &domain,
                                          const LedgerAccount &account,
                                          const HistoryRecord &change,
                                          const QList<VaultItem> &items);

/// Finds out for many domains. Vault and ledger outlive it; PassphraseNeeded while the vault is
/// locked.
class PreviousBundles final : public QObject
{
    Q_OBJECT

public:
    PreviousBundles(Vault &vault,
                    History *history, ///< null: only the vault is asked
                    LedgerAccount account,
                    QObject *parent = nullptr);

    /// In the order of `domains`. One question at a time.
    void find(const QList<DomainOverview> &domains, Continuation<QList<PreviousBundle>> then);

private:
    void next();
    void readChanges(const QList<qint64> &changes);
    void add(const QList<HistoryRecord> &changes);
    void fail(const Error &error);

    Vault &m_vault;
    History *m_history;
    LedgerAccount m_account;
    QList<DomainOverview> m_domains;
    QList<VaultItem> m_items;
    QList<PreviousBundle> m_found;
    Continuation<QList<PreviousBundle>> m_then;
    std::unique_ptr<QObject> m_question; ///< context of what is asked
};

} // namespace livecert
