// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/profile.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace livecert {

/// Says all the time which account is live: a line in its colour; for the sandbox a line of words
/// too, with the way to an account of one's own.
class AccountStripe final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountStripe(QWidget *parent = nullptr);

    void setProfile(const Profile &profile);
    [[nodiscard]] QColor colour() const { return m_colour; }
    [[nodiscard]] bool saysSandbox() const;

Q_SIGNALS:
    void addAccountRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void sayAccount();

    QColor m_colour;
    QString m_name;
    bool m_isSandbox = false;
    QWidget *m_words;
};

} // namespace livecert
