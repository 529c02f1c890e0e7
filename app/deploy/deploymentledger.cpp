// SPDX-License-Identifier: Apache-2.0
#include "deploy/deploymentledger.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr std::array<std::pair<LedgerState, QLatin1StringView>, 7> stateNames{{
    {LedgerState::Planned, "planned"_L1},
    {LedgerState::Begun, "begun"_L1},
    {LedgerState::Done, "done"_L1},
    {LedgerState::Failed, "failed"_L1},
    {LedgerState::Skipped, "skipped"_L1},
    {LedgerState::Unknown, "unknown"_L1},
    {LedgerState::Pruned, "pruned"_L1},
}};

} // namespace

QString ledgerStateName(LedgerState state)
{
    for (const auto &[known, name] : stateNames) {
        if (known == state)
            return name;
    }
    return {};
}

LedgerState ledgerStateFrom(const QString &name)
{
    for (const auto &[state, known] : stateNames) {
        if (known == name)
            return state;
    }
    return LedgerState::Unknown;
}

} // namespace livecert
