// SPDX-License-Identifier: Apache-2.0
#include "pki/inputfile_p.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace livecert {

namespace {

using Bytes = tl::expected<Secret, ReadProblem>;

tl::unexpected<ReadProblem> because(ReadProblem problem)
{
    return tl::unexpected<ReadProblem>(problem);
}

/// Reads at most `size` bytes; a file that grew meanwhile is cut, one that shrank is shorter.
template <class Read>
Bytes fill(qint64 size, qint64 limit, Read read)
{
    if (size > limit)
        return because(ReadProblem::TooLarge);
    if (size <= 0)
        return because(ReadProblem::EmptyFile);
    Secret bytes = Secret::ofSize(std::size_t(size));
    qint64 filled = 0;
    while (filled < size) {
        const qint64 got = read(bytes.data() + filled, size - filled);
        if (got < 0)
            return because(ReadProblem::NotReadable);
        if (got == 0)
            break;
        filled += got;
    }
    if (filled == 0)
        return because(ReadProblem::EmptyFile);
    bytes.shrink(std::size_t(filled));
    return bytes;
}

#ifdef Q_OS_UNIX

class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    { }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

ReadProblem problemOf(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR: return ReadProblem::NotFound;
    case ENXIO: // a socket
    case ENODEV:
    case EISDIR:
    case ELOOP: // links that lead to each other
        return ReadProblem::NotAFile;
    default: return ReadProblem::NotReadable;
    }
}

/// The path in bytes. A name that is no UTF-8 cannot be said in a QString: it has replacement
/// characters instead, and is looked for among its neighbours.
QByteArray nativePath(const QString &path)
{
    const QByteArray encoded = QFile::encodeName(path);
    struct stat status
    { };
    if (!path.contains(QChar(QChar::ReplacementCharacter))
        || ::lstat(encoded.constData(), &status) == 0)
        return encoded;
    const QFileInfo info(path);
    std::error_code error;
    QByteArray found;
    int count = 0;
    for (auto at = std::filesystem::directory_iterator(QFile::encodeName(info.path()).toStdString(),
                                                       error);
         !error && at != std::filesystem::directory_iterator();
         at.increment(error)) {
        const QByteArray name = QByteArray::fromStdString(at->path().filename().native());
        if (QFile::decodeName(name) == info.fileName() && ++count == 1)
            found = QByteArray::fromStdString(at->path().native());
    }
    return count == 1 ? found : encoded;
}

Bytes readNative(const QString &path, qint64 limit)
{
    // Not blocking: opening a FIFO would wait for its writer. The kind is asked of what was opened.
    const Descriptor file(
        ::open(nativePath(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (file.number() < 0)
        return because(problemOf(errno));
    struct stat status
    { };
    if (::fstat(file.number(), &status) != 0)
        return because(ReadProblem::NotReadable);
    if (!S_ISREG(status.st_mode))
        return because(ReadProblem::NotAFile);
    return fill(status.st_size, limit, [&file](char *out, qint64 room) -> qint64 {
        ssize_t got = -1;
        do {
            got = ::read(file.number(), out, std::size_t(room));
        } while (got < 0 && errno == EINTR);
        return got;
    });
}

#else

Bytes readNative(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return because(ReadProblem::NotFound);
    if (!info.isFile())
        return because(ReadProblem::NotAFile);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return because(ReadProblem::NotReadable);
    return fill(
        file.size(), limit, [&file](char *out, qint64 room) { return file.read(out, room); });
}

#endif

} // namespace

tl::expected<Secret, ReadProblem> readInputFile(const QString &path, qint64 limit)
{
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return because(ReadProblem::NotFound);
    return readNative(path, limit);
}

} // namespace livecert
