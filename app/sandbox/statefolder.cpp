// SPDX-License-Identifier: Apache-2.0
#include "sandbox/statefolder.h"

#include "core/ownerrights.h"
#include "sandbox/accountjson.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

#include <openssl/err.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

constexpr qint64 maximumFile = 256 * 1024 * 1024;

tl::unexpected<Error> storageFailure(const QString &what)
{
    return failure(ErrorCode::Storage, what);
}

Result<void> write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !keepToOwner(file)
        || file.write(content) != content.size() || !file.commit())
        return storageFailure(u"cannot write "_s + path + u": "_s + file.errorString());
    return {};
}

QByteArray read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maximumFile)
        return {};
    return file.readAll();
}

Secret readKey(const QString &path)
{
    QByteArray pem = read(path);
    const BioPtr bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const KeyPtr key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    ERR_clear_error();
    wipe(pem);
    return key ? toDer(key.get()) : Secret();
}

Result<void> writeKey(const QString &path, const Secret &key)
{
    QByteArray pem = keyToPem(key.view());
    Result<void> written = write(path, pem);
    wipe(pem);
    return written;
}

/// By content: a certificate that is replaced under its name gets files of its own.
QString fileName(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.left(32));
}

bool makeFolder(const QString &path)
{
    return QDir().mkpath(path) && keepFolderToOwner(path);
}

Result<void> saveCertificate(const QDir &folder, const StoredCertificate &certificate)
{
    const QString name = fileName(certificate.facts.sha256);
    if (!folder.exists(name + u".pem"_s)) {
        if (auto written = write(folder.filePath(name + u".pem"_s), certificate.facts.chainPem);
            !written)
            return written;
    }
    const QString keyFile = name + u".key.pem"_s;
    if (!certificate.isKeyOurs || certificate.key.isEmpty() || folder.exists(keyFile))
        return {};
    return writeKey(folder.filePath(keyFile), certificate.key);
}

void removeStale(QDir folder, const Account &account)
{
    QSet<QString> wanted;
    for (const CertificatePtr &certificate : account.certificates)
        wanted.insert(fileName(certificate->facts.sha256));
    const QStringList files = folder.entryList({u"*.pem"_s}, QDir::Files);
    for (const QString &file : files) {
        if (!wanted.contains(file.section(u'.', 0, 0)))
            folder.remove(file);
    }
}

} // namespace

Result<void> StateFolder::save(const Authority &authority, const Account &account) const
{
    const QDir folder(m_path);
    const QDir certificates(folder.filePath(u"certificates"_s));
    if (!makeFolder(m_path) || !makeFolder(certificates.path()))
        return storageFailure(u"cannot make the folder "_s + m_path);
    if (!folder.exists(u"ca.key.pem"_s)) {
        auto written = write(folder.filePath(u"ca.pem"_s), authority.rootPem()).and_then([&] {
            return write(folder.filePath(u"ca.intermediate.pem"_s), authority.intermediatePem());
        });
        written = written.and_then([&] {
            return writeKey(folder.filePath(u"ca.key.pem"_s), authority.intermediateKey());
        });
        if (!written)
            return written;
    }
    for (const CertificatePtr &certificate : account.certificates) {
        if (auto saved = saveCertificate(certificates, *certificate); !saved)
            return saved;
    }
    auto written = write(folder.filePath(u"state.json"_s), QJsonDocument(toJson(account)).toJson());
    if (written) // only now nothing refers to the old ones any more
        removeStale(certificates, account);
    return written;
}

Result<std::optional<StateFolder::State>> StateFolder::load() const
{
    const QDir folder(m_path);
    if (!folder.exists(u"state.json"_s))
        return std::optional<State>();
    auto authority = Authority::restore(read(folder.filePath(u"ca.pem"_s)),
                                        read(folder.filePath(u"ca.intermediate.pem"_s)),
                                        readKey(folder.filePath(u"ca.key.pem"_s)));
    if (!authority)
        return failure(authority.error());
    const QJsonObject json =
        QJsonDocument::fromJson(read(folder.filePath(u"state.json"_s))).object();
    const QDir certificates(folder.filePath(u"certificates"_s));
    auto account =
        accountFromJson(json, [&](StoredCertificate &certificate, const QByteArray &sha256) {
            const QString path = certificates.filePath(fileName(sha256));
            const auto facts = factsOf(read(path + u".pem"_s));
            if (!facts || facts->sha256 != sha256)
                return false;
            certificate.facts = *facts;
            if (certificate.isKeyOurs)
                certificate.key = readKey(path + u".key.pem"_s);
            return true;
        });
    if (!account)
        return failure(account.error());
    return State{std::move(*authority), std::move(*account)};
}

} // namespace livecert::sandbox
