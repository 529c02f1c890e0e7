// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace livecert {

class IconLabel;

/// What a banner says.
struct BannerWords
{
    QString title;
    QString body = {};
    QString action = {};
};

/// A message on the page it is about, with at most one action ("Retry"). Says what happened and
/// why; a screen reader is told when it appears.
class Banner final : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void showMessage(Tone tone,
                     const QString &title,
                     const QString &body = {},
                     const QString &action = {});
    /// The same, asked for its words again when the language changes.
    void showMessage(Tone tone, std::function<BannerWords()> words);
    void setClosable(bool isClosable);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString body() const;
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QPushButton *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const BannerWords &words);

    std::function<BannerWords()> m_words; ///< null: they are what they are
    Tone m_tone = Tone::Neutral;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_body;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace livecert
