// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/summarycard.h"

#include "ui/certificate/validitybar.h"
#include "ui/text/everylanguage.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themedicon.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QToolButton>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelWidth = 100;
constexpr int soonDays = 30;

Tone toneOf(const Validity &validity, const QDateTime &now)
{
    if (now > validity.notAfter || now < validity.notBefore)
        return Tone::Bad;
    return daysLeft(validity.notAfter, now) <= soonDays ? Tone::Warning : Tone::Good;
}

QStringList namesOf(const Certificate &certificate)
{
    QStringList names;
    for (const SubjectAltName &name : certificate.fields().altNames)
        names.append(visibleText(name.value, 120));
    return names;
}

} // namespace

SummaryCard::SummaryCard(QWidget *parent)
    : Card(parent)
    , m_name(new ElidedLabel({}, Qt::ElideMiddle, this))
    , m_pill(new Pill({}, Tone::Good, this))
    , m_bar(new ValidityBar(this))
    , m_fields(new QWidget(this))
    , m_grid(new QGridLayout(m_fields))
    , m_chain(wrappedLabel({}, m_fields))
    , m_details(new LinkButton({}, this))
{
    setObjectName(u"summaryCard"_s);
    buildHeader();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
    m_names = addRow(u"summaryNames"_s, Qt::ElideRight);
    m_issuer = addRow(u"summaryIssuer"_s, Qt::ElideRight);
    m_key = addRow(u"summaryKey"_s, Qt::ElideRight);
    buildFingerprintRow();
    m_chain->setObjectName(u"summaryChain"_s);
    const int row = m_grid->rowCount();
    m_labels.append(mutedLabel({}, m_fields));
    m_grid->addWidget(m_labels.last(), row, 0, Qt::AlignTop);
    m_grid->addWidget(m_chain, row, 1, 1, 2);
    content()->addWidget(m_fields);
    hide();
    inEveryLanguage(this, [this] { retranslate(); });
}

void SummaryCard::retranslate()
{
    setTitle(tr("New certificate"));
    const QStringList labels{tr("Names"), tr("Issued by"), tr("Key"), tr("SHA-256"), tr("Chain")};
    for (qsizetype row = 0; row < m_labels.size(); ++row)
        m_labels.at(row)->setText(labels.at(row));
    m_details->setText(tr("Details"));
    m_details->setAccessibleName(tr("Details of the certificate"));
    m_copy->setAccessibleName(tr("Copy the SHA-256 fingerprint"));
    m_copy->setToolTip(tr("Copy the whole fingerprint"));
}

void SummaryCard::buildHeader()
{
    m_name->setObjectName(u"summaryName"_s);
    m_name->setFont(headingFont(font(), 1.12));
    m_pill->setObjectName(u"summaryPill"_s);
    m_bar->setObjectName(u"validityBar"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_pill);
    row->addWidget(m_details);
    m_details->setObjectName(u"certificateDetails"_s);
    connect(m_details, &QPushButton::clicked, this, &SummaryCard::detailsRequested);
    content()->addLayout(row);
    content()->addWidget(m_bar);
}

/// Its label's words come from retranslate(), in the order of the rows.
ElidedLabel *SummaryCard::addRow(const QString &objectName, Qt::TextElideMode mode)
{
    auto *value = new ElidedLabel({}, mode, m_fields);
    value->setObjectName(objectName);
    const int row = m_grid->rowCount();
    m_labels.append(mutedLabel({}, m_fields));
    m_grid->addWidget(m_labels.last(), row, 0);
    m_grid->addWidget(value, row, 1);
    return value;
}

void SummaryCard::buildFingerprintRow()
{
    m_fingerprint = addRow(u"summarySha256"_s, Qt::ElideMiddle);
    m_fingerprint->setFont(monospaceFont(font()));
    m_copy = new QToolButton(m_fields);
    m_copy->setObjectName(u"copySha256"_s);
    m_copy->setAutoRaise(true);
    m_copy->setIcon(themedIcon(u"copy"_s, IconRole::Muted));
    m_copy->setIconSize({14, 14});
    m_copy->setFixedSize(22, 20);
    m_grid->addWidget(m_copy, m_grid->rowCount() - 1, 2);
    connect(m_copy, &QToolButton::clicked, this, &SummaryCard::copyFingerprint);
}

void SummaryCard::setBundle(const std::shared_ptr<const CertificateBundle> &bundle,
                            const QDateTime &now)
{
    const bool hasCertificate = bundle && bundle->hasCertificate();
    setVisible(hasCertificate || (bundle && bundle->key));
    m_bar->setVisible(hasCertificate);
    m_fields->setVisible(hasCertificate);
    m_details->setVisible(hasCertificate);
    if (hasCertificate)
        showCertificate(*bundle, now);
    else if (bundle && bundle->key)
        showKeyOnly(*bundle->key);
}

void SummaryCard::showCertificate(const CertificateBundle &bundle, const QDateTime &now)
{
    const Certificate &leaf = bundle.leaf();
    const Validity &validity = leaf.validity();
    const Tone tone = toneOf(validity, now);
    m_sha256 = leaf.sha256();
    m_name->setFullText(visibleText(leaf.displayName(), 120));
    m_pill->setPill(now < validity.notBefore ? tr("Not valid yet")
                                             : daysLeftText(validity.notAfter, now),
                    tone);
    m_bar->setValidity(validity, now, tone);
    const QStringList names = namesOf(leaf);
    m_names->setFullText(names.isEmpty() ? tr("none")
                                         : names.join(tr(", ", "between the items of a list")));
    setPlainToolTip(m_names, names.first(qMin<qsizetype>(names.size(), 40)).join(u'\n'));
    m_issuer->setFullText(issuerText(leaf));
    m_key->setFullText(keyDescription(leaf));
    m_fingerprint->setFullText(shortFingerprintText(m_sha256));
    setPlainToolTip(m_fingerprint, fingerprintText(m_sha256));
    m_chain->setText(chainText(bundle.chain));
    setAccessibleName(tr("New certificate: %1, %2").arg(m_name->fullText(), m_pill->text()));
}

void SummaryCard::showKeyOnly(const PrivateKey &key)
{
    m_sha256.clear();
    m_name->setFullText(tr("A private key without its certificate"));
    m_pill->setPill(keyText(key.publicKey()), Tone::Neutral);
    setAccessibleName(m_name->fullText());
}

void SummaryCard::mouseDoubleClickEvent(QMouseEvent *event)
{
    Card::mouseDoubleClickEvent(event);
    if (m_fields->isVisibleTo(this))
        Q_EMIT detailsRequested();
}

void SummaryCard::copyFingerprint()
{
    QGuiApplication::clipboard()->setText(fingerprintText(m_sha256));
}

} // namespace livecert
