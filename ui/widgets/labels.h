// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>

namespace livecert {

// Labels for words and for what others wrote (domain names, certificate fields, service messages).
// All are Qt::PlainText: markup in a certificate stays visible text.

[[nodiscard]] QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);
[[nodiscard]] QLabel *mutedLabel(const QString &text,
                                 QWidget *parent = nullptr); ///< secondary text
[[nodiscard]] QLabel *wrappedLabel(const QString &text, QWidget *parent = nullptr);
/// `scale` 1.3 is a dialog's title, 1.15 a card's.
[[nodiscard]] QLabel *headingLabel(const QString &text,
                                   qreal scale = 1.3,
                                   QWidget *parent = nullptr);
[[nodiscard]] QLabel *sectionLabel(const QString &text,
                                   QWidget *parent = nullptr); ///< "NEW CERTIFICATE"
/// Selectable by mouse and keyboard; for values one wants to copy.
[[nodiscard]] QLabel *valueLabel(const QString &text, QWidget *parent = nullptr);

/// A tool tip that shows `text` as it is, whatever it contains.
void setPlainToolTip(QWidget *widget, const QString &text);
[[nodiscard]] QString plainToolTip(const QString &text);

/// A label with an icon of `:/icons`, sharp and recoloured when the palette changes.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(QString name, Tone tone, int size = 16, QWidget *parent = nullptr);

    void setIcon(const QString &name, Tone tone);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Tone m_tone;
    int m_size;
};

/// The button that goes on.
class PrimaryButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr);
};

/// Text that acts: "Leave it out", "Clear search". A flat button in the link's colour.
class LinkButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace livecert
