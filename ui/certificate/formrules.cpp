// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/formrules.h"

#include <QCoreApplication>

namespace livecert {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FormRules)
};

} // namespace

FormRules formRules(const DeploymentSettings &settings)
{
    FormRules rules;
    if (!settings.isHttpsOn) {
        const QString reason =
            Words::tr("HTTPS is turned off: only the name of the domain is sent.");
        rules = {reason, reason, reason, reason};
        return rules;
    }
    switch (settings.type) {
    case CertificateType::Cas:
        rules.forceSet =
            Words::tr("A certificate that is stored already is used; nothing is overwritten.");
        rules.certificate = Words::tr("The certificate of this name in Certificate Management "
                                      "Service is used, not the loaded one.");
        break;
    case CertificateType::Free:
        rules.forceSet = Words::tr("Alibaba Cloud makes the certificate; nothing is overwritten.");
        rules.certificate =
            Words::tr("Alibaba Cloud makes the certificate; the loaded one is not sent.");
        break;
    case CertificateType::Upload:
    case CertificateType::Unknown: break;
    }
    return rules;
}

} // namespace livecert
