// SPDX-License-Identifier: Apache-2.0
#include "ui/window/aboutdialog.h"

#include "ui/deploy/messagedialog.h"
#include "ui/theme/themedicon.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString nameAndVersion()
{
    return AboutDialog::tr("LiveCert %1").arg(QStringLiteral(LIVECERT_VERSION));
}

/// A licence as people write it; its SPDX identifier where that says enough.
QString licenceName(const QString &identifier)
{
    if (identifier == "LGPL-3.0-only"_L1)
        return u"LGPL 3"_s;
    if (identifier == "blessing"_L1)
        return AboutDialog::tr("public domain");
    return identifier;
}

} // namespace

AboutDialog::AboutDialog(const AboutFacts &facts, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About LiveCert"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy versions"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"aboutCopy"_s);
    copy->setIcon(themedIcon(u"copy"_s));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(createHead(facts.homePage));
    layout->addWidget(createLibraries(facts.libraries));
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(480);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [copy, text = versionsAsText(facts.libraries)] {
        QApplication::clipboard()->setText(text);
        copy->setText(tr("Copied"));
    });
}

QString AboutDialog::versionsAsText(const QList<Library> &libraries)
{
    QStringList lines{nameAndVersion(), QSysInfo::prettyProductName()};
    for (const Library &library : libraries) {
        if (!library.version.isEmpty())
            lines.append(library.name + u' ' + library.version);
    }
    return lines.join(u'\n');
}

QWidget *AboutDialog::createHead(const QUrl &homePage)
{
    auto *head = new QWidget(this);
    auto *icon = new QLabel(head);
    const qreal ratio = devicePixelRatioF();
    icon->setPixmap(QIcon(u":/icons/livecert-128.png"_s).pixmap(QSize(64, 64), ratio));
    auto *layout = new QGridLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(18);
    layout->setVerticalSpacing(6);
    layout->setColumnStretch(1, 1);
    layout->addWidget(icon, 0, 0, 4, 1, Qt::AlignTop);
    layout->addWidget(headingLabel(nameAndVersion(), 1.3, head), 0, 1);
    layout->addWidget(
        wrappedLabel(tr("Manages the HTTPS certificates of ApsaraVideo Live domains."), head),
        1,
        1);
    layout->addWidget(mutedLabel(tr("Licensed under the Apache License 2.0."), head), 2, 1);
    if (!homePage.isEmpty()) {
        auto *link = new LinkButton(homePage.toDisplayString(), head);
        link->setObjectName(u"aboutHomePage"_s);
        link->setAccessibleName(tr("Home page: %1").arg(homePage.toDisplayString()));
        layout->addWidget(link, 3, 1, Qt::AlignLeft);
        connect(
            link, &QPushButton::clicked, this, [homePage] { QDesktopServices::openUrl(homePage); });
    }
    return head;
}

QWidget *AboutDialog::createLibraries(const QList<Library> &libraries)
{
    auto *box = new QWidget(this);
    box->setObjectName(u"aboutLibraries"_s);
    auto *layout = new QGridLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(18);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(2, 1);
    layout->addWidget(sectionLabel(tr("LIBRARIES"), box), 0, 0, 1, 3);
    for (int row = 1; const Library &library : libraries) {
        layout->addWidget(plainLabel(library.name, box), row, 0);
        layout->addWidget(valueLabel(library.version, box), row, 1);
        layout->addWidget(mutedLabel(licenceName(library.licence), box), row, 2);
        ++row;
    }
    return box;
}

void showReleasePage(const QUrl &page, QWidget *parent)
{
    if (!page.isEmpty() && QDesktopServices::openUrl(page))
        return;
    const QString text = page.isEmpty()
        ? AboutDialog::tr("Whoever built it named no page of releases: look for a newer version "
                          "where you got this one. LiveCert itself never asks the network for one.")
        : AboutDialog::tr("No browser could be opened. Newer versions are on this page:");
    auto *dialog = new MessageDialog(Tone::Accent,
                                     AboutDialog::tr("You have %1").arg(nameAndVersion()),
                                     text,
                                     page.toDisplayString(),
                                     parent);
    dialog->setObjectName(u"updatesDialog"_s);
    dialog->setWindowTitle(AboutDialog::tr("Check for updates"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace livecert
