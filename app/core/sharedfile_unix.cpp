// SPDX-License-Identifier: Apache-2.0
#include "core/sharedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

// Nobody removes it while it is in use but a person who cleans up: no need to ask each time.
constexpr std::chrono::milliseconds seenFor{200};

/// When it was last read is of no use, and to write that down each time costs more than the
/// reading.
void noteNoReading(int descriptor)
{
#ifdef O_NOATIME
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): this is how it is called
    (void)fcntl(descriptor, F_SETFL, O_NOATIME); // where the system refuses, it is written down
#else
    Q_UNUSED(descriptor)
#endif
}

Result<void> systemFailure(const QString &path)
{
    return failure(ErrorCode::Storage, u"%1: %2"_s.arg(path, qt_error_string(errno)));
}

} // namespace

SharedFile::~SharedFile()
{
    close();
}

Result<void> SharedFile::open(const QString &path)
{
    close();
    const QString folder = QFileInfo(path).absolutePath();
    constexpr QFile::Permissions owner =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner; // whatever the umask says
    if (!QDir(folder).exists() && !QDir().mkpath(QFileInfo(folder).path()))
        return systemFailure(folder);
    if (!QDir(folder).exists() && !QDir().mkdir(folder, owner) && !QDir(folder).exists())
        return systemFailure(folder);
    m_name = QFile::encodeName(path);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): this is how it is called
    m_descriptor = ::open(m_name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_descriptor < 0)
        return systemFailure(path);
    struct stat file
    { };
    if (fstat(m_descriptor, &file) != 0 || !S_ISREG(file.st_mode) || file.st_uid != geteuid()
        || fchmod(m_descriptor, 0600) != 0) {
        close();
        return failure(ErrorCode::Storage, u"%1 is not a file of this user"_s.arg(path));
    }
    noteNoReading(m_descriptor);
    return {};
}

bool SharedFile::isOpen() const
{
    return m_descriptor >= 0;
}

void SharedFile::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
    m_lastSeen = {};
}

bool SharedFile::tryHold()
{
    if (m_descriptor < 0)
        return false;
    if (flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
        return false;
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastSeen < seenFor)
        return true;
    if (isStillThere()) {
        m_lastSeen = now;
        return true;
    }
    close(); // somebody removed it: what others write now goes into another file
    return false;
}

bool SharedFile::isStillThere() const
{
    struct stat mine
    { };
    struct stat named
    { };
    return fstat(m_descriptor, &mine) == 0 && stat(m_name.constData(), &named) == 0
        && mine.st_ino == named.st_ino && mine.st_dev == named.st_dev;
}

void SharedFile::letGo()
{
    if (m_descriptor >= 0)
        flock(m_descriptor, LOCK_UN);
}

void SharedFile::remove()
{
    if (m_descriptor >= 0)
        ::unlink(m_name.constData());
    close();
}

QByteArrayView SharedFile::read(QByteArray &room) const
{
    const ssize_t count = pread(m_descriptor, room.data(), std::size_t(room.size()), 0);
    return QByteArrayView(room).first(count < 0 ? 0 : qsizetype(count));
}

bool SharedFile::write(QByteArrayView bytes) const
{
    const ssize_t count = pwrite(m_descriptor, bytes.data(), std::size_t(bytes.size()), 0);
    return count == ssize_t(bytes.size());
}

} // namespace livecert
