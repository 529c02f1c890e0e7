// SPDX-License-Identifier: Apache-2.0
#include "ui/window/languagecontroller.h"

#include "ui/text/everylanguage.h"

using namespace Qt::StringLiterals;

namespace livecert {

QString languageChoiceName(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::English: return u"English"_s;
    case LanguageChoice::Chinese: return u"简体中文"_s;
    case LanguageChoice::System: break;
    }
    return LanguageController::tr("Like the system");
}

LanguageController::LanguageController(LanguageChoice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
{ }

void LanguageController::setChoice(LanguageChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    if (languageFor(choice) != spokenLanguage())
        speak(languageFor(choice));
    Q_EMIT choiceChanged(choice);
}

LanguageBox::LanguageBox(LanguageController &controller, QWidget *parent)
    : QComboBox(parent)
    , m_controller(controller)
{
    setObjectName(u"languageBox"_s);
    setSizeAdjustPolicy(AdjustToContents);
    for (const LanguageChoice choice :
         {LanguageChoice::System, LanguageChoice::English, LanguageChoice::Chinese})
        addItem(QString(), int(choice));
    inEveryLanguage(this, [this] { retranslate(); });
    const auto follow = [this] { setCurrentIndex(findData(int(m_controller.choice()))); };
    follow();
    connect(&controller, &LanguageController::choiceChanged, this, follow);
    connect(this, &QComboBox::activated, this, [this](int index) {
        m_controller.setChoice(LanguageChoice(itemData(index).toInt()));
    });
}

void LanguageBox::retranslate()
{
    setAccessibleName(tr("Language"));
    for (int index = 0; index < count(); ++index)
        setItemText(index, languageChoiceName(LanguageChoice(itemData(index).toInt())));
}

} // namespace livecert
