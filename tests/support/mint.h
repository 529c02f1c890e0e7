// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

// Certificates and keys for tests, made in memory while the test runs: nothing that can expire or
// leak lies in the tree.

struct evp_pkey_st;
struct x509_st;

namespace livecert::mint {

enum class KeyKind {
    Rsa2048,
    Rsa1024,
    Rsa3072,
    Rsa4096,
    RsaPss2048,
    P256,
    P384,
    P521,
    Secp256k1,
    Ed25519,
    Ed448,
    Dsa1024
};

/// A private key; copies share it.
class Key
{
public:
    [[nodiscard]] static Key make(KeyKind kind = KeyKind::P256);
    /// One key per kind and process, made at the first call: RSA keys are slow to make.
    [[nodiscard]] static Key shared(KeyKind kind = KeyKind::P256);

    [[nodiscard]] QByteArray pkcs8Der() const;
    [[nodiscard]] QByteArray pkcs8Pem() const; ///< BEGIN PRIVATE KEY
    [[nodiscard]] QByteArray traditionalDer() const; ///< PKCS#1 or SEC1
    [[nodiscard]] QByteArray traditionalPem()
        const; ///< BEGIN RSA PRIVATE KEY, BEGIN EC PRIVATE KEY
    [[nodiscard]] QByteArray encryptedPkcs8Pem(const QByteArray &passphrase,
                                               int iterations = 2048) const;
    [[nodiscard]] QByteArray encryptedPkcs8Der(const QByteArray &passphrase,
                                               int iterations = 2048) const;
    [[nodiscard]] QByteArray encryptedTraditionalPem(const QByteArray &passphrase) const;
    [[nodiscard]] QByteArray publicDer() const; ///< SubjectPublicKeyInfo
    [[nodiscard]] QByteArray publicPem() const;
    [[nodiscard]] evp_pkey_st *native() const { return m_key.get(); }

private:
    explicit Key(std::shared_ptr<evp_pkey_st> key)
        : m_key(std::move(key))
    { }
    std::shared_ptr<evp_pkey_st> m_key;
};

/// What a certificate shall say. The defaults make a fine server certificate for 90 days.
struct Options
{
    QString commonName = {}; ///< empty: the first of dnsNames; no names at all: an empty subject
    QString organization = {};
    QString country = {};
    QStringList dnsNames = {};
    QStringList ipAddresses = {};
    QStringList otherAltNames = {}; ///< as in openssl.cnf: "email:a@example.com", "URI:https://…"
    QDateTime notBefore = {}; ///< null: yesterday
    QDateTime notAfter = {}; ///< null: in 90 days (ten years for a CA)
    bool isCa = false;
    int pathLength = -1;
    KeyKind keyKind = KeyKind::P256;
    std::shared_ptr<Key> key = {}; ///< null: a new one of keyKind (RSA: the shared one)
    QByteArray digest = "SHA256"; ///< of the signature; ignored for Ed25519
    QByteArray serial = {}; ///< big-endian bytes; empty: by chance
    QString keyUsage = {}; ///< as in openssl.cnf; empty: what suits
    QString extendedKeyUsage = QStringLiteral("serverAuth"); ///< "-": none
    QStringList caIssuers = {};
    bool withExtensions = true; ///< false: a version 1 certificate
    bool selfSigned = false; ///< mintFrom() only: sign with its own key all the same
    bool withCommonName = true; ///< false: keep the subject empty
};

struct MintedCertificate
{
    std::shared_ptr<x509_st> native;
    Key key;

    [[nodiscard]] QByteArray der() const;
    [[nodiscard]] QByteArray pem() const;
    [[nodiscard]] QByteArray sha256() const; ///< 32 raw bytes
};

/// A self-signed certificate (a root, or the lonely certificate of a test server).
[[nodiscard]] MintedCertificate mintSelfSigned(Options options);
[[nodiscard]] MintedCertificate mintFrom(const MintedCertificate &issuer, Options options);

/// Root, intermediate and leaf: what most tests want.
struct Pki
{
    MintedCertificate root;
    MintedCertificate intermediate;
    MintedCertificate leaf;

    [[nodiscard]] QByteArray chainPem() const; ///< leaf and intermediate
    [[nodiscard]] QByteArray keyPem() const { return leaf.key.traditionalPem(); }
};

[[nodiscard]] Pki mintPki(const QStringList &dnsNames, KeyKind leafKind = KeyKind::P256);
/// The same with more to say about the leaf.
[[nodiscard]] Pki mintPkiWith(const Options &leaf);

struct Pkcs12Options
{
    int iterations = 2048;
    int macIterations = 2048; ///< -1: no MAC
    bool legacy = false; ///< 3DES, SHA-1 MAC, as Windows Server 2012 wrote them
    bool withKey = true;
    bool withoutPassphrase = false; ///< a null pass phrase, nothing encrypted
};
[[nodiscard]] QByteArray pkcs12(const MintedCertificate &leaf,
                                const QList<MintedCertificate> &others,
                                const QByteArray &passphrase,
                                const Pkcs12Options &options = {});

[[nodiscard]] QByteArray pkcs7Der(const QList<MintedCertificate> &certificates);
[[nodiscard]] QByteArray pkcs7Pem(const QList<MintedCertificate> &certificates);
[[nodiscard]] QByteArray certificateRequestPem(const Key &key, const QString &commonName);
[[nodiscard]] QByteArray revocationListPem(const MintedCertificate &issuer);

/// `bytes` as a PEM block of that label, 64 characters a line.
[[nodiscard]] QByteArray pemBlock(const QByteArray &label, const QByteArray &bytes);

} // namespace livecert::mint
