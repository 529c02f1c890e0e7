// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/chainlist.h"

#include "pki/chain.h"
#include "ui/text/everylanguage.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/livestyle.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyledItemDelegate>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChainList)
};

enum Role { NodeRole = Qt::UserRole, LevelRole, ToneRole, StateRole };

constexpr qsizetype maxUnrelated = 50;
constexpr int indent = 12;
constexpr int maxIndents = 4; // deeper ones stand below each other
constexpr int padding = 12;
constexpr int gap = 6;

QString timeLeft(const Certificate &certificate, const QDateTime &now)
{
    const QDateTime &end = certificate.validity().notAfter;
    const qint64 years = now.daysTo(end) / 365;
    if (now < certificate.validity().notBefore)
        return Words::tr("not valid yet");
    return years >= 2 ? Words::tr("%n years left", nullptr, int(years)) : daysLeftText(end, now);
}

Tone toneOf(const Certificate &certificate, const QDateTime &now)
{
    const Validity &validity = certificate.validity();
    if (now > validity.notAfter || now < validity.notBefore)
        return Tone::Bad;
    return daysLeft(validity.notAfter, now) <= 30 ? Tone::Warning : Tone::Neutral;
}

ChainNode nodeOf(ChainNode::Kind kind, const Certificate &certificate, const QDateTime &now)
{
    ChainNode node{kind,
                   certificate,
                   visibleText(certificate.displayName(), 120),
                   {},
                   toneOf(certificate, now),
                   0};
    const QString left = timeLeft(certificate, now);
    switch (kind) {
    case ChainNode::Kind::Leaf:
        node.state = isSelfSigned(certificate) ? Words::tr("Leaf, self-signed · %1").arg(left)
                                               : Words::tr("Leaf · %1").arg(left);
        break;
    case ChainNode::Kind::Intermediate:
        node.state = Words::tr("Intermediate · %1").arg(left);
        break;
    case ChainNode::Kind::Root: node.state = Words::tr("Root · not sent · %1").arg(left); break;
    default: node.state = Words::tr("Unrelated · not sent"); node.tone = Tone::Warning;
    }
    return node;
}

ChainNode nodeWithoutCertificate(const CertificateBundle &bundle)
{
    const DistinguishedName &issuer = bundle.chain.last().issuer();
    const QString name = issuer.commonName().isEmpty() ? issuer.toString() : issuer.commonName();
    const bool isMissing = bundle.chain.size() == 1;
    return {isMissing ? ChainNode::Kind::MissingIssuer : ChainNode::Kind::NamedIssuer,
            std::nullopt,
            name.isEmpty() ? Words::tr("An issuer without a name") : visibleText(name, 120),
            isMissing ? Words::tr("Missing issuer") : Words::tr("Root · not in the files"),
            isMissing ? Tone::Warning : Tone::Neutral,
            0};
}

const Certificate *rootOf(const CertificateBundle &bundle)
{
    for (const Certificate &other : bundle.leftOut) {
        if (isNamedIssuer(bundle.chain.last(), other) && isSelfSigned(other)
            && checkSignature(bundle.chain.last(), other) == SignatureFit::Fits)
            return &other;
    }
    return nullptr;
}

class NodeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {10, 2 * option.fontMetrics.lineSpacing() + 2 * padding + gap};
    }

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const bool isChosen = option.state & QStyle::State_Selected;
        const int left = indent * qMin(index.data(LevelRole).toInt(), maxIndents);
        const QRect card = option.rect.adjusted(left, 0, 0, -gap);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(isChosen ? theme.accent : theme.border);
        painter->setBrush(isChosen ? theme.accentSoft : theme.surface);
        painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        const QRect inner = card.adjusted(padding, padding, -padding, -padding);
        const QFont bold = headingFont(option.font);
        painter->setFont(bold);
        painter->setPen(theme.text);
        painter->drawText(inner,
                          Qt::AlignTop | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(bold).elidedText(index.data(Qt::DisplayRole).toString(),
                                                        Qt::ElideMiddle,
                                                        inner.width()));
        const Tone tone = index.data(ToneRole).value<Tone>();
        painter->setFont(option.font);
        painter->setPen(tone == Tone::Neutral ? theme.muted : theme.tone(tone).text);
        painter->drawText(inner,
                          Qt::AlignBottom | Qt::AlignLeft | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(
                              index.data(StateRole).toString(), Qt::ElideRight, inner.width()));
        if ((option.state & QStyle::State_HasFocus)
            && (option.state & QStyle::State_KeyboardFocusChange))
            paintFocusRing(painter, card, 8, option.palette);
        painter->restore();
    }
};

} // namespace

QList<ChainNode> chainNodes(const CertificateBundle &bundle, const QDateTime &now)
{
    QList<ChainNode> nodes;
    if (!bundle.hasCertificate())
        return nodes;
    for (qsizetype i = 0; i < bundle.chain.size(); ++i) {
        nodes.append(nodeOf(i == 0 ? ChainNode::Kind::Leaf : ChainNode::Kind::Intermediate,
                            bundle.chain.at(i),
                            now));
        nodes.last().level = int(i);
    }
    const Certificate *root = rootOf(bundle);
    if (root)
        nodes.append(nodeOf(ChainNode::Kind::Root, *root, now));
    else if (!bundle.chain.last().isSelfIssued())
        nodes.append(nodeWithoutCertificate(bundle));
    nodes.last().level = int(nodes.size() - 1);
    qsizetype unrelated = 0;
    for (const Certificate &other : bundle.leftOut) {
        if ((!root || !(other == *root)) && ++unrelated <= maxUnrelated)
            nodes.append(nodeOf(ChainNode::Kind::Unrelated, other, now));
    }
    return nodes;
}

ChainList::ChainList(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"chainList"_s);
    inEveryLanguage(this, [this] { setAccessibleName(tr("Chain")); });
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0); // the delegate indents, and not without end
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new NodeDelegate(this));
    viewport()->setAutoFillBackground(false);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item)
            Q_EMIT nodeChosen(item->data(0, NodeRole).toInt());
    });
}

int ChainList::currentNode() const
{
    return currentItem() ? currentItem()->data(0, NodeRole).toInt() : -1;
}

void ChainList::setNodes(const QList<ChainNode> &nodes)
{
    clear();
    m_nodes = nodes;
    QTreeWidgetItem *above = nullptr;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const ChainNode &node = nodes.at(i);
        auto *item = new QTreeWidgetItem;
        item->setText(0, node.title);
        item->setToolTip(0, plainToolTip(node.title + u'\n' + node.state));
        item->setData(0, NodeRole, int(i));
        item->setData(0, LevelRole, node.level);
        item->setData(0, ToneRole, QVariant::fromValue(node.tone));
        item->setData(0, StateRole, node.state);
        item->setData(0,
                      Qt::AccessibleTextRole,
                      Words::tr("%1, %2", "name, state").arg(node.title, node.state));
        if (above && node.level > 0)
            above->addChild(item);
        else
            addTopLevelItem(item);
        above = item;
    }
    expandAll();
    setCurrentItem(topLevelItem(0));
}

void ChainList::setCurrentNode(int node)
{
    for (QTreeWidgetItemIterator at(this); *at; ++at) {
        if ((*at)->data(0, NodeRole).toInt() == node)
            setCurrentItem(*at);
    }
}

} // namespace livecert
