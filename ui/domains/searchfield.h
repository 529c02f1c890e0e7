// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace livecert {

/// The one search field of the window: a glass, what can be found, and the key that leads here.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void setHint(const QString &hint); ///< what can be found

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

Q_SIGNALS:
    void leftDownwards(); ///< arrow down or Enter: on to the table
};

} // namespace livecert
