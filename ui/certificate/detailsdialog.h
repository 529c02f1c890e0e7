// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "pki/certificatebundle.h"
#include "ui/certificate/certificatefields.h"
#include "ui/certificate/comparison.h"

#include <QDialog>
#include <QFutureWatcher>

#include <functional>
#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace livecert {

class ChainList;
class ElidedLabel;
class FieldView;
class Pill;
class SegmentedControl;

/// The loaded certificates in full: the chain on the left, fields, comparison and raw forms on the
/// right. Stays open beside the window; deletes itself when closed.
class DetailsDialog final : public QDialog
{
    Q_OBJECT

public:
    enum Page { FieldsPage, ComparePage, TextPage, PemPage };

    explicit DetailsDialog(QWidget *parent, Clock clock = systemUtc);

    /// `bundle` has a certificate.
    void setBundle(std::shared_ptr<const CertificateBundle> bundle, KeyState key);
    /// What the domain has now.
    void setDeployed(const DeployedCertificate &deployed);
    /// Why there is nothing to compare with; visible text, in every language.
    void setNothingDeployed(std::function<QString()> sentence);
    void showPage(Page page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *buildLeft();
    [[nodiscard]] QWidget *buildRight();
    [[nodiscard]] QWidget *buildFooter();
    QPushButton *addButton(const QString &objectName);
    void retranslate();
    void showNode();
    void showCompare();
    void showRaw();
    void startText(const Certificate &certificate);
    void copyAsText();
    void savePem();
    [[nodiscard]] const Certificate *current() const;

    Clock m_clock;
    std::shared_ptr<const CertificateBundle> m_bundle;
    KeyState m_key = KeyState::Missing;
    std::optional<DeployedCertificate> m_deployed;
    std::function<QString()> m_nothingDeployed;
    QList<CertificateFieldGroup> m_groups;
    Comparison m_comparison;
    std::unique_ptr<QFutureWatcher<QString>> m_writing; ///< the text form; may take long
    ChainList *m_chain;
    ElidedLabel *m_name;
    Pill *m_pill;
    SegmentedControl *m_pages;
    QStackedWidget *m_stack;
    FieldView *m_fields;
    FieldView *m_compare;
    QPlainTextEdit *m_raw;
    // set while footer and left side are made
    QLabel *m_said = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
    QLabel *m_chainTitle = nullptr;
    QWidget *m_footer;
    QWidget *m_left;
};

} // namespace livecert
