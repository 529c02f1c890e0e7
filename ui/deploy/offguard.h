// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/card.h"

#include <QStringList>

class QLineEdit;
class QPushButton;

namespace livecert {

/// What stands between the admin and turning HTTPS off: the offer to save what can be saved, and
/// the name (or the number) that has to be typed.
class OffGuard final : public Card
{
    Q_OBJECT

public:
    explicit OffGuard(QWidget *parent = nullptr);

    void setDomains(const QStringList &apiNames);
    [[nodiscard]] bool isPassed() const;
    void setSaved(const QString &sentence); ///< what came of saving the certificates

Q_SIGNALS:
    void passedChanged();
    void saveRequested();

private:
    void updatePrompt();

    QStringList m_domains;
    QLabel *m_prompt;
    QLabel *m_saved;
    QLineEdit *m_edit;
    QPushButton *m_save;
};

} // namespace livecert
