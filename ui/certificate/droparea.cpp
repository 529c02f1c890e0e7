// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/droparea.h"

#include "ui/deploy/dialogshell.h"
#include "ui/text/everylanguage.h"
#include "ui/text/format.h"
#include "ui/theme/themedicon.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

QStringList localPaths(const QMimeData *mime)
{
    QStringList paths;
    for (const QUrl &url : mime->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

/// All of them, or none: half a drop would leave one wondering.
bool hasOnlyLocalFiles(const QMimeData *mime)
{
    return mime->hasUrls() && localPaths(mime).size() == mime->urls().size();
}

} // namespace

DropArea::DropArea(QWidget *parent)
    : Card(parent)
    , m_icon(new IconLabel(u"drop"_s, Tone::Neutral, 24, this))
    , m_title(richLabel({}, this))
    , m_hint(richLabel({}, this, true))
    , m_open(new QPushButton(this))
    , m_paste(new QToolButton(this))
{
    setObjectName(u"dropArea"_s);
    setAcceptDrops(true);
    setOutline(Outline::Dashed);
    m_title->setObjectName(u"dropTitle"_s);
    m_hint->setObjectName(u"dropHint"_s);
    m_open->setObjectName(u"openFiles"_s);
    m_paste->setObjectName(u"pasteCertificate"_s);
    m_paste->setIcon(themedIcon(u"paste"_s, IconRole::Muted));

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_title);
    words->addWidget(m_hint);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    row->addWidget(m_paste);
    row->addWidget(m_open);
    content()->addLayout(row);
    connect(m_open, &QPushButton::clicked, this, &DropArea::openRequested);
    connect(m_paste, &QToolButton::clicked, this, &DropArea::pasteRequested);
    inEveryLanguage(this, [this] {
        m_open->setText(tr("Open…"));
        m_open->setAccessibleName(tr("Open certificate files"));
        m_open->setToolTip(tr("Choose the files of the certificate and its key (Ctrl+O)"));
        m_paste->setAccessibleName(tr("Paste a certificate"));
        m_paste->setToolTip(tr("Take PEM text from the clipboard (Ctrl+V)"));
        showState();
    });
}

bool DropArea::accepts(const QMimeData *mime)
{
    return hasOnlyLocalFiles(mime) || (!mime->hasUrls() && mime->hasText());
}

void DropArea::setLoaded(const QStringList &sources, bool hasSomething)
{
    m_sources = sources;
    m_hasSomething = hasSomething;
    m_reading.clear();
    showState();
}

void DropArea::setReading(const QStringList &names)
{
    m_reading = names;
    showState();
}

void DropArea::setTexts(const QString &title, const QString &hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
    setAccessibleName(plainText(title));
    setAccessibleDescription(plainText(hint));
}

void DropArea::showState()
{
    setOutline(Outline::Dashed);
    m_icon->setIcon(u"drop"_s, Tone::Neutral);
    const QString kinds = tr("PEM, DER, PFX, P7B, ZIP");
    if (!m_reading.isEmpty()) {
        setTexts(tr("Reading %1…").arg(nameList(m_reading)),
                 tr("The certificate before stays until it is read."));
    } else if (!m_hasSomething) {
        setTexts(tr("<b>Drop a certificate and its key here</b>"), kinds);
    } else {
        const QString loaded = m_sources.isEmpty()
            ? tr("The pasted text is loaded")
            : tr("%1 is loaded", "one or more files", static_cast<int>(m_sources.size()))
                  .arg(nameList(m_sources));
        setTexts(loaded, tr("Drop others here: %1").arg(kinds));
    }
}

void DropArea::showDrag(const QMimeData *mime)
{
    if (!accepts(mime)) {
        m_icon->setIcon(u"error"_s, Tone::Bad);
        setTexts(tr("<b>This cannot be dropped here</b>"),
                 tr("Files of this computer and PEM text can."));
        return;
    }
    setOutline(Outline::Accent);
    m_icon->setIcon(u"drop"_s, Tone::Accent);
    const auto files = static_cast<int>(mime->urls().size());
    setTexts(mime->hasUrls() ? tr("<b>Drop to read %n files</b>", nullptr, files)
                             : tr("<b>Drop to read the text</b>"),
             tr("Nothing is sent."));
}

void DropArea::endDrag()
{
    showState();
}

void DropArea::drop(const QMimeData *mime)
{
    endDrag();
    if (!accepts(mime))
        return;
    if (mime->hasUrls())
        Q_EMIT filesDropped(localPaths(mime));
    else
        Q_EMIT textDropped(mime->text());
}

void DropArea::dragEnterEvent(QDragEnterEvent *event)
{
    showDrag(event->mimeData());
    // Taken even when it will be refused: only so does the drop arrive and get its answer.
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void DropArea::dragLeaveEvent(QDragLeaveEvent *)
{
    endDrag();
}

void DropArea::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(accepts(event->mimeData()));
    drop(event->mimeData());
}

} // namespace livecert
