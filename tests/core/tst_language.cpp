// SPDX-License-Identifier: Apache-2.0
#include "core/language.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;

/// Which language is spoken, and what goes with it.
class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { speak(Language::English); }

    void theFirstKnownLanguageIsTaken_data()
    {
        QTest::addColumn<QStringList>("languages");
        QTest::addColumn<Language>("expected");

        QTest::newRow("English") << QStringList{u"en-US"_s, u"en"_s} << Language::English;
        QTest::newRow("simplified Chinese") << QStringList{u"zh-CN"_s} << Language::Chinese;
        QTest::newRow("as Windows and macOS write it")
            << QStringList{u"zh-Hans-CN"_s} << Language::Chinese;
        QTest::newRow("as POSIX writes it") << QStringList{u"zh_CN"_s} << Language::Chinese;
        QTest::newRow("who reads traditional Chinese reads simplified before English")
            << QStringList{u"zh-Hant-TW"_s} << Language::Chinese;
        QTest::newRow("the second choice, where the first has no words")
            << QStringList{u"de-DE"_s, u"zh-CN"_s, u"en"_s} << Language::Chinese;
        QTest::newRow("English, where none has any")
            << QStringList{u"de-DE"_s, u"fr"_s} << Language::English;
        QTest::newRow("English, where nothing is said") << QStringList{} << Language::English;
        QTest::newRow("English in the C locale") << QStringList{u"C"_s} << Language::English;
    }

    void theFirstKnownLanguageIsTaken()
    {
        QFETCH(QStringList, languages);
        QTEST(languageFor(languages), "expected");
    }

    void aChoiceIsWhatItSays()
    {
        QCOMPARE(languageFor(LanguageChoice::English), Language::English);
        QCOMPARE(languageFor(LanguageChoice::Chinese), Language::Chinese);
    }

    void datesGoWithTheLanguage_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QLocale>("system");
        QTest::addColumn<QLocale>("expected");

        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        const QLocale chinese(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China);
        const QLocale taiwan(QLocale::Chinese, QLocale::TraditionalHanScript, QLocale::Taiwan);
        QTest::newRow("English as the system has it") << Language::English << british << british;
        QTest::newRow("English in a Chinese system is no Chinese month")
            << Language::English << chinese << QLocale(QLocale::English, QLocale::China);
        QTest::newRow("Chinese in an English system") << Language::Chinese << british << chinese;
        QTest::newRow("Chinese as the system has it") << Language::Chinese << taiwan << taiwan;
        QTest::newRow("nothing set stays nothing set")
            << Language::English << QLocale::c() << QLocale::c();
    }

    void datesGoWithTheLanguage()
    {
        QFETCH(Language, language);
        QFETCH(QLocale, system);
        QTEST(localeFor(language, system), "expected");
    }

    void whatIsSpokenCanBeChangedAndChangedBack()
    {
        const auto said = [] { return QCoreApplication::translate("livecert::TopBar", "Refresh"); };
        const auto counted = [](int count) {
            return QCoreApplication::translate("FormatText", "%n days left", nullptr, count);
        };
        speak(Language::Chinese);
        QCOMPARE(spokenLanguage(), Language::Chinese);
        QCOMPARE(said(), u"刷新"_s);
        QCOMPARE(counted(1), u"剩余 1 天"_s);
        speak(Language::English);
        QCOMPARE(spokenLanguage(), Language::English);
        QCOMPARE(said(), u"Refresh"_s);
        QCOMPARE(counted(1), u"1 day left"_s);
        QCOMPARE(counted(2), u"2 days left"_s);
    }

    void nobodySpeaksTwice()
    {
        speak(Language::Chinese);
        const qsizetype once = QCoreApplication::translate("livecert::TopBar", "Refresh").size();
        for (int i = 0; i < 5; ++i)
            speak(i % 2 ? Language::Chinese : Language::English);
        speak(Language::Chinese);
        QCOMPARE(QCoreApplication::translate("livecert::TopBar", "Refresh").size(), once);
        const auto loaded = qApp->findChildren<QObject *>(u"livecertWords"_s);
        QVERIFY2(loaded.size() <= 3, qPrintable(QString::number(loaded.size())));
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
