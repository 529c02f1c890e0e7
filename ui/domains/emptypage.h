// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace livecert {

class IconLabel;

/// What stands where a table would be: why there is nothing, and the one thing to do about it.
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(const QString &icon, Tone tone, QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &body, const QString &action = {});
    void setBusy(bool isBusy); ///< a bar that moves instead of the action
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString body() const;
    [[nodiscard]] QPushButton *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();

private:
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_body;
    QPushButton *m_action;
    QProgressBar *m_busy;
};

} // namespace livecert
