// SPDX-License-Identifier: Apache-2.0
#include "edge/issuerfetcher.h"
#include "pki/chaindoctor.h"
#include "support/mint.h"
#include "support/misbehavingserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

namespace {

/// A root, two intermediates and a leaf, each naming its issuer's address at one server.
struct Ladder
{
    explicit Ladder(const QString &url)
    {
        mint::Options authority{.commonName = u"Ladder Root"_s, .isCa = true};
        root.emplace(mint::mintSelfSigned(authority));
        authority.commonName = u"Ladder Upper"_s;
        authority.caIssuers = QStringList{url + u"/root"_s};
        upper.emplace(mint::mintFrom(*root, authority));
        authority.commonName = u"Ladder Lower"_s;
        authority.caIssuers = QStringList{url + u"/upper"_s};
        lower.emplace(mint::mintFrom(*upper, authority));
        mint::Options server{.dnsNames = {u"live.example.com"_s}};
        server.caIssuers = QStringList{url + u"/lower"_s};
        leaf.emplace(mint::mintFrom(*lower, server));
    }
    std::optional<mint::MintedCertificate> root;
    std::optional<mint::MintedCertificate> upper;
    std::optional<mint::MintedCertificate> lower;
    std::optional<mint::MintedCertificate> leaf;
};

using Script = MisbehavingServer::Script;

Reaction redirectTo(const QByteArray &where)
{
    return answerWith(302, {}, "text/plain", "Location: " + where + "\r\n");
}

} // namespace

class IssuerFetcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_script = {};
        m_server = std::make_unique<MisbehavingServer>(
            [this](const WireRequest &request) { return m_script(request); });
        m_ladder = std::make_unique<Ladder>(m_server->url());
    }

    void everyFormIsTaken_data()
    {
        QTest::addColumn<QString>("form");
        QTest::newRow("DER") << u"der"_s;
        QTest::newRow("PEM") << u"pem"_s;
        QTest::newRow("PKCS#7 in DER") << u"p7c"_s;
        QTest::newRow("PKCS#7 in PEM") << u"p7b"_s;
    }

    void everyFormIsTaken()
    {
        QFETCH(QString, form);
        const auto bytesOf = [form](const mint::MintedCertificate &certificate) {
            return form == u"der" ? certificate.der()
                : form == u"pem"  ? certificate.pem()
                : form == u"p7c"  ? mint::pkcs7Der({certificate})
                                  : mint::pkcs7Pem({certificate});
        };
        serveLadder(bytesOf);
        const Result<IssuerFetcher::Bundle> completed = complete();
        QVERIFY2(completed.has_value(), qPrintable(detailOf(completed)));
        // The root was met and left out; the two intermediates are sent.
        QCOMPARE((*completed)->chain.size(), 3);
        QCOMPARE((*completed)->chain.at(1).sha256(), m_ladder->lower->sha256());
        QCOMPARE((*completed)->chain.at(2).sha256(), m_ladder->upper->sha256());
        QCOMPARE((*completed)->leftOut.last().sha256(), m_ladder->root->sha256());
        QVERIFY((*completed)->keyMatches());
    }

    void whatIsAskedSaysNothingAboutAnybody()
    {
        serveLadder([](const mint::MintedCertificate &c) { return c.der(); });
        QVERIFY(complete().has_value());
        const QList<WireRequest> requests = m_server->requests();
        QCOMPARE(requests.size(), 3);
        for (const WireRequest &request : requests) {
            QCOMPARE(request.method, "GET");
            QVERIFY(request.body.isEmpty());
            for (const char *header : {"authorization", "cookie", "referer", "proxy-authorization"})
                QVERIFY2(!request.headers.contains(header), header);
            QCOMPARE(request.headers.value("user-agent"), "LiveCert");
        }
    }

    void aRedirectIsFollowed()
    {
        m_script = [this](const WireRequest &request) {
            return request.target == "/lower"
                ? redirectTo("/moved")
                : answerWith(request.target == "/moved" ? 200 : 404, m_ladder->lower->der());
        };
        const Result<IssuerFetcher::Bundle> completed = complete();
        QVERIFY2(completed.has_value(), qPrintable(detailOf(completed)));
        // The level above is not there: what was found is kept.
        QCOMPARE((*completed)->chain.size(), 2);
    }

    void aFailureIsAnError_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<ErrorCode>("code");
        const auto always = [](const Reaction &reaction) {
            return Script([reaction](const WireRequest &) { return reaction; });
        };
        QTest::newRow("404") << always(answerWith(404, "no")) << ErrorCode::ErrorWithoutCode;
        QTest::newRow("an HTML page")
            << always(answerWith(200, "<!DOCTYPE html><p>Log in")) << ErrorCode::UnsupportedFormat;
        QTest::newRow("nothing") << always(answerWith(200, {})) << ErrorCode::EmptyAnswer;
        QTest::newRow("too much, as it says itself")
            << always(answerWith(200, QByteArray(300 * 1024, 'x'))) << ErrorCode::AnswerTooLarge;
        Reaction endless{.bytes = "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(8192, 'x')};
        endless.isEndless = true;
        QTest::newRow("too much, without end") << always(endless) << ErrorCode::AnswerTooLarge;
        Reaction drip = answerWith(200, QByteArray(4000, 'x'));
        drip.pieceBytes = 1;
        drip.pieceDelayMs = 50;
        QTest::newRow("a slow drip") << always(drip) << ErrorCode::Timeout;
        QTest::newRow("a redirect loop") << always(redirectTo("/lower")) << ErrorCode::Redirected;
        QTest::newRow("a redirect to a file")
            << always(redirectTo("file:///etc/passwd")) << ErrorCode::Redirected;
        QTest::newRow("another certificate")
            << always(answerWith(200, mint::mintPki({u"x.example.com"_s}).intermediate.der()))
            << ErrorCode::InvalidInput;
        Reaction reset{.bytes = {}, .end = Reaction::End::Reset};
        QTest::newRow("a reset connection") << always(reset) << ErrorCode::ConnectionLost;
        QTest::newRow("a PKCS#12 that asks for costly computing") << always(answerWith(
            200,
            mint::pkcs12(
                mint::mintPki({u"x.example.com"_s}).leaf, {}, "x", {.macIterations = 600'000})))
                                                                  << ErrorCode::TooExpensive;
    }

    void aFailureIsAnError()
    {
        QFETCH(Script, script);
        QFETCH(ErrorCode, code);
        m_script = script;
        const Result<IssuerFetcher::Bundle> completed = complete({.timeoutMs = 1000});
        QVERIFY(!completed.has_value());
        QCOMPARE(completed.error().code, code);
        QVERIFY(!completed.error().detail.contains(u"127.0.0.1"_s));
    }

    void aForgedIssuerOfTheSameNameIsRefused()
    {
        const Ladder forged(m_server->url());
        m_script = [&forged](const WireRequest &) { return answerWith(200, forged.lower->der()); };
        const Result<IssuerFetcher::Bundle> completed = complete();
        QVERIFY(!completed.has_value());
        QCOMPARE(completed.error().code, ErrorCode::InvalidInput);
    }

    void nobodyIsToldOnceTheContextIsGone()
    {
        serveLadder([](const mint::MintedCertificate &c) { return c.der(); });
        IssuerFetcher fetcher;
        auto context = std::make_unique<QObject>();
        int dropped = 0;
        fetcher.complete(
            bundle(),
            {context.get(), [&dropped](const Result<IssuerFetcher::Bundle> &) { ++dropped; }});
        context.reset();
        QVERIFY(complete().has_value());
        QCOMPARE(dropped, 0);
    }

private:
    [[nodiscard]] IssuerFetcher::Bundle bundle() const
    {
        Result<CertificateBundle> read =
            readBytes(m_ladder->leaf->pem() + m_ladder->leaf->key.traditionalPem(), u"leaf.pem"_s);
        return std::make_shared<const CertificateBundle>(*std::move(read));
    }

    Result<IssuerFetcher::Bundle> complete(IssuerFetcher::Options options = {})
    {
        IssuerFetcher fetcher(options);
        std::optional<Result<IssuerFetcher::Bundle>> answer;
        fetcher.complete(bundle(), {this, [&answer](const Result<IssuerFetcher::Bundle> &result) {
                                        answer = result;
                                    }});
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
            qFatal("no answer");
        return *answer;
    }

    template <class BytesOf>
    void serveLadder(BytesOf bytesOf)
    {
        const QMap<QByteArray, QByteArray> answers{{"/lower", bytesOf(*m_ladder->lower)},
                                                   {"/upper", bytesOf(*m_ladder->upper)},
                                                   {"/root", bytesOf(*m_ladder->root)}};
        m_script = [answers](const WireRequest &request) {
            return answerWith(200, answers.value(request.target));
        };
    }

    static QString detailOf(const Result<IssuerFetcher::Bundle> &result)
    {
        return result ? QString() : result.error().detail;
    }

    Script m_script;
    std::unique_ptr<MisbehavingServer> m_server;
    std::unique_ptr<Ladder> m_ladder;
};

QTEST_GUILESS_MAIN(IssuerFetcherTest)
#include "tst_issuerfetcher.moc"
