// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/detailsdialog.h"

#include "deploy/domainoverview.h"
#include "pki/certificatedetails.h"
#include "ui/certificate/chainlist.h"
#include "ui/certificate/fieldview.h"
#include "ui/deploy/savefile.h"
#include "ui/text/errortext.h"
#include "ui/text/everylanguage.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QtConcurrent/QtConcurrentRun>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

constexpr int leftWidth = 260;
constexpr qsizetype mostRaw = 400'000; // characters shown; files hold the rest

QString shownRaw(const QString &text)
{
    return text.size() <= mostRaw ? text
                                  : text.first(mostRaw) + u'\n'
            + DetailsDialog::tr("… and %1 more characters").arg(text.size() - mostRaw);
}

/// What stands on lines stays on lines; all else that hides becomes a visible sign.
QString visibleRaw(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = visibleText(line, int(mostRaw));
    return lines.join(u'\n');
}

Tone toneOf(const Certificate &certificate, const QDateTime &now)
{
    const Validity &validity = certificate.validity();
    if (now > validity.notAfter || now < validity.notBefore)
        return Tone::Bad;
    return daysLeft(validity.notAfter, now) <= 30 ? Tone::Warning : Tone::Good;
}

} // namespace

DetailsDialog::DetailsDialog(QWidget *parent, Clock clock)
    : QDialog(parent)
    , m_clock(std::move(clock))
    , m_nothingDeployed(
          [] { return tr("Select a domain to see the certificate that it has now."); })
    , m_chain(new ChainList(this))
    , m_name(new ElidedLabel({}, Qt::ElideMiddle, this))
    , m_pill(new Pill({}, Tone::Good, this))
    , m_pages(new SegmentedControl(this))
    , m_stack(new QStackedWidget(this))
    , m_fields(new FieldView(this))
    , m_compare(new FieldView(this))
    , m_raw(new QPlainTextEdit(this))
    , m_footer(buildFooter())
    , m_left(buildLeft())
{
    setObjectName(u"detailsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *row = new QHBoxLayout;
    row->setSpacing(1);
    row->addWidget(m_left);
    row->addWidget(buildRight(), 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(1);
    all->addLayout(row, 1);
    all->addWidget(m_footer);
    connect(m_chain, &ChainList::nodeChosen, this, &DetailsDialog::showNode);
    connect(m_pages, &SegmentedControl::chosen, this, [this](int id) { showPage(Page(id)); });
    showPage(FieldsPage);
    resize(860, 620);
    inEveryLanguage(this, [this] { retranslate(); });
}

void DetailsDialog::retranslate()
{
    m_chainTitle->setText(tr("Chain"));
    m_pages->setAccessibleName(tr("What to show"));
    m_pages->setSegmentText(FieldsPage, tr("Fields"));
    m_pages->setSegmentText(ComparePage, tr("Deployed now and new"));
    m_pages->setSegmentText(TextPage, tr("Text"));
    m_pages->setSegmentText(PemPage, tr("PEM"));
    m_raw->setAccessibleName(tr("Raw certificate"));
    m_copy->setText(tr("Copy as text"));
    m_save->setText(tr("Save PEM…"));
    m_close->setText(tr("Close"));
    for (QPushButton *button : {m_copy, m_save, m_close})
        button->setAccessibleName(button->text());
    if (!m_bundle)
        return;
    const int node = m_chain->currentNode();
    setBundle(m_bundle, m_key);
    m_chain->setCurrentNode(node);
}

QWidget *DetailsDialog::buildLeft()
{
    auto *left = new QWidget(this);
    left->setFixedWidth(leftWidth);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(12, 12, 12, 12);
    m_chainTitle = sectionLabel({}, left);
    column->addWidget(m_chainTitle);
    column->addWidget(m_chain, 1);
    return left;
}

QWidget *DetailsDialog::buildRight()
{
    m_name->setObjectName(u"detailsName"_s);
    m_name->setFont(headingFont(font(), 1.15));
    m_pill->setObjectName(u"detailsPill"_s);
    m_pages->setObjectName(u"detailsPages"_s);
    for (const Page page : {FieldsPage, ComparePage, TextPage, PemPage})
        m_pages->addSegment({}, page);
    m_compare->setObjectName(u"compareView"_s);
    m_raw->setObjectName(u"rawText"_s);
    m_raw->setReadOnly(true);
    m_raw->setTabChangesFocus(true);
    m_raw->setFont(monospaceFont(font()));
    m_raw->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (QWidget *page : std::initializer_list<QWidget *>{m_fields, m_compare, m_raw})
        m_stack->addWidget(page);
    auto *right = new QWidget(this);
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(16, 14, 16, 0);
    heading->addWidget(m_name, 1);
    heading->addWidget(m_pill);
    auto *choice = new QHBoxLayout;
    choice->setContentsMargins(16, 0, 16, 0);
    choice->addWidget(m_pages);
    choice->addStretch(1);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(heading);
    column->addLayout(choice);
    column->addWidget(m_stack, 1);
    return right;
}

QPushButton *DetailsDialog::addButton(const QString &objectName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

QWidget *DetailsDialog::buildFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(20, 12, 20, 12);
    m_copy = addButton(u"copyAsText"_s);
    m_save = addButton(u"savePem"_s);
    m_said = mutedLabel({}, footer);
    m_said->setObjectName(u"detailsSaid"_s);
    m_close = new PrimaryButton({}, footer);
    m_close->setObjectName(u"closeDetails"_s);
    m_close->setDefault(true);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    row->addWidget(m_said, 1);
    row->addWidget(m_close);
    connect(m_copy, &QPushButton::clicked, this, &DetailsDialog::copyAsText);
    connect(m_save, &QPushButton::clicked, this, &DetailsDialog::savePem);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    return footer;
}

void DetailsDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.fillRect(m_left->geometry(), theme.surface);
    painter.fillRect(QRect(m_left->width(), 0, 1, m_footer->y()), theme.border);
    painter.fillRect(QRect(0, m_footer->y() - 1, width(), 1), theme.border);
}

void DetailsDialog::setBundle(std::shared_ptr<const CertificateBundle> bundle, KeyState key)
{
    m_bundle = std::move(bundle);
    m_key = key;
    QStringList sources;
    for (const QString &source : m_bundle->sources)
        sources.append(visibleText(source, 60));
    setWindowTitle(sources.isEmpty() ? tr("Certificate")
                                     : tr("Certificate — %1").arg(sources.first()));
    m_chain->setNodes(chainNodes(*m_bundle, m_clock()));
    showCompare();
}

void DetailsDialog::setDeployed(const DeployedCertificate &deployed)
{
    m_deployed = deployed;
    showCompare();
}

void DetailsDialog::setNothingDeployed(std::function<QString()> sentence)
{
    m_deployed.reset();
    m_nothingDeployed = std::move(sentence);
    showCompare();
}

const Certificate *DetailsDialog::current() const
{
    const int node = m_chain->currentNode();
    if (node < 0 || !m_chain->nodes().at(node).certificate)
        return nullptr;
    return &*m_chain->nodes().at(node).certificate;
}

void DetailsDialog::showNode()
{
    const int node = m_chain->currentNode();
    if (node < 0)
        return;
    const ChainNode &shown = m_chain->nodes().at(node);
    m_name->setFullText(shown.title);
    m_said->clear();
    const QDateTime now = m_clock();
    m_groups.clear();
    m_pill->setVisible(shown.certificate.has_value());
    if (!shown.certificate) {
        m_fields->showSentence(
            shown.kind == ChainNode::Kind::MissingIssuer
                ? tr("This certificate issued the one before it and is not in the files. Viewers "
                     "cannot get from the leaf to a root they trust without it.")
                : tr("The issuer of the last certificate, known by its name only. Roots are not "
                     "sent: viewers have the ones they trust."));
        showRaw();
        return;
    }
    const Validity &validity = shown.certificate->validity();
    m_pill->setPill(now < validity.notBefore ? tr("Not valid yet")
                                             : daysLeftText(validity.notAfter, now),
                    toneOf(*shown.certificate, now));
    m_groups = certificateFields(
        *shown.certificate, now, shown.kind == ChainNode::Kind::Leaf ? m_key : KeyState::NotAsked);
    m_fields->showFields(m_groups);
    showRaw();
}

void DetailsDialog::showCompare()
{
    if (!m_bundle)
        return;
    if (!m_deployed) {
        m_compare->showSentence(m_nothingDeployed());
        return;
    }
    m_comparison = compareCertificates(*m_deployed, m_bundle->leaf());
    m_compare->showComparison(
        m_comparison,
        m_deployed->domain.isEmpty()
            ? tr("Deployed now")
            : tr("Deployed now: %1").arg(visibleText(displayDomain(m_deployed->domain), 120)));
}

void DetailsDialog::showPage(Page page)
{
    m_pages->setCurrentId(page);
    m_stack->setCurrentIndex(qMin<int>(page, TextPage));
    m_said->clear();
    showRaw();
}

void DetailsDialog::showRaw()
{
    const int page = m_pages->currentId();
    m_writing.reset();
    if (page != TextPage && page != PemPage)
        return;
    m_raw->clear();
    const Certificate *certificate = current();
    if (!certificate)
        m_raw->setPlainText(tr("This certificate is not in the files."));
    else if (page == PemPage)
        m_raw->setPlainText(shownRaw(QString::fromLatin1(certificate->toPem())));
    else
        startText(*certificate);
}

void DetailsDialog::startText(const Certificate &certificate)
{
    m_writing = std::make_unique<QFutureWatcher<QString>>();
    connect(m_writing.get(), &QFutureWatcher<QString>::finished, this, [this] {
        m_raw->setPlainText(m_writing->result());
        m_writing.release()->deleteLater(); // it is the one that calls
    });
    m_writing->setFuture(QtConcurrent::run(
        [certificate] { return shownRaw(visibleRaw(certificateText(certificate))); }));
}

void DetailsDialog::copyAsText()
{
    const int page = m_pages->currentId();
    QString text;
    if (page == FieldsPage)
        text = fieldsAsText(m_groups);
    else if (page == ComparePage)
        text = m_deployed ? comparisonAsText(m_comparison) : m_nothingDeployed();
    else
        text = m_raw->toPlainText();
    QGuiApplication::clipboard()->setText(text);
    m_said->setText(tr("Copied"));
}

void DetailsDialog::savePem()
{
    QString name;
    for (const QChar c : m_bundle->leaf().displayName().left(80)) {
        const bool isPlain = c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'-');
        name += isPlain ? c : QChar(u'_');
    }
    const SaveRequest request{tr("Save the public certificates"),
                              name + u".pem"_s,
                              {tr("PEM (*.pem)")},
                              [pem = m_bundle->chainPem()](const QString &) { return pem; }};
    askToSave(this, request, [this](const Result<QString> &saved) {
        m_said->setText(saved ? tr("Saved") : errorTitle(saved.error()));
    });
}

} // namespace livecert
