// SPDX-License-Identifier: Apache-2.0
#include "ui/domains/domainpage.h"

#include "ui/domains/domaintableview.h"
#include "ui/domains/emptypage.h"
#include "ui/domains/filterchips.h"
#include "ui/text/errortext.h"
#include "ui/text/everylanguage.h"
#include "ui/text/format.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace livecert {

DomainPage::DomainPage(Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_model(std::move(clock))
    , m_chips(new FilterChips(this))
    , m_selection(mutedLabel({}, this))
    , m_banner(new Banner(this))
    , m_findings(new Banner(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new DomainTableView(m_model, this))
    , m_loading(new EmptyPage(u"live"_s, Tone::Neutral, this))
    , m_noDomains(new EmptyPage(u"globe"_s, Tone::Neutral, this))
    , m_noMatch(new EmptyPage(u"search"_s, Tone::Neutral, this))
    , m_failed(new EmptyPage(u"error"_s, Tone::Bad, this))
{
    setObjectName(u"domainPage"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_selection->setObjectName(u"selectionLabel"_s);
    m_loading->setObjectName(u"loadingPage"_s);
    m_noDomains->setObjectName(u"noDomainsPage"_s);
    m_noMatch->setObjectName(u"noMatchPage"_s);
    m_failed->setObjectName(u"failedPage"_s);
    m_banner->setObjectName(u"domainBanner"_s);
    m_findings->setObjectName(u"findingsBanner"_s);
    m_findings->setClosable(true);
    m_findings->hide();
    createLayout();
    connectSignals();
    showLoading({});
    inEveryLanguage(this, [this] { retranslate(); });
}

void DomainPage::retranslate()
{
    m_noDomains->setWords(tr("This account has no live domains"),
                          tr("Domains are added in the ApsaraVideo Live console. Once they are "
                             "there, they appear here."),
                          tr("Look again"));
    m_loading->setWords(m_account.isEmpty()
                            ? tr("Reading domains …")
                            : tr("Reading the domains of %1 …").arg(visibleText(m_account)),
                        {});
    describeFailure();
    updatePage();
}

void DomainPage::createLayout()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 8);
    top->addWidget(m_chips);
    top->addStretch();
    top->addWidget(m_selection);
    auto *bannerBox = new QVBoxLayout;
    bannerBox->setContentsMargins(12, 0, 12, 0);
    bannerBox->setSpacing(6);
    bannerBox->addWidget(m_banner);
    bannerBox->addWidget(m_findings);
    for (QWidget *page : QList<QWidget *>{m_table, m_loading, m_noDomains, m_noMatch, m_failed})
        m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addLayout(bannerBox);
    layout->addWidget(m_stack, 1);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
}

void DomainPage::connectSignals()
{
    connect(m_chips, &FilterChips::filterChosen, this, &DomainPage::setFilter);
    connect(&m_model, &DomainTableModel::checkedChanged, this, [this] {
        updateSelectionText();
        Q_EMIT checkedChanged();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &DomainPage::updatePage);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        Q_EMIT contextMenuRequested(m_table->viewport()->mapToGlobal(position));
    });
    for (EmptyPage *page : {m_noDomains, m_failed})
        connect(page, &EmptyPage::actionTriggered, this, &DomainPage::retryRequested);
    connect(m_noMatch, &EmptyPage::actionTriggered, this, [this] {
        setFilter(DomainFilter::All);
        Q_EMIT clearSearchRequested();
    });
    connect(m_banner, &Banner::actionTriggered, this, &DomainPage::retryRequested);
    connect(m_findings, &Banner::actionTriggered, this, &DomainPage::findingsRequested);
    connect(m_findings, &Banner::closed, m_findings, &QWidget::hide);
    connect(&m_model, &DomainTableModel::refreshed, this, &DomainPage::updatePage);
}

void DomainPage::showLoading(const QString &account)
{
    m_state = State::Loading;
    m_banner->hide();
    m_account = account;
    m_loading->setBusy(true);
    m_model.checkNames({});
    m_model.setDomains({});
    retranslate();
}

void DomainPage::showDomains(const AccountSnapshot &snapshot)
{
    // The first rows alone: they can be looked at, and the rest is still being read.
    m_state = snapshot.isPartial ? State::Loading : State::Loaded;
    m_loading->setBusy(false);
    m_banner->hide();
    showGaps(snapshot.gaps);
    if (snapshot.isPartial)
        m_model.setFirstDomains(snapshot.domains);
    else
        m_model.setDomains(snapshot.domains);
    m_chips->setCounts(m_model.counts());
}

void DomainPage::showGaps(const QList<Error> &gaps)
{
    if (gaps.isEmpty())
        return;
    m_banner->showMessage(Tone::Warning, [gap = gaps.first()] {
        const QString title = errorTitle(gap);
        return BannerWords{
            tr("Some details of the domains could not be read"),
            gap.authAction.isEmpty() ? title : tr("%1: %2").arg(title, visibleText(gap.authAction)),
            tr("Retry")};
    });
}

void DomainPage::showFindings(const QHash<QString, DomainMark> &marks, int disagreeing)
{
    m_model.setEdgeMarks(marks);
    if (disagreeing == 0) {
        m_findings->hide();
        return;
    }
    m_findings->showMessage(Tone::Warning, [disagreeing] {
        return BannerWords{
            tr("%n domains where service and edge disagree", nullptr, disagreeing),
            tr("Some viewers get another certificate than the one that is set. A change takes "
               "about five minutes to reach every address."),
            tr("Show")};
    });
}

void DomainPage::showError(const Error &error)
{
    m_loading->setBusy(false);
    if (m_model.total() > 0) {
        m_banner->showMessage(Tone::Bad, [error] {
            const ErrorText text = errorText(error);
            return BannerWords{text.title, plainText(text.explanation), tr("Retry")};
        });
        return;
    }
    m_state = State::Failed;
    m_error = error;
    describeFailure();
    updatePage();
}

void DomainPage::describeFailure()
{
    if (m_state != State::Failed)
        return;
    const ErrorText text = errorText(m_error);
    const QString body = plainText(text.explanation) + u'\n' + plainText(text.advice);
    m_failed->setWords(text.title, body.trimmed(), tr("Retry"));
}

void DomainPage::clear()
{
    m_model.setDomains({});
}

void DomainPage::setSearch(const QString &text)
{
    m_model.setSearch(text);
}

void DomainPage::setFilter(DomainFilter filter)
{
    m_chips->setFilter(filter);
    m_model.setFilter(filter);
}

void DomainPage::checkDomains(const QStringList &apiNames)
{
    m_model.checkNames(apiNames);
}

void DomainPage::updatePage()
{
    m_chips->setCounts(m_model.counts());
    updateSelectionText();
    QWidget *page = m_table;
    if (m_state == State::Failed) {
        page = m_failed;
    } else if (m_model.total() == 0) {
        page = m_state == State::Loading ? m_loading : m_noDomains;
    } else if (m_model.rowCount() == 0) {
        describeNoMatch();
        page = m_noMatch;
    }
    m_stack->setCurrentWidget(page);
}

void DomainPage::describeNoMatch()
{
    const QString search = m_model.search().trimmed();
    const QString filter = filterName(m_model.filter());
    if (search.isEmpty())
        m_noMatch->setWords(
            tr("No domain here"), tr("No domain is in “%1”.").arg(filter), tr("Show all domains"));
    else if (m_model.filter() == DomainFilter::All)
        m_noMatch->setWords(
            tr("Nothing found"),
            tr("No domain, certificate name or issuer contains “%1”.").arg(visibleText(search, 60)),
            tr("Clear search"));
    else
        m_noMatch->setWords(
            tr("Nothing found"),
            tr("Nothing in “%1” contains “%2”.").arg(filter, visibleText(search, 60)),
            tr("Clear search"));
}

void DomainPage::updateSelectionText()
{
    const int checked = m_model.checkedCount();
    const int hidden = m_model.hiddenCheckedCount();
    QString text;
    if (checked > 0)
        text = tr("%n selected", nullptr, checked);
    if (hidden > 0)
        text = tr("%1, %n not shown", nullptr, hidden).arg(text);
    m_selection->setText(text);
}

} // namespace livecert
