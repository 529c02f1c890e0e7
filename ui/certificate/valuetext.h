// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextEdit>

namespace livecert {

/// A value to read, select and copy: plain text that wraps anywhere and is as high as its lines.
/// Copy without a selection takes the whole value.
class ValueText final : public QTextEdit
{
    Q_OBJECT

public:
    explicit ValueText(const QString &label, QWidget *parent = nullptr);

    void setValue(const QString &text); ///< visible text
    void copyValue() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_label;
};

} // namespace livecert
