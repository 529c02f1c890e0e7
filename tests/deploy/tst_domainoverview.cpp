// SPDX-License-Identifier: Apache-2.0
#include "deploy/domainoverview.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;

namespace {

const QDateTime now = QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

LiveDomain live(const QString &name)
{
    LiveDomain domain;
    domain.name = name;
    domain.status = DomainStatus::Online;
    return domain;
}

HttpsDomain https(const QString &name, const QString &certName)
{
    HttpsDomain domain;
    domain.domainName = name;
    domain.certName = certName;
    domain.notAfter = now.addDays(90);
    domain.state = CertificateState::Ok;
    return domain;
}

} // namespace

class DomainOverviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreShown_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a plain name stays") << u"live.example.com"_s << u"live.example.com"_s;
        QTest::newRow("a leading dot is a wildcard") << u".example.com"_s << u"*.example.com"_s;
        QTest::newRow("A-labels become Unicode")
            << u"xn--fiq228c.example.com"_s << u"中文.example.com"_s;
        QTest::newRow("A-labels below a wildcard")
            << u".xn--bcher-kva.example"_s << u"*.bücher.example"_s;
        QTest::newRow("a broken A-label stays as it is")
            << u"xn--.example.com"_s << u"xn--.example.com"_s;
        QTest::newRow("the empty name stays empty") << QString() << QString();
    }

    void namesAreShown()
    {
        QFETCH(QString, api);
        QTEST(displayDomain(api), "shown");
    }

    void writtenNamesAreUnderstood_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("api");
        QTest::newRow("a wildcard gets its dot") << u"*.example.com"_s << u".example.com"_s;
        QTest::newRow("the API's own form stays") << u".example.com"_s << u".example.com"_s;
        QTest::newRow("case and spaces do not matter")
            << u"  Live.Example.COM "_s << u"live.example.com"_s;
        QTest::newRow("a final dot goes") << u"live.example.com."_s << u"live.example.com"_s;
        QTest::newRow("Unicode becomes A-labels")
            << u"中文.example.com"_s << u"xn--fiq228c.example.com"_s;
        QTest::newRow("a Unicode wildcard") << u"*.Bücher.example"_s << u".xn--bcher-kva.example"_s;
        QTest::newRow("nothing is nothing") << u" . "_s << QString();
    }

    void writtenNamesAreUnderstood()
    {
        QFETCH(QString, written);
        QTEST(apiDomain(written), "api");
    }

    void careIsMostUrgentFirst_data()
    {
        QTest::addColumn<bool>("isOn");
        QTest::addColumn<bool>("isKnown");
        QTest::addColumn<CertificateState>("state");
        QTest::addColumn<QDateTime>("notAfter");
        QTest::addColumn<Care>("care");
        const auto ok = CertificateState::Ok;
        QTest::newRow("a second too late is expired")
            << true << true << ok << now.addSecs(-1) << Care::Expired;
        QTest::newRow("the very last second is not")
            << true << true << ok << now << Care::ExpiresSoon;
        QTest::newRow("in exactly 30 days is soon")
            << true << true << ok << now.addDays(30) << Care::ExpiresSoon;
        QTest::newRow("a second later is not")
            << true << true << ok << now.addDays(30).addSecs(1) << Care::Fine;
        QTest::newRow("without a date the service's word counts")
            << true << true << CertificateState::Expired << QDateTime() << Care::Expired;
        QTest::newRow("with a date the date counts")
            << true << true << CertificateState::Expired << now.addDays(99) << Care::Fine;
        QTest::newRow("a wrong name")
            << true << true << CertificateState::Mismatch << now.addDays(90) << Care::WrongName;
        QTest::newRow("a wrong name that expires soon")
            << true << true << CertificateState::Mismatch << now.addDays(3) << Care::WrongName;
        QTest::newRow("expired and with a wrong name")
            << true << true << CertificateState::Mismatch << now.addDays(-3) << Care::Expired;
        QTest::newRow("off") << false << true << CertificateState::Unknown << QDateTime()
                             << Care::HttpsOff;
        QTest::newRow("not known to be off")
            << false << false << CertificateState::Unknown << QDateTime() << Care::Fine;
    }

    void careIsMostUrgentFirst()
    {
        QFETCH(bool, isOn);
        QFETCH(bool, isKnown);
        QFETCH(CertificateState, state);
        QFETCH(QDateTime, notAfter);
        DomainOverview domain;
        domain.isHttpsOn = isOn;
        domain.isHttpsKnown = isKnown;
        domain.state = state;
        domain.notAfter = notAfter;
        QTEST(careFor(domain, now), "care");
    }

    void listsAreJoinedByDomainAndByCertificateName()
    {
        StoredCertificate stored;
        stored.name = u"c1"_s;
        stored.issuer = u"E7"_s;
        stored.fingerprint = u"9F:3C:A1"_s;
        const QList<HttpsDomain> httpsDomains{https(u"B.example.com"_s, u"c1"_s),
                                              https(u".example.com"_s, u"gone"_s)};
        const QList<StoredCertificate> certificates{stored};
        const QList<DomainOverview> rows = joinDomains(
            {live(u"a.example.com"_s), live(u"b.example.com"_s), live(u".example.com"_s)},
            &httpsDomains,
            &certificates);
        QCOMPARE(rows.size(), 3);
        QVERIFY(!rows.at(0).isHttpsOn);
        QVERIFY(rows.at(1).isHttpsOn);
        QCOMPARE(rows.at(1).issuer, u"E7"_s);
        QCOMPARE(rows.at(1).fingerprint, u"9f3ca1"_s);
        QVERIFY(rows.at(2).isHttpsOn);
        QCOMPARE(rows.at(2).certName, u"gone"_s);
        QCOMPARE(rows.at(2).fingerprint, QString());
    }

    void aListThatMayNotBeReadLeavesHttpsUnknown()
    {
        const QList<DomainOverview> rows =
            joinDomains({live(u"a.example.com"_s)}, nullptr, nullptr);
        QVERIFY(!rows.at(0).isHttpsKnown);
        QVERIFY(!rows.at(0).isHttpsOn);
    }

    void joiningGrowsLinearly()
    {
        const auto timeFor = [](int count) {
            QList<LiveDomain> domains;
            QList<HttpsDomain> httpsDomains;
            QList<StoredCertificate> certificates;
            for (int i = 0; i < count; ++i) {
                const QString name = u"d%1.example.com"_s.arg(i);
                domains.append(live(name));
                httpsDomains.append(https(name, u"c%1"_s.arg(i)));
                StoredCertificate stored;
                stored.name = u"c%1"_s.arg(i);
                certificates.append(stored);
            }
            QElapsedTimer timer;
            timer.start();
            const auto rows = joinDomains(domains, &httpsDomains, &certificates);
            const qint64 spent = timer.nsecsElapsed();
            return rows.size() == count ? spent : -1;
        };
        const qint64 small = timeFor(10'000);
        const qint64 large = timeFor(100'000);
        qInfo() << "10,000:" << small / 1000 << "µs, 100,000:" << large / 1000 << "µs";
        QVERIFY(small > 0);
        // Ten times the domains; a quadratic join would take a hundred times as long.
        QVERIFY2(large < small * 40, "joining is not linear");
    }
};

QTEST_GUILESS_MAIN(DomainOverviewTest)
#include "tst_domainoverview.moc"
