// SPDX-License-Identifier: Apache-2.0
#include "ui/text/problemtext.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProblemText)
};

ProblemText fileProblem(ReadProblem problem, const QString &file)
{
    switch (problem) {
    case ReadProblem::NotFound:
        return {Words::tr("%1 is not there").arg(file),
                Words::tr("It may have been moved or removed meanwhile. Choose the file again.")};
    case ReadProblem::NotReadable:
        return {
            Words::tr("%1 cannot be read").arg(file),
            Words::tr(
                "This user may not read the file. Give yourself the right to, or choose a copy.")};
    case ReadProblem::NotAFile:
        return {Words::tr("%1 is not a file").arg(file),
                Words::tr("It is a folder, a device or a pipe. Choose the files with the "
                          "certificate and the key.")};
    case ReadProblem::EmptyFile:
        return {Words::tr("%1 is empty").arg(file),
                Words::tr("Export the certificate again and use the new file.")};
    case ReadProblem::TooLarge:
        return {
            Words::tr("%1 is too large").arg(file),
            Words::tr(
                "Certificates and keys are small files; this one is more than LiveCert reads.")};
    case ReadProblem::TooMany:
        return {Words::tr("%1 holds too many objects").arg(file),
                Words::tr("Choose the file with the one certificate and its chain.")};
    default: return {};
    }
}

ProblemText damageProblem(ReadProblem problem, const QString &file)
{
    switch (problem) {
    case ReadProblem::NotCertificate:
        return {Words::tr("%1 holds no certificate or key").arg(file),
                Words::tr(
                    "Choose the file that begins with “-----BEGIN CERTIFICATE-----”, or its key.")};
    case ReadProblem::NoCertificate:
        return {Words::tr("%1 has nothing in it").arg(file),
                Words::tr("It is the right kind of file, without a certificate. Export it again.")};
    case ReadProblem::Malformed:
        return {Words::tr("%1 is damaged").arg(file),
                Words::tr("It is cut off or was changed on the way. Get the file again.")};
    case ReadProblem::MalformedPem:
        return {Words::tr("%1 is not complete PEM text").arg(file),
                Words::tr("A BEGIN or END line is missing or the text between is damaged. Get the "
                          "file again.")};
    case ReadProblem::KeyInconsistent:
        return {
            Words::tr("The private key in %1 is damaged").arg(file),
            Words::tr("Its parts do not fit together. Restore the key from where it was made.")};
    case ReadProblem::PassphraseNeeded:
        return {Words::tr("%1 is protected by a pass phrase").arg(file),
                Words::tr("Its contents can only be read with the pass phrase.")};
    case ReadProblem::PassphraseWrong:
        return {Words::tr("The pass phrase does not open %1").arg(file),
                Words::tr("Upper and lower case matter. The file may also be damaged.")};
    case ReadProblem::TooExpensive:
        return {Words::tr("Opening %1 would take too long").arg(file),
                Words::tr("It asks for more computing than a pass phrase needs. Export it with "
                          "usual settings.")};
    case ReadProblem::ZipEncrypted:
        return {Words::tr("%1 is an encrypted archive").arg(file),
                Words::tr("Unpack it and use the files in it.")};
    default: return {};
    }
}

ProblemText kindProblem(const UnusedObject &object, const QString &file)
{
    switch (object.problem) {
    case ReadProblem::CertificateRequest:
        return {Words::tr("%1 is a certificate request").arg(file),
                Words::tr("Use the certificate that the authority made from it.")};
    case ReadProblem::RevocationList:
        return {Words::tr("%1 is a revocation list").arg(file),
                Words::tr("Use the certificate of the server.")};
    case ReadProblem::PublicKeyOnly:
        return {Words::tr("%1 is a public key").arg(file),
                Words::tr("The private key that belongs to it is needed.")};
    case ReadProblem::Parameters:
        return {Words::tr("%1 holds only parameters, no key").arg(file),
                Words::tr("Use the file with the private key.")};
    case ReadProblem::OpenSshKey:
        return {Words::tr("%1 is an OpenSSH key").arg(file),
                Words::tr("Convert a copy with: ssh-keygen -p -m PEM -f FILE")};
    case ReadProblem::PuttyKey:
        return {Words::tr("%1 is a PuTTY key").arg(file),
                Words::tr("Convert it in PuTTYgen: Conversions, Export OpenSSH key; then to PEM.")};
    case ReadProblem::JavaKeystore:
        return {Words::tr("%1 is a Java keystore").arg(file),
                Words::tr("Convert it with: keytool -importkeystore -deststoretype PKCS12")};
    case ReadProblem::UnsupportedKeyType:
        return {Words::tr("%1 is a key of a kind that cannot be used for HTTPS").arg(file),
                Words::tr("Use an RSA or EC key. %1").arg(visibleText(object.kind, 60)).trimmed()};
    default:
        return {Words::tr("%1 is not something LiveCert can use").arg(file),
                object.kind.isEmpty()
                    ? Words::tr("Choose a certificate or its private key.")
                    : Words::tr("It is a %1. Choose a certificate or its private key.")
                          .arg(visibleText(object.kind, 60))};
    }
}

} // namespace

ProblemText problemText(const UnusedObject &object)
{
    const QString file = object.source.isEmpty() ? Words::tr("The pasted text")
                                                 : u"“%1”"_s.arg(visibleText(object.source, 80));
    ProblemText text = fileProblem(object.problem, file);
    if (text.title.isEmpty())
        text = damageProblem(object.problem, file);
    return text.title.isEmpty() ? kindProblem(object, file) : text;
}

} // namespace livecert
