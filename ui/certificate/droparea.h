// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/card.h"

class QMimeData;
class QPushButton;
class QToolButton;

namespace livecert {

class IconLabel;

/// Where files are dropped. Says before the drop whether it will take them, while they are read
/// that it does, and afterwards what is loaded. The same by button, paste and keyboard.
class DropArea final : public Card
{
    Q_OBJECT

public:
    explicit DropArea(QWidget *parent = nullptr);

    /// Local files, or text that may be PEM.
    [[nodiscard]] static bool accepts(const QMimeData *mime);

    void setLoaded(const QStringList &sources, bool hasSomething);
    void setReading(const QStringList &names);
    void showDrag(const QMimeData *mime); ///< something hangs over the area or the window
    void endDrag();
    void drop(const QMimeData *mime);

Q_SIGNALS:
    void filesDropped(const QStringList &paths);
    void textDropped(const QString &text);
    void openRequested();
    void pasteRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setTexts(const QString &title, const QString &hint);
    void showState();

    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_hint;
    QPushButton *m_open;
    QToolButton *m_paste;
    QStringList m_sources;
    bool m_hasSomething = false;
    QStringList m_reading;
};

} // namespace livecert
