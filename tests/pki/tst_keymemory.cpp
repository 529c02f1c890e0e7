// SPDX-License-Identifier: Apache-2.0
#include "pki/certificatebundle.h"
#include "support/mint.h"
#include "support/processmemory.h"

#include <QTest>

#include <cstring>
#include <sys/wait.h>
#include <unistd.h>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

/// What is minted in another process, so that this one never saw it in clear.
struct Canary
{
    QByteArray maskedInput; ///< the file with the key in it
    QByteArray maskedNeedle; ///< a part of the private key itself
};

constexpr char mask = 0x5a;

QByteArray masked(QByteArray bytes)
{
    for (char &byte : bytes)
        byte = char(byte ^ mask);
    return bytes;
}

/// Bytes of the key that are secret: the middle of the last third of RSA's numbers, or EC's scalar.
QByteArray secretPart(const mint::Key &key, bool isRsa)
{
    const QByteArray der = key.traditionalDer();
    return isRsa ? der.mid(der.size() * 2 / 3, 32) : der.mid(7, 32);
}

QByteArray inputFor(const QByteArray &form, const mint::Key &key)
{
    if (form == "PEM, traditional")
        return key.traditionalPem();
    if (form == "PEM, PKCS#8")
        return key.pkcs8Pem();
    if (form == "DER")
        return key.pkcs8Der();
    if (form == "encrypted PKCS#8")
        return key.encryptedPkcs8Pem("canary pass phrase");
    if (form == "encrypted traditional PEM")
        return key.encryptedTraditionalPem("canary pass phrase");
    mint::Options options;
    options.commonName = u"a"_s;
    options.key = std::make_shared<mint::Key>(key);
    return mint::pkcs12(mint::mintSelfSigned(options), {}, "canary pass phrase");
}

void writeAll(int descriptor, const QByteArray &bytes)
{
    const qint64 size = bytes.size();
    if (::write(descriptor, &size, sizeof size) != sizeof size
        || ::write(descriptor, bytes.constData(), std::size_t(size)) != size)
        ::_exit(1);
}

QByteArray readAll(int descriptor)
{
    qint64 size = 0;
    if (::read(descriptor, &size, sizeof size) != sizeof size || size > 60000)
        return {};
    QByteArray bytes(size, '\0');
    for (qint64 at = 0; at < size;) {
        const ssize_t got = ::read(descriptor, bytes.data() + at, std::size_t(size - at));
        if (got <= 0)
            return {};
        at += got;
    }
    return bytes;
}

Canary mintElsewhere(const QByteArray &form, bool isRsa)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return {};
    const pid_t child = ::fork();
    if (child == 0) {
        const mint::Key key = mint::Key::make(isRsa ? mint::KeyKind::Rsa2048 : mint::KeyKind::P256);
        writeAll(ends[1], masked(inputFor(form, key)));
        writeAll(ends[1], masked(secretPart(key, isRsa)));
        ::_exit(0);
    }
    ::close(ends[1]);
    Canary canary;
    canary.maskedInput = readAll(ends[0]);
    canary.maskedNeedle = readAll(ends[0]);
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    return canary;
}

Secret unmasked(const QByteArray &bytes)
{
    Secret secret = Secret::ofSize(std::size_t(bytes.size()));
    for (qsizetype i = 0; i < bytes.size(); ++i)
        secret.data()[i] = char(bytes[i] ^ mask);
    return secret;
}

} // namespace

/// A key that was read, used and dropped is in no byte of the process any more.
class TestKeyMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsThere();
    void keepsNothing_data();
    void keepsNothing();
};

void TestKeyMemory::findsWhatIsThere()
{
    const Canary canary = mintElsewhere("DER", false);
    QCOMPARE(canary.maskedNeedle.size(), 32);
    QCOMPARE(countInProcessMemory(canary.maskedNeedle, mask), 0);
    const Secret clear = unmasked(canary.maskedInput);
    QCOMPARE(countInProcessMemory(canary.maskedNeedle, mask), 1);
}

void TestKeyMemory::keepsNothing_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<bool>("isRsa");
    for (const char *form : {"PEM, traditional",
                             "PEM, PKCS#8",
                             "DER",
                             "encrypted PKCS#8",
                             "encrypted traditional PEM",
                             "PKCS#12"}) {
        for (const bool isRsa : {true, false})
            QTest::addRow("%s key in %s", isRsa ? "RSA" : "EC", form) << QByteArray(form) << isRsa;
    }
}

void TestKeyMemory::keepsNothing()
{
    QFETCH(const QByteArray, form);
    QFETCH(const bool, isRsa);
    const Canary canary = mintElsewhere(form, isRsa);
    QCOMPARE(canary.maskedNeedle.size(), 32);
    {
        const Secret input = unmasked(canary.maskedInput);
        Passphrases passphrases;
        passphrases.emplace_back(QByteArrayView("canary pass phrase"));
        CertificateBundle bundle =
            makeBundle(readObjectsFromBytes(input.view(), u"x"_s, passphrases));
        QVERIFY(bundle.key.has_value());
        const CertificateBundle copy = bundle.clone();
        const Result<Secret> pem = copy.key->toPem();
        QVERIFY(pem.has_value());
        QVERIFY(countInProcessMemory(canary.maskedNeedle, mask)
                > 0); // it is there while it is needed
    }
    QCOMPARE(countInProcessMemory(canary.maskedNeedle, mask), 0);
}

QTEST_GUILESS_MAIN(TestKeyMemory)
#include "tst_keymemory.moc"
