// SPDX-License-Identifier: Apache-2.0
#include "ui/window/statusline.h"

#include "ui/text/everylanguage.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {
constexpr int callsPerSecond = 30; // SetLiveDomainCertificate, per account
constexpr qint64 offsetThatMatters = 60'000; // the service refuses signatures at 15 minutes
} // namespace

StatusLine::StatusLine(Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_dot(new IconLabel(u"unknown"_s, Tone::Neutral, 12, this))
    , m_host(mutedLabel({}, this))
    , m_offset(mutedLabel({}, this))
    , m_calls(mutedLabel({}, this))
    , m_age(mutedLabel({}, this))
{
    setObjectName(u"statusLine"_s);
    m_host->setObjectName(u"connectionLabel"_s);
    m_offset->setObjectName(u"clockLabel"_s);
    m_calls->setObjectName(u"callsLabel"_s);
    m_age->setObjectName(u"refreshedLabel"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(6);
    layout->addWidget(m_dot);
    layout->addWidget(m_host);
    for (QLabel *label : {m_offset, m_calls}) {
        layout->addSpacing(12);
        layout->addWidget(label);
    }
    layout->addStretch();
    layout->addWidget(m_age);
    for (QLabel *label : {m_host, m_offset, m_calls, m_age}) {
        QFont small = label->font();
        small.setPointSizeF(small.pointSizeF() * 0.92);
        label->setFont(small);
    }
    m_tick.setInterval(500);
    m_messageEnd.setSingleShot(true);
    m_messageEnd.setInterval(20'000);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::update);
    connect(&m_messageEnd, &QTimer::timeout, this, [this] {
        m_message = {};
        update();
    });
    inEveryLanguage(this, [this] { update(); });
}

void StatusLine::setSession(const Session *session)
{
    if (m_client)
        m_client->disconnect(this);
    m_client = session ? session->client.get() : nullptr;
    if (m_client) {
        connect(m_client, &RpcClient::callEnded, this, [this](bool reachedService) {
            setConnection(reachedService ? Connection::Connected : Connection::Lost);
        });
    }
    setConnection(session ? Connection::Connecting : Connection::None);
}

void StatusLine::setConnecting(const QString &account)
{
    m_account = account;
    m_refreshed = {};
    setConnection(Connection::Connecting);
}

void StatusLine::setRefreshed(const QDateTime &utc)
{
    m_refreshed = utc;
    update();
}

void StatusLine::setReading(bool isReading)
{
    m_isReading = isReading;
    if (!isReading && !m_client)
        setConnection(Connection::None); // it could not be opened
    update();
}

void StatusLine::showWords(std::function<QString()> words)
{
    m_message = std::move(words);
    m_messageEnd.start();
    update();
}

void StatusLine::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tick.start();
}

void StatusLine::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::of(palette()).border);
}

void StatusLine::setConnection(Connection connection)
{
    m_connection = connection;
    switch (connection) {
    case Connection::Connected: m_dot->setIcon(u"check-circle"_s, Tone::Good); break;
    case Connection::Lost: m_dot->setIcon(u"warning"_s, Tone::Bad); break;
    default: m_dot->setIcon(u"unknown"_s, Tone::Neutral);
    }
    update();
}

void StatusLine::update()
{
    m_host->setText(connectionText());
    m_offset->setText(clockText());
    m_calls->setText(m_client ? tr("%1 of %2 calls this second")
                                    .arg(m_client->callsInLastSecond())
                                    .arg(callsPerSecond)
                              : QString());
    m_age->setText(m_message ? m_message() : refreshedText());
}

QString StatusLine::connectionText() const
{
    const QString host = m_client ? m_client->endpoint().displayHost() : QString();
    switch (m_connection) {
    case Connection::None: return tr("Not connected");
    case Connection::Connecting:
        return host.isEmpty() ? tr("Opening %1 …").arg(visibleText(m_account, 40))
                              : tr("Connecting to %1 …").arg(host);
    case Connection::Connected: return tr("Connected to %1").arg(host);
    case Connection::Lost: return tr("%1 cannot be reached").arg(host);
    }
    return {};
}

QString StatusLine::clockText() const
{
    const std::optional<qint64> offset = m_client ? m_client->clockOffsetMs() : std::nullopt;
    if (!offset)
        return {};
    const QString seconds =
        (*offset >= 0 ? u"+"_s : u"−"_s) + locale().toString(qAbs(double(*offset)) / 1000, 'f', 1);
    return qAbs(*offset) < offsetThatMatters
        ? tr("Clock in step (%1 s)").arg(seconds)
        : tr("This computer's clock is off by %1 s").arg(seconds);
}

QString StatusLine::refreshedText() const
{
    if (m_isReading)
        return tr("Reading domains …");
    if (!m_refreshed.isValid())
        return {};
    const qint64 seconds = qMax<qint64>(0, m_refreshed.secsTo(m_clock()));
    if (seconds < 2)
        return tr("Refreshed just now");
    if (seconds < 60)
        return tr("Refreshed %n s ago", nullptr, int(seconds));
    if (seconds < 3600)
        return tr("Refreshed %n min ago", nullptr, int(seconds / 60));
    return tr("Refreshed %n h ago", nullptr, int(seconds / 3600));
}

} // namespace livecert
