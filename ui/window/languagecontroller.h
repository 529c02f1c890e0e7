// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/language.h"

#include <QComboBox>
#include <QObject>

namespace livecert {

/// "Like the system", and each language by the name it has for itself.
[[nodiscard]] QString languageChoiceName(LanguageChoice choice);

/// Which language was chosen. A choice is spoken at once, by every window.
class LanguageController final : public QObject
{
    Q_OBJECT

public:
    /// `choice` is what is spoken already.
    explicit LanguageController(LanguageChoice choice, QObject *parent = nullptr);

    [[nodiscard]] LanguageChoice choice() const { return m_choice; }
    void setChoice(LanguageChoice choice);

Q_SIGNALS:
    void choiceChanged(livecert::LanguageChoice choice);

private:
    LanguageChoice m_choice;
};

/// The choice as a box to pick from; follows the controller, which outlives it.
class LanguageBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit LanguageBox(LanguageController &controller, QWidget *parent = nullptr);

private:
    void retranslate();

    LanguageController &m_controller;
};

} // namespace livecert
