// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/removeaccount.h"

#include "store/profilestore.h"
#include "store/secretstore.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/theme/livestyle.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

void showError(QWidget *window, const Error &error)
{
    const ErrorText text = errorText(error);
    auto *box =
        new QMessageBox(QMessageBox::Warning, text.title, text.title, QMessageBox::Close, window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(plainText(text.explanation));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

void askToRemove(const Profile &profile,
                 const UiServices &services,
                 QWidget *window,
                 std::function<void(const Profile &)> removed)
{
    auto *box = new QMessageBox(window);
    box->setObjectName(u"removeAccountBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(QMessageBox::tr("Remove account"));
    box->setTextFormat(Qt::PlainText);
    box->setText(QCoreApplication::translate("RemoveAccount", "Remove “%1” from LiveCert?")
                     .arg(visibleText(profile.name, 60)));
    box->setInformativeText(QCoreApplication::translate(
        "RemoveAccount",
        "Its AccessKey secret is deleted from this computer. Nothing changes at Alibaba Cloud."));
    QPushButton *remove = box->addButton(QCoreApplication::translate("RemoveAccount", "Remove"),
                                         QMessageBox::DestructiveRole);
    remove->setObjectName(u"confirmRemove"_s);
    setButtonKind(remove, ButtonKind::Danger);
    QPushButton *keep = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QObject::connect(
        remove,
        &QPushButton::clicked,
        window,
        [profile, &services, window, removed = std::move(removed)] {
            if (const Result<void> done = services.profiles.remove(profile.id); !done) {
                showError(window, done.error());
                return;
            }
            services.secrets.remove(
                profile.id, {window, [window](const Result<bool> &gone) {
                                 if (!gone && gone.error().code != ErrorCode::CredentialMissing)
                                     showError(window, gone.error());
                             }});
            removed(profile);
        });
    box->open();
}

} // namespace livecert
