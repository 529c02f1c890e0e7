// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentplan.h"

#include <tl/expected.hpp>

namespace livecert {

/// The first member of a plan file, whose value is the version of its form. In capitals, so that it
/// stands before all others and the first bytes of a file say what it is.
inline constexpr QLatin1StringView planFileMark("LIVECERT-PLAN");
inline constexpr int planFileVersion = 1;
inline constexpr qint64 maxPlanFileBytes = 64 * 1024 * 1024;
inline constexpr qsizetype maxPlanDomains = 100'000;

/// What is wrong with a file that should be a plan.
enum class PlanFileProblem {
    NotReadable, ///< `where`: the reason
    Empty,
    TooLarge,
    Damaged, ///< no whole JSON document: cut short, or something else; `where`: the byte
    NotAPlan, ///< JSON, but not one of our plans
    OtherVersion, ///< `where`: its version
    HoldsKey, ///< a plan never holds a private key; nothing of it is read
    WrongValue, ///< `where`: the member
    NoDomain,
    TooManyDomains, ///< `where`: how many
    WrongDomain, ///< `where`: what stands there
    RepeatedDomain, ///< `where`: the domain
};

struct PlanFileError
{
    PlanFileProblem problem = PlanFileProblem::Damaged;
    QString where = {}; ///< untrusted text
};

template <class T>
using PlanFileResult = tl::expected<T, PlanFileError>;

/// A domain as the plan found it.
struct SavedStep
{
    QString domain; ///< API form
    bool isIncluded = false;
    bool isHttpsKnown = false;
    bool isHttpsOn = false;
    QString certName;
    QDateTime notAfter; ///< UTC; invalid when it was not known
    QString sha1; ///< lower hex; empty when it was not known
};

/// What a plan file says. It names the certificate by its fingerprint and holds no key.
struct SavedPlan
{
    QDateTime savedAt; ///< UTC; may be invalid
    bool isHttpsOn = true;
    CertificateType type = CertificateType::Upload;
    QString certName;
    bool forceSet = false;
    QString certificateName; ///< of an upload: what the certificate is for
    QByteArray certificateSha256; ///< of an upload: 32 bytes
    QDateTime certificateNotAfter; ///< of an upload
    std::optional<CasCertificate> cas; ///< id, name, sans, endDate and fingerprints only
    QList<SavedStep> steps;

    [[nodiscard]] bool needsCertificate() const
    {
        return isHttpsOn && type == CertificateType::Upload;
    }
    /// Whether this is the certificate that the plan is about, with the key that belongs to it.
    [[nodiscard]] bool isMadeFor(const CertificateBundle &bundle) const;
};

/// Reads what planAsJson() wrote, alone or as the member "plan" of another document. Trusts
/// nothing: every member is checked.
[[nodiscard]] PlanFileResult<SavedPlan> readPlan(const QByteArray &json);
/// The same from a file. May take long: call it on a worker thread.
[[nodiscard]] PlanFileResult<SavedPlan> readPlanFile(const QString &path);

} // namespace livecert
