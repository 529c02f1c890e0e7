// SPDX-License-Identifier: Apache-2.0
#include "api/rpccall_p.h"

#include <algorithm>

namespace livecert {

ParameterViews RpcCall::parameters() const
{
    ParameterViews views;
    views.reserve(std::size_t(request.parameters.size()) + request.secretParameters.size());
    for (const RpcParameter &parameter : request.parameters)
        views.push_back({parameter.name, parameter.value});
    for (const auto &[name, value] : request.secretParameters)
        views.push_back({name, value.view()});
    return views;
}

std::chrono::milliseconds RpcCall::timeLeft(int callTimeoutMs) const
{
    const int limit =
        request.timeLimitMs > 0 ? std::min(request.timeLimitMs, callTimeoutMs) : callTimeoutMs;
    const auto left = std::chrono::milliseconds(limit) - spent;
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(left),
                    std::chrono::milliseconds(0));
}

qint64 RpcCall::answerLimit(qint64 maxAnswerBytes) const
{
    return request.maxAnswerBytes > 0 ? std::min(request.maxAnswerBytes, maxAnswerBytes)
                                      : maxAnswerBytes;
}

RequestMode modeFor(const RpcCall &call, RequestMode secretMode)
{
    // The service's front answers 414 to longer targets; where exactly is not published.
    constexpr std::size_t longestTarget = 7680;
    const RequestMode wanted =
        call.request.secretParameters.empty() ? RequestMode::V3Query : secretMode;
    if (wanted == RequestMode::V1Form || call.mustUseForm
        || canonicalQuerySize(call.parameters()) > longestTarget)
        return RequestMode::V1Form;
    return wanted;
}

} // namespace livecert
