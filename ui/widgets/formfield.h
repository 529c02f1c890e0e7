// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QWidget>

#include <functional>

class QLabel;

namespace livecert {

/// Label, hint, edit and error as one. Complains when editing ends, forgives while typing.
class FormField final : public QWidget
{
    Q_OBJECT

public:
    /// `check` answers the complaint about a text, or nothing.
    using Check = std::function<QString(const QString &)>;

    explicit FormField(const QString &label, QWidget *parent = nullptr);

    void setHint(const QString &hint);
    void setRequired(const QString &complaint); ///< when it is left empty
    void setCheck(Check check);
    void setError(const QString &error); ///< until the text changes; empty: none
    [[nodiscard]] QString error() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QString text() const { return m_edit->text(); }
    bool validate(); ///< shows what is wrong; true when nothing is

private:
    [[nodiscard]] QString complaint() const;

    QLabel *m_label;
    QLineEdit *m_edit;
    QLabel *m_hint;
    QLabel *m_error;
    QString m_required;
    Check m_check;
};

} // namespace livecert
