// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

class QObject;

namespace livecert {

/// Calls `say` now, and again whenever the program changes its language, as long as `object` lives.
/// It is a widget, or a child of one (an action, a model): then the widget's event is what counts.
///
///     inEveryLanguage(button, [button] { button->setText(tr("Refresh")); });
void inEveryLanguage(QObject *object, std::function<void()> say);

/// The same, but not now: for words that what comes next says anyway.
void whenLanguageChanges(QObject *object, std::function<void()> say);

} // namespace livecert
