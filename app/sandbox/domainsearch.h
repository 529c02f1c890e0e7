// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account.h"
#include "sandbox/parameters.h"

#include <QRegularExpression>

namespace livecert::sandbox {

/// One page of a list.
struct Page
{
    qint64 number = 1;
    qint64 size = 20;

    /// Gives the matching items of this page to `take`; returns how many match on all pages.
    template <class Items, class Matches, class Take>
    qint64 collect(const Items &items, Matches matches, Take take) const
    {
        const qint64 first = (number - 1) * size;
        qint64 total = 0;
        for (const auto &item : items) {
            if (!matches(item))
                continue;
            if (total >= first && total < first + size)
                take(item);
            ++total;
        }
        return total;
    }
};

[[nodiscard]] tl::expected<Page, ServiceError> readPage(const Parameters &parameters,
                                                        qint64 maximumNumber,
                                                        qint64 maximumSize);

/// The filters of DescribeLiveUserDomains.
class DomainSearch
{
public:
    [[nodiscard]] static tl::expected<DomainSearch, ServiceError> read(
        const Parameters &parameters);
    [[nodiscard]] bool matches(const LiveDomain &domain) const;

private:
    QRegularExpression m_name; ///< empty pattern: every name
    std::optional<bool> m_isIngest;
    std::optional<Status> m_status;
    QString m_region;
    bool m_isNothing = false; ///< asks for a tag or a resource group that nothing here has
};

} // namespace livecert::sandbox
