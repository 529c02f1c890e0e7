// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QVBoxLayout;
class QLabel;

namespace livecert {

/// A group on the surface colour with a thin rounded border; what belongs together lies on one
/// card.
class Card : public QFrame
{
    Q_OBJECT

public:
    enum class Outline { Solid, Dashed, Accent };

    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr); ///< with a section heading

    void setTitle(const QString &title);
    void setOutline(Outline outline);
    [[nodiscard]] Outline outline() const { return m_outline; }
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title = nullptr;
    QVBoxLayout *m_content;
    Outline m_outline = Outline::Solid;
};

} // namespace livecert
