// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace livecert {

// Values of ApsaraVideo Live, API version 2016-11-01. Times are UTC; a field that the service left
// out is empty, an invalid QDateTime or Unknown.

enum class DomainType { Streaming, Ingest, Unknown }; ///< LiveDomainType liveVideo, liveEdge
enum class DomainStatus { Online, Offline, Configuring, Unknown };

/// Domains.PageData of DescribeLiveUserDomains.
struct LiveDomain
{
    QString name; ///< as in the API: a wildcard domain begins with a dot
    QString cname;
    QString description;
    DomainType type = DomainType::Unknown;
    DomainStatus status = DomainStatus::Unknown;
    QString region;
    QString resourceGroupId;
    QDateTime created;
    QDateTime modified;
};

enum class CertificateState { Ok, Mismatch, Expired, ExpiresSoon, Unknown }; ///< CertStatus
enum class CertificateType { Upload, Cas, Free, Unknown }; ///< CertType

/// CertInfos.CertInfo of DescribeLiveHttpsDomainList: a domain that has HTTPS on.
struct HttpsDomain
{
    QString domainName;
    QString certName;
    QString commonName;
    CertificateState state = CertificateState::Unknown;
    CertificateType type = CertificateType::Unknown;
    QDateTime notBefore;
    QDateTime notAfter;
    QDateTime updated;
};

/// CertInfos.CertInfo of DescribeLiveDomainCertificateInfo.
struct DomainCertificateInfo
{
    QString domainName;
    QString certName;
    QString certDomainName;
    QDateTime notAfter;
    QString life; ///< human text of the service: "2 years 3 months"
    QString organization;
    CertificateType type = CertificateType::Unknown;
    bool isHttpsOn = false;
    QByteArray certificatePem; ///< SSLPub
    QString status; ///< of a free certificate only: success, checking, cname_error …
};

/// DomainDetail of DescribeLiveDomainDetail.
struct DomainDetail
{
    LiveDomain domain;
    QString certName;
    bool isHttpsOn = false;
    QByteArray certificatePem;
    QString scope; ///< domestic, overseas, global
};

/// CertificateListModel.CertList.Cert of DescribeLiveCertificateList.
struct StoredCertificate
{
    qint64 id = 0;
    QString name;
    QString commonName;
    QString fingerprint; ///< hex as the service prints it: SHA-1, separators may be there
    QString issuer;
    QDateTime issued; ///< LastTime
};

/// DescribeLiveCertificateDetail.
struct StoredCertificateDetail
{
    qint64 id = 0;
    QString name;
    QByteArray certificatePem;
};

/// SetLiveDomainCertificate. With `isHttpsOn` false only the domain name is sent: the service
/// deletes certificate and key.
struct SetCertificateRequest
{
    QString domainName;
    bool isHttpsOn = true;
    CertificateType type = CertificateType::Upload;
    QString certName;
    /// Cas only: CertId. Not documented for this call, and sent by all tools that set a certificate
    /// by reference; 0: not sent.
    qint64 casCertificateId = 0;
    QByteArray certificatePem; ///< leaf first; empty unless Upload
    Secret privateKeyPem; ///< empty unless Upload
    bool forceSet = false; ///< overwrites the certificate that has this name
};

struct SetCertificateReceipt
{
    QString requestId;
};

} // namespace livecert
