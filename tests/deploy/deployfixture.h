// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deployment.h"
#include "deploy/session.h"
#include "sandbox/sandbox.h"

namespace livecert::tests {

/// A sandbox of the test's own, and the account that talks to it.
struct SandboxAccount
{
    explicit SandboxAccount(const Sandbox::Options &options);

    /// The plan that puts a new certificate for `names` on them, against what the account has now.
    [[nodiscard]] DeploymentPlan planFor(const QStringList &names, const QStringList &covered = {});
    [[nodiscard]] DeploymentPlan planOff(const QStringList &names);
    [[nodiscard]] AccountSnapshot read();

    Sandbox sandbox;
    Sandbox::Access access;
    Session session;
};

/// A session whose service is at this address, with few attempts and short time-outs.
[[nodiscard]] Session sessionAt(const QString &url);

[[nodiscard]] std::shared_ptr<const CertificateBundle> mintedBundle(const QStringList &names);
[[nodiscard]] DomainOverview onlineDomain(const QString &name);
/// The plan that puts `bundle` on so many online domains: d0.example.com, d1.example.com …
[[nodiscard]] DeploymentPlan planForMany(std::shared_ptr<const CertificateBundle> bundle,
                                         int domains);

} // namespace livecert::tests
