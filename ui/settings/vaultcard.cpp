// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/vaultcard.h"

#include "store/keyring.h"
#include "ui/deploy/plantable.h"
#include "ui/settings/vaultpassphrase.h"
#include "ui/settings/vaulttext.h"
#include "ui/settings/vaultunlock.h"
#include "ui/text/format.h"
#include "ui/theme/livestyle.h"
#include "ui/theme/themedicon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/toggleswitch.h"

#include <QDir>
#include <QEvent>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr int rowsShown = 4;
constexpr int rowHeight = 30;

QPushButton *button(const QString &name, const QString &icon, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(icon.isEmpty() ? QIcon() : themedIcon(icon), text, parent);
    made->setObjectName(name);
    made->setAccessibleName(text);
    made->setAutoDefault(false);
    return made;
}

QLabel *note(const QString &text, QWidget *parent)
{
    QLabel *label = mutedLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

VaultCard::VaultCard(Vault &vault, QWidget *parent)
    : Card(tr("Vault"), parent)
    , m_vault(vault)
    , m_switch(new ToggleSwitch(this))
    , m_state(plainLabel({}, this))
    , m_banner(new Banner(this))
    , m_protection(new SegmentedControl(this))
    , m_who(note({}, this))
    , m_change(button(u"vaultChange"_s, u"edit"_s, tr("Change pass phrase…"), this))
    , m_count(new QSpinBox(this))
    , m_table(makePlanTable(&m_model, u"vaultTable"_s, this))
    , m_empty(note({}, this))
    , m_unlock(button(u"vaultUnlock"_s, u"lock-open"_s, tr("Unlock…"), this))
    , m_delete(button(u"vaultDelete"_s, u"trash"_s, tr("Delete everything kept…"), this))
    , m_options(new QWidget(this))
{
    setObjectName(u"vaultCard"_s);
    m_switch->setObjectName(u"vaultSwitch"_s);
    m_switch->setAccessibleName(tr("Keep what is deployed"));
    m_state->setObjectName(u"vaultState"_s);
    m_banner->setObjectName(u"vaultBanner"_s);
    m_banner->setClosable(false);
    m_banner->hide();
    m_who->setObjectName(u"vaultWho"_s);
    m_empty->setObjectName(u"vaultEmpty"_s);
    m_protection->setObjectName(u"vaultProtection"_s);
    m_protection->setAccessibleName(tr("What locks the vault"));
    m_protection->addSegment(tr("System keyring"), int(VaultProtection::Keyring));
    m_protection->addSegment(tr("Pass phrase"), int(VaultProtection::Passphrase));
    m_count->setObjectName(u"vaultCount"_s);
    m_count->setAccessibleName(tr("How many certificates of each domain are kept"));
    m_switch->setEnabled(false); // until it is known whether there is a keyring
    m_count->setRange(1, maxBundlesPerDomain);
    // A smaller number deletes at once: not while a larger one is being typed, and not because a
    // wheel passed over it.
    m_count->setKeyboardTracking(false);
    m_count->setFocusPolicy(Qt::StrongFocus);
    m_count->installEventFilter(this);
    m_table->setAccessibleName(tr("What is kept"));
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    setButtonKind(m_delete, ButtonKind::Danger);
    buildLayout();
    connectSignals();
    m_vault.keyring().find({this, [this](const Result<bool> &isThere) {
                                m_hasKeyring = isThere.value_or(false);
                                look();
                            }});
}

void VaultCard::buildLayout()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    QLabel *name = plainLabel(tr("Keep what is deployed, so that it can be restored"), this);
    name->setBuddy(m_switch);
    head->addWidget(m_switch);
    head->addWidget(name);
    head->addWidget(m_state, 1, Qt::AlignRight);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    content()->addLayout(head);
    content()->addWidget(note(
        tr("After each change that is done, the certificates and the private key are kept in one "
           "file on this computer, encrypted with AES-256. They never leave it. While the vault is "
           "off, LiveCert keeps no private key at all."),
        this));
    content()->addWidget(m_banner);
    buildOptions();
    content()->addWidget(m_options);
}

void VaultCard::buildOptions()
{
    auto *lock = new QHBoxLayout;
    lock->setSpacing(10);
    lock->addWidget(plainLabel(tr("Locked with"), this));
    lock->addWidget(m_protection);
    lock->addWidget(m_change);
    lock->addStretch();
    auto *count = new QHBoxLayout;
    count->setSpacing(10);
    QLabel *countLabel = plainLabel(tr("Keep the last"), this);
    countLabel->setBuddy(m_count);
    count->addWidget(countLabel);
    count->addWidget(m_count);
    count->addWidget(plainLabel(tr("of each domain"), this));
    count->addStretch();
    auto *end = new QHBoxLayout;
    end->setSpacing(10);
    end->addWidget(m_unlock);
    end->addStretch();
    end->addWidget(m_delete);
    for (int column = 0; column < VaultModel::ColumnCount; ++column)
        m_table->horizontalHeader()->resizeSection(column, column == 2 ? 150 : 178);
    fitRows(m_table, rowsShown);
    auto *layout = new QVBoxLayout(m_options);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(lock);
    layout->addWidget(m_who);
    layout->addLayout(count);
    layout->addWidget(m_table);
    layout->addWidget(m_empty);
    layout->addLayout(end);
    layout->addWidget(note(
        tr("Deleting overwrites the file, removes it, and removes its key from the keyring. What "
           "cannot be promised: backups, snapshots and the spare blocks of a disk may still hold "
           "the encrypted file. File: %1")
            .arg(visibleText(QDir::toNativeSeparators(m_vault.path()), 300)),
        this));
}

void VaultCard::connectSignals()
{
    connect(m_switch, &QAbstractButton::clicked, this, &VaultCard::switchOn);
    connect(m_protection, &SegmentedControl::chosen, this, [this](int id) {
        chooseProtection(VaultProtection(id));
    });
    connect(m_change, &QPushButton::clicked, this, [this] {
        askPassphrase([this](Secret passphrase, Done done) {
            m_vault.protectWith(
                VaultProtection::Passphrase, std::move(passphrase), std::move(done));
        });
    });
    connect(m_count, &QSpinBox::valueChanged, this, [this](int count) {
        if (count != m_status.settings.bundlesPerDomain)
            m_vault.setBundlesPerDomain(count, shown());
    });
    connect(m_unlock, &QPushButton::clicked, this, &VaultCard::unlock);
    connect(m_delete, &QPushButton::clicked, this, &VaultCard::askToDelete);
    connect(m_banner, &Banner::actionTriggered, this, &VaultCard::startAnew);
    connect(&m_vault, &Vault::changed, this, &VaultCard::look);
}

bool VaultCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_count && event->type() == QEvent::Wheel && !m_count->hasFocus()) {
        event->ignore();
        return true;
    }
    return Card::eventFilter(watched, event);
}

VaultCard::Done VaultCard::shown()
{
    return {this, [this](const Result<void> &done) {
                look();
                if (!done)
                    showProblem(done.error());
            }};
}

void VaultCard::look()
{
    m_looking = std::make_unique<QObject>();
    m_vault.look(
        {m_looking.get(), [this](const Result<VaultStatus> &status) { showStatus(*status); }});
}

void VaultCard::showStatus(const VaultStatus &status)
{
    m_status = status;
    const bool isUsable = status.exists && !status.problem;
    const bool isKept = status.settings.isOn || status.exists;
    m_switch->setChecked(status.settings.isOn);
    m_switch->setEnabled(m_hasKeyring.has_value());
    m_state->setText(status.settings.isOn ? tr("On")
                         : status.exists  ? tr("Off; what is kept stays")
                                          : tr("Off"));
    m_options->setVisible(isKept);
    m_banner->hide();
    if (isUsable)
        m_protection->setCurrentId(int(status.protection));
    m_protection->setEnabled(isUsable && status.isUnlocked);
    m_protection->setSegmentEnabled(int(VaultProtection::Keyring),
                                    m_hasKeyring.value_or(false) || !isUsable
                                        || status.protection == VaultProtection::Keyring,
                                    tr("This computer has no system keyring that answers."));
    m_who->setText(vaultProtectionText(status.protection));
    const bool hasPassphrase = isUsable && status.protection == VaultProtection::Passphrase;
    m_change->setVisible(hasPassphrase);
    m_change->setEnabled(status.isUnlocked);
    m_count->setValue(status.settings.bundlesPerDomain);
    m_unlock->setVisible(hasPassphrase && !status.isUnlocked);
    m_delete->setEnabled(status.exists);
    if (status.problem) {
        showItems(QList<VaultItem>());
        showProblem(*status.problem);
    } else if (isUsable && status.isUnlocked) {
        m_vault.list(
            {m_looking.get(), [this](const Result<QList<VaultItem>> &items) { showItems(items); }});
    } else {
        showItems(QList<VaultItem>());
    }
}

void VaultCard::showItems(const Result<QList<VaultItem>> &items)
{
    m_model.setItems(items.value_or(QList<VaultItem>()));
    const bool isEmpty = m_model.rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    const bool isLocked = m_status.exists && !m_status.problem && !m_status.isUnlocked;
    m_empty->setText(
        !isLocked ? tr("Nothing is kept yet. The next change that is done will be the first.")
            : m_status.waiting > 0
            ? tr("It is locked. %n certificates wait to be kept; they are lost when LiveCert is "
                 "closed before it is unlocked.",
                 nullptr,
                 m_status.waiting)
            : tr("It is locked: unlock it to see what is kept."));
    if (!items)
        showProblem(items.error());
}

void VaultCard::showProblem(const Error &error)
{
    const VaultProblemText text = vaultProblemText(error);
    // What cannot be read may be put aside; what cannot be written is tried again.
    const bool isUseless = m_status.exists
        && (m_status.problem || error.code == ErrorCode::CredentialMissing
            || error.code == ErrorCode::CredentialInvalid);
    m_banner->showMessage(Tone::Bad,
                          text.title,
                          text.body,
                          isUseless ? tr("Put it aside, start a new one") : QString());
}

void VaultCard::switchOn(bool isOn)
{
    if (!isOn) {
        m_vault.turnOff(shown());
        return;
    }
    m_switch->setChecked(false); // until it is
    if (m_status.exists || *m_hasKeyring) {
        m_vault.turnOn(VaultProtection::Keyring, {}, shown());
        return;
    }
    askPassphrase([this](Secret passphrase, Done done) {
        m_vault.turnOn(VaultProtection::Passphrase, std::move(passphrase), std::move(done));
    });
}

void VaultCard::chooseProtection(VaultProtection protection)
{
    if (protection == m_status.protection)
        return;
    m_protection->setCurrentId(int(m_status.protection)); // until it is
    if (protection == VaultProtection::Keyring) {
        m_vault.protectWith(protection, {}, shown());
        return;
    }
    askPassphrase([this, protection](Secret passphrase, Done done) {
        m_vault.protectWith(protection, std::move(passphrase), std::move(done));
    });
}

void VaultCard::askPassphrase(std::function<void(Secret, Done)> use)
{
    delete m_asking;
    m_asking = new VaultPassphrase(VaultPassphrase::Purpose::Choose, window());
    VaultPassphrase *dialog = m_asking;
    connect(dialog, &VaultPassphrase::submitted, this, [this, dialog, use = std::move(use)] {
        use(dialog->takePassphrase(), {dialog, [this, dialog](const Result<void> &done) {
                                           if (done) {
                                               dialog->accept();
                                               look();
                                               return;
                                           }
                                           const VaultProblemText text =
                                               vaultProblemText(done.error());
                                           dialog->showError(text.title + u". "_s + text.body);
                                       }});
    });
    dialog->open();
}

void VaultCard::unlock()
{
    askToUnlock(m_vault, window(), this, [this] { look(); });
}

void VaultCard::startAnew()
{
    const auto begin = [this](VaultProtection protection, Secret passphrase, Done done) {
        m_vault.startAnew(protection,
                          std::move(passphrase),
                          {this, [done = std::move(done)](const Result<QString> &aside) {
                               done(aside ? Result<void>() : Result<void>(failure(aside.error())));
                           }});
    };
    if (m_hasKeyring.value_or(false)) {
        begin(VaultProtection::Keyring, {}, shown());
        return;
    }
    askPassphrase([begin](Secret passphrase, Done done) {
        begin(VaultProtection::Passphrase, std::move(passphrase), std::move(done));
    });
}

void VaultCard::askToDelete()
{
    auto *box = new QMessageBox(window());
    box->setObjectName(u"vaultDeleteBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("LiveCert"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Delete everything that the vault keeps?"));
    box->setInformativeText(
        tr("All certificates and private keys in it are deleted from this computer, and the vault "
           "is turned off. This cannot be undone. Nothing changes at Alibaba Cloud."));
    QPushButton *remove = box->addButton(tr("Delete everything"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"vaultDeleteConfirm"_s);
    setButtonKind(remove, ButtonKind::Danger);
    QPushButton *keep = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(remove, &QPushButton::clicked, this, [this] { m_vault.deleteAll(shown()); });
    box->open();
}

} // namespace livecert
