// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "deploy/session.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;

namespace livecert {

class IconLabel;

/// Connection and host, the clock's offset, calls this second, and how old the list is.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(Clock clock, QWidget *parent = nullptr);

    void setSession(const Session *session); ///< null while none is open
    void setConnecting(const QString &account);
    void setRefreshed(const QDateTime &utc); ///< invalid: never
    void setReading(bool isReading);
    /// Instead of the age of the list, for a while, in the language of the moment.
    void showWords(std::function<QString()> words);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Connection { None, Connecting, Connected, Lost };
    void setConnection(Connection connection);
    void update();
    [[nodiscard]] QString connectionText() const;
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] QString refreshedText() const;

    Clock m_clock;
    QPointer<const RpcClient> m_client;
    Connection m_connection = Connection::None;
    QString m_account;
    QDateTime m_refreshed;
    bool m_isReading = false;
    std::function<QString()> m_message;
    QTimer m_tick;
    QTimer m_messageEnd;
    IconLabel *m_dot;
    QLabel *m_host;
    QLabel *m_offset;
    QLabel *m_calls;
    QLabel *m_age;
};

} // namespace livecert
