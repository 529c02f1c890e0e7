// SPDX-License-Identifier: Apache-2.0
#include "api/clientfixture.h"
#include "api/tls.h"
#include "support/mint.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryFile>

using namespace livecert;
using namespace livecert::tests;
using namespace Qt::StringLiterals;

namespace {

QSslConfiguration serverTls(const mint::MintedCertificate &certificate)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(certificate.pem()));
    tls.setPrivateKey(QSslKey(certificate.key.traditionalPem(), QSsl::Ec));
    return tls;
}

mint::MintedCertificate authority(const QString &name)
{
    mint::Options options;
    options.commonName = name;
    options.isCa = true;
    return mint::mintSelfSigned(options);
}

/// As a person names it.
class PemFile
{
public:
    explicit PemFile(const QByteArray &pem)
    {
        if (!m_file.open() || m_file.write(pem) != pem.size() || !m_file.flush())
            qFatal("no temporary file");
    }
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    QTemporaryFile m_file;
};

} // namespace

class TlsTrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_authority = authority(u"LiveCert test authority"_s); }
    void trusts_data();
    void trusts();
    void oldVersionsAreRefused();
    void anotherAnchorComesOnTop();
    void filesWithoutAnAnchorAreRefused();

private:
    [[nodiscard]] mint::MintedCertificate leaf(mint::Options options) const;
    mint::MintedCertificate m_authority{{}, mint::Key::shared()};
};

mint::MintedCertificate TlsTrustTest::leaf(mint::Options options) const
{
    if (options.ipAddresses.isEmpty() && options.dnsNames.isEmpty())
        options.ipAddresses = {u"127.0.0.1"_s};
    options.commonName = u"test server"_s;
    return mint::mintFrom(m_authority, options);
}

void TlsTrustTest::trusts_data()
{
    QTest::addColumn<QByteArray>("trustedPem");
    QTest::addColumn<mint::MintedCertificate>("certificate");
    QTest::addColumn<QString>("problem");
    const QByteArray ours = m_authority.pem();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QTest::newRow("a good certificate of a trusted authority") << ours << leaf({}) << u""_s;
    QTest::newRow("an authority nobody trusts")
        << authority(u"Another"_s).pem() << leaf({}) << u"Certificate"_s;
    mint::Options wrongHost;
    wrongHost.dnsNames = {u"live.example.com"_s};
    QTest::newRow("a certificate for another host")
        << ours << leaf(wrongHost) << u"HostNameMismatch"_s;
    mint::Options expired;
    expired.notBefore = now.addDays(-30);
    expired.notAfter = now.addDays(-1);
    QTest::newRow("an expired certificate") << ours << leaf(expired) << u"CertificateExpired"_s;
    mint::Options early;
    early.notBefore = now.addDays(1);
    early.notAfter = now.addDays(30);
    QTest::newRow("a certificate that is not yet valid")
        << ours << leaf(early) << u"CertificateNotYetValid"_s;
    mint::Options commonNameOnly;
    commonNameOnly.commonName = u"127.0.0.1"_s;
    QTest::newRow("a certificate with the host in its common name only")
        << ours << mint::mintFrom(m_authority, commonNameOnly) << u"HostNameMismatch"_s;
    mint::Options own;
    own.ipAddresses = {u"127.0.0.1"_s};
    QTest::newRow("a self-signed certificate")
        << ours << mint::mintSelfSigned(own) << u"SelfSignedCertificate"_s;
}

void TlsTrustTest::trusts()
{
    QFETCH(QByteArray, trustedPem);
    QFETCH(mint::MintedCertificate, certificate);
    QFETCH(QString, problem);
    MisbehavingServer server([](const WireRequest &) { return answerWith(200, fineBody); },
                             serverTls(certificate));
    RpcClient::Options options = optionsFor(server);
    options.transferTimeoutMs = 5000;
    options.callTimeoutMs = 5000;
    options.maxAttempts = 3;
    options.tls = verifyingTlsTrusting(PemFile(trustedPem).path()).value();
    RpcClient client(testCredential(), options);
    const Call call(client, changeRequest());
    QTRY_VERIFY(call.isAnswered());
    QCOMPARE(call.result().has_value(), problem.isEmpty());
    QCOMPARE(server.requestCount(), problem.isEmpty() ? 1 : 0);
    if (problem.isEmpty())
        return;
    QCOMPARE(call.error().code, ErrorCode::TlsFailed);
    QVERIFY2(call.error().detail.contains(problem), qPrintable(call.error().detail));
    QVERIFY(!call.error().wasSent);
    QVERIFY(!isOutcomeUnknown(call.error()));
}

void TlsTrustTest::oldVersionsAreRefused()
{
    QSslConfiguration old = serverTls(leaf({}));
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    old.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    MisbehavingServer server([](const WireRequest &) { return answerWith(200, fineBody); }, old);
    RpcClient::Options options = optionsFor(server);
    options.transferTimeoutMs = 5000;
    options.tls = verifyingTlsTrusting(PemFile(m_authority.pem()).path()).value();
    RpcClient client(testCredential(), options);
    const Call call(client, changeRequest());
    QTRY_VERIFY(call.isAnswered());
    QCOMPARE(call.error().code, ErrorCode::TlsFailed);
    QCOMPARE(server.requestCount(), 0);
}

// Whether Qt looks up anchors during a handshake cannot be asked; configurations that differ in
// that are different.
void TlsTrustTest::anotherAnchorComesOnTop()
{
    const QList<QSslCertificate> ours{QSslCertificate(m_authority.pem())};
    const QSslConfiguration both = verifyingTlsTrusting(PemFile(m_authority.pem()).path()).value();
    QCOMPARE(both.caCertificates(), verifyingTls().caCertificates() + ours);
    QSslConfiguration namesTheSame = verifyingTls();
    namesTheSame.setCaCertificates(both.caCertificates());
    QVERIFY2(both != namesTheSame, "the system's anchors are not looked up any more");

    const QSslConfiguration only = verifyingTlsTrustingOnly(m_authority.pem()).value();
    QCOMPARE(only.caCertificates(), ours);
    QSslConfiguration namesOurs = verifyingTls();
    namesOurs.setCaCertificates(ours);
    QVERIFY(only == namesOurs);
}

void TlsTrustTest::filesWithoutAnAnchorAreRefused()
{
    const PemFile noPem("no certificate");
    for (const QString &path : {noPem.path(), u"/nowhere/ca.pem"_s, QString()}) {
        const Result<QSslConfiguration> tls = verifyingTlsTrusting(path);
        QVERIFY(!tls);
        QCOMPARE(tls.error().code, ErrorCode::InvalidInput);
    }
    QCOMPARE(verifyingTlsTrustingOnly("no certificate").error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TlsTrustTest)
#include "tst_tlstrust.moc"
