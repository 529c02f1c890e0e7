// SPDX-License-Identifier: Apache-2.0
#include "clirun.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace livecert::tests {

QJsonObject CliRun::json() const
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(out, &problem);
    return problem.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

QString builtCli()
{
    return QStringLiteral(LIVECERT_CLI);
}

void startCli(QProcess &process,
              const QStringList &arguments,
              const Sandbox::Access &access,
              const QString &program,
              const QList<Variable> &variables)
{
    QProcessEnvironment environment;
    for (const QString &kept :
         {u"PATH"_s, u"LD_LIBRARY_PATH"_s, u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s}) {
        if (qEnvironmentVariableIsSet(kept.toLatin1().constData()))
            environment.insert(kept, qEnvironmentVariable(kept.toLatin1().constData()));
    }
    environment.insert(u"HOME"_s, u"/nonexistent"_s);
    // The ledger of this test's runs, gone with the test.
    static const QTemporaryDir dataFolder;
    environment.insert(u"XDG_DATA_HOME"_s, dataFolder.path());
    environment.insert(u"QT_LOGGING_RULES"_s, u"livecert.*=true"_s);
    if (!access.accessKeyId.isEmpty()) {
        environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, access.accessKeyId);
        environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, access.accessKeySecret);
    }
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.start(program.isEmpty() ? builtCli() : program, arguments);
}

CliRun runCli(const QStringList &arguments,
              const Sandbox::Access &access,
              const QByteArray &input,
              const QList<Variable> &variables)
{
    QProcess process;
    startCli(process, arguments, access, {}, variables);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished(5'000);
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    const bool isNormal = process.exitStatus() == QProcess::NormalExit;
    return {isNormal ? process.exitCode() : -1,
            process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace livecert::tests
