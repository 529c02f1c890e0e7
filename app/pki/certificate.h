// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

namespace livecert {

/// One attribute of a distinguished name: `type` is the short name (CN, O, OU, C …) or the dotted
/// OID.
struct NameAttribute
{
    QString type;
    QString value; ///< as it stands in the certificate: may hold anything, show it through
                   ///< visibleText()
    bool operator==(const NameAttribute &) const = default;
};

/// RFC 5280 §4.1.2.4, in the order of the certificate.
struct DistinguishedName
{
    QList<NameAttribute> attributes;
    QByteArray der; ///< what chains are built by

    [[nodiscard]] QString commonName() const; ///< the last CN; empty when there is none
    [[nodiscard]] QString value(const QString &type) const; ///< of the first attribute of this type
    [[nodiscard]] QString toString() const; ///< "CN E7, O Let's Encrypt, C US"
    bool operator==(const DistinguishedName &other) const { return der == other.der; }
};

/// RFC 5280 §4.2.1.6. `value` of an IP address is its usual text; of a DNS name the A-label form as
/// found.
struct SubjectAltName
{
    enum class Kind { Dns, IpAddress, Email, Uri, DirectoryName, Other };
    Kind kind = Kind::Dns;
    QString value;
    bool operator==(const SubjectAltName &) const = default;
};

/// UTC, both ends included (RFC 5280 §4.1.2.5).
struct Validity
{
    QDateTime notBefore;
    QDateTime notAfter;
};

enum class KeyAlgorithm { Rsa, RsaPss, Ec, Ed25519, Ed448, Dsa, Sm2, Other };

struct PublicKeyInfo
{
    KeyAlgorithm algorithm = KeyAlgorithm::Other;
    QString algorithmName; ///< "RSA", "EC", "Ed25519", or the OID
    QString curve; ///< "P-256" …; empty unless EC
    int bits = 0;
    QByteArray spkiSha256; ///< 32 raw bytes: SHA-256 of the DER SubjectPublicKeyInfo
    QByteArray matchId; ///< equal for one key in all its forms: spkiSha256 of the usual one, with a
                        ///< named curve and an uncompressed point
};

/// One X.509 certificate as an immutable value; copies share what they hold. RFC 5280.
class Certificate
{
public:
    struct Fields
    {
        QByteArray der;
        DistinguishedName subject;
        DistinguishedName issuer;
        QList<SubjectAltName> altNames;
        Validity validity;
        QByteArray serial; ///< big-endian bytes, without leading zeros
        bool isSerialNegative = false; ///< RFC 5280 forbids it, and some have it all the same
        PublicKeyInfo publicKey;
        QString signatureAlgorithm; ///< "ecdsa-with-SHA384", "sha256WithRSAEncryption" …
        QString signatureDigest; ///< "sha256", "sha1" …; empty when the algorithm has none
        QByteArray sha256; ///< 32 raw bytes, of the DER
        QByteArray sha1; ///< 20 raw bytes, of the DER
        bool isCa = false; ///< basicConstraints CA
        int pathLength = -1; ///< -1: no limit
        QStringList keyUsages; ///< RFC 5280 names: "digitalSignature", "keyCertSign" …
        QStringList extendedKeyUsages; ///< "serverAuth", … or the dotted OID
        QByteArray subjectKeyId;
        QByteArray authorityKeyId;
        QStringList caIssuers; ///< addresses where the issuer's certificate lies
        QStringList ocspResponders;
        QStringList crlUrls;
        QStringList policies; ///< dotted OIDs
        bool hasNameConstraints = false; ///< says which names those it issues may have
        int sctCount = 0; ///< signed certificate timestamps embedded
        int version = 3;
    };

    /// InvalidInput when these bytes are not exactly one certificate. BER is taken and kept as DER.
    [[nodiscard]] static Result<Certificate> fromDer(const QByteArray &bytes);

    [[nodiscard]] const Fields &fields() const { return *m_fields; }
    [[nodiscard]] const DistinguishedName &subject() const { return m_fields->subject; }
    [[nodiscard]] const DistinguishedName &issuer() const { return m_fields->issuer; }
    [[nodiscard]] const Validity &validity() const { return m_fields->validity; }
    [[nodiscard]] const PublicKeyInfo &publicKey() const { return m_fields->publicKey; }
    [[nodiscard]] const QByteArray &der() const { return m_fields->der; }
    [[nodiscard]] const QByteArray &sha256() const { return m_fields->sha256; }

    /// The DNS names of subjectAltName, in order; no CN among them.
    [[nodiscard]] QStringList dnsNames() const;
    /// What people call it: the CN, else the first name, else the serial.
    [[nodiscard]] QString displayName() const;
    [[nodiscard]] bool isSelfIssued() const { return subject() == issuer(); }
    /// One PEM block, 64 characters a line, with a final newline.
    [[nodiscard]] QByteArray toPem() const;

    bool operator==(const Certificate &other) const { return sha256() == other.sha256(); }

private:
    explicit Certificate(std::shared_ptr<const Fields> fields)
        : m_fields(std::move(fields))
    { }
    std::shared_ptr<const Fields> m_fields;
};

/// The strict matcher: RFC 6125 / 9525. subjectAltName only, whole left-most label wildcards that
/// stand for exactly one label, IDN by A-label, case and a trailing dot do not matter. `host` may
/// be a live wildcard domain (".example.com" or "*.example.com"): covered by the very same wildcard
/// name only.
[[nodiscard]] bool coversHost(const Certificate &certificate, const QString &host);

/// The hosts among `hosts` that the certificate does not cover, in their order; one pass over its
/// names.
[[nodiscard]] QStringList uncoveredHosts(const Certificate &certificate, const QStringList &hosts);

/// The same for names that somebody else read out of a certificate (DNS names only).
[[nodiscard]] QStringList uncoveredHosts(const QStringList &dnsNames, const QStringList &hosts);

/// Colon-separated upper-case hex: "9F:3C:A1".
[[nodiscard]] QString fingerprintText(const QByteArray &bytes);

} // namespace livecert
