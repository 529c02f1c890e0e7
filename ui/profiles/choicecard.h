// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRadioButton>

namespace livecert {

/// One of a few ways, with a line that explains it. A radio button underneath.
class ChoiceCard final : public QRadioButton
{
    Q_OBJECT

public:
    ChoiceCard(const QString &title, const QString &explanation, QWidget *parent = nullptr);

    void setExplanation(const QString &explanation);
    [[nodiscard]] QString explanation() const { return m_explanation; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(); ///< by a double click

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override
    {
        return rect().contains(position);
    }

private:
    QString m_title;
    QString m_explanation;
};

} // namespace livecert
