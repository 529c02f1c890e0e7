// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deploy/dialogshell.h"
#include "ui/text/errortext.h"

class QPlainTextEdit;

namespace livecert {

class LinkButton;

/// One problem that keeps the work from going on: what happened, why, what to do, and a button that
/// does it. The details are folded and can be copied.
class ErrorDialog final : public DialogShell
{
    Q_OBJECT

public:
    ErrorDialog(const Error &error, const ErrorContext &context, QWidget *parent);

    [[nodiscard]] const ErrorText &text() const { return m_text; }

Q_SIGNALS:
    /// The admin chose what the dialog cannot do itself; the dialog is closed.
    void actionRequested(livecert::ErrorAction action);

private:
    void buildBody();
    void buildDetails();
    void buildButtons();
    void act(ErrorAction action);
    void copy(const QString &text, const QString &said);
    void setDetailsVisible(bool isVisible);

    Error m_error;
    ErrorContext m_context;
    ErrorText m_text;
    LinkButton *m_fold = nullptr;
    QPlainTextEdit *m_details = nullptr;
    QLabel *m_said = nullptr;
};

} // namespace livecert
