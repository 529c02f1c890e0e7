// SPDX-License-Identifier: Apache-2.0
#include "cli/verifycommand.h"

#include "cli/clisession.h"
#include "cli/edgejson.h"
#include "cli/sentences.h"
#include "cli/words.h"
#include "deploy/proofrunner.h"
#include "pki/certificatebundle.h"

using namespace Qt::StringLiterals;

namespace livecert {

void VerifyCommand::start()
{
    m_domains = arguments().domains;
    if (m_domains.isEmpty()) {
        fail(ExitCode::Usage, Cli::tr("verify needs a domain (--domain)"));
        return;
    }
    if (!readExpected())
        return;
    Result<Session> session =
        m_expected.isEmpty() ? openSession(arguments()) : openEdge(arguments());
    if (!session) {
        failToOpen(session.error());
        return;
    }
    m_session = *std::move(session);
    next();
}

bool VerifyCommand::readExpected()
{
    if (arguments().files.isEmpty())
        return true;
    ReadReport report = readObjects(arguments().files);
    if (report.certificates.isEmpty()) {
        fail(problemError(report.mainProblem()));
        return false;
    }
    m_expected = makeBundle(std::move(report)).leaf().sha256();
    return true;
}

void VerifyCommand::next()
{
    if (m_domains.isEmpty()) {
        end(m_worst, {{u"domains"_s, m_results}});
        return;
    }
    const QString domain = m_domains.takeFirst();
    if (m_expected.isEmpty())
        askAccount(domain);
    else
        askEdge(domain, m_expected);
}

void VerifyCommand::askAccount(const QString &domain)
{
    m_session.live->domainCertificate(
        domain, {this, [this, domain](const Result<DomainCertificateInfo> &info) {
                     if (!info) {
                         note(domain,
                              exitCodeFor(info.error()),
                              errorText(info.error(), domain),
                              {{u"error"_s, errorJson(info.error(), domain)}});
                         return;
                     }
                     const Result<CertificateBundle> bundle =
                         readBytes(info->certificatePem, domain);
                     if (!info->isHttpsOn || !bundle || !bundle->hasCertificate()) {
                         note(domain,
                              ExitCode::NotServed,
                              Cli::tr("HTTPS is off, or the account has no certificate for it"),
                              {});
                         return;
                     }
                     askEdge(domain, bundle->leaf().sha256());
                 }});
}

void VerifyCommand::askEdge(const QString &domain, const QByteArray &sha256)
{
    m_session.edge->probe(domain,
                          {this, [this, domain, sha256](const Result<QList<EdgeAnswer>> &answers) {
                               judge(domain, sha256, answers);
                           }});
}

void VerifyCommand::judge(const QString &domain,
                          const QByteArray &sha256,
                          const Result<QList<EdgeAnswer>> &answers)
{
    QJsonObject json{{u"expectedSha256"_s, QString::fromLatin1(sha256.toHex())}};
    if (!answers) {
        json.insert(u"error"_s, errorJson(answers.error(), domain));
        note(domain, ExitCode::Network, errorText(answers.error(), domain), json);
        return;
    }
    json.insert(u"edge"_s, edgeJson(*answers));
    for (const EdgeAnswer &answer : *answers)
        console().say(u"  "_s + edgeText(answer));
    switch (judgeProof({0, domain, sha256, {}}, answers)) {
    case ProofState::Served: note(domain, ExitCode::Done, Cli::tr("served"), json); return;
    case ProofState::Unreachable:
        note(domain, ExitCode::Network, Cli::tr("the edge could not be asked"), json);
        return;
    default: note(domain, ExitCode::NotServed, Cli::tr("another certificate is served"), json);
    }
}

void VerifyCommand::note(const QString &domain,
                         ExitCode code,
                         const QString &sentence,
                         QJsonObject json)
{
    console().say(Cli::tr("%1: %2", "a domain, what is served")
                      .arg(Console::visible(displayDomain(domain)), sentence));
    json.insert(u"domain"_s, domain);
    json.insert(u"result"_s, code == ExitCode::Done ? u"served"_s : statusName(code));
    m_results.append(json);
    // That something else is served says more than that something could not be asked.
    if (m_worst == ExitCode::Done || code == ExitCode::NotServed)
        m_worst = code == ExitCode::Done ? m_worst : code;
    QMetaObject::invokeMethod(this, &VerifyCommand::next, Qt::QueuedConnection);
}

} // namespace livecert
