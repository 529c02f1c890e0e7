// SPDX-License-Identifier: Apache-2.0
#include "edge/edgeprobe.h"
#include "edgestandin.h"
#include "support/nameserverstandin.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

using Manner = NameServerStandIn::Manner;

namespace {

const QByteArray host = "live.example.invalid"; // which no system knows

EdgeProbe::Options optionsFor(const QList<const NameServerStandIn *> &servers)
{
    EdgeProbe::Options options;
    for (const NameServerStandIn *server : servers)
        options.resolvers.append({QHostAddress(QHostAddress::LocalHost), server->port()});
    options.resolveTimeoutMs = 3'000;
    options.handshakeTimeoutMs = 5'000;
    return options;
}

} // namespace

/// Names looked up at name servers of the test's own, over UDP and TCP.
class ResolutionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAServerSaysIsKnown_data()
    {
        QTest::addColumn<Manner>("manner");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("it answers") << Manner::Answers << true;
        QTest::newRow("the first datagram is lost") << Manner::SilentAtFirst << true;
        QTest::newRow("the answer is too large for UDP") << Manner::TruncatesUdp << true;
        QTest::newRow("somebody guesses an answer first") << Manner::LiesFirst << true;
        QTest::newRow("it never answers") << Manner::Silent << false;
        QTest::newRow("it cuts TCP answers, too") << Manner::TruncatesBoth << false;
        QTest::newRow("it hangs up on TCP") << Manner::ClosesTcp << false;
        QTest::newRow("it knows no such name") << Manner::SaysNoSuchName << false;
        QTest::newRow("it refuses") << Manner::Refuses << false;
        QTest::newRow("it answers nonsense") << Manner::SendsGarbage << false;
    }

    void whatAServerSaysIsKnown()
    {
        QFETCH(Manner, manner);
        QFETCH(bool, isFound);
        NameServerStandIn server(manner);
        server.addCname(host, "a.w.service.example");
        server.add("a.w.service.example", u"127.0.0.1"_s);
        QElapsedTimer watch;
        watch.start();
        const Result<EdgeSurvey> survey = ask(optionsFor({&server}));
        QVERIFY(watch.elapsed() < 15'000);
        QCOMPARE(survey.has_value(), isFound);
        if (!isFound) {
            QCOMPARE(survey.error().code, ErrorCode::ConnectionFailed);
            return;
        }
        QCOMPARE(survey->resolvers.size(), 2);
        const ResolverAnswer &answer = survey->resolvers.last();
        QCOMPARE(answer.server, u"127.0.0.1:%1"_s.arg(server.port()));
        QVERIFY(!answer.error);
        QCOMPARE(answer.cnames, QStringList{u"a.w.service.example"_s});
        QCOMPARE(answer.addresses, QList<QHostAddress>{QHostAddress(u"127.0.0.1"_s)});
        QVERIFY(survey->resolvers.first().error); // the system's knows no such name
    }

    void theAnswersOfSeveralAreJoined()
    {
        NameServerStandIn here;
        here.add(host, u"127.0.0.1"_s);
        here.add(host, u"127.0.0.2"_s);
        NameServerStandIn there;
        there.add(host, u"127.0.0.2"_s);
        there.add(host, u"::1"_s);
        const Result<EdgeSurvey> survey = ask(optionsFor({&here, &there}));
        QVERIFY(survey);
        const QString first = u"127.0.0.1:%1"_s.arg(here.port());
        const QString second = u"127.0.0.1:%1"_s.arg(there.port());
        QHash<QString, QStringList> sources;
        for (const EdgeAnswer &answer : survey->answers)
            sources.insert(answer.address.toString(), answer.sources);
        QCOMPARE(sources.size(), 3);
        QCOMPARE(sources.value(u"127.0.0.1"_s), QStringList{first});
        QCOMPARE(sources.value(u"127.0.0.2"_s), (QStringList{first, second}));
        QCOMPARE(sources.value(u"::1"_s), QStringList{second});
    }

    void oneServerThatIsSilentHoldsNobodyUpForLong()
    {
        NameServerStandIn good;
        good.add(host, u"127.0.0.1"_s);
        NameServerStandIn silent(Manner::Silent);
        EdgeProbe::Options options = optionsFor({&good, &silent});
        options.resolveTimeoutMs = 900;
        const Result<EdgeSurvey> survey = ask(options);
        QVERIFY(survey);
        QCOMPARE(survey->answers.size(), 1);
        QCOMPARE(survey->resolvers.last().error->code, ErrorCode::Timeout);
        QVERIFY(silent.questions() >= 2); // and it was asked more than once
    }

    void noMoreAddressesThanAllowedAreAsked()
    {
        NameServerStandIn server;
        for (int i = 1; i <= 40; ++i)
            server.add(host, u"127.0.1.%1"_s.arg(i));
        EdgeProbe::Options options = optionsFor({&server});
        options.maxAddresses = 5;
        const Result<EdgeSurvey> survey = ask(options);
        QVERIFY(survey);
        QCOMPARE(survey->answers.size(), 5);
    }

    void everyAddressIsAskedHoweverFewAtATime()
    {
        const mint::Pki pki = mint::mintPki({QString::fromLatin1(host)});
        EdgeStandIn edge(pki);
        EdgeProbe::Options options;
        options.addresses = QList<QHostAddress>(12, QHostAddress(QHostAddress::LocalHost));
        options.port = edge.serverPort();
        options.tls = trusting(pki.root);
        options.maxHandshakes = 1;
        const Result<EdgeSurvey> survey = ask(options);
        QVERIFY(survey);
        QCOMPARE(survey->answers.size(), 12);
        for (const EdgeAnswer &answer : survey->answers)
            QVERIFY(answer.isTrusted);
        QVERIFY(survey->resolvers.isEmpty());
    }

private:
    Result<EdgeSurvey> ask(const EdgeProbe::Options &options)
    {
        EdgeProbe probe(options);
        std::optional<Result<EdgeSurvey>> answer;
        probe.probe(QString::fromLatin1(host),
                    {this, [&answer](const Result<EdgeSurvey> &survey) { answer = survey; }});
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000))
            qFatal("no answer");
        return *answer;
    }
};

QTEST_GUILESS_MAIN(ResolutionTest)
#include "tst_resolution.moc"
