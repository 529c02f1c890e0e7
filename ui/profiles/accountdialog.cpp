// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/accountdialog.h"

#include "store/credentialsource.h"
#include "store/profilestore.h"
#include "ui/profiles/accountform.h"
#include "ui/profiles/accountsources.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/window/textdialog.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace livecert {

AccountDialog::AccountDialog(const UiServices &services,
                             std::optional<Profile> existing,
                             QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_existing(std::move(existing))
    , m_sources(new AccountSources(findCredentials(services.environment, services.aliyunConfigPath),
                                   this))
    , m_form(new AccountForm(this))
    , m_pages(new QStackedWidget(this))
    , m_banner(new Banner(this))
    , m_policy(new QPushButton(tr("Show the RAM policy LiveCert needs"), this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_test(new QPushButton(tr("Test connection"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_next(new PrimaryButton({}, this))
{
    setObjectName(u"accountDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_existing ? tr("Edit account") : tr("Add account"));
    createLayout();
    connectSignals();
    if (m_existing)
        showForm(*m_existing);
    else
        showSources();
    m_services.secrets.findKeyring({this, [this](const Result<bool> &found) {
                                        m_sources->setKeyring(found.value_or(false));
                                        m_form->setKeyring(found.value_or(false));
                                    }});
}

AccountDialog::~AccountDialog()
{
    m_form->wipeSecret();
}

void AccountDialog::createLayout()
{
    m_policy->setObjectName(u"policyButton"_s);
    m_back->setObjectName(u"backButton"_s);
    m_test->setObjectName(u"testButton"_s);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_next->setObjectName(u"nextButton"_s);
    m_banner->setObjectName(u"accountBanner"_s);
    m_next->setDefault(true);
    for (QPushButton *button : {m_policy, m_back, m_test, m_cancel})
        button->setAutoDefault(false);
    m_pages->addWidget(m_sources);
    m_pages->addWidget(m_form);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(20, 18, 20, 14);
    body->setSpacing(12);
    body->addWidget(m_pages, 1);
    body->addWidget(m_banner);
    auto *line = new QFrame(this);
    line->setFixedHeight(1);
    line->setBackgroundRole(QPalette::Mid);
    line->setAutoFillBackground(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 12, 20, 14);
    buttons->setSpacing(8);
    buttons->addWidget(m_policy);
    buttons->addWidget(m_test);
    buttons->addStretch();
    for (QPushButton *button : {m_back, m_cancel, m_next})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(line);
    layout->addLayout(buttons);
    setMinimumWidth(620);
}

void AccountDialog::connectSignals()
{
    connect(m_policy, &QPushButton::clicked, this, [this] { showRamPolicy(this); });
    connect(m_back, &QPushButton::clicked, this, &AccountDialog::showSources);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_test, &QPushButton::clicked, this, &AccountDialog::test);
    connect(m_next, &QPushButton::clicked, this, &AccountDialog::goOn);
    connect(m_sources, &AccountSources::activated, this, &AccountDialog::goOn);
    connect(m_form, &AccountForm::edited, m_banner, &QWidget::hide);
}

void AccountDialog::showSources()
{
    setWorking(false);
    m_banner->hide();
    m_pages->setCurrentWidget(m_sources);
    m_back->hide();
    m_test->hide();
    m_policy->setText(tr("Show the RAM policy LiveCert needs"));
    m_next->setText(tr("Continue"));
}

void AccountDialog::showForm(const Profile &profile)
{
    m_form->setProfile(profile, !m_existing);
    m_pages->setCurrentWidget(m_form);
    m_back->setVisible(!m_existing);
    m_test->show();
    m_policy->setText(tr("RAM policy…"));
    m_next->setText(m_existing ? tr("Save") : tr("Add account"));
}

void AccountDialog::goOn()
{
    if (m_pages->currentWidget() == m_form) {
        save();
        return;
    }
    Profile profile = m_sources->chosen();
    if (profile.isSandbox()) {
        Q_EMIT profileChosen(profile);
        accept();
        return;
    }
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    showForm(profile);
}

void AccountDialog::test()
{
    if (!m_form->validate())
        return;
    setWorking(true);
    m_banner->showMessage(Tone::Neutral, tr("Asking the service …"));
    const Profile profile = m_form->profile();
    Continuation<std::shared_ptr<Session>> then(
        m_work.get(), [this](Result<std::shared_ptr<Session>> session) {
            if (!session) {
                showFailure(session.error());
                return;
            }
            auto *test = new AccountTest(m_work.get());
            connect(test, &AccountTest::finished, this, &AccountDialog::showVerdict);
            test->run(std::move(*session));
        });
    if (m_form->hasSecret())
        m_services.openWithCredential(
            profile, Credential{profile.accessKeyId, m_form->secret(), {}}, then);
    else
        m_services.openSession(profile, then);
}

void AccountDialog::showVerdict(const AccountTest::Verdict &verdict)
{
    if (!verdict.works) {
        showFailure(verdict.error);
        return;
    }
    setWorking(false);
    const QString title = tr("It works: %n domain(s)", nullptr, verdict.domainCount);
    if (verdict.missing.isEmpty())
        m_banner->showMessage(Tone::Good, title);
    else
        m_banner->showMessage(
            Tone::Warning,
            title,
            tr("Not permitted: %1").arg(visibleText(verdict.missing.join(u", "_s))));
}

void AccountDialog::showFailure(const Error &error)
{
    ErrorContext context;
    context.accessKeyId = m_form->profile().accessKeyId;
    const ErrorText text = errorText(error, context);
    setWorking(false);
    m_banner->showMessage(Tone::Bad,
                          text.title,
                          (plainText(text.explanation) + u'\n' + plainText(text.advice)).trimmed());
}

void AccountDialog::save()
{
    if (!m_form->validate())
        return;
    const Profile profile = m_form->profile();
    if (!m_form->hasSecret()) {
        saveProfile(profile);
        return;
    }
    setWorking(true);
    m_services.secrets.save(profile.id,
                            m_form->secret(),
                            {m_work.get(), [this, profile](const Result<SecretPlace> &place) {
                                 if (place)
                                     saveProfile(profile);
                                 else
                                     showFailure(place.error());
                             }});
}

void AccountDialog::saveProfile(const Profile &profile)
{
    if (const Result<void> saved = m_services.profiles.save(profile); !saved) {
        showFailure(saved.error());
        return;
    }
    m_form->wipeSecret();
    Q_EMIT profileChosen(profile);
    accept();
}

void AccountDialog::setWorking(bool isWorking)
{
    // The context of what is under way may be the caller's: it goes later.
    if (m_work)
        m_work.release()->deleteLater();
    if (isWorking)
        m_work = std::make_unique<QObject>();
    for (QWidget *widget : {static_cast<QWidget *>(m_test),
                            static_cast<QWidget *>(m_next),
                            static_cast<QWidget *>(m_back)})
        widget->setEnabled(!isWorking);
}

} // namespace livecert
