// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/livestyle.h"
#include "ui/theme/theme.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace livecert {

/// A dialog with a heading, a body and, below a line, a row of buttons: what all of ours look like.
/// Opened, not waited for; deletes itself when closed.
class DialogShell : public QDialog
{
    Q_OBJECT

public:
    explicit DialogShell(QWidget *parent);

    [[nodiscard]] QString heading() const;

protected:
    void setHeading(const QString &text);
    /// A round mark beside the heading; the body is then indented to stand below it.
    void setHeadingIcon(const QString &iconName, Tone tone);
    void setSubtitle(const QString &richText);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Buttons stand in the order in which they are added, left ones before the gap.
    QPushButton *addLeftButton(const QString &objectName, const QString &text);
    QPushButton *addButton(const QString &objectName,
                           const QString &text,
                           ButtonKind kind = ButtonKind::Normal);
    void addFooterHint(QLabel *hint);
    /// As high as its contents want to be at its present width.
    void fitHeight();

    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *makeButton(const QString &objectName, const QString &text);

    QHBoxLayout *m_content;
    QLabel *m_heading;
    QLabel *m_subtitle;
    QVBoxLayout *m_body;
    QWidget *m_footer;
    QHBoxLayout *m_left;
    QHBoxLayout *m_right;
};

/// A label for text that wraps; secondary when `isMuted`. Rich text only from ui/text.
[[nodiscard]] QLabel *richLabel(const QString &richText, QWidget *parent, bool isMuted = false);

} // namespace livecert
