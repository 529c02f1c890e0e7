// SPDX-License-Identifier: Apache-2.0
#include "ui/domains/domaintableview.h"

#include "ui/domains/checkheader.h"
#include "ui/domains/domaindelegate.h"
#include "ui/domains/domaintablemodel.h"
#include "ui/text/everylanguage.h"
#include "ui/theme/livestyle.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {
constexpr int leastRowHeight = 33;
}

DomainTableView::DomainTableView(DomainTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new DomainDelegate(this))
{
    setObjectName(u"domainTable"_s);
    inEveryLanguage(this, [this] {
        setAccessibleName(tr("Domains"));
        setAccessibleDescription(
            tr("Space selects the current domain, Ctrl+A all that are shown."));
        m_model.retranslate();
    });
    auto *header = new CheckHeader(this);
    setHorizontalHeader(header);
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setSortingEnabled(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(leastRowHeight);
    verticalHeader()->setDefaultSectionSize(qMax(leastRowHeight, fontMetrics().height() + 14));
    resetColumns();
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        // The last one stretches by itself.
        if (!m_isFitting && isVisible() && section != DomainTableModel::ChangedColumn)
            m_areColumnsOurs = false;
    });
    connect(header, &CheckHeader::checkClicked, this, [this] {
        m_model.checkAllShown(m_model.shownCheckState() != Qt::Checked);
    });
    connect(
        &model, &QAbstractItemModel::modelAboutToBeReset, this, &DomainTableView::rememberPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { restorePlace(false); });
    connect(&model, &DomainTableModel::refreshBegun, this, &DomainTableView::rememberPlace);
    connect(&model, &DomainTableModel::refreshed, this, [this] { restorePlace(true); });
}

void DomainTableView::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setStretchLastSection(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(DomainTableModel::CheckColumn, QHeaderView::Fixed);
    m_areColumnsOurs = true;
    fitColumns();
    sortByColumn(-1, Qt::AscendingOrder);
}

void DomainTableView::fitColumns()
{
    if (!m_areColumnsOurs)
        return;
    m_isFitting = true;
    QHeaderView *header = horizontalHeader();
    const int fixed[] = {36, 0, 66, 0, 186, 104};
    int room = viewport()->width();
    for (const int width : fixed)
        room -= width;
    const int name = qMax(180, room * 51 / 100);
    for (int column = 0; column < DomainTableModel::ColumnCount; ++column) {
        const bool isName = column == DomainTableModel::NameColumn;
        const bool isCertificate = column == DomainTableModel::CertificateColumn;
        header->resizeSection(column,
                              isName              ? name
                                  : isCertificate ? qMax(150, room - name)
                                                  : fixed[column]);
    }
    m_isFitting = false;
}

QByteArray DomainTableView::columnState() const
{
    return m_areColumnsOurs ? QByteArray() : horizontalHeader()->saveState();
}

void DomainTableView::restoreColumnState(const QByteArray &state)
{
    if (state.isEmpty())
        return;
    m_areColumnsOurs = false;
    if (!horizontalHeader()->restoreState(state))
        resetColumns();
}

void DomainTableView::rememberPlace()
{
    const QModelIndex current = currentIndex();
    m_current =
        current.isValid() ? current.data(DomainTableModel::ApiNameRole).toString() : QString();
    const QModelIndex top = indexAt(QPoint(1, 1));
    m_top = top.isValid() && verticalScrollBar()->value() > 0
        ? top.data(DomainTableModel::ApiNameRole).toString()
        : QString();
    m_topOffset = m_top.isEmpty() ? 0 : visualRect(top).top();
}

void DomainTableView::restorePlace(bool isRefresh)
{
    setHovered(-1);
    const int row = m_current.isEmpty() ? -1 : m_model.rowOf(m_current);
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_model.index(row, DomainTableModel::NameColumn),
                                          QItemSelectionModel::NoUpdate);
    const int top = m_top.isEmpty() ? -1 : m_model.rowOf(m_top);
    if (top >= 0)
        scrollTo(m_model.index(top, 0), QAbstractItemView::PositionAtTop);
    else if (m_top.isEmpty() || !isRefresh)
        scrollToTop();
    if (top >= 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - m_topOffset);
}

void DomainTableView::showDomain(const QString &apiName)
{
    const int row = m_model.rowOf(apiName);
    if (row < 0)
        return;
    setCurrentIndex(m_model.index(row, DomainTableModel::NameColumn));
    scrollTo(currentIndex());
}

void DomainTableView::choose(int row, int column, Qt::KeyboardModifiers modifiers)
{
    const bool isToggle =
        column == DomainTableModel::CheckColumn || (modifiers & Qt::ControlModifier);
    if (modifiers & Qt::ShiftModifier) {
        extendTo(row, modifiers & Qt::ControlModifier);
        return;
    }
    if (isToggle)
        m_model.setChecked(row, row, !m_model.rowAt(row).isChecked);
    else
        m_model.checkOnly(row, row);
    m_anchor = m_model.rowAt(row).overview.domain.name;
}

void DomainTableView::extendTo(int row, bool keepsOthers)
{
    const int from = qMax(0, m_model.rowOf(m_anchor));
    const int first = qMin(from, row);
    const int last = qMax(from, row);
    if (keepsOthers)
        m_model.setChecked(first, last, true);
    else
        m_model.checkOnly(first, last);
}

void DomainTableView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::RightButton && index.isValid()
        && !m_model.rowAt(index.row()).isChecked) {
        choose(index.row(), DomainTableModel::NameColumn, Qt::NoModifier);
        setCurrentIndex(index);
        return;
    }
    if (event->button() != Qt::LeftButton || !index.isValid()) {
        QTableView::mousePressEvent(event);
        return;
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    choose(index.row(), index.column(), event->modifiers());
    event->accept();
}

void DomainTableView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(indexAt(event->position().toPoint()).row());
    if (!(event->buttons() & Qt::LeftButton))
        QTableView::mouseMoveEvent(event);
}

void DomainTableView::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept(); // pressing was the choice; the base class would check the box once more
}

void DomainTableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    if (index.column() == DomainTableModel::CheckColumn || event->modifiers() != Qt::NoModifier)
        choose(index.row(), index.column(), event->modifiers());
    else
        Q_EMIT domainActivated(index.data(DomainTableModel::ApiNameRole).toString());
}

void DomainTableView::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    setHovered(-1);
}

void DomainTableView::setHovered(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

void DomainTableView::keyPressEvent(QKeyEvent *event)
{
    if (handleKey(event)) {
        event->accept();
        return;
    }
    const int before = currentIndex().row();
    const bool extends = (event->modifiers() & Qt::ShiftModifier) && before >= 0;
    if (extends && m_model.rowOf(m_anchor) < 0)
        m_anchor = m_model.rowAt(before).overview.domain.name;
    QTableView::keyPressEvent(event);
    const int now = currentIndex().row();
    if (extends && now >= 0 && now != before)
        extendTo(now, event->modifiers() & Qt::ControlModifier);
}

bool DomainTableView::handleKey(QKeyEvent *event)
{
    const int row = currentIndex().row();
    if (event->matches(QKeySequence::SelectAll)) {
        m_model.checkAllShown(true);
        return true;
    }
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Select:
        if (row >= 0)
            choose(row, DomainTableModel::CheckColumn, event->modifiers() & Qt::ShiftModifier);
        return row >= 0;
    case Qt::Key_Escape:
        if (m_model.checkedCount() == 0)
            return false;
        m_model.checkNames({});
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row >= 0 && event->modifiers() == Qt::NoModifier)
            Q_EMIT domainActivated(m_model.rowAt(row).overview.domain.name);
        return row >= 0;
    default: return false;
    }
}

void DomainTableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const QModelIndex current = currentIndex();
    if (!hasFocus() || !current.isValid())
        return;
    QPainter painter(viewport());
    const QRect cell = visualRect(current);
    const int width = qMin(viewport()->width(), horizontalHeader()->length());
    paintFocusRing(&painter, QRectF(0, cell.top(), width, cell.height() - 1), 4, palette());
}

void DomainTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    verticalScrollBar()->setSingleStep(verticalHeader()->defaultSectionSize());
}

} // namespace livecert
