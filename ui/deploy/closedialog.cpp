// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/closedialog.h"

#include "ui/deploy/batchindicator.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

constexpr int tickMs = 250;

} // namespace

CloseDialog::CloseDialog(BatchIndicator &batches, QWidget *parent)
    : DialogShell(parent)
    , m_batches(batches)
{
    setObjectName(u"closeDialog"_s);
    setWindowTitle(tr("LiveCert"));
    setHeadingIcon(u"info"_s, Tone::Neutral);
    body()->addWidget(
        richLabel(tr("If you stop, domains already changed stay changed and the others stay as "
                     "they are. The history keeps what was done, so that you can go on later."),
                  this));
    body()->addStretch();
    QPushButton *stop = addButton(u"stopAndClose"_s, tr("Stop and close"));
    QPushButton *keep = addButton(u"keepRunning"_s, tr("Keep running"), ButtonKind::Primary);
    keep->setDefault(true);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(stop, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT stopRequested();
    });
    connect(&batches, &BatchIndicator::ended, this, &QDialog::reject);
    connect(&m_ticker, &QTimer::timeout, this, &CloseDialog::refresh);
    m_ticker.start(tickMs);
    refresh();
    setMinimumWidth(520);
    resize(520, height());
    fitHeight();
}

void CloseDialog::refresh()
{
    const BatchIndicator::Progress now = m_batches.running();
    setHeading(tr("A change is under way: %1 of %n domains done", nullptr, now.all).arg(now.ended));
}

} // namespace livecert
