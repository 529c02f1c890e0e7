// SPDX-License-Identifier: Apache-2.0
#include "pki/inputfile_p.h"
#include "pki/inputfilling_p.h"

namespace livecert {

tl::expected<Secret, ReadProblem> readInputFile(const QString &path, qint64 limit)
{
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return because(ReadProblem::NotFound);
    return readNative(path, limit);
}

} // namespace livecert
