// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/domains/domainrow.h"

#include <QWidget>

class QButtonGroup;

namespace livecert {

/// All, Expired, Expiring in 30 days, HTTPS off, Wrong name: each with its count, one of them on.
class FilterChips final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    void setCounts(const DomainCounts &counts);
    void setFilter(DomainFilter filter); ///< without a signal
    [[nodiscard]] DomainFilter filter() const;

Q_SIGNALS:
    void filterChosen(livecert::DomainFilter filter);

private:
    void retranslate();

    QButtonGroup *m_group;
};

[[nodiscard]] QString filterName(DomainFilter filter);

} // namespace livecert
