// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"
#include "pki/certificate.h"
#include "pki/privatekey.h"

#include <QByteArrayView>
#include <QStringList>

#include <vector>

// Any file, understood: what certificates and keys lie in it, and what each other thing is. The
// kind is found by content; nothing is written anywhere; every limit holds whatever the input says
// about itself.

namespace livecert {

/// Limits that hold for every input, whatever it says about itself.
struct ReadLimits
{
    qint64 fileBytes = 20 * 1024 * 1024;
    int files = 64;
    int certificates = 2000;
    qint64 unpackedBytes = 40 * 1024 * 1024; ///< of all members of an archive together
    int archiveMembers = 1000;
    int nesting = 3; ///< an archive in an archive, a PKCS#12 in that
    qint64 derivations = 5'000'000; ///< iterations of key derivation, all together: a few seconds
    int objects = 20'000; ///< blocks and elements looked at, of use or not
    qint64 objectBytes = 2 * 1024 * 1024; ///< of one DER object, a container too
    int names = 500'000; ///< alternative names of all certificates together
    int cpuMilliseconds = 2500; ///< of the reading thread, after which nothing further is looked at
};

/// Why a file, or an object in it, is of no use here.
enum class ReadProblem {
    NotFound,
    NotReadable,
    NotAFile,
    EmptyFile,
    TooLarge,
    TooMany, ///< more files, members or certificates than the limits allow
    NotCertificate, ///< nothing that looks like a certificate or a key
    NoCertificate, ///< a right container with nothing in it
    Malformed, ///< looks right, and is cut or damaged
    MalformedPem, ///< the PEM armour is broken
    PassphraseNeeded,
    PassphraseWrong, ///< or the object is damaged: the two cannot be told apart
    TooExpensive, ///< its key derivation costs more than the limits allow
    ZipEncrypted,
    CertificateRequest,
    RevocationList,
    PublicKeyOnly,
    Parameters, ///< of DH or EC: no key
    OpenSshKey,
    PuttyKey,
    JavaKeystore,
    UnsupportedFormat,
    UnsupportedKeyType,
    KeyInconsistent, ///< the parts of the key do not fit together
};

/// Something that was found and is not used, with the reason.
struct UnusedObject
{
    ReadProblem problem = ReadProblem::NotCertificate;
    QString source; ///< file name without folders, "archive.zip: member" inside an archive; a label
                    ///< for text
    QString kind = {}; ///< what it is, in English, where one problem has many kinds: "PGP message"
    bool operator==(const UnusedObject &) const = default;
};

struct FoundCertificate
{
    Certificate certificate;
    QString source;
};

struct FoundKey
{
    PrivateKey key;
    QString source;
};

/// All that a reading came to, in the order it was met; duplicates are in it.
struct ReadReport
{
    QList<FoundCertificate> certificates;
    std::vector<FoundKey> keys;
    QList<UnusedObject> unused;
    QStringList sources; ///< of the files that gave something, without folders

    [[nodiscard]] bool isEmpty() const { return certificates.isEmpty() && keys.empty(); }
    /// Objects that a pass phrase would open; the first one names what to ask for.
    [[nodiscard]] QList<UnusedObject> locked() const;
    [[nodiscard]] bool needsPassphrase() const { return !locked().isEmpty(); }
    /// The problem that says best why a reading came to nothing.
    [[nodiscard]] UnusedObject mainProblem() const;
};

/// Pass phrases to try on whatever is locked, in this order. UTF-8.
using Passphrases = std::vector<Secret>;

/// Reads files. May take seconds: call it on a worker thread.
[[nodiscard]] ReadReport readObjects(const QStringList &paths,
                                     const Passphrases &passphrases = {},
                                     const ReadLimits &limits = {});

/// Reads bytes or text from the clipboard or a descriptor; `label` stands for the file's name.
[[nodiscard]] ReadReport readObjectsFromBytes(QByteArrayView bytes,
                                              const QString &label,
                                              const Passphrases &passphrases = {},
                                              const ReadLimits &limits = {});

/// The name of a file as findings and errors have it: without its folders.
[[nodiscard]] QString sourceName(const QString &path);

/// What is wrong and what to do, as one English sentence that begins with the source. For logs,
/// `Error::detail` and machine-readable output; the ui has its own sentences.
[[nodiscard]] QString describe(const UnusedObject &object);
/// The same for people, in the language of the program.
[[nodiscard]] QString describeInWords(const UnusedObject &object);
/// What describe() answered, for people. Other text stays as it is.
[[nodiscard]] QString inWords(const QString &description);

/// "not_certificate", "unsupported_putty_key" …: stable names for scripts.
[[nodiscard]] QString problemName(ReadProblem problem);

/// The problem as the error of a whole operation.
[[nodiscard]] Error asError(const UnusedObject &object);

} // namespace livecert
