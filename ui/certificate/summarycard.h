// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificatebundle.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QLabel;
class QToolButton;

namespace livecert {

class ElidedLabel;
class LinkButton;
class Pill;
class ValidityBar;

/// What the loaded certificate is, at a glance.
class SummaryCard final : public Card
{
    Q_OBJECT

public:
    explicit SummaryCard(QWidget *parent = nullptr);

    void setBundle(const std::shared_ptr<const CertificateBundle> &bundle, const QDateTime &now);

Q_SIGNALS:
    void detailsRequested();

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    ElidedLabel *addRow(const QString &objectName, Qt::TextElideMode mode);
    void retranslate();
    void buildHeader();
    void buildFingerprintRow();
    void showCertificate(const CertificateBundle &bundle, const QDateTime &now);
    void showKeyOnly(const PrivateKey &key);
    void copyFingerprint();

    QByteArray m_sha256;
    ElidedLabel *m_name;
    Pill *m_pill;
    ValidityBar *m_bar;
    QWidget *m_fields;
    QGridLayout *m_grid;
    QList<QLabel *> m_labels; ///< of the rows, from the top
    ElidedLabel *m_names;
    ElidedLabel *m_issuer;
    ElidedLabel *m_key;
    ElidedLabel *m_fingerprint = nullptr;
    QLabel *m_chain;
    LinkButton *m_details;
    QToolButton *m_copy = nullptr;
};

} // namespace livecert
