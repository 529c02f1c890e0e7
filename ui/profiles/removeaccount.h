// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/uiservices.h"

#include <functional>

class QWidget;

namespace livecert {

/// Asks, then forgets the account and its secret on this computer. Nothing changes at Alibaba
/// Cloud.
void askToRemove(const Profile &profile,
                 const UiServices &services,
                 QWidget *window,
                 std::function<void(const Profile &)> removed);

} // namespace livecert
