// SPDX-License-Identifier: Apache-2.0
#include "cli/vaultcommand.h"

#include "cli/clisession.h"
#include "cli/restorechoice.h"
#include "cli/sentences.h"
#include "cli/words.h"
#include "deploy/domainoverview.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString protectionName(VaultProtection protection)
{
    return protection == VaultProtection::Keyring ? u"keyring"_s : u"pass-phrase"_s;
}

QString stateText(const VaultStatus &status)
{
    const QString kept = status.settings.isOn
        ? Cli::tr("on, keeps the last %1 of each domain").arg(status.settings.bundlesPerDomain)
        : Cli::tr("off");
    if (!status.exists)
        return Cli::tr("%1; there is no vault").arg(kept);
    if (status.problem)
        return Cli::tr("%1; the vault cannot be used").arg(kept);
    return status.protection == VaultProtection::Keyring
        ? Cli::tr("%1; its key is in the system keyring").arg(kept)
        : Cli::tr("%1; its key is made of a pass phrase").arg(kept);
}

} // namespace

VaultCommand::VaultCommand(CliArguments arguments, const Console &console)
    : Command(std::move(arguments), console)
{ }

void VaultCommand::start()
{
    m_action = arguments().action.value(0, u"status"_s);
    m_vault = openVault(arguments(), m_keyring);
    Result<Secret> passphrase = readVaultPassphrase(arguments());
    if (!passphrase)
        failToOpen(passphrase.error());
    else if (passphrase->isEmpty() || m_action == "delete"_L1)
        act();
    else
        unlock(*std::move(passphrase));
}

void VaultCommand::unlock(Secret passphrase)
{
    m_passphrase = passphrase.clone();
    m_vault->unlock(std::move(passphrase), {this, [this](const Result<void> &unlocked) {
                                                const bool isNew = !unlocked
                                                    && unlocked.error().code
                                                        == ErrorCode::FileNotFound;
                                                if (unlocked || isNew)
                                                    act();
                                                else
                                                    failWith(unlocked.error());
                                            }});
}

void VaultCommand::act()
{
    if (m_action == "on"_L1)
        turnOn();
    else if (m_action == "off"_L1)
        m_vault->turnOff({this, [this](const Result<void> &off) {
                              endWith(off, Cli::tr("the vault is off; what it holds stays"));
                          }});
    else if (m_action == "keep"_L1)
        setCount();
    else if (m_action == "delete"_L1)
        deleteAll();
    else
        m_vault->look({this, [this](const Result<VaultStatus> &status) { showStatus(*status); }});
}

void VaultCommand::showStatus(const VaultStatus &status)
{
    console().say(Cli::tr("vault: %1").arg(stateText(status)));
    console().say(Cli::tr("file:  %1").arg(Console::visible(m_vault->path())));
    if (status.problem) {
        console().warn(vaultErrorText(*status.problem));
        endStatus(status, {{u"error"_s, errorJson(*status.problem)}});
        return;
    }
    if (!status.exists || !status.isUnlocked) {
        if (status.exists)
            console().say(Cli::tr("locked: with --vault-passphrase-fd it says what it holds"));
        endStatus(status, {});
        return;
    }
    m_vault->list({this, [this, status](const Result<QList<VaultItem>> &items) {
                       if (items)
                           showItems(status, *items);
                       else
                           failWith(items.error());
                   }});
}

void VaultCommand::showItems(const VaultStatus &status, const QList<VaultItem> &items)
{
    QJsonArray json;
    for (const VaultItem &item : items) {
        const QString sha256 = QString::fromLatin1(item.sha256.toHex());
        console().say(Console::visible(
            Cli::tr("%1 %2 %3 sha256:%4 until %5")
                .arg(item.keptAt.toString(Qt::ISODate))
                .arg(displayDomain(item.domain), -40)
                .arg(item.certName, sha256.left(16), item.notAfter.toString(u"yyyy-MM-dd"_s))));
        json.append(QJsonObject{{u"domain"_s, item.domain},
                                {u"certName"_s, item.certName},
                                {u"account"_s, item.account.name},
                                {u"accessKey"_s, item.account.accessKey},
                                {u"service"_s, item.account.service},
                                {u"sha256"_s, sha256},
                                {u"notAfter"_s, item.notAfter.toString(Qt::ISODate)},
                                {u"keptAt"_s, item.keptAt.toString(Qt::ISODate)}});
    }
    console().say(Cli::tr("%1 kept").arg(items.size()));
    endStatus(status, {{u"kept"_s, json}});
}

void VaultCommand::endStatus(const VaultStatus &status, QJsonObject json)
{
    json.insert(u"on"_s, status.settings.isOn);
    json.insert(u"bundlesPerDomain"_s, status.settings.bundlesPerDomain);
    json.insert(u"file"_s, m_vault->path());
    json.insert(u"exists"_s, status.exists);
    if (status.exists && !status.problem) {
        json.insert(u"key"_s, protectionName(status.protection));
        json.insert(u"locked"_s, !status.isUnlocked);
    }
    end(status.problem ? exitCodeFor(*status.problem) : ExitCode::Done, json);
}

void VaultCommand::turnOn()
{
    const VaultProtection protection =
        m_passphrase.isEmpty() ? VaultProtection::Keyring : VaultProtection::Passphrase;
    m_vault->turnOn(protection,
                    std::move(m_passphrase),
                    {this, [this](const Result<void> &on) {
                         endWith(on,
                                 Cli::tr("the vault is on: what is deployed from now on is kept"));
                     }});
}

void VaultCommand::setCount()
{
    bool isNumber = false;
    const int count = arguments().action.value(1).toInt(&isNumber);
    if (!isNumber || count < 1 || count > maxBundlesPerDomain) {
        fail(ExitCode::Usage,
             Cli::tr("vault keep takes a number from 1 to %1").arg(maxBundlesPerDomain));
        return;
    }
    m_vault->setBundlesPerDomain(
        count, {this, [this, count](const Result<void> &set) {
                    endWith(set, Cli::tr("the last %1 of each domain are kept").arg(count));
                }});
}

void VaultCommand::deleteAll()
{
    if (!arguments().isYes) {
        if (!Console::hasTerminal()) {
            fail(ExitCode::Usage, Cli::tr("without a terminal to ask on, --yes is needed"));
            return;
        }
        const QString answer = Console::ask(Cli::tr(
            "Delete every certificate and private key that the vault holds? This cannot be undone. "
            "[y/N]"));
        if (answer.compare("y"_L1, Qt::CaseInsensitive) != 0
            && answer.compare("yes"_L1, Qt::CaseInsensitive) != 0) {
            console().warn(Cli::tr("nothing was deleted"));
            end(ExitCode::Declined);
            return;
        }
    }
    m_vault->deleteAll({this, [this](const Result<void> &deleted) {
                            endWith(deleted,
                                    Cli::tr("deleted: the file was overwritten and removed, and "
                                            "the vault is off. Backups, snapshots and the spare "
                                            "blocks of a disk may still hold the encrypted file"));
                        }});
}

void VaultCommand::endWith(const Result<void> &result, const QString &sentence)
{
    if (!result) {
        failWith(result.error());
        return;
    }
    console().say(sentence);
    end(ExitCode::Done);
}

void VaultCommand::failWith(const Error &error)
{
    console().warn(vaultErrorText(error));
    end(exitCodeFor(error), {{u"error"_s, errorJson(error)}});
}

} // namespace livecert
