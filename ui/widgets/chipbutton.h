// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRadioButton>

namespace livecert {

/// A filter with its count: "Expired 1". One of a group is on; arrow keys move between them.
class ChipButton final : public QRadioButton
{
    Q_OBJECT

public:
    explicit ChipButton(QString name, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override
    {
        return rect().contains(position);
    }
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void updateText();

    QString m_name;
    int m_count = 0;
};

} // namespace livecert
