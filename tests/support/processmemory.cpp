// SPDX-License-Identifier: Apache-2.0
#include "support/processmemory.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

namespace livecert {

namespace {

struct Range
{
    std::uintptr_t start = 0;
    std::uintptr_t end = 0;
};

constexpr std::size_t largest = std::size_t(1)
    << 30; // a sanitizer's shadow is larger and holds no data

std::vector<Range> writableRanges()
{
    std::vector<Range> ranges;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        std::istringstream words(line);
        std::string span;
        std::string rights;
        words >> span >> rights;
        const std::size_t dash = span.find('-');
        const Range range{std::stoull(span.substr(0, dash), nullptr, 16),
                          std::stoull(span.substr(dash + 1), nullptr, 16)};
        if (rights == "rw-p" && range.end - range.start < largest)
            ranges.push_back(range);
    }
    return ranges;
}

bool isHit(const char *at, const QByteArray &masked, char mask, bool reversed)
{
    const qsizetype size = masked.size();
    for (qsizetype i = 0; i < size; ++i) {
        if (char(at[i] ^ mask) != masked[reversed ? size - 1 - i : i])
            return false;
    }
    return true;
}

/// Hits in a buffer; only the first byte is looked for as it is.
int hitsIn(const char *bytes, std::size_t size, const QByteArray &masked, char mask, bool reversed)
{
    const char first = char(masked[reversed ? masked.size() - 1 : 0] ^ mask);
    const auto length = std::size_t(masked.size());
    int hits = 0;
    for (const char *at = bytes; size >= length;) {
        const auto *found = static_cast<const char *>(std::memchr(at, first, size - length + 1));
        if (!found)
            break;
        hits += isHit(found, masked, mask, reversed) ? 1 : 0;
        size -= std::size_t(found + 1 - at);
        at = found + 1;
    }
    return hits;
}

} // namespace

int countInProcessMemory(const QByteArray &masked, char mask)
{
    // Shared pages, which are not searched: only private ones hold the program's data.
    constexpr std::size_t step = std::size_t(1) << 20;
    const std::size_t room = step + std::size_t(masked.size()) - 1;
    void *pages = ::mmap(nullptr, room, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        return -1;
    auto *buffer = static_cast<char *>(pages);
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    int hits = 0;
    for (const Range &range : writableRanges()) {
        for (std::uintptr_t at = range.start; at < range.end; at += step) {
            const ssize_t got =
                ::pread(memory, buffer, std::min<std::size_t>(room, range.end - at), off_t(at));
            if (got <= 0)
                continue;
            hits += hitsIn(buffer, std::size_t(got), masked, mask, false);
            hits += hitsIn(buffer, std::size_t(got), masked, mask, true);
        }
    }
    ::close(memory);
    ::munmap(pages, room);
    return hits;
}

} // namespace livecert
