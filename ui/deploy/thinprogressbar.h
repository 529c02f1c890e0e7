// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProgressBar>

namespace livecert {

/// A progress bar as a thin rounded line, without a text of its own.
class ThinProgressBar final : public QProgressBar
{
    Q_OBJECT

public:
    explicit ThinProgressBar(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace livecert
