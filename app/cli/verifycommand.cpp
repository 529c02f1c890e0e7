// SPDX-License-Identifier: Apache-2.0
#include "cli/verifycommand.h"

#include "cli/clisession.h"
#include "cli/sentences.h"
#include "cli/viewerstext.h"
#include "cli/words.h"
#include "deploy/viewersreport.h"
#include "pki/certificatebundle.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

ExitCode exitCodeOf(const ViewersResult &result)
{
    switch (result.state) {
    case ViewersState::Same: return ExitCode::Done;
    case ViewersState::Unreachable: return ExitCode::Network;
    case ViewersState::NotKnown:
        return result.error ? exitCodeFor(*result.error) : ExitCode::Internal;
    case ViewersState::Waiting:
    case ViewersState::Asking: return ExitCode::Interrupted;
    case ViewersState::Differs:
    case ViewersState::Invalid:
    case ViewersState::Elsewhere:
    case ViewersState::Off: break;
    }
    return ExitCode::NotServed;
}

// That something else is served says more than that something could not be asked.
ExitCode worse(ExitCode one, ExitCode other)
{
    if (one == ExitCode::Done || other == ExitCode::NotServed)
        return other == ExitCode::Done ? one : other;
    return one;
}

} // namespace

void VerifyCommand::start()
{
    if (arguments().domains.isEmpty() == !arguments().isAll) {
        fail(ExitCode::Usage, Cli::tr("verify needs domains (--domain), or --all"));
        return;
    }
    if (!readExpected())
        return;
    const bool needsAccount = m_expected.isEmpty() || arguments().isAll;
    Result<Session> session = needsAccount ? openSession(arguments()) : openEdge(arguments());
    if (!session) {
        failToOpen(session.error());
        return;
    }
    m_session = *std::move(session);
    if (arguments().isAll) {
        readAccount();
        return;
    }
    QList<ViewersTarget> targets;
    for (const QString &domain : arguments().domains)
        targets.append({.domain = domain, .leafSha256 = m_expected});
    check(targets, {});
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

void VerifyCommand::readAccount()
{
    m_catalog = std::make_unique<DomainCatalog>(*m_session.live);
    m_catalog->read({this, [this](const Result<AccountSnapshot> &account) {
                         if (!account) {
                             fail(account.error());
                             return;
                         }
                         QList<ViewersTarget> targets;
                         for (const DomainOverview &domain : account->domains) {
                             if (domain.isHttpsOn || !domain.isHttpsKnown)
                                 targets.append({.domain = domain.domain.name,
                                                 .cname = domain.domain.cname,
                                                 .leafSha256 = m_expected});
                         }
                         check(targets, account->certificates);
                     }});
}

void VerifyCommand::check(const QList<ViewersTarget> &targets,
                          const QList<StoredCertificate> &stored)
{
    m_check = std::make_unique<ViewersCheck>(
        m_session.live.get(),
        *m_session.edge,
        targets,
        ViewersCheck::Options{.parallel = arguments().parallel, .stored = stored});
    connect(m_check.get(), &ViewersCheck::finished, this, &VerifyCommand::report);
    m_check->start();
}

void VerifyCommand::interrupt()
{
    if (!m_check || !m_check->isRunning()) {
        Command::interrupt();
        return;
    }
    m_isInterrupted = true;
    console().warn(Cli::tr("stopped; what was asked so far:"));
    m_check->stop();
}

void VerifyCommand::report()
{
    const QList<ViewersResult> results = sortedByCare(m_check->results());
    ExitCode worst = ExitCode::Done;
    QJsonArray domains;
    for (const ViewersResult &result : results) {
        worst = worse(worst, exitCodeOf(result));
        for (const QString &line : viewersLines(result))
            console().say(line);
        if (!console().isJson())
            continue;
        QJsonObject json = viewersJson(result);
        if (result.error)
            json.insert(u"error"_s, errorJson(*result.error, result.domain));
        domains.append(json);
    }
    console().say(viewersSum(results));
    end(m_isInterrupted ? ExitCode::Interrupted : worst,
        {{u"domains"_s, domains},
         {u"count"_s, int(results.size())},
         {u"differ"_s, m_check->count(ViewersState::Differs)}});
}

} // namespace livecert
