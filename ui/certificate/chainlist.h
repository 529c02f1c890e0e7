// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificatebundle.h"
#include "ui/theme/theme.h"

#include <QTreeWidget>

#include <optional>

namespace livecert {

/// A place in the chain as it is shown; an issuer that nobody has is known by its name only.
struct ChainNode
{
    enum class Kind { Leaf, Intermediate, Root, NamedIssuer, MissingIssuer, Unrelated };
    Kind kind = Kind::Leaf;
    std::optional<Certificate> certificate;
    QString title; ///< visible text
    QString state; ///< "Intermediate · 2 years left"
    Tone tone = Tone::Neutral; ///< Warning and Bad are worth a mark
    int level = 0;
};

/// Leaf first, each next one the issuer of the one before; unrelated ones at the end.
[[nodiscard]] QList<ChainNode> chainNodes(const CertificateBundle &bundle, const QDateTime &now);

/// The chain as a tree of cards, the leaf on top.
class ChainList final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ChainList(QWidget *parent = nullptr);

    void setNodes(const QList<ChainNode> &nodes); ///< and chooses the first
    [[nodiscard]] const QList<ChainNode> &nodes() const { return m_nodes; }
    [[nodiscard]] int currentNode() const; ///< -1 without any
    void setCurrentNode(int node);

Q_SIGNALS:
    void nodeChosen(int node);

private:
    QList<ChainNode> m_nodes;
};

} // namespace livecert
