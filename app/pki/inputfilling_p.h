// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/inputfile_p.h"

namespace livecert {

using InputBytes = tl::expected<Secret, ReadProblem>;

[[nodiscard]] inline tl::unexpected<ReadProblem> because(ReadProblem problem)
{
    return tl::unexpected<ReadProblem>(problem);
}

/// Reads at most `size` bytes; a file that grew meanwhile is cut, one that shrank is shorter.
template <class Read>
[[nodiscard]] InputBytes fill(qint64 size, qint64 limit, Read read)
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

/// As readInputFile(), for a path that names something; what is opened, and how, is the system's
/// business.
[[nodiscard]] InputBytes readNative(const QString &path, qint64 limit);

} // namespace livecert
