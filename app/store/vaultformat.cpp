// SPDX-License-Identifier: Apache-2.0
#include "store/vaultformat.h"

#include "core/digest.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr QByteArrayView magic("LCVAULT\0", 8);
constexpr quint16 version = 1;
constexpr quint8 aes256Gcm = 1;
constexpr quint8 fromKeyring = 1;
constexpr quint8 fromPassphrase = 2;
constexpr qsizetype idBytes = 16;
constexpr qsizetype saltBytes = 32;
constexpr qsizetype digestBytes = 8;
constexpr qsizetype digestAt = vaultHeaderBytes - digestBytes;

tl::unexpected<Error> damaged(const QString &what)
{
    return failure(ErrorCode::InvalidInput, u"the vault is damaged: "_s + what);
}

QByteArray shortDigestOf(QByteArrayView bytes)
{
    return sha256(bytes).first(digestBytes);
}

template <class T>
void append(QByteArray &bytes, T number)
{
    const T big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

QByteArray headerBytes(const VaultHeader &header, const QByteArray &nonce, qsizetype length)
{
    const bool hasPassphrase = header.protection == VaultProtection::Passphrase;
    QByteArray bytes = magic.toByteArray();
    bytes.reserve(vaultHeaderBytes);
    append(bytes, version);
    append(bytes, aes256Gcm);
    append(bytes, hasPassphrase ? fromPassphrase : fromKeyring);
    append(bytes, quint8(hasPassphrase ? header.cost.log2N : 0));
    append(bytes, quint8(hasPassphrase ? header.cost.r : 0));
    append(bytes, quint8(hasPassphrase ? header.cost.p : 0));
    append(bytes, quint8(0));
    bytes += header.id;
    bytes += hasPassphrase ? header.salt : QByteArray(saltBytes, '\0');
    bytes += header.keyCheck;
    bytes += nonce;
    append(bytes, quint64(length));
    return bytes + shortDigestOf(bytes);
}

quint8 byteAt(const QByteArray &bytes, qsizetype at)
{
    return quint8(bytes.at(at));
}

Result<VaultHeader> parseHeader(const QByteArray &bytes)
{
    VaultHeader header;
    if (byteAt(bytes, 10) != aes256Gcm || byteAt(bytes, 15) != 0)
        return damaged(u"its header says what no LiveCert writes"_s);
    switch (byteAt(bytes, 11)) {
    case fromKeyring: break;
    case fromPassphrase:
        header.protection = VaultProtection::Passphrase;
        header.cost = {byteAt(bytes, 12), byteAt(bytes, 13), byteAt(bytes, 14)};
        if (!header.cost.isBearable())
            return failure(ErrorCode::TooExpensive,
                           u"the vault asks for more work than any LiveCert makes it ask"_s);
        header.salt = bytes.mid(32, saltBytes);
        break;
    default: return damaged(u"its header says what no LiveCert writes"_s);
    }
    header.id = bytes.mid(16, idBytes);
    header.keyCheck = bytes.mid(64, keyCheckBytes);
    return header;
}

} // namespace

QString VaultHeader::keyringEntry() const
{
    return u"vault/"_s + QString::fromLatin1(id.toHex());
}

Result<VaultHeader> makeVaultHeader(VaultProtection protection,
                                    const Secret &key,
                                    const QByteArray &salt,
                                    const ScryptCost &cost)
{
    const Result<QByteArray> id = randomBytes(idBytes);
    if (!id)
        return failure(id.error());
    return VaultHeader{protection, cost, *id, salt, keyCheck(key)};
}

Result<VaultFile> parseVault(const QByteArray &bytes)
{
    if (!bytes.startsWith(magic.first(qMin(magic.size(), bytes.size()))))
        return failure(ErrorCode::UnsupportedFormat, u"the file is not a vault of LiveCert"_s);
    if (bytes.size() < vaultHeaderBytes + sealTagBytes)
        return damaged(u"it was cut short"_s);
    const auto *start = reinterpret_cast<const uchar *>(bytes.constData());
    // Before the digest: what a newer version puts there is not known.
    if (qFromBigEndian<quint16>(start + 8) > version)
        return failure(ErrorCode::UnsupportedFormat, u"a newer LiveCert wrote the vault"_s);
    if (qFromBigEndian<quint16>(start + 8) != version
        || shortDigestOf(QByteArrayView(bytes).first(digestAt)) != bytes.mid(digestAt, digestBytes))
        return damaged(u"its header was changed"_s);
    Result<VaultHeader> header = parseHeader(bytes);
    if (!header)
        return failure(header.error());
    const auto length = qFromBigEndian<quint64>(start + 92);
    if (length != quint64(bytes.size() - vaultHeaderBytes))
        return damaged(u"it was cut short, or something was added"_s);
    return VaultFile{*std::move(header),
                     bytes.mid(80, sealNonceBytes),
                     bytes.first(vaultHeaderBytes),
                     bytes.mid(vaultHeaderBytes)};
}

Result<QByteArray> sealVault(const VaultHeader &header, const Secret &key, const Secret &contents)
{
    const Result<QByteArray> nonce = randomBytes(sealNonceBytes);
    if (!nonce)
        return failure(nonce.error());
    const QByteArray start = headerBytes(header, *nonce, qsizetype(contents.size()) + sealTagBytes);
    Result<QByteArray> sealedBytes = seal(key, *nonce, start, contents.view());
    if (!sealedBytes)
        return sealedBytes;
    if (start.size() + sealedBytes->size() > maxVaultBytes)
        return failure(ErrorCode::TooLarge, u"the vault would get too large"_s);
    return start + *sealedBytes;
}

Result<Secret> openVault(const VaultFile &file, const Secret &key)
{
    if (!file.header.isKeyOf(key))
        return failure(ErrorCode::PassphraseWrong, u"this is not the key of the vault"_s);
    Result<Secret> contents = unseal(key, file.nonce, file.associated, file.contents);
    if (!contents && contents.error().code == ErrorCode::InvalidInput)
        return damaged(u"its contents were changed"_s);
    return contents;
}

} // namespace livecert
