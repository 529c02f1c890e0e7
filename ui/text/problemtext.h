// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/reading.h"

namespace livecert {

/// Why something that was dropped is of no use, in words. Plain text.
struct ProblemText
{
    QString title; ///< names the file
    QString advice;
};

[[nodiscard]] ProblemText problemText(const UnusedObject &object);

} // namespace livecert
