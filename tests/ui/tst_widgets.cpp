// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/themecontroller.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chipbutton.h"
#include "ui/widgets/countedlineedit.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/toggleswitch.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QSignalSpy>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void switchTogglesByKeyAndMouse();
    void segmentsMoveByArrowKeys();
    void disabledSegmentSaysWhy();
    void counterCountsCodePointsAndGoesOnPastTheLimit();
    void bannerOffersItsAction();
    void elidedLabelKeepsTheWholeTextForTheToolTip();
    void markupStaysText();
    void fieldComplainsWhenEditingEnds();
    void pillKeepsItsWidthForItsText();
    void chipSaysItsCount();
};

void TestWidgets::switchTogglesByKeyAndMouse()
{
    ToggleSwitch toggle;
    toggle.setAccessibleName(u"HTTPS"_s);
    toggle.show();
    QVERIFY(QTest::qWaitForWindowExposed(&toggle));
    QSignalSpy toggled(&toggle, &QAbstractButton::toggled);
    QTest::keyClick(&toggle, Qt::Key_Space);
    QVERIFY(toggle.isChecked());
    QTest::mouseClick(&toggle, Qt::LeftButton);
    QVERIFY(!toggle.isChecked());
    QCOMPARE(toggled.count(), 2);
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&toggle);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::CheckBox);
    QCOMPARE(accessible->text(QAccessible::Name), u"HTTPS"_s);
}

void TestWidgets::segmentsMoveByArrowKeys()
{
    SegmentedControl control;
    control.addSegment(u"Upload"_s, 10);
    control.addSegment(u"Certificate service"_s, 11);
    control.addSegment(u"Free test"_s, 12);
    control.show();
    QVERIFY(QTest::qWaitForWindowExposed(&control));
    QCOMPARE(control.currentId(), 10);
    QSignalSpy chosen(&control, &SegmentedControl::chosen);
    control.segment(10)->setFocus();
    QTest::keyClick(control.segment(10), Qt::Key_Right);
    QCOMPARE(control.currentId(), 11);
    QTest::mouseClick(control.segment(12), Qt::LeftButton);
    QCOMPARE(control.currentId(), 12);
    QCOMPARE(chosen.count(), 2);
    control.setCurrentId(10);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(QAccessible::queryAccessibleInterface(control.segment(10))->role(),
             QAccessible::RadioButton);
}

void TestWidgets::disabledSegmentSaysWhy()
{
    SegmentedControl control;
    control.addSegment(u"Upload"_s, 0);
    control.addSegment(u"Free"_s, 1);
    control.setSegmentEnabled(1, false, u"Not for wildcard domains"_s);
    QVERIFY(!control.segment(1)->isEnabled());
    QCOMPARE(control.segment(1)->toolTip(), u"Not for wildcard domains"_s);
}

void TestWidgets::counterCountsCodePointsAndGoesOnPastTheLimit()
{
    CountedLineEdit edit(4);
    edit.setText(u"a𝒳直é"_s);
    QCOMPARE(edit.count(), 4);
    QVERIFY(!edit.isOverLimit());
    QTest::keyClicks(&edit, u"x"_s);
    QCOMPARE(edit.count(), 5);
    QVERIFY(edit.isOverLimit());
    QVERIFY(edit.textMargins().right() > 20);
}

void TestWidgets::bannerOffersItsAction()
{
    Banner banner;
    QVERIFY(banner.isHidden());
    QSignalSpy triggered(&banner, &Banner::actionTriggered);
    banner.showMessage(Tone::Bad, u"Could not read"_s, u"The host was not found."_s, u"Retry"_s);
    QVERIFY(!banner.isHidden());
    QTest::mouseClick(banner.actionButton(), Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    banner.showMessage(Tone::Good, u"Done"_s);
    QVERIFY(banner.actionButton()->isHidden());
    QCOMPARE(banner.body(), QString());
}

void TestWidgets::elidedLabelKeepsTheWholeTextForTheToolTip()
{
    const QString text = u"a very long certificate name that cannot possibly fit"_s;
    ElidedLabel label(text);
    label.resize(80, 20);
    label.show(); // hidden widgets are told their size when they are shown
    QVERIFY(label.text() != text);
    QVERIFY(label.text().endsWith(u'…'));
    QCOMPARE(label.toolTip(), text);
    label.resize(2000, 20);
    QCOMPARE(label.text(), text);
    QVERIFY(label.toolTip().isEmpty());
}

void TestWidgets::markupStaysText()
{
    QWidget parent;
    QCOMPARE(plainLabel(u"<b>x</b>"_s, &parent)->textFormat(), Qt::PlainText);
    QVERIFY(plainToolTip(u"<b>x</b>"_s).contains(u"&lt;b&gt;"_s));
    QCOMPARE(plainToolTip(u"plain"_s), u"plain"_s);
}

void TestWidgets::fieldComplainsWhenEditingEnds()
{
    QWidget window;
    auto *layout = new QHBoxLayout(&window);
    auto *field = new FormField(u"Endpoint"_s, &window);
    layout->addWidget(field);
    field->setRequired(u"Enter it."_s);
    field->setCheck(
        [](const QString &text) { return text == u"good" ? QString() : u"Not like this."_s; });
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(!field->validate());
    QCOMPARE(field->error(), u"Enter it."_s);
    QTest::keyClicks(field->edit(), u"bad"_s);
    QCOMPARE(field->error(), QString());
    QTest::keyClick(field->edit(), Qt::Key_Return);
    QCOMPARE(field->error(), u"Not like this."_s);
    field->edit()->setText(u"good"_s);
    QVERIFY(field->validate());
}

void TestWidgets::pillKeepsItsWidthForItsText()
{
    Pill pill(u"89 days left"_s, Tone::Good);
    const int wide = pill.sizeHint().width();
    pill.setPill(u"On"_s, Tone::Good);
    QVERIFY(pill.sizeHint().width() < wide);
}

void TestWidgets::chipSaysItsCount()
{
    ChipButton chip(u"Expired"_s);
    chip.setCount(7);
    QVERIFY(chip.text().contains(u"7"_s));
    QVERIFY(chip.accessibleName().contains(u"Expired"_s));
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
