// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/certificatesaver.h"

#include "deploy/domainoverview.h"
#include "ui/deploy/savefile.h"
#include "ui/text/errortext.h"

#include <QWidget>

namespace livecert {

using namespace Qt::StringLiterals;

CertificateSaver::CertificateSaver(LiveApi &live, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_live(live)
    , m_window(window)
{ }

void CertificateSaver::save(const QStringList &domains)
{
    m_fetching = std::make_unique<QObject>();
    m_wanted = domains.size();
    m_answered = 0;
    m_found = 0;
    m_pem.clear();
    m_lastError = {};
    m_fileName = domains.size() == 1
        ? displayDomain(domains.first()).replace(u'*', u'_') + u".pem"_s
        : u"certificates.pem"_s;
    Q_EMIT said(tr("Reading the certificates…"));
    for (const QString &domain : domains) {
        m_live.domainCertificate(domain, {m_fetching.get(), [this, domain](const auto &info) {
                                              fetchedOne(domain, info);
                                          }});
    }
}

void CertificateSaver::fetchedOne(const QString &domain, const Result<DomainCertificateInfo> &info)
{
    ++m_answered;
    if (!info) {
        m_lastError = info.error();
    } else if (!info->certificatePem.isEmpty()) {
        ++m_found;
        m_pem +=
            "# " + displayDomain(domain).toUtf8() + '\n' + info->certificatePem.trimmed() + '\n';
    }
    if (m_answered == m_wanted)
        askForFile();
}

void CertificateSaver::askForFile()
{
    if (m_found == 0) {
        Q_EMIT said(m_lastError.apiCode.isEmpty() && m_lastError.detail.isEmpty()
                        ? tr("These domains have no certificate to save.")
                        : errorTitle(m_lastError));
        return;
    }
    const auto found = static_cast<int>(m_found);
    Q_EMIT said(m_found < m_wanted ? tr("%n certificates could be read.", nullptr, found)
                                   : QString());
    const SaveRequest request{tr("Save the public certificates"),
                              m_fileName,
                              {tr("PEM (*.pem)")},
                              [pem = m_pem](const QString &) { return pem; }};
    askToSave(m_window, request, [this, found](const Result<QString> &saved) {
        Q_EMIT said(saved ? tr("%n certificates saved.", nullptr, found)
                          : errorTitle(saved.error()));
    });
}

} // namespace livecert
