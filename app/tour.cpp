// SPDX-License-Identifier: Apache-2.0
#include "tour.h"

#include <QDir>
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
    m_sinceAct.start();
    step().act();
    m_poll.start();
}

void Tour::poll()
{
    if (step().isReached()) {
        m_poll.stop();
        takePictures();
    } else if (m_sinceAct.hasExpired(step().deadlineMs)) {
        m_poll.stop();
        (void)takePicture(u"failed"_s);
        print(u"%1. %2: not reached within %3 s"_s.arg(m_current + 1)
                  .arg(step().says)
                  .arg(step().deadlineMs / 1000));
        end(false);
    }
}

void Tour::takePictures()
{
    bool taken = true;
    for (const bool dark : {true, false}) {
        m_setDark(dark);
        taken = takePicture(dark ? u"dark"_s : u"light"_s) && taken;
    }
    QString line = u"%1. %2"_s.arg(m_current + 1).arg(step().says);
    if (step().notes)
        line += u" · "_s + step().notes();
    print(line);
    if (!taken) {
        print(u"   its picture could not be written to %1"_s.arg(m_folder));
        end(false);
        return;
    }
    ++m_current;
    QMetaObject::invokeMethod(this, &Tour::begin, Qt::QueuedConnection);
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
