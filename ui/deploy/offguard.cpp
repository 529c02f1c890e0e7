// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/offguard.h"

#include "deploy/domainoverview.h"
#include "ui/deploy/dialogshell.h"
#include "ui/text/format.h"
#include "ui/theme/themedicon.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace livecert {

using namespace Qt::StringLiterals;

OffGuard::OffGuard(QWidget *parent)
    : Card(parent)
    , m_prompt(richLabel({}, this))
    , m_saved(mutedLabel({}, this))
    , m_edit(new QLineEdit(this))
    , m_save(new QPushButton(this))
{
    setObjectName(u"offGuard"_s);
    m_save->setObjectName(u"saveCertificates"_s);
    m_save->setAutoDefault(false);
    m_save->setIcon(themedIcon(u"save"_s));
    m_saved->setObjectName(u"savedCertificates"_s);
    m_saved->setWordWrap(true);
    m_edit->setObjectName(u"offConfirmation"_s);

    auto *row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_saved, 1);
    content()->addLayout(row);
    content()->addWidget(m_prompt);
    content()->addWidget(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &OffGuard::passedChanged);
    connect(m_save, &QPushButton::clicked, this, &OffGuard::saveRequested);
}

void OffGuard::setDomains(const QStringList &apiNames)
{
    if (apiNames == m_domains)
        return;
    m_domains = apiNames;
    updatePrompt();
    Q_EMIT passedChanged();
}

bool OffGuard::isPassed() const
{
    const QString typed = m_edit->text().trimmed();
    if (m_domains.isEmpty() || typed.isEmpty())
        return false;
    if (m_domains.size() > 1)
        return typed == QString::number(m_domains.size());
    const QString &domain = m_domains.first();
    return typed.compare(displayDomain(domain), Qt::CaseInsensitive) == 0
        || typed.compare(domain, Qt::CaseInsensitive) == 0;
}

void OffGuard::setSaved(const QString &sentence)
{
    m_saved->setText(sentence);
}

void OffGuard::updatePrompt()
{
    const int count = static_cast<int>(m_domains.size());
    const QString wanted = count == 1 ? strongText(displayDomain(m_domains.first()), 255)
                                      : strongText(QString::number(count));
    m_prompt->setText(
        count == 1 ? tr("To turn HTTPS off, type the name of the domain: %1").arg(wanted)
                   : tr("To turn HTTPS off, type the number of the domains: %1").arg(wanted));
    m_edit->setAccessibleName(plainText(m_prompt->text()));
    m_save->setText(tr("Save %n certificates first…", nullptr, count));
    m_save->setAccessibleName(m_save->text());
    m_save->setToolTip(
        tr("Saves the public certificates. Alibaba Cloud hands no private key back."));
}

} // namespace livecert
