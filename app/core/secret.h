// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QDebug>

#include <cstddef>

namespace livecert {

/// Bytes that nobody may see: a private key, an AccessKey secret, a token, a pass phrase. They live
/// in pages that hold nothing else, locked in memory where the system lets us and left out of core
/// dumps, and are wiped before their place is given back. Moved, viewed, never printed; copies are
/// asked for by name.
class Secret
{
public:
    Secret() noexcept = default;
    explicit Secret(QByteArrayView bytes);
    ~Secret();

    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    /// Room for `size` bytes, all zero, to be filled through data().
    [[nodiscard]] static Secret ofSize(std::size_t size);

    /// Takes the text over and wipes it where it was. Other holders of the same shared text keep
    /// theirs.
    [[nodiscard]] static Secret takeFrom(QByteArray &text);
    [[nodiscard]] static Secret takeFrom(QString &text); ///< as UTF-8

    [[nodiscard]] QByteArrayView view() const noexcept;
    [[nodiscard]] char *data() noexcept { return m_bytes; }
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_size == 0; }
    [[nodiscard]] Secret clone() const { return Secret(view()); }
    void shrink(std::size_t size) noexcept; ///< wipes what is cut off
    void clear() noexcept;

    /// Takes the same time wherever the first difference is.
    [[nodiscard]] bool equals(QByteArrayView other) const noexcept;

private:
    void allocate(std::size_t size);

    char *m_bytes = nullptr;
    std::size_t m_size = 0;
    std::size_t m_allocated = 0;
};

QDebug operator<<(QDebug, const Secret &) = delete;

/// Overwrites memory in a way that the compiler may not leave out.
void wipe(void *memory, std::size_t size) noexcept;
/// Wipes the array if nobody shares it, and empties it.
void wipe(QByteArray &bytes) noexcept;
void wipe(QString &text) noexcept;

/// No core dumps and no peeking by other processes of the user, for as long as the process runs.
void protectProcessMemory();

} // namespace livecert
