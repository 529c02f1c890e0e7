// SPDX-License-Identifier: Apache-2.0
#include "ui/domains/domainpage.h"
#include "ui/domains/filterchips.h"
#include "ui/domains/searchfield.h"
#include "ui/mainwindow.h"
#include "ui/profiles/accountdialog.h"
#include "ui/profiles/choicecard.h"
#include "ui/text/language.h"
#include "ui/window/textdialog.h"
#include "windowfixture.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

/// Paints the window and its accounts dialog in their states, light and dark, into the build
/// folder: to look at, and to see that nothing stays blank.
class TestWindowShots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void statesPaint();

private:
    void shoot(QWidget *widget, const QString &name);

    std::unique_ptr<fixture::World> m_world;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowShots::initTestCase()
{
    QDir().mkpath(QStringLiteral(LIVECERT_SHOTS));
    m_world = std::make_unique<fixture::World>(Sandbox::Options{});
}

void TestWindowShots::shoot(QWidget *widget, const QString &name)
{
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
        m_window->setTheme(mode);
        QCoreApplication::sendPostedEvents();
        const QPixmap picture = widget->grab();
        const QString file = QStringLiteral(LIVECERT_SHOTS)
            + u"/window-%1-%2.png"_s.arg(name, mode == ThemeMode::Dark ? u"dark"_s : u"light"_s);
        QVERIFY2(picture.save(file), qPrintable(file));
        const QImage image = picture.toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY2(colours.size() > 8, "the picture is not blank");
    }
}

void TestWindowShots::statesPaint()
{
    QList<Continuation<std::shared_ptr<Session>>> waiting;
    m_world->open = [&](const Profile &, const Continuation<std::shared_ptr<Session>> &then) {
        waiting.append(then);
    };
    m_window = std::make_unique<MainWindow>(m_world->services());
    installTranslation(QLocale(QLocale::English));
    m_window->resize(1320, 840);
    m_window->show();
    QTRY_COMPARE(waiting.size(), 1);
    shoot(m_window.get(), u"loading"_s);
    waiting.last()(failure(ErrorCode::ConnectionFailed));
    shoot(m_window.get(), u"failed"_s);
    m_world->open = {};
    m_window->openAccount(sandboxProfile());
    QTRY_VERIFY(m_window->domainPage()->model().total() > 0);
    m_window->domainPage()->model().checkOnly(1, 3);
    QTRY_COMPARE(m_window->draft().selected().size(), 3);
    shoot(m_window.get(), u"sandbox"_s);
    m_window->findChild<SearchField *>()->setText(u"nowhere"_s);
    shoot(m_window.get(), u"nomatch"_s);
    m_window->findChild<SearchField *>()->clear();
    Profile own;
    own.id = u"7a1c1f0e-0000-4000-8000-000000000005"_s;
    own.name = u"Production"_s;
    own.region = u"cn-shanghai"_s;
    m_window->openAccount(own);
    QTRY_VERIFY(m_window->domainPage()->model().total() > 0);
    m_window->domainPage()->model().sort(DomainTableModel::NameColumn);
    shoot(m_window.get(), u"own"_s);

    m_world->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"LTAI5tEnvironment9aZp"_s);
    m_world->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s,
                                u"not-a-real-secret-0000000000"_s);
    const UiServices services = m_world->services();
    auto *dialog = new AccountDialog(services, {}, m_window.get());
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    shoot(dialog, u"accounts"_s);
    QTest::mouseClick(dialog->findChild<ChoiceCard *>(u"sourceAccessKey"_s), Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"nextButton"_s), Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"advancedButton"_s), Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"nextButton"_s), Qt::LeftButton);
    shoot(dialog, u"account-form"_s);
    dialog->reject();
}

QTEST_MAIN(TestWindowShots)
#include "tst_windowshots.moc"
