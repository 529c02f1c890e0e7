// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edge/edgeprobe.h"

namespace livecert {

/// One question to the edge: resolves the name, shakes hands with every address, answers once.
class EdgeQuery final : public QObject
{
    Q_OBJECT

public:
    EdgeQuery(QString host,
              EdgeProbe::Options options,
              Continuation<QList<EdgeAnswer>> then,
              QObject *parent);

    void start();

private:
    void resolve();
    void shakeHands(const QList<QHostAddress> &addresses);
    void noteAnswer(qsizetype index, const EdgeAnswer &answer);
    void end(const Result<QList<EdgeAnswer>> &result);

    QString m_host;
    EdgeProbe::Options m_options;
    Continuation<QList<EdgeAnswer>> m_then;
    QList<EdgeAnswer> m_answers;
    qsizetype m_pending = 0;
};

} // namespace livecert
