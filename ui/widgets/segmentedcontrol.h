// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRadioButton>
#include <QWidget>

class QButtonGroup;

namespace livecert {

/// One of a few choices side by side. Underneath a group of radio buttons: arrow keys move, a
/// screen reader hears them as such.
class SegmentedControl final : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// Adds a choice; `id` is what currentId() answers. Object name and accessible name follow from
    /// the text.
    QAbstractButton *addSegment(const QString &text, int id);
    void setSegmentText(int id, const QString &text);
    void setSegmentEnabled(int id, bool isEnabled, const QString &reason = {});
    [[nodiscard]] QAbstractButton *segment(int id) const;
    [[nodiscard]] int currentId() const;
    void setCurrentId(int id); ///< without a signal

Q_SIGNALS:
    void chosen(int id); ///< by the admin

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

/// One choice; made by SegmentedControl.
class Segment final : public QRadioButton
{
    Q_OBJECT

public:
    explicit Segment(const QString &text, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override
    {
        return rect().contains(position);
    }
};

} // namespace livecert
