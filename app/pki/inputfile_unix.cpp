// SPDX-License-Identifier: Apache-2.0
#include "pki/inputfilling_p.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace livecert {

namespace {

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
    QByteArray encoded = QFile::encodeName(path);
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

} // namespace

InputBytes readNative(const QString &path, qint64 limit)
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

} // namespace livecert
