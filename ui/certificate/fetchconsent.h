// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deploy/dialogshell.h"

namespace livecert {

/// Asks whether the missing intermediate may be fetched, and shows the whole address. accepted()
/// is the yes.
class FetchConsent final : public DialogShell
{
    Q_OBJECT

public:
    FetchConsent(const QString &issuer, const QString &address, QWidget *parent);
};

} // namespace livecert
