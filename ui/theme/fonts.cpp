// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

bool isChosenByDesktop(const QFont &font)
{
    // What Qt names when no desktop told it anything.
    static const QStringList unchosen{u""_s,
                                      u"Sans Serif"_s,
                                      u"Sans"_s,
                                      u"Helvetica"_s,
                                      u"sans-serif"_s,
                                      u"DejaVu Sans"_s,
                                      u"Arial"_s};
    return !unchosen.contains(font.family());
}

} // namespace

QFont interfaceFont(const QFont &systemFont)
{
    QFont font = systemFont;
    QStringList families{systemFont.family()};
    if (!isChosenByDesktop(systemFont) && QFontDatabase::hasFamily(u"Inter"_s)) {
        families.prepend(u"Inter"_s);
        font.setPointSizeF(9.75); // 13 pixels at 96 dpi
    }
    for (const QString &chinese : {u"Microsoft YaHei UI"_s,
                                   u"Noto Sans CJK SC"_s,
                                   u"Source Han Sans SC"_s,
                                   u"WenQuanYi Micro Hei"_s}) {
        if (QFontDatabase::hasFamily(chinese))
            families.append(chinese);
    }
    font.setFamilies(families);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

QFont monospaceFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * 0.94);
    else
        font.setPixelSize(base.pixelSize());
    font.setStyleHint(QFont::Monospace);
    return font;
}

QFont headingFont(const QFont &base, double scale)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * scale);
    return font;
}

} // namespace livecert
