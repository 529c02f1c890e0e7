// SPDX-License-Identifier: Apache-2.0
#include "api/ratelimiter.h"
#include "core/digest.h"
#include "core/memoryfolder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {
namespace {

constexpr int daysKept = 2;

} // namespace

RateLimiters::RateLimiters(QString folder, MonotonicClock clock)
    : m_folder(std::move(folder))
    , m_clock(std::move(clock))
{ }

QString RateLimiters::defaultFolder()
{
    // In memory, where it costs least and is this computer's alone, as its clock is: a home may be
    // shared with others. Not the runtime folder: a scheduled job may have none, and must find the
    // window's file.
    QString folder = memoryFolder();
    if (!folder.isEmpty())
        return folder;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/livecert/pace"_s;
}

std::shared_ptr<RateLimiter> RateLimiters::limiterFor(const QString &accessKeyId,
                                                      const QString &service)
{
    const QByteArray name = sha256((accessKeyId + u'\n' + service).toUtf8()).toHex().left(32);
    const QMutexLocker lock(&m_mutex);
    std::weak_ptr<RateLimiter> &known = m_limiters[name];
    std::shared_ptr<RateLimiter> limiter = known.lock();
    if (!limiter) {
        if (!std::exchange(m_isTidy, true))
            tidyUp();
        const QString path = m_folder.isEmpty()
            ? QString()
            : m_folder + u'/' + QString::fromLatin1(name) + u".pace"_s;
        limiter = std::make_shared<RateLimiter>(m_clock, path);
        known = limiter;
    }
    return limiter;
}

/// Whoever uses one of the files writes it: those that nobody wrote for days are of no use.
void RateLimiters::tidyUp() const
{
    if (m_folder.isEmpty())
        return;
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-daysKept);
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({u"*.pace"_s}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files) {
        if (file.lastModified() < oldest)
            QFile::remove(file.filePath());
    }
}

} // namespace livecert
