// SPDX-License-Identifier: Apache-2.0
#include "cli/sandboxcommand.h"

#include "store/privatefiles.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace livecert {

void SandboxCommand::start()
{
    Sandbox::Options options;
    options.stateFolder = arguments().stateFolder;
    options.domainCount = arguments().domainCount;
    options.latencyMs = arguments().latencyMs;
    options.throttlePercent = arguments().throttlePercent;
    options.port = arguments().port;
    options.edgePort = arguments().edgePort;
    options.staleEdges = arguments().staleEdges;
    m_sandbox = std::make_unique<Sandbox>(options);
    const Result<Sandbox::Access> access = m_sandbox->start();
    if (!access) {
        failToOpen(access.error());
        return;
    }
    QStringList edges;
    for (const QString &address : access->edgeAddresses)
        edges.append(u"%1:%2"_s.arg(address).arg(access->edgePort));
    QJsonObject json{{u"endpoint"_s, access->endpoint},
                     {u"accessKeyId"_s, access->accessKeyId},
                     {u"accessKeySecret"_s, access->accessKeySecret},
                     {u"edgePort"_s, access->edgePort},
                     {u"edge"_s, u"127.0.0.1:%1"_s.arg(access->edgePort)},
                     {u"edges"_s, QJsonArray::fromStringList(edges)}};
    if (!arguments().caOut.isEmpty()) {
        const Result<void> written = writePrivateFile(arguments().caOut, access->caPem);
        if (!written) {
            fail(written.error());
            return;
        }
        json.insert(u"caFile"_s, QFileInfo(arguments().caOut).absoluteFilePath());
    }
    // The one line is for whoever started it, with or without --json; nothing follows at the end.
    Console(false).say(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

void SandboxCommand::interrupt()
{
    if (m_sandbox) {
        const QByteArray change = "SetLiveDomainCertificate";
        console().warn(
            u"%1 changes, at most %2 within any second"_s.arg(m_sandbox->requestCount(change))
                .arg(m_sandbox->mostRequestsInASecond(change)));
    }
    m_sandbox.reset();
    Q_EMIT ended(int(ExitCode::Done));
}

} // namespace livecert
