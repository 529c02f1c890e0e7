// SPDX-License-Identifier: Apache-2.0
#include "deploy/freefollower.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

FreeProgress judgeFreeStatus(const QString &status)
{
    if (status == "success"_L1)
        return FreeProgress::Issued;
    const bool isRefused = status == "cname_error"_L1 || status == "domain_invalid"_L1
        || status == "unsupport_wildcard"_L1 || status == "failed"_L1;
    // "checking", "applying", nothing yet, and words that nobody has told us: it goes on.
    return isRefused ? FreeProgress::Refused : FreeProgress::Following;
}

QString freeErrorCode(const QString &status)
{
    return u"Free."_s + status;
}

FreeFollower::FreeFollower(LiveApi &live, const Deployment::Options &options, QObject *parent)
    : QObject(parent)
    , m_live(live)
    , m_options(options)
    , m_questions(std::make_unique<QObject>())
{
    m_wakeUp.setSingleShot(true);
    connect(&m_wakeUp, &QTimer::timeout, this, &FreeFollower::askDue);
}

void FreeFollower::add(int index, const QString &domain)
{
    ++m_open;
    m_waiting.push_back({index,
                         domain,
                         m_options.freeIntervalMs,
                         QDeadlineTimer(0),
                         QDeadlineTimer(m_options.freeDeadlineMs)});
    m_wakeUp.start(0);
}

void FreeFollower::stop()
{
    // Not at once: this may be called from an answer.
    m_questions.release()->deleteLater();
    m_questions = std::make_unique<QObject>();
    m_waiting.clear();
    m_wakeUp.stop();
    m_open = 0;
}

void FreeFollower::askDue()
{
    std::vector<Open> later;
    qint64 next = -1;
    for (Open &open : std::exchange(m_waiting, {})) {
        if (open.notBefore.hasExpired()) {
            ask(std::move(open));
            continue;
        }
        const qint64 left = open.notBefore.remainingTime();
        next = next < 0 ? left : std::min(next, left);
        later.push_back(std::move(open));
    }
    for (Open &open : later)
        m_waiting.push_back(std::move(open));
    if (next >= 0)
        m_wakeUp.start(int(next));
}

void FreeFollower::ask(Open open)
{
    QObject *context = m_questions.get();
    const QString domain = open.domain;
    m_live.domainCertificate(
        domain, {context, [this, context, open](const Result<DomainCertificateInfo> &answer) {
                     if (context == m_questions.get())
                         noteAnswer(open, answer);
                 }});
}

void FreeFollower::noteAnswer(Open open, const Result<DomainCertificateInfo> &answer)
{
    DomainCertificateInfo info;
    info.domainName = open.domain;
    FreeProgress progress = FreeProgress::Following;
    if (answer) {
        info = *answer;
        progress = judgeFreeStatus(info.status);
    }
    if (progress == FreeProgress::Following && open.deadline.hasExpired())
        progress = FreeProgress::GaveUp;
    const int index = open.index;
    if (progress == FreeProgress::Following) {
        open.notBefore = QDeadlineTimer(open.intervalMs);
        open.intervalMs = std::min(open.intervalMs * 2, m_options.freeMaxIntervalMs);
        m_waiting.push_back(std::move(open));
        m_wakeUp.start(0);
    } else {
        --m_open;
    }
    Q_EMIT judged(index, progress, info);
}

} // namespace livecert
