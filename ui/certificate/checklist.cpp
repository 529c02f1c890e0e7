// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/checklist.h"

#include "ui/deploy/dialogshell.h"
#include "ui/deploy/roundicon.h"
#include "ui/text/everylanguage.h"
#include "ui/text/format.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Mark
{
    QString icon;
    Tone tone;
};

Mark markOf(Severity severity)
{
    switch (severity) {
    case Severity::Fine: return {u"check"_s, Tone::Good};
    case Severity::Info: return {u"info"_s, Tone::Neutral};
    case Severity::Warning: return {u"warning"_s, Tone::Warning};
    case Severity::Blocking: return {u"close"_s, Tone::Bad};
    }
    return {u"info"_s, Tone::Neutral};
}

} // namespace

CheckList::CheckList(QWidget *parent)
    : Card(parent)
{
    setObjectName(u"checkList"_s);
    inEveryLanguage(this, [this] {
        setTitle(tr("Checks"));
        setAccessibleName(tr("Checks"));
        if (m_rows)
            rebuild();
    });
}

void CheckList::setFindings(const QList<Finding> &findings, int selectedDomains)
{
    if (m_rows && findings == m_findings && selectedDomains == m_selected)
        return;
    m_findings = findings;
    m_selected = selectedDomains;
    rebuild();
}

void CheckList::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    // A link keeps the colour of the palette its text was set under.
    if (event->type() == QEvent::PaletteChange && m_rows)
        rebuild();
}

void CheckList::rebuild()
{
    m_sentences.clear();
    if (m_rows)
        m_rows->deleteLater(); // a link in it may be what was clicked
    if (m_rows)
        m_rows->hide();
    m_rows = new QWidget(this);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (const Finding &finding : std::as_const(m_findings)) {
        const FindingText text = findingText(finding, m_selected);
        m_sentences.append(plainText(text.sentence));
        column->addWidget(makeRow(finding, text));
    }
    content()->addWidget(m_rows);
    m_rows->show();
}

QStringList CheckList::sentences() const
{
    return m_sentences;
}

QWidget *CheckList::makeRow(const Finding &finding, const FindingText &text)
{
    auto *row = new QWidget(m_rows);
    const Mark mark = markOf(finding.severity);
    auto *icon = new RoundIcon(mark.icon, mark.tone, 16, row);
    // The word stands there for the two that matter; for the others the sentence says it.
    const bool hasWord = finding.severity >= Severity::Warning;
    QString html =
        hasWord ? tr("%1: %2", "severity, sentence").arg(text.word, text.sentence) : text.sentence;
    if (text.fix != FindingFix::None)
        html += u" <a href=\"fix\" style=\"text-decoration:none\">"_s
            + text.fixLabel.toHtmlEscaped() + u"</a>"_s;
    QLabel *label = richLabel(html, row);
    label->setObjectName(u"finding%1"_s.arg(int(finding.code)));
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setFocusPolicy(text.fix == FindingFix::None ? Qt::NoFocus : Qt::StrongFocus);
    label->setAccessibleName(
        tr("%1: %2", "severity, sentence").arg(text.word, plainText(text.sentence)));
    label->setToolTip(text.prevented.isEmpty() ? text.word : text.word + u" · "_s + text.prevented);
    connect(label, &QLabel::linkActivated, this, [this, fix = text.fix, finding] {
        Q_EMIT fixRequested(fix, finding);
    });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addWidget(label, 1);
    return row;
}

} // namespace livecert
