// SPDX-License-Identifier: Apache-2.0
#include "uiwiring.h"

#include "aboutwiring.h"

#include <utility>

namespace livecert {

UiServices uiServices(Services &services,
                      ProfileStore &profiles,
                      SecretStore &secrets,
                      const QString &stateFile,
                      History *history,
                      Vault *vault)
{
    return {
        .openSession =
            [&services](const Profile &profile, Continuation<std::shared_ptr<Session>> then) {
                services.openSession(profile, std::move(then));
            },
        .openWithCredential =
            [&services](const Profile &profile,
                        Credential credential,
                        const Continuation<std::shared_ptr<Session>> &then) {
                services.openWithCredential(profile, std::move(credential), then);
            },
        .profiles = profiles,
        .secrets = secrets,
        .clock = systemUtc,
        .environment = QProcessEnvironment::systemEnvironment(),
        .aliyunConfigPath = defaultAliyunConfigPath(),
        .stateFile = stateFile,
        .mintDemoCertificate = [&services](const QStringList &names) -> Result<QByteArray> {
            const Result<Sandbox::DemoFiles> files = services.mintDemoFiles(names, 90);
            if (!files)
                return failure(files.error());
            return files->chainPem + files->keyPem;
        },
        .history = history,
        .about = aboutFacts(),
        .vault = vault,
    };
}

} // namespace livecert
