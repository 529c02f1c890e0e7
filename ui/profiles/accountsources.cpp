// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/accountsources.h"

#include "ui/profiles/choicecard.h"
#include "ui/text/format.h"
#include "ui/widgets/labels.h"

#include <QButtonGroup>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace livecert {

QString secretPlaceText(bool hasKeyring)
{
    return hasKeyring ? AccountSources::tr("Kept in the system keyring")
                      : AccountSources::tr("For this run only: no system keyring answers here");
}

AccountSources::AccountSources(const QList<FoundCredential> &found, QWidget *parent)
    : QWidget(parent)
    , m_cards(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(headingLabel(tr("Which account shall LiveCert manage?"), 1.3, this));
    QLabel *hint = mutedLabel(
        found.isEmpty() ? tr("An AccessKey of a RAM user is all it takes.")
                        : tr("LiveCert found credentials on this computer. It reads them; "
                             "it does not copy secrets out of them."),
        this);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    layout->addSpacing(6);
    m_cards->setSpacing(8);
    layout->addLayout(m_cards);
    layout->addStretch();
    for (const FoundCredential &credential : found)
        addFound(credential);
    Profile byHand;
    byHand.source = CredentialSource::AccessKey;
    m_byHand = addCard(u"sourceAccessKey"_s, tr("Enter an AccessKey…"), {}, byHand);
    addCard(
        u"sourceSandbox"_s,
        tr("Try it in the sandbox"),
        tr("A built-in stand-in for the Live service, on this computer only. Nothing leaves it."),
        sandboxProfile());
    setKeyring(true);
}

ChoiceCard *AccountSources::addCard(const QString &name,
                                    const QString &title,
                                    const QString &explanation,
                                    const Profile &profile)
{
    auto *card = new ChoiceCard(title, explanation, this);
    card->setObjectName(name);
    m_group->addButton(card, int(m_profiles.size()));
    m_profiles.append(profile);
    m_cards->addWidget(card);
    connect(card, &ChoiceCard::activated, this, &AccountSources::activated);
    return card;
}

void AccountSources::addFound(const FoundCredential &found)
{
    Profile profile;
    profile.source = found.source;
    profile.cliProfile = found.cliProfile;
    profile.accessKeyId = found.accessKeyId;
    profile.region = found.region;
    const bool isCli = found.source == CredentialSource::AliyunCli;
    const QString title = isCli
        ? tr("Alibaba Cloud CLI — profile “%1”").arg(visibleText(found.cliProfile, 60))
        : tr("Environment — %1").arg(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s);
    QStringList facts{tr("AccessKey %1").arg(visibleText(shortAccessKeyId(found.accessKeyId), 40))};
    if (!found.region.isEmpty())
        facts.append(visibleText(found.region, 40));
    if (found.isTemporary)
        facts.append(tr("with a security token"));
    if (!found.unusableMode.isEmpty())
        facts = {tr("LiveCert cannot use the mode %1; it reads AK and StsToken")
                     .arg(visibleText(found.unusableMode, 40))};
    const QString name = isCli ? u"sourceCli-"_s + found.cliProfile : u"sourceEnvironment"_s;
    ChoiceCard *card = addCard(name, title, facts.join(u" · "_s), profile);
    card->setEnabled(found.unusableMode.isEmpty());
    if (card->isEnabled() && m_group->checkedId() < 0)
        card->setChecked(true);
}

void AccountSources::setKeyring(bool isThere)
{
    m_byHand->setExplanation(secretPlaceText(isThere));
    if (m_group->checkedId() < 0)
        m_byHand->setChecked(true);
}

Profile AccountSources::chosen() const
{
    return m_profiles.value(m_group->checkedId());
}

} // namespace livecert
