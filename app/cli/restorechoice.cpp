// SPDX-License-Identifier: Apache-2.0
#include "cli/restorechoice.h"

#include "cli/sentences.h"
#include "cli/words.h"

#include <QJsonObject>
#include <QMap>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString stateName(PreviousBundle::State state)
{
    switch (state) {
    case PreviousBundle::State::Held: return u"held"_s;
    case PreviousBundle::State::NotKept: return u"not-kept"_s;
    case PreviousBundle::State::NotChanged: return u"not-changed"_s;
    case PreviousBundle::State::AlreadyServed: break;
    }
    return u"already-served"_s;
}

QString noteAbout(const PreviousBundle &found)
{
    const QString domain = found.domain.displayName();
    switch (found.state) {
    case PreviousBundle::State::Held: break;
    case PreviousBundle::State::AlreadyServed:
        return Cli::tr("%1 has its former certificate already").arg(domain);
    case PreviousBundle::State::NotChanged:
        return Cli::tr("%1: no change of it is known, so there is nothing to go back to")
            .arg(domain);
    case PreviousBundle::State::NotKept:
        if (found.formerName.isEmpty())
            return Cli::tr(
                       "%1: the vault does not have its former certificate; it was not deployed "
                       "with LiveCert while the vault was on")
                .arg(domain);
        return Cli::tr("%1: the vault does not have its former certificate %2; it was not deployed "
                       "with LiveCert while the vault was on")
            .arg(domain, found.formerName);
    }
    return {};
}

QJsonObject jsonOf(const PreviousBundle &found)
{
    QJsonObject json{{u"domain"_s, found.domain.domain.name}, {u"state"_s, stateName(found.state)}};
    if (!found.formerName.isEmpty())
        json.insert(u"formerName"_s, found.formerName);
    if (!found.item.sha256.isEmpty())
        json.insert(u"sha256"_s, QString::fromLatin1(found.item.sha256.toHex()));
    return json;
}

} // namespace

RestoreChoice chooseFormer(const QList<PreviousBundle> &found)
{
    RestoreChoice choice;
    QMap<QByteArray, QStringList> domains;
    bool isAllServed = !found.isEmpty();
    for (const PreviousBundle &one : found) {
        choice.json.append(jsonOf(one));
        const bool isServed = one.state == PreviousBundle::State::AlreadyServed;
        isAllServed = isAllServed && isServed;
        if (one.state == PreviousBundle::State::Held) {
            domains[one.item.sha256].append(one.domain.domain.name);
            continue;
        }
        choice.notes.append(noteAbout(one));
        choice.isPartial = choice.isPartial || !isServed;
    }
    choice.isUnchanged = isAllServed;
    if (domains.size() == 1) {
        choice.sha256 = domains.firstKey();
        choice.domains = domains.first();
    } else if (domains.size() > 1) {
        choice.notes.append(
            Cli::tr("these domains had different certificates; restore them one after the other:"));
        for (const QStringList &group : std::as_const(domains))
            choice.notes.append(u"  --domain "_s + group.join(u','));
    }
    return choice;
}

QString vaultErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::PassphraseNeeded:
        return Cli::tr("the vault is locked; its pass phrase is read from --vault-passphrase-fd");
    case ErrorCode::PassphraseWrong: return Cli::tr("this is not the pass phrase of the vault");
    case ErrorCode::KeyringUnavailable:
        return Cli::tr("no system keyring answers, and the vault's key is there; a vault with a "
                       "pass phrase (--vault-passphrase-fd) needs none");
    case ErrorCode::FileNotFound: return Cli::tr("there is no vault");
    default: return errorText(error);
    }
}

} // namespace livecert
