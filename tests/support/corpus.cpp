// SPDX-License-Identifier: Apache-2.0
#include "support/corpus.h"

#include "support/mint.h"
#include "support/ziparchive.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// The list in an object that also holds a note.
QJsonArray readList(const QString &path)
{
    const QJsonObject object = readObject(path);
    for (const auto &value : object) {
        if (value.isArray())
            return value.toArray();
    }
    return {};
}

Corpus loadFolder(const QDir &folder)
{
    Corpus corpus;
    corpus.folder = folder;
    const QJsonObject manifest = readObject(folder.filePath(u"manifest.json"_s));
    corpus.entries = manifest[u"entries"_s].toArray();
    corpus.time = QDateTime::fromString(manifest[u"reference_time"_s].toString(), Qt::ISODate);
    corpus.hosts = readList(folder.filePath(u"hostnames.json"_s));
    corpus.pairs = readList(folder.filePath(u"pairs.json"_s));
    return corpus;
}

/// Writes minted files and notes what is expected of them.
class Minting
{
public:
    Minting()
    {
        m_corpus.owned = std::make_shared<QTemporaryDir>();
        m_corpus.folder = QDir(m_corpus.owned->path());
        m_corpus.time = QDateTime::currentDateTimeUtc();
    }

    void add(const QString &file,
             const QByteArray &bytes,
             const QString &outcome,
             const QList<mint::MintedCertificate> &certificates,
             const QStringList &findings,
             const QString &passphrase = {})
    {
        QFile out(m_corpus.folder.filePath(file));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(out.fileName()));
        QJsonArray objects;
        for (const mint::MintedCertificate &certificate : certificates)
            objects.append(
                QJsonObject{{u"sha256"_s, QString::fromLatin1(certificate.sha256().toHex())}});
        QJsonObject entry{
            {u"file"_s, file},
            {u"expect"_s,
             QJsonObject{{u"outcome"_s, outcome},
                         {u"certs"_s, objects},
                         {u"findings_must"_s, QJsonArray::fromStringList(findings)}}}};
        if (!passphrase.isNull())
            entry[u"passphrase"_s] = passphrase;
        m_corpus.entries.append(entry);
    }

    void addHost(const QStringList &names, const QString &host, bool expected)
    {
        mint::Options options;
        options.dnsNames = names;
        m_corpus.hosts.append(
            QJsonObject{{u"id"_s, m_corpus.hosts.size()},
                        {u"host"_s, host},
                        {u"san_dns"_s, QJsonArray::fromStringList(names)},
                        {u"expected"_s, expected},
                        {u"pem"_s, QString::fromLatin1(mint::mintSelfSigned(options).pem())}});
    }

    void addPair(const QString &certificate, const QString &key, bool match)
    {
        m_corpus.pairs.append(
            QJsonObject{{u"cert_file"_s, certificate}, {u"key_file"_s, key}, {u"match"_s, match}});
    }

    [[nodiscard]] Corpus take() { return std::move(m_corpus); }

private:
    Corpus m_corpus;
};

void mintFiles(Minting &minting)
{
    const mint::Pki pki = mint::mintPki({u"live.example.com"_s, u"*.live.example.com"_s});
    const mint::Pki rsa = mint::mintPki({u"rsa.example.com"_s}, mint::KeyKind::Rsa2048);
    mint::Options weak;
    weak.dnsNames = {u"weak.example.com"_s};
    weak.keyKind = mint::KeyKind::Rsa1024;
    weak.notAfter = QDateTime::currentDateTimeUtc().addDays(-1);
    weak.notBefore = weak.notAfter.addDays(-30);
    const mint::MintedCertificate old = mint::mintFrom(pki.intermediate, weak);
    const QList<mint::MintedCertificate> chain{pki.leaf, pki.intermediate};
    minting.add(u"chain.pem"_s, pki.chainPem(), u"ok"_s, chain, {});
    minting.add(u"reversed.pem"_s,
                pki.intermediate.pem() + pki.leaf.pem(),
                u"ok"_s,
                chain,
                {u"chain_order"_s});
    minting.add(
        u"twice.pem"_s, pki.leaf.pem().repeated(2), u"ok"_s, {pki.leaf}, {u"chain_duplicate"_s});
    minting.add(u"weak.der"_s, old.der(), u"ok"_s, {old}, {u"expired"_s, u"weak_key"_s});
    minting.add(
        u"mismatch.pem"_s, pki.chainPem() + rsa.keyPem(), u"ok"_s, chain, {u"key_mismatch"_s});
    minting.add(u"leaf.key"_s, pki.keyPem(), u"ok"_s, {}, {});
    minting.add(u"rsa.key"_s, rsa.keyPem(), u"ok"_s, {}, {});
    minting.add(u"rsa.pem"_s, rsa.chainPem(), u"ok"_s, {rsa.leaf, rsa.intermediate}, {});
    minting.add(u"chain.p7b"_s, mint::pkcs7Der(chain), u"ok"_s, chain, {});
    minting.add(u"console.zip"_s,
                zipArchive({{"a.pem", pki.chainPem()}, {"a.key", pki.keyPem()}}),
                u"ok"_s,
                chain,
                {});
    minting.add(u"box.p12"_s,
                mint::pkcs12(pki.leaf, {pki.intermediate}, "secret"),
                u"needs_passphrase"_s,
                chain,
                {},
                u"secret"_s);
    minting.add(u"locked.key"_s,
                rsa.leaf.key.encryptedPkcs8Pem("secret"),
                u"needs_passphrase"_s,
                {},
                {},
                u"secret"_s);
    minting.add(
        u"request.pem"_s, mint::certificateRequestPem(pki.leaf.key, u"a"_s), u"reject"_s, {}, {});
    minting.add(u"list.pem"_s, mint::revocationListPem(pki.root), u"reject"_s, {}, {});
    minting.add(u"cut.der"_s, pki.leaf.der().chopped(9), u"reject"_s, {}, {});
    minting.add(u"empty.pem"_s, {}, u"reject"_s, {}, {});
    minting.add(u"letter.txt"_s, "Dear admin,\n", u"reject"_s, {}, {});
}

Corpus mintCorpus()
{
    Minting minting;
    mintFiles(minting);
    minting.addHost({u"a.example.com"_s}, u"A.example.com."_s, true);
    minting.addHost({u"*.example.com"_s}, u"a.example.com"_s, true);
    minting.addHost({u"*.example.com"_s}, u"a.b.example.com"_s, false);
    minting.addHost({u"*a.example.com"_s}, u"ba.example.com"_s, true); // as lax tools say
    minting.addHost({u"b.example.com"_s}, u"a.example.com"_s, false);
    minting.addPair(u"chain.pem"_s, u"leaf.key"_s, true);
    minting.addPair(u"chain.p7b"_s, u"leaf.key"_s, true);
    minting.addPair(u"chain.pem"_s, u"rsa.key"_s, false);
    minting.addPair(u"rsa.pem"_s, u"rsa.key"_s, true);
    return minting.take();
}

} // namespace

Corpus Corpus::load()
{
    const QString path = qEnvironmentVariable("LIVECERT_CORPUS");
    if (path.isEmpty())
        return mintCorpus();
    const QDir folder(path);
    return loadFolder(folder.exists(u"manifest.json"_s) ? folder
                                                        : QDir(folder.filePath(u"given"_s)));
}

bool Corpus::isLaxMatch(const QJsonObject &row)
{
    const QJsonArray names = row[u"san_dns"_s].toArray();
    if (names.isEmpty())
        return row[u"san_ip"_s].toArray().isEmpty();
    const QString host = row[u"host"_s].toString().toLower();
    bool hasPartial = false;
    for (const auto &value : names) {
        const QString name = value.toString().toLower();
        if (name == host)
            return false;
        hasPartial = hasPartial || (name.contains(u'*') && !name.startsWith(u"*."));
    }
    return hasPartial;
}

} // namespace livecert
