// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace livecert {

/// Turns the first SIGINT or SIGTERM (Ctrl+C) into a signal of the event loop. A second one ends
/// the program at once.
class Interrupt final : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

    [[nodiscard]] static bool hasHappened();

Q_SIGNALS:
    void happened();
};

} // namespace livecert
