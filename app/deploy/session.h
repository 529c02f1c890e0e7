// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/casapi.h"
#include "api/liveapi.h"
#include "deploy/bundlekeeper.h"
#include "deploy/deploymentledger.h"
#include "edge/edgeprobe.h"

#include <memory>
#include <optional>

namespace livecert {

/// One account that is live: everything that talks to it. Destroying it aborts what is under way.
struct Session
{
    std::unique_ptr<RpcClient> client;
    std::unique_ptr<LiveApi> live;
    std::unique_ptr<RpcClient> casClient;
    std::unique_ptr<CasApi> cas; ///< Certificate Management Service of the same account
    std::unique_ptr<EdgeProbe> edge;
    bool isSandbox = false;
    LedgerAccount account = {};
    DeploymentLedger *ledger = nullptr; ///< outlives the session; null: nothing is written down
    BundleKeeper *keeper = nullptr; ///< outlives the session; null: nothing is kept
};

/// The account that `credential` opens at the endpoint of `client`, and the edge that serves it.
/// Certificate Management Service is called at `cas`, or where Endpoint::forCas says.
[[nodiscard]] Session makeSession(Credential credential,
                                  RpcClient::Options client,
                                  EdgeProbe::Options edge = {},
                                  const std::optional<Endpoint> &cas = {});

} // namespace livecert
