// SPDX-License-Identifier: Apache-2.0
#include "deploy/viewerscheck.h"

#include "core/logging.h"
#include "pki/certificatebundle.h"

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

int careOf(ViewersState state)
{
    switch (state) {
    case ViewersState::Differs: return 0;
    case ViewersState::Invalid: return 1;
    case ViewersState::Elsewhere: return 2;
    case ViewersState::Unreachable: return 3;
    case ViewersState::NotKnown: return 4;
    case ViewersState::Asking: return 5;
    case ViewersState::Waiting: return 6;
    case ViewersState::Off: return 7;
    case ViewersState::Same: return 8;
    }
    return 0;
}

bool isFine(ViewersState state)
{
    return state == ViewersState::Same || state == ViewersState::Off;
}

QString viewersStateName(ViewersState state)
{
    switch (state) {
    case ViewersState::Waiting:
    case ViewersState::Asking: return u"not-asked"_s;
    case ViewersState::Differs: return u"differs"_s;
    case ViewersState::Invalid: return u"invalid"_s;
    case ViewersState::Elsewhere: return u"dns-elsewhere"_s;
    case ViewersState::Unreachable: return u"unreachable"_s;
    case ViewersState::NotKnown: return u"not-known"_s;
    case ViewersState::Off: return u"off"_s;
    case ViewersState::Same: return u"served"_s;
    }
    return {};
}

ViewersState joinVerdicts(const QList<JudgedAddress> &addresses, DnsVerdict dns, bool isHttpsOff)
{
    bool isServed = false;
    bool isInvalid = false;
    bool isOther = false;
    for (const JudgedAddress &one : addresses) {
        isServed = isServed || one.verdict == AddressVerdict::Wanted;
        isInvalid = isInvalid || one.verdict == AddressVerdict::Invalid;
        // An address that cannot be reached from here (no IPv6, say) proves nothing either way.
        isOther = isOther
            || !(one.verdict == AddressVerdict::Wanted || one.verdict == AddressVerdict::Invalid
                 || one.verdict == AddressVerdict::Unreachable);
    }
    // Whoever answers there is not the service's edge: that explains all the rest.
    if (dns == DnsVerdict::Elsewhere && !isHttpsOff)
        return ViewersState::Elsewhere;
    if (isOther)
        return ViewersState::Differs;
    if (isInvalid)
        return ViewersState::Invalid;
    if (isHttpsOff)
        return ViewersState::Off;
    return isServed ? ViewersState::Same : ViewersState::Unreachable;
}

ViewersCheck::ViewersCheck(
    LiveApi *live, EdgeProbe &edge, QList<ViewersTarget> targets, Options options, QObject *parent)
    : QObject(parent)
    , m_live(live)
    , m_edge(edge)
    , m_targets(std::move(targets))
    , m_options(std::move(options))
    , m_questions(std::make_unique<QObject>())
{
    m_results.reserve(m_targets.size());
    for (const ViewersTarget &target : std::as_const(m_targets)) {
        m_results.append({.domain = target.domain, .serviceCname = target.cname});
        m_expected.append({.domain = target.domain, .leafSha256 = target.leafSha256});
    }
}

ViewersCheck::~ViewersCheck() = default;

void ViewersCheck::start()
{
    QList<int> all(m_targets.size());
    std::iota(all.begin(), all.end(), 0);
    enqueue(all);
}

void ViewersCheck::askAgain(const QList<int> &indexes)
{
    if (!m_isRunning)
        enqueue(indexes);
}

void ViewersCheck::enqueue(const QList<int> &indexes)
{
    m_isRunning = true;
    for (const int index : indexes) {
        const ViewersTarget &target = m_targets.at(index);
        m_results[index] = {.domain = target.domain, .serviceCname = target.cname};
        m_expected[index] = {.domain = target.domain, .leafSha256 = target.leafSha256};
        m_waiting.push_back(index);
        Q_EMIT changed(index);
    }
    // From the event loop: whoever started it first listens.
    QMetaObject::invokeMethod(
        m_questions.get(), [this] { askMore(); }, Qt::QueuedConnection);
}

void ViewersCheck::stop()
{
    if (!m_isRunning)
        return;
    // Not at once: this may be called from an answer.
    m_questions.release()->deleteLater();
    m_questions = std::make_unique<QObject>();
    m_waiting.clear();
    m_asking = 0;
    m_isRunning = false;
    for (int index = 0; index < int(m_results.size()); ++index) {
        if (m_results.at(index).state == ViewersState::Asking)
            setState(index, ViewersState::Waiting);
    }
    Q_EMIT finished();
}

int ViewersCheck::answered() const
{
    return int(m_results.size()) - count(ViewersState::Waiting) - count(ViewersState::Asking);
}

int ViewersCheck::count(ViewersState state) const
{
    return int(std::count_if(m_results.cbegin(), m_results.cend(), [state](const auto &result) {
        return result.state == state;
    }));
}

void ViewersCheck::askMore()
{
    while (m_asking < m_options.parallel && !m_waiting.empty()) {
        const int index = m_waiting.front();
        m_waiting.pop_front();
        ++m_asking;
        ask(index);
    }
    if (m_asking > 0 || !m_waiting.empty() || !m_isRunning)
        return;
    m_isRunning = false;
    qCInfo(lcDeploy) << "edge compared for" << m_results.size()
                     << "domains:" << count(ViewersState::Differs) << "differ";
    Q_EMIT finished();
}

// An answer of a round that was stopped finds another context, and is dropped.
void ViewersCheck::ask(int index)
{
    QObject *context = m_questions.get();
    setState(index, ViewersState::Asking);
    if (context != m_questions.get())
        return; // whoever was told stopped it
    if (!m_targets.at(index).leafSha256.isEmpty() || !m_live) {
        askCname(index);
        return;
    }
    m_live->domainCertificate(
        m_targets.at(index).domain,
        {context, [this, context, index](const Result<DomainCertificateInfo> &info) {
             if (context == m_questions.get())
                 takeService(index, info);
         }});
}

void ViewersCheck::takeService(int index, const Result<DomainCertificateInfo> &info)
{
    ViewersResult &result = m_results[index];
    if (!info) {
        result.error = info.error();
        end(index, ViewersState::NotKnown);
        return;
    }
    if (!info->isHttpsOn) {
        askCname(index);
        return;
    }
    const Result<CertificateBundle> bundle =
        readBytes(info->certificatePem, m_targets.at(index).domain);
    if (!bundle || !bundle->hasCertificate()) {
        Error error;
        error.code = ErrorCode::EmptyAnswer;
        error.detail = u"the service does not say which certificate the domain has"_s;
        result.error = error;
        end(index, ViewersState::NotKnown);
        return;
    }
    const Certificate &leaf = bundle->leaf();
    result.certName = info->certName;
    result.leafSha256 = leaf.sha256();
    result.notAfter = leaf.validity().notAfter;
    EdgeExpectation &expected = m_expected[index];
    expected.leafSha256 = leaf.sha256();
    expected.notBefore = leaf.validity().notBefore;
    expected.chainLength = bundle->chain.size();
    askCname(index);
}

// Where names are looked up, it is worth a call to know where they should lead.
void ViewersCheck::askCname(int index)
{
    if (!m_live || !m_edge.resolves() || !m_results.at(index).serviceCname.isEmpty()) {
        askEdge(index);
        return;
    }
    QObject *context = m_questions.get();
    m_live->domainDetail(m_targets.at(index).domain,
                         {context, [this, context, index](const Result<DomainDetail> &detail) {
                              if (context != m_questions.get())
                                  return;
                              // Without the permission for it the certificates can still be
                              // compared.
                              if (detail)
                                  m_results[index].serviceCname = detail->domain.cname;
                              askEdge(index);
                          }});
}

void ViewersCheck::askEdge(int index)
{
    QObject *context = m_questions.get();
    m_edge.probe(m_targets.at(index).domain,
                 {context, [this, context, index](const Result<EdgeSurvey> &survey) {
                      if (context == m_questions.get())
                          takeEdge(index, survey);
                  }});
}

void ViewersCheck::takeEdge(int index, const Result<EdgeSurvey> &survey)
{
    ViewersResult &result = m_results[index];
    const EdgeExpectation &expected = m_expected.at(index);
    result.leafSha256 = expected.leafSha256;
    const bool isOff = expected.leafSha256.isEmpty();
    if (!survey) {
        result.error = survey.error();
        end(index, isOff ? ViewersState::Off : ViewersState::Unreachable);
        return;
    }
    result.resolvers = survey->resolvers;
    result.dns = judgeDns(survey->resolvers, result.serviceCname);
    for (EdgeAnswer answer : survey->answers) {
        // Not trusted, and less was sent than the service has: that is why.
        if (answer.faults.testFlag(EdgeFault::NotTrusted)
            && answer.chain.size() < expected.chainLength) {
            answer.faults.setFlag(EdgeFault::NotTrusted, false);
            answer.faults.setFlag(EdgeFault::ChainIncomplete);
        }
        JudgedAddress judged{.answer = answer, .verdict = judgeAddress(expected, answer)};
        if (answer.certificate)
            judged.certName = storedNameOf(*answer.certificate, m_options.stored);
        result.addresses.append(judged);
    }
    const ViewersState state = joinVerdicts(result.addresses, result.dns, isOff);
    if (state == ViewersState::Unreachable && !result.addresses.isEmpty())
        result.error = result.addresses.first().answer.error;
    end(index, state);
}

void ViewersCheck::setState(int index, ViewersState state)
{
    m_results[index].state = state;
    Q_EMIT changed(index);
}

void ViewersCheck::end(int index, ViewersState state)
{
    // Before anybody is told: who hears of it may stop it.
    --m_asking;
    QMetaObject::invokeMethod(
        m_questions.get(), [this] { askMore(); }, Qt::QueuedConnection);
    setState(index, state);
}

} // namespace livecert
