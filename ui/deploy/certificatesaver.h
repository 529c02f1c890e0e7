// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/liveapi.h"

#include <QObject>

namespace livecert {

/// Fetches the public certificates that domains have now (a read-only call each) and saves them as
/// PEM.
class CertificateSaver final : public QObject
{
    Q_OBJECT

public:
    CertificateSaver(LiveApi &live, QWidget *window, QObject *parent);

    void save(const QStringList &domains); ///< a second call replaces the first

Q_SIGNALS:
    void said(const QString &sentence); ///< how far it is, or how it came out

private:
    void fetchedOne(const QString &domain, const Result<DomainCertificateInfo> &info);
    void askForFile();

    LiveApi &m_live;
    QWidget *m_window;
    std::unique_ptr<QObject> m_fetching; ///< context of the calls
    qsizetype m_wanted = 0;
    qsizetype m_answered = 0;
    QByteArray m_pem;
    qsizetype m_found = 0;
    Error m_lastError;
    QString m_fileName;
};

} // namespace livecert
