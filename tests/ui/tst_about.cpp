// SPDX-License-Identifier: Apache-2.0
#include "aboutwiring.h"
#include "ui/deploy/messagedialog.h"
#include "ui/mainwindow.h"
#include "ui/window/aboutdialog.h"
#include "windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

/// The browser: takes down which pages it was asked for.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }

    QList<QUrl> pages;

public Q_SLOTS:
    void open(const QUrl &page) { pages.append(page); }
};

/// What the program says of itself, and the way to newer versions.
class TestAbout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void updatesAreLookedForOnlyOnRequest();
    void updatesWithoutAPageAreExplained();
    void addressIsShownWhereNoBrowserOpens();
    void dialogNamesVersionLicenceAndLibraries();
    void homePageIsOpenedFromTheDialog();
    void buildNamesNoPageThatIsNobodys();
    void everyLibraryHasALicence();

private:
    [[nodiscard]] std::unique_ptr<MainWindow> windowWith(const AboutFacts &facts) const;

    std::unique_ptr<fixture::World> m_world;
    const AboutFacts m_facts{QUrl(u"https://certs.example.org/livecert"_s),
                             QUrl(u"https://certs.example.org/livecert/releases"_s),
                             aboutFacts().libraries};
};

void TestAbout::initTestCase()
{
    QDir().mkpath(QStringLiteral(LIVECERT_SHOTS));
    m_world = std::make_unique<fixture::World>();
}

std::unique_ptr<MainWindow> TestAbout::windowWith(const AboutFacts &facts) const
{
    UiServices services = m_world->services();
    services.about = facts;
    return std::make_unique<MainWindow>(std::move(services));
}

void TestAbout::updatesAreLookedForOnlyOnRequest()
{
    const Browser browser;
    const auto window = windowWith(m_facts);
    window->show();
    QTRY_VERIFY(m_world->opened > 0);
    QCOMPARE(browser.pages, QList<QUrl>());
    window->findChild<QAction *>(u"updatesAction"_s)->trigger();
    QCOMPARE(browser.pages, QList<QUrl>{m_facts.releasePage});
    QVERIFY(!window->findChild<MessageDialog *>(u"updatesDialog"_s));
}

void TestAbout::updatesWithoutAPageAreExplained()
{
    const Browser browser;
    const auto window = windowWith({});
    window->show();
    window->findChild<QAction *>(u"updatesAction"_s)->trigger();
    const QPointer<MessageDialog> dialog = window->findChild<MessageDialog *>(u"updatesDialog"_s);
    QVERIFY(dialog);
    QStringList texts;
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    QVERIFY(texts.join(u' ').contains(QStringLiteral(LIVECERT_VERSION)));
    QVERIFY(texts.join(u' ').contains(u"named no page"_s));
    QVERIFY(dialog->grab().save(QStringLiteral(LIVECERT_SHOTS) + u"/about-no-page.png"_s));
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QCOMPARE(browser.pages, QList<QUrl>());
}

void TestAbout::addressIsShownWhereNoBrowserOpens()
{
    // Nobody is asked to open addresses of this kind.
    AboutFacts facts = m_facts;
    facts.releasePage = QUrl(u"nobody-opens:releases"_s);
    const auto window = windowWith(facts);
    window->show();
    window->findChild<QAction *>(u"updatesAction"_s)->trigger();
    const auto *dialog = window->findChild<MessageDialog *>(u"updatesDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), u"nobody-opens:releases"_s);
}

void TestAbout::dialogNamesVersionLicenceAndLibraries()
{
    const auto window = windowWith(m_facts);
    window->show();
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
        window->setTheme(mode);
        window->findChild<QAction *>(u"aboutAction"_s)->trigger();
        const QPointer<AboutDialog> dialog = window->findChild<AboutDialog *>(u"aboutDialog"_s);
        QVERIFY(dialog);
        QStringList texts;
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts.append(label->text());
        const QString all = texts.join(u'\n');
        for (const QString &word : {QStringLiteral(LIVECERT_VERSION),
                                    u"Apache License 2.0"_s,
                                    u"OpenSSL"_s,
                                    u"libzip"_s,
                                    QString::fromLatin1(qVersion())})
            QVERIFY2(all.contains(word), qPrintable(word + u" is not in:\n"_s + all));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"aboutCopy"_s), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(u"OpenSSL 3"_s));
        const QString shade = mode == ThemeMode::Dark ? u"dark"_s : u"light"_s;
        QVERIFY(
            dialog->grab().save(QStringLiteral(LIVECERT_SHOTS) + u"/about-%1.png"_s.arg(shade)));
        dialog->reject();
        QTRY_VERIFY(!dialog);
    }
}

void TestAbout::homePageIsOpenedFromTheDialog()
{
    const Browser browser;
    const auto window = windowWith(m_facts);
    auto *dialog = new AboutDialog(m_facts, window.get());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"aboutHomePage"_s), Qt::LeftButton);
    QCOMPARE(browser.pages, QList<QUrl>{m_facts.homePage});
    const AboutDialog without(AboutFacts{}, window.get());
    QVERIFY(!without.findChild<QPushButton *>(u"aboutHomePage"_s));
}

void TestAbout::buildNamesNoPageThatIsNobodys()
{
    const AboutFacts facts = aboutFacts();
    QCOMPARE(facts.homePage.isEmpty(), facts.releasePage.isEmpty());
    if (!facts.homePage.isEmpty()) {
        QCOMPARE(facts.releasePage.scheme(), u"https"_s);
        QVERIFY(facts.releasePage.path().endsWith(u"/releases"_s));
    }
    QVERIFY(!facts.homePage.host().endsWith(u".example"_s));
}

void TestAbout::everyLibraryHasALicence()
{
    const QList<Library> libraries = aboutFacts().libraries;
    QVERIFY(libraries.size() >= 6);
    for (const Library &library : libraries) {
        QVERIFY(!library.name.isEmpty());
        QVERIFY2(!library.licence.isEmpty(), qPrintable(library.name));
    }
}

QTEST_MAIN(TestAbout)
#include "tst_about.moc"
