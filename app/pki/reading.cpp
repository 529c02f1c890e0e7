// SPDX-License-Identifier: Apache-2.0
#include "pki/reading.h"

#include "pki/inputfile_p.h"
#include "pki/readcontext_p.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

struct ProblemWords
{
    ReadProblem problem;
    const char16_t *name;
    ErrorCode code;
    const char *sentence; ///< %1 source, %2 kind
};

// In the order in which one problem explains a failure better than another.
constexpr std::array<ProblemWords, 24> words{{
    {ReadProblem::PassphraseWrong,
     u"wrong_passphrase",
     ErrorCode::PassphraseWrong,
     QT_TRANSLATE_NOOP("ReadProblem", "%1: the pass phrase is wrong, or the file is damaged.")},
    {ReadProblem::PassphraseNeeded,
     u"passphrase_needed",
     ErrorCode::PassphraseNeeded,
     QT_TRANSLATE_NOOP("ReadProblem", "%1 is protected by a pass phrase.")},
    {ReadProblem::TooExpensive,
     u"kdf_too_expensive",
     ErrorCode::TooExpensive,
     QT_TRANSLATE_NOOP(
         "ReadProblem",
         "%1: opening it is too expensive: its key derivation has more iterations than the limit "
         "allows.")},
    {ReadProblem::ZipEncrypted,
     u"zip_encrypted",
     ErrorCode::UnsupportedFormat,
     QT_TRANSLATE_NOOP("ReadProblem",
                       "%1 is encrypted inside the ZIP archive with a password. Unpack it, then "
                       "open the files.")},
    {ReadProblem::TooLarge,
     u"too_large",
     ErrorCode::TooLarge,
     QT_TRANSLATE_NOOP("ReadProblem", "%1 is too large: over the limit of %2.")},
    {ReadProblem::TooMany,
     u"too_large",
     ErrorCode::TooLarge,
     QT_TRANSLATE_NOOP(
         "ReadProblem",
         "%1 holds too many objects: more than the limit allows, which is too large.")},
    {ReadProblem::KeyInconsistent,
     u"key_inconsistent",
     ErrorCode::InvalidInput,
     QT_TRANSLATE_NOOP(
         "ReadProblem",
         "%1: the private key is damaged or inconsistent: its parts do not fit together.")},
    {ReadProblem::UnsupportedKeyType,
     u"unsupported_key_type",
     ErrorCode::UnsupportedFormat,
     QT_TRANSLATE_NOOP(
         "ReadProblem",
         "%1 is a private key of a type that is unsupported: use an RSA or an EC key.")},
    {ReadProblem::OpenSshKey,
     u"unsupported_openssh_key",
     ErrorCode::UnsupportedFormat,
     QT_TRANSLATE_NOOP("ReadProblem",
                       "%1 is an OpenSSH private key. Convert it: ssh-keygen -p -m PEM -f FILE")},
    {ReadProblem::PuttyKey,
     u"unsupported_putty_key",
     ErrorCode::UnsupportedFormat,
     QT_TRANSLATE_NOOP("ReadProblem",
                       "%1 is a PuTTY key. Convert it with PuTTYgen: Conversions, Export OpenSSH "
                       "key, then to PEM.")},
    {ReadProblem::JavaKeystore,
     u"unsupported_keystore_jks",
     ErrorCode::UnsupportedFormat,
     QT_TRANSLATE_NOOP("ReadProblem",
                       "%1 is a %2. Convert the Java keystore (JKS): keytool -importkeystore "
                       "-deststoretype PKCS12")},
    {ReadProblem::CertificateRequest,
     u"csr",
     ErrorCode::UnsupportedFormat,
     QT_TRANSLATE_NOOP(
         "ReadProblem",
         "%1 is a certificate request (CSR). Send it to the authority; load the certificate that "
         "comes back.")},
    {ReadProblem::RevocationList,
     u"crl",
     ErrorCode::UnsupportedFormat,
     QT_TRANSLATE_NOOP("ReadProblem",
                       "%1 is a certificate revocation list (CRL), not a certificate.")},
    {ReadProblem::PublicKeyOnly,
     u"public_key_only",
     ErrorCode::UnsupportedFormat,
     QT_TRANSLATE_NOOP("ReadProblem",
                       "%1 is a public key only. The private key or the certificate is needed.")},
    {ReadProblem::UnsupportedFormat,
     u"unsupported_format",
     ErrorCode::UnsupportedFormat,
     QT_TRANSLATE_NOOP("ReadProblem",
                       "%1 is a file of another kind (%2), not a certificate or a key.")},
    {ReadProblem::Parameters,
     u"not_certificate",
     ErrorCode::UnsupportedFormat,
     QT_TRANSLATE_NOOP("ReadProblem", "%1 holds parameters (%2), no certificate and no key.")},
    {ReadProblem::Malformed,
     u"malformed",
     ErrorCode::InvalidInput,
     QT_TRANSLATE_NOOP(
         "ReadProblem",
         "%1 is malformed: it is cut or damaged, so the certificate or key in it cannot be read "
         "(invalid).")},
    {ReadProblem::MalformedPem,
     u"malformed_pem",
     ErrorCode::InvalidInput,
     QT_TRANSLATE_NOOP("ReadProblem",
                       "%1 is malformed: its PEM text is broken, a BEGIN or END line or the base64 "
                       "between them is "
                       "invalid.")},
    {ReadProblem::NotReadable,
     u"not_readable",
     ErrorCode::FileNotReadable,
     QT_TRANSLATE_NOOP("ReadProblem",
                       "%1 cannot be read: permission is missing or the disk failed.")},
    {ReadProblem::NotAFile,
     u"not_a_file",
     ErrorCode::NotAFile,
     QT_TRANSLATE_NOOP("ReadProblem",
                       "%1 is not a file, but a folder, a device or something else.")},
    {ReadProblem::NotFound,
     u"not_found",
     ErrorCode::FileNotFound,
     QT_TRANSLATE_NOOP("ReadProblem", "%1 does not exist.")},
    {ReadProblem::EmptyFile,
     u"empty_file",
     ErrorCode::Empty,
     QT_TRANSLATE_NOOP("ReadProblem", "%1 is empty.")},
    {ReadProblem::NoCertificate,
     u"no_certificate",
     ErrorCode::UnsupportedFormat,
     QT_TRANSLATE_NOOP("ReadProblem", "%1 holds no certificate and no key.")},
    {ReadProblem::NotCertificate,
     u"not_certificate",
     ErrorCode::UnsupportedFormat,
     QT_TRANSLATE_NOOP("ReadProblem", "%1 is not a certificate and not a key.")},
}};

QString filledIn(const QString &sentence, const UnusedObject &object)
{
    // Both at once: a file may well be called "%2".
    return sentence.contains(u"%2") ? sentence.arg(object.source, object.kind)
                                    : sentence.arg(object.source);
}

const ProblemWords &wordsOf(ReadProblem problem)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [problem](const ProblemWords &entry) {
            return entry.problem == problem;
        });
    return found == words.end() ? words.back() : *found;
}

std::size_t rankOf(ReadProblem problem)
{
    return std::size_t(&wordsOf(problem) - words.data());
}

void readFile(ReadContext &context, const QString &path)
{
    const QString source = sourceName(path);
    const auto bytes = readInputFile(path, context.limits().fileBytes);
    if (!bytes) {
        const bool isTooLarge = bytes.error() == ReadProblem::TooLarge;
        context.addUnused(
            bytes.error(), source, isTooLarge ? sizeText(context.limits().fileBytes) : QString());
        return;
    }
    const qsizetype before = context.usableCount();
    readContent(context, bytes->view(), source);
    if (context.usableCount() > before)
        context.addSource(source);
}

} // namespace

QList<UnusedObject> ReadReport::locked() const
{
    QList<UnusedObject> found;
    for (const UnusedObject &object : unused) {
        if (object.problem == ReadProblem::PassphraseNeeded
            || object.problem == ReadProblem::PassphraseWrong)
            found.append(object);
    }
    return found;
}

UnusedObject ReadReport::mainProblem() const
{
    if (unused.isEmpty())
        return {ReadProblem::NoCertificate, sources.value(0), {}};
    return *std::min_element(
        unused.begin(), unused.end(), [](const UnusedObject &left, const UnusedObject &right) {
            return rankOf(left.problem) < rankOf(right.problem);
        });
}

ReadReport readObjects(const QStringList &paths,
                       const Passphrases &passphrases,
                       const ReadLimits &limits)
{
    ReadContext context(passphrases, limits);
    int files = 0;
    for (const QString &path : paths) {
        if (++files > limits.files) {
            context.addUnused(ReadProblem::TooMany, sourceName(path));
            break;
        }
        if (!context.spendObject(sourceName(path)))
            break;
        readFile(context, path);
    }
    return context.takeReport();
}

ReadReport readObjectsFromBytes(QByteArrayView bytes,
                                const QString &label,
                                const Passphrases &passphrases,
                                const ReadLimits &limits)
{
    ReadContext context(passphrases, limits);
    if (bytes.size() > limits.fileBytes)
        context.addUnused(ReadProblem::TooLarge, label, sizeText(limits.fileBytes));
    else
        readContent(context, bytes, label);
    return context.takeReport();
}

QString sourceName(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return name.isEmpty() ? path : name;
}

QString describe(const UnusedObject &object)
{
    return filledIn(QString::fromUtf8(wordsOf(object.problem).sentence), object);
}

QString describeInWords(const UnusedObject &object)
{
    return filledIn(QCoreApplication::translate("ReadProblem", wordsOf(object.problem).sentence),
                    object);
}

QString inWords(const QString &description)
{
    for (const ProblemWords &entry : words) {
        QString pattern = QRegularExpression::escape(QString::fromUtf8(entry.sentence));
        pattern.replace(u"\\%1"_s, u"(?<source>.*)"_s).replace(u"\\%2"_s, u"(?<kind>.*)"_s);
        static constexpr auto options = QRegularExpression::DotMatchesEverythingOption;
        const auto match = QRegularExpression(QRegularExpression::anchoredPattern(pattern), options)
                               .match(description);
        if (match.hasMatch())
            return describeInWords(
                {entry.problem, match.captured(u"source"_s), match.captured(u"kind"_s)});
    }
    return description;
}

QString problemName(ReadProblem problem)
{
    return QString::fromUtf16(wordsOf(problem).name);
}

Error asError(const UnusedObject &object)
{
    Error error;
    error.code = wordsOf(object.problem).code;
    error.detail = describe(object);
    return error;
}

} // namespace livecert
