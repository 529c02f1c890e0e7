// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/themecontroller.h"
#include "ui/theme/themedicon.h"

#include <QApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void themeIsFoundFromItsPalette();
    void controllerFollowsTheChoice();
    void iconTakesTheColourOfTheTheme();
    void iconIsSharpAtEveryScale_data();
    void iconIsSharpAtEveryScale();
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("background");
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        const QByteArray look = theme->isDark ? "dark: " : "light: ";
        const auto add =
            [&look](const QByteArray &what, const QColor &text, const QColor &background) {
                QTest::newRow((look + what).constData()) << text << background;
            };
        add("text on cards", theme->text, theme->surface);
        add("text on the window", theme->text, theme->window);
        add("text on a selected row", theme->text, theme->selection);
        add("secondary text on cards", theme->muted, theme->surface);
        add("secondary text on the window", theme->muted, theme->window);
        add("secondary text on a selected row", theme->muted, theme->selection);
        add("links on cards", theme->accent, theme->surface);
        add("words on the accent", theme->onAccent, theme->accent);
        for (const Tone tone : {Tone::Good, Tone::Warning, Tone::Bad, Tone::Neutral, Tone::Accent})
            add("pill of tone " + QByteArray::number(int(tone)),
                theme->tone(tone).text,
                theme->tone(tone).fill);
    }
}

void TestTheme::textIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, background);
    const double ratio = contrastRatio(text, background);
    QVERIFY2(ratio >= 4.5, qPrintable(u"%1"_s.arg(ratio)));
}

void TestTheme::themeIsFoundFromItsPalette()
{
    QVERIFY(!Theme::of(Theme::light().palette()).isDark);
    QVERIFY(Theme::of(Theme::dark().palette()).isDark);
}

void TestTheme::controllerFollowsTheChoice()
{
    ThemeController controller(ThemeMode::Light, false);
    QVERIFY(!Theme::of(QApplication::palette()).isDark);
    QSignalSpy changed(&controller, &ThemeController::changed);
    controller.setMode(ThemeMode::Dark);
    QVERIFY(Theme::of(QApplication::palette()).isDark);
    QVERIFY(changed.count() > 0);
    controller.setMode(ThemeMode::Light);
    QVERIFY(!controller.isDark());
    QVERIFY(!Theme::of(QApplication::palette()).isDark);
}

namespace {
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() == 255)
                return colour;
        }
    }
    return {};
}
} // namespace

void TestTheme::iconTakesTheColourOfTheTheme()
{
    const QIcon icon = themedIcon(u"refresh"_s);
    QVERIFY(!icon.isNull());
    ThemeController controller(ThemeMode::Light, false);
    QCOMPARE(inkOf(icon.pixmap(48, 48)).name(), Theme::light().text.name());
    controller.setMode(ThemeMode::Dark);
    QCOMPARE(inkOf(icon.pixmap(48, 48)).name(), Theme::dark().text.name());
    QVERIFY(inkOf(icon.pixmap(QSize(48, 48), QIcon::Disabled)) != Theme::dark().text);
    controller.setMode(ThemeMode::Light);
}

void TestTheme::iconIsSharpAtEveryScale_data()
{
    QTest::addColumn<double>("ratio");
    QTest::newRow("at 1x") << 1.0;
    QTest::newRow("at 1.25x") << 1.25;
    QTest::newRow("at 1.5x") << 1.5;
    QTest::newRow("at 2x") << 2.0;
}

void TestTheme::iconIsSharpAtEveryScale()
{
    QFETCH(double, ratio);
    const QPixmap pixmap = themedPixmap(u"check"_s, Qt::black, 16, ratio);
    QCOMPARE(pixmap.width(), qRound(16 * ratio));
    QCOMPARE(pixmap.devicePixelRatio(), ratio);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
