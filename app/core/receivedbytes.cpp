// SPDX-License-Identifier: Apache-2.0
#include "core/receivedbytes.h"

#if defined(Q_OS_LINUX)
#include <algorithm>
#include <cstddef>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace livecert {

#if defined(Q_OS_LINUX)

namespace {

/// Nothing but a TCP connection answers.
quint64 receivedOver(int descriptor)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    constexpr std::size_t needed =
        offsetof(tcp_info, tcpi_bytes_received) + sizeof info.tcpi_bytes_received;
    const int result = getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size);
    return result == 0 && size >= needed ? info.tcpi_bytes_received : 0;
}

} // namespace

std::optional<quint64> receivedBytes()
{
    constexpr long mostDescriptors = 16'384; // many more than this program ever has open
    const int end = int(std::clamp(sysconf(_SC_OPEN_MAX), 256L, mostDescriptors));
    quint64 sum = 0;
    for (int descriptor = 0; descriptor < end; ++descriptor)
        sum += receivedOver(descriptor);
    return sum;
}

#else

std::optional<quint64> receivedBytes()
{
    return {};
}

#endif

} // namespace livecert
