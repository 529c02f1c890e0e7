// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

// PEM, leniently read: text around and between the blocks, any line ends and lengths, indentation.

namespace livecert::pem {

/// One block where it lies in the text; views, so the text must outlive it.
struct Block
{
    QByteArrayView label; ///< "CERTIFICATE"
    QByteArrayView
        headers; ///< the lines before the empty one (RFC 1421: Proc-Type, DEK-Info), or empty
    QByteArrayView body; ///< base64 with its white space
    bool isComplete = true; ///< false: no END line of this label follows

    /// Value of a header line; empty when there is none.
    [[nodiscard]] QByteArrayView header(QByteArrayView name) const;
};

/// Calls `each` for every block, in order, in one pass; stops when it answers false.
void forEachBlock(QByteArrayView text, const std::function<bool(const Block &)> &each);

/// Room that the decoded body needs at most.
[[nodiscard]] constexpr qsizetype decodedRoom(qsizetype size)
{
    return size / 4 * 3 + 3;
}

/// Decodes base64 with white space in it; the size written, or -1 when it is not base64.
[[nodiscard]] qsizetype decode(QByteArrayView base64, char *out);

/// The decoded body in memory that is wiped; empty when it is not base64.
[[nodiscard]] Secret decodeSecret(QByteArrayView base64);
/// The decoded body of what is public; null when it is not base64.
[[nodiscard]] QByteArray decodePublic(QByteArrayView base64);

/// A block with 64 characters a line and a final newline; no copy of it stays anywhere else.
[[nodiscard]] Secret write(QByteArrayView label, QByteArrayView bytes);

} // namespace livecert::pem
