// SPDX-License-Identifier: Apache-2.0
#include "tour.h"

#include <QDir>
#include <QPalette>
#include <QPixmap>
#include <QTextStream>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

void print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

} // namespace

Tour::Tour(QString folder, std::function<void(bool)> setDark, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_setDark(std::move(setDark))
{
    m_poll.setInterval(20);
    connect(&m_poll, &QTimer::timeout, this, &Tour::poll);
}

void Tour::start()
{
    if (!QDir().mkpath(m_folder)) {
        print(u"cannot make the folder %1"_s.arg(m_folder));
        end(false);
        return;
    }
    begin();
}

void Tour::begin()
{
    if (m_current == m_steps.size()) {
        end(true);
        return;
    }
    m_phase = Phase::Acting;
    m_sinceAct.start();
    step().act();
    m_poll.start();
}

void Tour::poll()
{
    if (m_phase == Phase::Acting)
        pollReached();
    else
        pollDressed();
    if (m_poll.isActive() && m_sinceAct.hasExpired(step().deadlineMs)) {
        (void)takePicture(u"failed"_s);
        fail(u"not reached within %1 s"_s.arg(step().deadlineMs / 1000));
    }
}

void Tour::pollReached()
{
    if (!step().isReached())
        return;
    m_phase = Phase::DressingDark;
    m_setDark(true);
}

// A change of the palette reaches the widgets by events of its own.
void Tour::pollDressed()
{
    if (!isDressed())
        return;
    const bool wasDark = m_phase == Phase::DressingDark;
    if (!takePicture(wasDark ? u"dark"_s : u"light"_s)) {
        fail(u"its picture could not be written to %1"_s.arg(m_folder));
    } else if (wasDark) {
        m_phase = Phase::DressingLight;
        m_setDark(false);
    } else {
        next();
    }
}

bool Tour::isDressed() const
{
    const QWidget *subject = step().subject();
    if (!subject)
        return false;
    const bool looksDark = subject->palette().color(QPalette::Window).lightness() < 128;
    return looksDark == (m_phase == Phase::DressingDark);
}

void Tour::next()
{
    m_poll.stop();
    QString line = u"%1. %2"_s.arg(m_current + 1).arg(step().says);
    if (step().notes)
        line += u" · "_s + step().notes();
    print(line);
    ++m_current;
    QMetaObject::invokeMethod(this, &Tour::begin, Qt::QueuedConnection);
}

void Tour::fail(const QString &reason)
{
    print(u"%1. %2: %3"_s.arg(m_current + 1).arg(step().says, reason));
    end(false);
}

bool Tour::takePicture(const QString &look)
{
    QWidget *subject = step().subject();
    if (!subject)
        return false;
    const QString file =
        u"%1-%2-%3.png"_s.arg(m_current + 1, 2, 10, QChar(u'0')).arg(step().name, look);
    return subject->grab().save(QDir(m_folder).filePath(file));
}

void Tour::end(bool succeeded)
{
    m_poll.stop();
    Q_EMIT finished(succeeded);
}

} // namespace livecert
