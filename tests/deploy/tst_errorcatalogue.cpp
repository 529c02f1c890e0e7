// SPDX-License-Identifier: Apache-2.0
#include "api/errorcatalogue.h"
#include "core/error.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;

class ErrorCatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntryHasItsWordsInBothLanguages()
    {
        QCOMPARE(allEntries().size(), 99);
        for (const CatalogueEntry &entry : allEntries()) {
            for (const CatalogueText *text : {&entry.english, &entry.chinese}) {
                QVERIFY2(!text->title.isEmpty() && !text->explanation.isEmpty(),
                         qPrintable(entry.code));
            }
            QVERIFY2(!entry.blame.isEmpty(), qPrintable(entry.code));
        }
    }

    void codesMatchExactly()
    {
        QVERIFY(findEntry(u"sslPub.Error"_s));
        QVERIFY(!findEntry(u"SSLPub.Error"_s));
        QVERIFY(!findEntry(QString()));
    }

    void whatTheClientNoticesHasWords()
    {
        for (const ErrorCode code : {ErrorCode::Timeout,
                                     ErrorCode::ConnectionLost,
                                     ErrorCode::TlsFailed,
                                     ErrorCode::NotCarriedOut}) {
            Error error;
            error.code = code;
            QVERIFY(findEntry(catalogueCode(error)));
        }
    }

    void placeholdersAreFilled_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("name");
        QTest::addColumn<CatalogueLanguage>("language");
        QTest::addColumn<QString>("result");
        const auto english = CatalogueLanguage::English;
        QTest::newRow("a domain keeps its case at the head")
            << u"{domain} is not online"_s << u"live.example.com"_s << QString() << english
            << u"live.example.com is not online"_s;
        QTest::newRow("the substitute begins with a capital")
            << u"{domain} is not online"_s << QString() << QString() << english
            << u"This domain is not online"_s;
        QTest::newRow("also in a later sentence")
            << u"It failed. {name} is old, {name} it is."_s << QString() << QString() << english
            << u"It failed. This certificate is old, this certificate it is."_s;
        QTest::newRow("what is put in is not looked into")
            << u"{name} on {domain}"_s << u"d"_s << u"{domain}"_s << english << u"{domain} on d"_s;
        QTest::newRow("in Chinese, a name has space around it")
            << u"将 {domain} 改为 {name}。"_s << u"live.example.com"_s << u"cert-1"_s
            << CatalogueLanguage::Chinese << u"将 live.example.com 改为 cert-1。"_s;
        QTest::newRow("in Chinese, the substitute has none")
            << u"将 {domain} 改为 {name}。"_s << QString() << QString()
            << CatalogueLanguage::Chinese << u"将该域名改为该证书。"_s;
    }

    void placeholdersAreFilled()
    {
        QFETCH(QString, text);
        QFETCH(QString, domain);
        QFETCH(QString, name);
        QFETCH(CatalogueLanguage, language);
        QTEST(fill(text, domain, name, language), "result");
    }
};

QTEST_GUILESS_MAIN(ErrorCatalogueTest)
#include "tst_errorcatalogue.moc"
