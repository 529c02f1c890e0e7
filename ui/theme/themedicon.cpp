// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/themedicon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

/// The stored picture of just these pixels, else the smallest that need not be enlarged. Up to 16
/// pixels an icon is drawn with bolder lines of its own.
QImage loadMask(const QString &name, int pixels)
{
    struct Stored
    {
        int pixels;
        QString file;
    };
    const Stored all[] = {
        {16, u"16/%1"_s}, {24, u"%1"_s}, {32, u"16/%1@2x"_s}, {48, u"%1@2x"_s}, {72, u"%1@3x"_s}};
    QImage best;
    for (const Stored &stored : all) {
        const QImage image(u":/icons/"_s + stored.file.arg(name) + u".png"_s);
        if (image.isNull())
            continue;
        best = image;
        if (stored.pixels >= pixels)
            break;
    }
    return best;
}

QPixmap colouredPixmap(const QString &name, const QColor &colour, QSize pixels)
{
    const QString key = u"livecert-icon/%1/%2/%3x%4"_s.arg(name, colour.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const QImage mask = loadMask(name, qMax(pixels.width(), pixels.height()));
    if (mask.isNull())
        return pixmap;
    // Painted, not QImage::scaled(): Qt 6.4 loses the colours when it converts that one's result.
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(), pixels), mask, QRectF(mask.rect()));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor colourOf(IconRole role, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    const Theme &theme = Theme::of(palette);
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    switch (role) {
    case IconRole::Text: return theme.text;
    case IconRole::Muted: return theme.muted;
    case IconRole::Accent: return theme.accent;
    case IconRole::OnAccent: return theme.onAccent;
    case IconRole::Good: return theme.good.text;
    case IconRole::Warning: return theme.warning.text;
    case IconRole::Bad: return theme.bad.text;
    }
    return theme.text;
}

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, IconRole role)
        : m_name(std::move(name))
        , m_role(role)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap picture = colouredPixmap(m_name, colourOf(m_role, mode), rect.size() * ratio);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), picture);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return colouredPixmap(m_name, colourOf(m_role, mode), size);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return loadMask(m_name, 1).isNull(); }
    QString key() const override { return u"livecert"_s; }
    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_role); }

private:
    QString m_name;
    IconRole m_role;
};

IconRole roleOf(Tone tone)
{
    switch (tone) {
    case Tone::Good: return IconRole::Good;
    case Tone::Warning: return IconRole::Warning;
    case Tone::Bad: return IconRole::Bad;
    case Tone::Neutral: return IconRole::Muted;
    case Tone::Accent: return IconRole::Accent;
    }
    return IconRole::Text;
}

} // namespace

QIcon themedIcon(const QString &name, IconRole role)
{
    return QIcon(new ThemedIconEngine(name, role));
}

QIcon themedIcon(const QString &name, Tone tone)
{
    return themedIcon(name, roleOf(tone));
}

QPixmap themedPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    QPixmap pixmap = colouredPixmap(name, colour, QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace livecert
