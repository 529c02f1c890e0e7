// SPDX-License-Identifier: Apache-2.0
#include "deploy/edgejudgement.h"
#include "deploy/proofrunner.h"
#include "deploy/viewersreport.h"
#include "support/mint.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;

namespace {

const QString domain = u"live.example.com"_s;

Certificate minted(const QStringList &names, int ageDays)
{
    mint::Options leaf;
    leaf.dnsNames = names;
    leaf.notBefore = QDateTime::currentDateTimeUtc().addDays(-ageDays);
    leaf.notAfter = leaf.notBefore.addDays(90);
    return Certificate::fromDer(mint::mintPkiWith(leaf).leaf.der()).value();
}

EdgeAnswer serving(const Certificate &certificate, EdgeFaults faults = {})
{
    EdgeAnswer answer;
    answer.address = QHostAddress(u"192.0.2.1"_s);
    answer.certificate = certificate;
    answer.isTrusted = !faults;
    answer.faults = faults;
    return answer;
}

EdgeAnswer failing(ErrorCode code)
{
    EdgeAnswer answer;
    answer.address = QHostAddress(u"192.0.2.1"_s);
    answer.error.code = code;
    return answer;
}

ResolverAnswer saying(const QStringList &cnames, bool hasFailed = false)
{
    ResolverAnswer answer{.server = u"9.9.9.9"_s, .cnames = cnames};
    if (hasFailed)
        answer.error = Error{};
    return answer;
}

} // namespace

class EdgeJudgementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreJudged_data()
    {
        QTest::addColumn<EdgeAnswer>("answer");
        QTest::addColumn<bool>("isOff");
        QTest::addColumn<QString>("verdict");
        const Certificate older = minted({domain}, 80);
        const Certificate newer = minted({domain}, 0);
        const Certificate foreign = minted({u"default.edge.example.net"_s}, 80);
        QTest::newRow("the new one") << serving(m_wanted) << false << u"wanted"_s;
        QTest::newRow("the new one without its issuers")
            << serving(m_wanted, EdgeFault::ChainIncomplete) << false << u"invalid"_s;
        QTest::newRow("the new one, for another name")
            << serving(m_wanted, EdgeFault::WrongName) << false << u"invalid"_s;
        QTest::newRow("the one before") << serving(m_former) << false << u"old"_s;
        QTest::newRow("the one before, expired")
            << serving(m_former, EdgeFault::Expired) << false << u"old"_s;
        QTest::newRow("an older one of this name") << serving(older) << false << u"old"_s;
        QTest::newRow("a newer one of this name") << serving(newer) << false << u"another"_s;
        QTest::newRow("one of another name")
            << serving(foreign, EdgeFault::WrongName) << false << u"foreign"_s;
        QTest::newRow("no TLS") << failing(ErrorCode::TlsFailed) << false << u"no-tls"_s;
        QTest::newRow("no connection")
            << failing(ErrorCode::ConnectionFailed) << false << u"unreachable"_s;
        QTest::newRow("no answer in time")
            << failing(ErrorCode::Timeout) << false << u"unreachable"_s;
        QTest::newRow("off, and the one before is served") << serving(m_former) << true << u"old"_s;
        QTest::newRow("off, and another name's is served")
            << serving(foreign, EdgeFault::WrongName) << true << u"wanted"_s;
        QTest::newRow("off, and no TLS is spoken")
            << failing(ErrorCode::TlsFailed) << true << u"wanted"_s;
    }

    void addressesAreJudged()
    {
        QFETCH(EdgeAnswer, answer);
        QFETCH(bool, isOff);
        EdgeExpectation expected;
        expected.domain = domain;
        expected.formerSha1 = QString::fromLatin1(m_former.fields().sha1.toHex());
        if (!isOff) {
            expected.leafSha256 = m_wanted.sha256();
            expected.notBefore = m_wanted.validity().notBefore;
        }
        QTEST(addressVerdictName(judgeAddress(expected, answer)), "verdict");
    }

    void theWayIsJudged_data()
    {
        QTest::addColumn<QList<ResolverAnswer>>("resolvers");
        QTest::addColumn<QString>("serviceCname");
        QTest::addColumn<QString>("verdict");
        const QString service = u"live.example.com.w.kunlun.example"_s;
        const ResolverAnswer right = saying({service, u"b.gslb.example"_s});
        const ResolverAnswer wrong = saying({u"old.cdn.example"_s});
        QTest::newRow("it leads there") << QList{right} << service << u"at-service"_s;
        QTest::newRow("in capitals and with a dot")
            << QList{right} << service.toUpper() + u'.' << u"at-service"_s;
        QTest::newRow("it leads elsewhere") << QList{wrong} << service << u"elsewhere"_s;
        QTest::newRow("not everybody knows it yet")
            << QList{wrong, right} << service << u"partly"_s;
        QTest::newRow("addresses of its own") << QList{saying({})} << service << u"no-cname"_s;
        QTest::newRow("who failed does not count")
            << QList{saying({}, true), right} << service << u"at-service"_s;
        QTest::newRow("all failed") << QList{saying({}, true)} << service << u"not-known"_s;
        QTest::newRow("nobody was asked") << QList<ResolverAnswer>{} << service << u"not-known"_s;
        QTest::newRow("the service does not say") << QList{right} << QString() << u"not-known"_s;
    }

    void theWayIsJudged()
    {
        QFETCH(QList<ResolverAnswer>, resolvers);
        QFETCH(QString, serviceCname);
        QTEST(dnsVerdictName(judgeDns(resolvers, serviceCname)), "verdict");
    }

    void verdictsAreJoined_data()
    {
        QTest::addColumn<QList<AddressVerdict>>("verdicts");
        QTest::addColumn<DnsVerdict>("dns");
        QTest::addColumn<QString>("state");
        using V = AddressVerdict;
        const DnsVerdict there = DnsVerdict::AtService;
        QTest::newRow("all are new") << QList{V::Wanted, V::Wanted} << there << u"served"_s;
        QTest::newRow("one of three is old")
            << QList{V::Wanted, V::Wanted, V::Old} << there << u"differs"_s;
        QTest::newRow("one cannot be reached")
            << QList{V::Unreachable, V::Wanted} << there << u"served"_s;
        QTest::newRow("none can be reached")
            << QList{V::Unreachable, V::Unreachable} << there << u"unreachable"_s;
        QTest::newRow("a chain is incomplete")
            << QList{V::Wanted, V::Invalid} << there << u"invalid"_s;
        QTest::newRow("no TLS at one") << QList{V::Wanted, V::NoTls} << there << u"differs"_s;
        QTest::newRow("the way leads elsewhere")
            << QList{V::Foreign} << DnsVerdict::Elsewhere << u"dns-elsewhere"_s;
        QTest::newRow("no CNAME is no finding of its own")
            << QList{V::Wanted} << DnsVerdict::NoCname << u"served"_s;
    }

    void verdictsAreJoined()
    {
        QFETCH(QList<AddressVerdict>, verdicts);
        QFETCH(DnsVerdict, dns);
        QList<JudgedAddress> addresses;
        for (const AddressVerdict verdict : verdicts)
            addresses.append({.answer = {}, .verdict = verdict});
        QTEST(viewersStateName(joinVerdicts(addresses, dns, false)), "state");
    }

    void questionsGetRarer()
    {
        QCOMPARE(proofInterval(1, 3'000, 30'000, 0.5), 3'000);
        QCOMPARE(proofInterval(2, 3'000, 30'000, 0.5), 4'500);
        int before = 0;
        for (int asked = 1; asked <= 40; ++asked) {
            const int interval = proofInterval(asked, 3'000, 30'000, 0.5);
            QVERIFY(interval >= before);
            QVERIFY(interval <= 30'000);
            before = interval;
        }
        QCOMPARE(before, 30'000);
        QCOMPARE(proofInterval(1, 3'000, 30'000, 0.0), 2'400); // spread, not in step
        QCOMPARE(proofInterval(1, 3'000, 30'000, 1.0), 3'600);
    }

    void reportsHoldEveryAddress()
    {
        ViewersResult bad{.domain = u"b.example.com"_s, .state = ViewersState::Differs};
        bad.addresses.append({.answer = serving(m_wanted), .verdict = AddressVerdict::Wanted});
        bad.addresses.append({.answer = serving(m_former, EdgeFault::Expired),
                              .verdict = AddressVerdict::Old,
                              .certName = u"=live-2025"_s});
        ViewersResult unknown{.domain = u"a.example.com"_s, .state = ViewersState::NotKnown};
        unknown.error = Error{.detail = u"no \"permission\""_s};
        const ViewersResult fine{.domain = u"c.example.com"_s, .state = ViewersState::Same};
        const QList<ViewersResult> results{fine, unknown, bad};
        const QList<QByteArray> lines = viewersAsCsv(results).trimmed().split('\n');
        QCOMPARE(lines.size(), 5); // a header, two addresses, two domains without any
        QVERIFY(lines.at(1).startsWith("\"b.example.com\",\"differs\","));
        QVERIFY(lines.at(2).contains("expired"));
        QVERIFY(lines.at(2).contains("\"'=live-2025\"")); // no formula for a spreadsheet
        QVERIFY(lines.at(3).startsWith("\"a.example.com\",\"not-known\","));
        for (const QByteArray &line : {lines.at(0), lines.at(1)})
            QCOMPARE(line.count(','), 10);
        const QJsonDocument document =
            QJsonDocument::fromJson(viewersAsJson(results, QDateTime::currentDateTimeUtc()));
        const QJsonArray domains = document[u"domains"_s].toArray();
        QCOMPARE(domains.size(), 3);
        QCOMPARE(domains.at(0)[u"edge"_s].toArray().size(), 2);
        QCOMPARE(domains.at(0)[u"edge"_s][1][u"verdict"_s].toString(), u"old"_s);
        QCOMPARE(domains.at(1)[u"problem"_s].toString(), u"no \"permission\""_s);
    }

private:
    const Certificate m_wanted = minted({domain}, 10);
    const Certificate m_former = minted({domain}, 60);
};

QTEST_GUILESS_MAIN(EdgeJudgementTest)
#include "tst_edgejudgement.moc"
