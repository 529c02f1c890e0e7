// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"
#include "ui/certificate/bundlereader.h"
#include "ui/widgets/card.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace livecert {

class IconLabel;
class LinkButton;

/// Asks for the pass phrase of what was dropped, on the page itself: the window stays usable, and
/// more files can be dropped meanwhile.
class PassphrasePrompt final : public Card
{
    Q_OBJECT

public:
    explicit PassphrasePrompt(QWidget *parent = nullptr);

    /// Shows itself. What is typed already stays unless it was wrong.
    void ask(const PassphraseRequest &request);
    void setBusy(bool isBusy); ///< a pass phrase is being tried: only Cancel is left
    void close(); ///< hides itself and forgets what was typed
    /// What was typed; the field is empty afterwards.
    [[nodiscard]] Secret takePassphrase();

Q_SIGNALS:
    void submitted(); ///< take it with takePassphrase()
    void leaveOutRequested(); ///< go on with the rest
    void canceled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    void submit();
    void setShown(bool isShown);
    void setTexts(const PassphraseRequest &request);
    void sayShown();
    void retranslate();

    QLabel *m_title;
    QLabel *m_hint;
    QLineEdit *m_edit;
    QToolButton *m_show;
    QLabel *m_error;
    QPushButton *m_open;
    QPushButton *m_cancel;
    LinkButton *m_leaveOut;
    PassphraseRequest m_request; ///< the last one
    bool m_isBusy = false;
    bool m_isMissing = false; ///< nothing was typed
};

} // namespace livecert
