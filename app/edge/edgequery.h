// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edge/edgeprobe.h"

namespace livecert {

class HandshakeLine;

/// One question to the edge: resolves the name, shakes hands with every address, answers once.
class EdgeQuery final : public QObject
{
    Q_OBJECT

public:
    EdgeQuery(QString host,
              EdgeProbe::Options options,
              HandshakeLine &line,
              Continuation<EdgeSurvey> then,
              QObject *parent);

    void start();

private:
    void resolve();
    void takeAddresses(const QList<ResolverAnswer> &resolvers);
    void shakeHands();
    void noteAnswer(qsizetype index, const EdgeAnswer &answer);
    void end(const Result<EdgeSurvey> &result);

    QString m_host;
    EdgeProbe::Options m_options;
    HandshakeLine &m_line;
    Continuation<EdgeSurvey> m_then;
    EdgeSurvey m_survey;
    qsizetype m_pending = 0;
};

} // namespace livecert
