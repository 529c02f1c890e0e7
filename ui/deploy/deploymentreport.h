// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deployment.h"

namespace livecert {

/// What became of every domain of a deployment, to keep.
struct DeploymentReport
{
    DeploymentPlan plan;
    QList<StepProgress> steps;
    QDateTime writtenAt; ///< UTC
};

[[nodiscard]] QByteArray reportAsCsv(const DeploymentReport &report);
[[nodiscard]] QByteArray reportAsJson(const DeploymentReport &report);
[[nodiscard]] QByteArray reportAsHtml(const DeploymentReport &report);
/// By the suffix of the file: csv, json, else html.
[[nodiscard]] QByteArray reportFor(const QString &suffix, const DeploymentReport &report);

} // namespace livecert
