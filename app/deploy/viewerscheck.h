// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/liveapi.h"
#include "deploy/edgejudgement.h"

#include <deque>
#include <memory>

namespace livecert {

/// One domain whose viewers are asked for.
struct ViewersTarget
{
    QString domain; ///< API form
    QString cname = {}; ///< what the service says it is to be; empty: asked of the service
    /// What the edge shall serve, when that is known from elsewhere: a file, the ledger. Otherwise
    /// the service is asked what it has.
    QByteArray leafSha256 = {};
};

enum class ViewersState {
    Waiting,
    Asking,
    Differs, ///< an address serves something else than the service has
    Invalid, ///< what is served is what the service has, and viewers will not take it
    Elsewhere, ///< DNS does not point at the service
    Unreachable, ///< no address could be asked
    NotKnown, ///< the service could not be asked what it has
    Off, ///< HTTPS is off, and nothing is served
    Same, ///< every address that answered serves what the service has
};

/// What was found out about one domain.
struct ViewersResult
{
    QString domain;
    ViewersState state = ViewersState::Waiting;
    QString certName = {}; ///< what the service has; empty when it was not asked or has none
    QByteArray leafSha256 = {}; ///< what shall be served; empty: nothing
    QDateTime notAfter = {}; ///< of it, UTC; invalid when it is not known
    QString serviceCname = {};
    QList<JudgedAddress> addresses = {};
    QList<ResolverAnswer> resolvers = {};
    DnsVerdict dns = DnsVerdict::NotKnown;
    std::optional<Error> error = {}; ///< of Unreachable and NotKnown
};

/// How urgent a state is: less comes first.
[[nodiscard]] int careOf(ViewersState state);
/// Nobody needs to do anything about it.
[[nodiscard]] bool isFine(ViewersState state);
/// "differs", "invalid", "elsewhere" …
[[nodiscard]] QString viewersStateName(ViewersState state);

/// Asks, for any domains, what the service has and what the edge serves, and compares: bounded, the
/// calls paced by the client. One domain that fails never stops the others.
class ViewersCheck final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        int parallel = 12; ///< domains that are asked about at a time
        QList<StoredCertificate> stored = {}; ///< gives what is served its name
    };

    /// `live` may be null where every target says what is expected. Both outlive the check.
    ViewersCheck(LiveApi *live,
                 EdgeProbe &edge,
                 QList<ViewersTarget> targets,
                 Options options,
                 QObject *parent = nullptr);
    ~ViewersCheck() override;

    void start();
    void stop(); ///< what was not asked yet stays Waiting; what is being asked is dropped
    void askAgain(const QList<int> &indexes); ///< after finished()

    [[nodiscard]] const QList<ViewersResult> &results() const { return m_results; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] int answered() const; ///< domains with a verdict
    [[nodiscard]] int count(ViewersState state) const;

Q_SIGNALS:
    void changed(int index);
    void finished();

private:
    void enqueue(const QList<int> &indexes);
    void askMore();
    void ask(int index);
    void takeService(int index, const Result<DomainCertificateInfo> &info);
    void askCname(int index);
    void askEdge(int index);
    void takeEdge(int index, const Result<EdgeSurvey> &survey);
    void setState(int index, ViewersState state);
    void end(int index, ViewersState state);
    [[nodiscard]] EdgeExpectation expectation(int index) const;

    LiveApi *m_live;
    EdgeProbe &m_edge;
    QList<ViewersTarget> m_targets;
    Options m_options;
    QList<ViewersResult> m_results;
    QList<EdgeExpectation> m_expected;
    std::deque<int> m_waiting;
    int m_asking = 0;
    bool m_isRunning = false;
    std::unique_ptr<QObject> m_questions; ///< context of what is being asked
};

/// The verdict about a domain from those about its addresses.
[[nodiscard]] ViewersState joinVerdicts(const QList<JudgedAddress> &addresses,
                                        DnsVerdict dns,
                                        bool isHttpsOff);

} // namespace livecert
