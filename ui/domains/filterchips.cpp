// SPDX-License-Identifier: Apache-2.0
#include "ui/domains/filterchips.h"

#include "ui/text/everylanguage.h"
#include "ui/widgets/chipbutton.h"

#include <QButtonGroup>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace livecert {

QString filterName(DomainFilter filter)
{
    switch (filter) {
    case DomainFilter::All: return FilterChips::tr("All");
    case DomainFilter::Expired: return FilterChips::tr("Expired");
    case DomainFilter::ExpiresSoon: return FilterChips::tr("Expiring in 30 days");
    case DomainFilter::HttpsOff: return FilterChips::tr("HTTPS off");
    case DomainFilter::WrongName: return FilterChips::tr("Wrong name");
    }
    return {};
}

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setObjectName(u"filterChips"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const QStringList names{
        u"All"_s, u"Expired"_s, u"ExpiresSoon"_s, u"HttpsOff"_s, u"WrongName"_s};
    for (int filter = 0; filter < domainFilterCount; ++filter) {
        auto *chip = new ChipButton({}, this);
        chip->setObjectName(u"chip"_s + names.at(filter));
        m_group->addButton(chip, filter);
        layout->addWidget(chip);
    }
    m_group->button(int(DomainFilter::All))->setChecked(true);
    inEveryLanguage(this, [this] { retranslate(); });
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        Q_EMIT filterChosen(DomainFilter(id));
    });
}

void FilterChips::retranslate()
{
    setAccessibleName(tr("Show only"));
    for (int filter = 0; filter < domainFilterCount; ++filter)
        static_cast<ChipButton *>(m_group->button(filter))
            ->setName(filterName(DomainFilter(filter)));
}

void FilterChips::setCounts(const DomainCounts &counts)
{
    for (int filter = 0; filter < domainFilterCount; ++filter)
        static_cast<ChipButton *>(m_group->button(filter))->setCount(counts[size_t(filter)]);
}

void FilterChips::setFilter(DomainFilter filter)
{
    m_group->button(int(filter))->setChecked(true);
}

DomainFilter FilterChips::filter() const
{
    return DomainFilter(m_group->checkedId());
}

} // namespace livecert
