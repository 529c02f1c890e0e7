// SPDX-License-Identifier: Apache-2.0
#include "store/vaultcontents.h"
#include "store/vaultformat.h"
#include "support/mint.h"
#include "support/ziparchive.h"

#include <QDir>
#include <QFile>

// Writes the inputs that fuzzing starts from: one of every kind, minted now.

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

class Folder
{
public:
    Folder(const QString &root, const QString &name)
        : m_folder(root + u'/' + name)
    {
        if (!m_folder.mkpath(u"."_s))
            qFatal("%s cannot be made", qPrintable(m_folder.path()));
    }
    void add(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QString::number(++m_count)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }

private:
    QDir m_folder;
    int m_count = 0;
};

void writePemAndDer(const QString &root, const mint::Pki &pki, const mint::Pki &rsa)
{
    Folder folder(root, u"pem_der"_s);
    for (const mint::Pki *each : {&pki, &rsa}) {
        folder.add(each->chainPem() + each->keyPem());
        folder.add(each->leaf.der());
        folder.add(each->leaf.key.pkcs8Der());
        folder.add(each->leaf.key.traditionalDer());
        folder.add(each->leaf.key.publicDer());
        folder.add(each->leaf.key.encryptedPkcs8Pem("secret"));
        folder.add(each->leaf.key.encryptedTraditionalPem("secret"));
    }
    folder.add(mint::Key::make(mint::KeyKind::Ed25519).pkcs8Der());
    folder.add(pki.leaf.pem() + pki.leaf.pem() + pki.root.pem());
    folder.add(mint::certificateRequestPem(pki.leaf.key, u"a"_s));
    folder.add(mint::revocationListPem(pki.root));
    folder.add(pki.leaf.der().toBase64());
    folder.add("PuTTY-User-Key-File-3: x");
}

void writeContainers(const QString &root, const mint::Pki &pki)
{
    Folder boxes(root, u"pkcs12"_s);
    boxes.add(mint::pkcs12(
        pki.leaf, {pki.intermediate}, "secret", {.iterations = 10, .macIterations = 10}));
    boxes.add(mint::pkcs12(
        pki.leaf, {}, "secret", {.iterations = 10, .macIterations = 10, .legacy = true}));
    boxes.add(mint::pkcs12(pki.leaf, {}, "secret", {.iterations = 10, .macIterations = -1}));
    boxes.add(mint::pkcs12(pki.leaf, {}, {}, {.macIterations = -1, .withoutPassphrase = true}));
    Folder signedBoxes(root, u"pkcs7"_s);
    signedBoxes.add(mint::pkcs7Der({pki.leaf, pki.intermediate}));
    signedBoxes.add(mint::pkcs7Der({}));
    Folder archives(root, u"zip"_s);
    archives.add(zipArchive({{"a/a.pem", pki.chainPem()}, {"a/a.key", pki.keyPem()}}));
    archives.add(
        zipArchive({{"a.zip", zipArchive({{"b.pem", pki.leaf.pem()}})}, {"readme.txt", "hello"}}));
    archives.add(zipArchive({}));
}

void writeEncryptedKeys(const QString &root, const mint::Key &key)
{
    Folder folder(root, u"encrypted_key"_s);
    folder.add(key.encryptedPkcs8Der("secret", 10));
    folder.add(key.encryptedPkcs8Der("secret"));
    folder.add(key.encryptedTraditionalPem("secret"));
}

/// The first byte says in which form the text goes in.
void writeTextForms(const QString &root, const mint::Pki &pki)
{
    Folder folder(root, u"text_form"_s);
    for (char form = 0; form < 8; ++form)
        folder.add(form + pki.chainPem() + pki.keyPem());
    folder.add('\0' + pki.leaf.der().toBase64());
    folder.add(QByteArray(1, '\0') + "PuTTY-User-Key-File-3: x");
    folder.add(QByteArray(1, '\0') + R"({"kty":"EC"})");
    folder.add(QByteArray(1, '\0') + "---- BEGIN SSH2 PUBLIC KEY ----\n");
}

void writeAnswers(const QString &root)
{
    Folder folder(root, u"api_answer"_s);
    const QByteArray start(2, '\0');
    folder.add(
        start
        + R"({"RequestId":"5C1E43DC","CertInfos":{"CertInfo":[{"DomainName":"example.com","CertName":"c",)"
          R"("CertExpireTime":"2018-06-03T22:03:39Z","SSLProtocol":"on","SSLPub":"x","Status":"success"}]}})");
    folder.add(
        start
        + R"({"RequestId":"5C1E43DC","Domains":{"PageData":[{"DomainName":"example.com","GmtCreated":)"
          R"("2018-08-07T06:51Z","LiveDomainType":"liveVideo"}]},"TotalCount":1})");
    folder.add(QByteArray(1, '\4') + '\0'
               + R"({"Code":"Certificate.Expired","Message":"expired","RequestId":"1"})");
    folder.add(QByteArray(1, '\4') + '\1'
               + "<Error><Code>Throttling</Code><RequestId>1</RequestId></Error>");
    folder.add(start + "Tue, 24 Nov 2026 06:33:18 GMT");
}

/// Answers about live.example.com: an address, an alias, an IPv6 address, no such name.
void writeDnsAnswers(const QString &root)
{
    Folder folder(root, u"dns_answer"_s);
    const QByteArray name = "046c697665076578616d706c6503636f6d00";
    const auto answer = [&name](const QByteArray &counts, const QByteArray &type) {
        return "1234" + counts + name + type + "0001";
    };
    folder.add(QByteArray::fromHex(answer("81800001000100000000", "0001")
                                   + "c00c00010001000000000004c0000201"));
    folder.add(QByteArray::fromHex(answer("81800001000200000000", "0001")
                                   + "c00c000500010000000000040161c011"
                                     "0161c01100010001000000000004c0000201"));
    folder.add(QByteArray::fromHex(answer("81800001000100000000", "001c")
                                   + "c00c001c000100000000001020010db8000000000000000000000001"));
    folder.add(QByteArray::fromHex(answer("81830001000000000000", "0001")));
    folder.add("9.9.9.9, [2620:fe::fe]:5353");
}

/// The first byte says whether a file follows or what is in one.
void writeVaults(const QString &root, const mint::Pki &pki)
{
    Folder folder(root, u"vault"_s);
    const Result<CertificateBundle> read = readBytes(pki.chainPem() + pki.keyPem(), u"seed"_s);
    const auto bundle = std::make_shared<const CertificateBundle>(read->clone());
    VaultContents contents;
    const LedgerAccount account{u"a"_s, u"LTAI"_s, u"live.aliyuncs.com"_s, u"cn-shanghai"_s};
    for (const QString &domain : {u"a.example.com"_s, u".b.example.com"_s})
        contents.add({account, domain, u"name"_s, bundle, QDateTime::currentDateTimeUtc()});
    folder.add('\1' + contents.toBytes().view().toByteArray());
    const Secret key(QByteArray(32, 'k')); // as the target has it
    for (const VaultProtection protection :
         {VaultProtection::Keyring, VaultProtection::Passphrase}) {
        const auto header = makeVaultHeader(protection, key, QByteArray(32, 's'), {});
        folder.add(QByteArray(1, '\0') + *sealVault(*header, key, contents.toBytes()));
        folder.add(QByteArray(1, '\0') + *sealVault(*header, key, VaultContents().toBytes()));
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        qFatal("usage: fuzzseeds FOLDER");
    const QString root = QString::fromLocal8Bit(argv[1]);
    const mint::Pki pki = mint::mintPki({u"a.example.com"_s, u"*.b.example.com"_s});
    writePemAndDer(root, pki, mint::mintPki({u"a.example.com"_s}, mint::KeyKind::Rsa1024));
    writeContainers(root, pki);
    writeEncryptedKeys(root, pki.leaf.key);
    writeTextForms(root, pki);
    writeAnswers(root);
    writeDnsAnswers(root);
    writeVaults(root, pki);
    return 0;
}
