// SPDX-License-Identifier: Apache-2.0
#include "certfixture.h"
#include "ui/mainwindow.h"
#include "ui/window/fileopenevents.h"
#include "windowfixture.h"

#include <QApplication>
#include <QFileOpenEvent>
#include <QSignalSpy>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

/// Files that the desktop hands to the running program, as macOS does.
class TestFileOpenEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsThatComeTogetherAreOneList();
    void whatIsNoFileIsLeftToOthers();
    void filesReachTheWindow_data();
    void filesReachTheWindow();
};

namespace {

bool openFile(const QString &path)
{
    QFileOpenEvent event(path);
    return QCoreApplication::sendEvent(qApp, &event);
}

} // namespace

void TestFileOpenEvents::eventsThatComeTogetherAreOneList()
{
    const FileOpenEvents events;
    QSignalSpy opened(&events, &FileOpenEvents::opened);
    QVERIFY(openFile(u"/certs/fullchain.pem"_s));
    QVERIFY(openFile(u"/certs/privkey.pem"_s));
    QCOMPARE(opened.size(), 0);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toStringList(),
             (QStringList{u"/certs/fullchain.pem"_s, u"/certs/privkey.pem"_s}));
    QVERIFY(openFile(u"/certs/other.pem"_s));
    QTRY_COMPARE(opened.size(), 2);
    QCOMPARE(opened.last().first().toStringList(), QStringList{u"/certs/other.pem"_s});
}

void TestFileOpenEvents::whatIsNoFileIsLeftToOthers()
{
    const FileOpenEvents events;
    QSignalSpy opened(&events, &FileOpenEvents::opened);
    QFileOpenEvent address(QUrl(u"https://live.example.com/fullchain.pem"_s));
    QCoreApplication::sendEvent(qApp, &address);
    QObject other;
    QFileOpenEvent notForUs(u"/certs/fullchain.pem"_s);
    QCoreApplication::sendEvent(&other, &notForUs);
    QVERIFY(openFile(u"/certs/fullchain.pem"_s));
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toStringList(), QStringList{u"/certs/fullchain.pem"_s});
}

void TestFileOpenEvents::filesReachTheWindow_data()
{
    QTest::addColumn<bool>("isShown");
    QTest::newRow("a double click starts the program: the file comes before the window") << false;
    QTest::newRow("the window is there already") << true;
}

void TestFileOpenEvents::filesReachTheWindow()
{
    QFETCH(bool, isShown);
    fixture::World world;
    const mint::Pki pki = mint::mintPki({u"live.example.com"_s});
    const QString chain = fixture::write(world.folder, u"fullchain.pem"_s, pki.chainPem());
    const QString key = fixture::write(world.folder, u"privkey.pem"_s, pki.keyPem());
    MainWindow window(world.services());
    const FileOpenEvents events;
    connect(&events, &FileOpenEvents::opened, &window, &MainWindow::openFiles);
    if (isShown) {
        window.show();
        QTRY_COMPARE(world.opened, 1);
    }
    QVERIFY(openFile(chain));
    QVERIFY(openFile(key));
    window.show();
    QTRY_VERIFY(window.draft().settings().bundle);
    const CertificateBundle &bundle = *window.draft().settings().bundle;
    QVERIFY(bundle.hasCertificate());
    QVERIFY(bundle.key);
    QCOMPARE(bundle.sources, (QStringList{u"fullchain.pem"_s, u"privkey.pem"_s}));
}

QTEST_MAIN(TestFileOpenEvents)
#include "tst_fileopenevents.moc"
