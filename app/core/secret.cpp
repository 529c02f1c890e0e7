// SPDX-License-Identifier: Apache-2.0
#include "core/secret.h"

#include <QByteArray>
#include <QString>

#include <cstring>
#include <new>
#include <utility>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#endif

namespace livecert {

namespace {

std::size_t pageSize()
{
#ifdef Q_OS_WIN
    SYSTEM_INFO info;
    GetSystemInfo(&info);
    return info.dwPageSize;
#else
    return std::size_t(sysconf(_SC_PAGESIZE));
#endif
}

// Pages of their own: locking and core dump exclusion work by the page, and no other data shares
// them.
char *allocatePages(std::size_t size)
{
#ifdef Q_OS_WIN
    void *pages = VirtualAlloc(nullptr, size, MEM_COMMIT | MEM_RESERVE, PAGE_READWRITE);
    if (!pages)
        throw std::bad_alloc();
    VirtualLock(pages, size);
#else
    void *pages = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        throw std::bad_alloc();
    // The limit on locked memory may be small; what cannot be locked is still wiped and kept out of
    // dumps.
    (void)mlock(pages, size);
#ifdef MADV_DONTDUMP
    (void)madvise(pages, size, MADV_DONTDUMP);
#endif
#endif
    return static_cast<char *>(pages);
}

void releasePages(char *pages, std::size_t size) noexcept
{
#ifdef Q_OS_WIN
    VirtualUnlock(pages, size);
    VirtualFree(pages, 0, MEM_RELEASE);
#else
    munlock(pages, size);
    munmap(pages, size);
#endif
}

} // namespace

void wipe(void *memory, std::size_t size) noexcept
{
    if (!memory || size == 0)
        return;
#ifdef Q_OS_WIN
    SecureZeroMemory(memory, size);
#else
    explicit_bzero(memory, size);
#endif
}

void wipe(QByteArray &bytes) noexcept
{
    if (bytes.isDetached())
        wipe(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

void wipe(QString &text) noexcept
{
    if (text.isDetached())
        wipe(text.data(), std::size_t(text.size()) * sizeof(QChar));
    text.clear();
}

Secret::Secret(QByteArrayView bytes)
{
    allocate(std::size_t(bytes.size()));
    if (m_size > 0)
        std::memcpy(m_bytes, bytes.data(), m_size);
}

Secret::~Secret()
{
    clear();
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_allocated(std::exchange(other.m_allocated, 0))
{ }

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_allocated = std::exchange(other.m_allocated, 0);
    }
    return *this;
}

Secret Secret::ofSize(std::size_t size)
{
    Secret secret;
    secret.allocate(size);
    return secret;
}

Secret Secret::takeFrom(QByteArray &text)
{
    Secret secret{QByteArrayView(text)};
    wipe(text);
    return secret;
}

Secret Secret::takeFrom(QString &text)
{
    QByteArray utf8 = text.toUtf8();
    wipe(text);
    return takeFrom(utf8);
}

QByteArrayView Secret::view() const noexcept
{
    return m_bytes ? QByteArrayView(m_bytes, qsizetype(m_size)) : QByteArrayView();
}

void Secret::shrink(std::size_t size) noexcept
{
    if (size >= m_size)
        return;
    wipe(m_bytes + size, m_size - size);
    m_size = size;
}

void Secret::clear() noexcept
{
    if (m_bytes) {
        wipe(m_bytes, m_allocated);
        releasePages(m_bytes, m_allocated);
    }
    m_bytes = nullptr;
    m_size = 0;
    m_allocated = 0;
}

bool Secret::equals(QByteArrayView other) const noexcept
{
    if (std::size_t(other.size()) != m_size)
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < m_size; ++i)
        difference |= unsigned(static_cast<unsigned char>(m_bytes[i] ^ other.data()[i]));
    return difference == 0;
}

void Secret::allocate(std::size_t size)
{
    if (size == 0)
        return;
    const std::size_t page = pageSize();
    m_allocated = (size + page - 1) / page * page;
    m_bytes = allocatePages(m_allocated);
    m_size = size;
}

void protectProcessMemory()
{
#if !defined(Q_OS_WIN)                                                                             \
    && !defined(__SANITIZE_ADDRESS__) // the leak checker has to trace the process
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
#ifdef Q_OS_LINUX
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
#endif
}

} // namespace livecert
