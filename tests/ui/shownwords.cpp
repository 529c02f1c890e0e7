// SPDX-License-Identifier: Apache-2.0
#include "shownwords.h"

#include "ui/text/format.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/pill.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace livecert::fixture {

namespace {

class Collector
{
public:
    void add(const QObject *object, const char *what, const QString &text)
    {
        const QString plain = Qt::mightBeRichText(text) ? plainText(text) : text;
        if (plain.trimmed().isEmpty())
            return;
        const QString name = object->objectName().isEmpty()
            ? QString::fromLatin1(object->metaObject()->className())
            : object->objectName();
        m_texts.append({name + u'.' + QString::fromLatin1(what), plain.trimmed()});
    }

    void addAction(const QAction *action)
    {
        add(action, "text", action->text());
        add(action, "toolTip", action->toolTip());
        add(action, "statusTip", action->statusTip());
    }

    void addModel(const QAbstractItemView *view)
    {
        const QAbstractItemModel *model = view->model();
        if (!model)
            return;
        constexpr int mostRows = 200;
        for (int column = 0; column < model->columnCount(); ++column) {
            add(view, "header", model->headerData(column, Qt::Horizontal).toString());
            add(view,
                "headerTip",
                model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
            for (int row = 0; row < qMin(mostRows, model->rowCount()); ++row) {
                for (const int role :
                     {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                    add(view, "cell", model->index(row, column).data(role).toString());
            }
        }
    }

    void addWidget(const QWidget *widget)
    {
        add(widget, "windowTitle", widget->windowTitle());
        add(widget, "toolTip", widget->toolTip());
        add(widget, "accessibleName", widget->accessibleName());
        add(widget, "accessibleDescription", widget->accessibleDescription());
        if (const auto *elided = qobject_cast<const ElidedLabel *>(widget))
            add(widget, "text", elided->fullText());
        else if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(widget, "text", label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(widget, "text", button->text());
        else if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            add(widget, "placeholder", edit->placeholderText());
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            addModel(view);
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int item = 0; item < box->count(); ++item)
                add(widget, "item", box->itemText(item));
        }
        if (const auto *menu = qobject_cast<const QMenu *>(widget))
            add(widget, "title", menu->title());
        const QList<QAction *> actions = widget->actions();
        for (const QAction *action : actions)
            addAction(action);
    }

    QList<ShownText> m_texts;
};

struct Catalogue
{
    QSet<QString> words; ///< English sources without a gap that read otherwise in Chinese
};

Catalogue readCatalogue()
{
    Catalogue catalogue;
    QFile file(QStringLiteral(LIVECERT_TRANSLATIONS) + u"/livecert_zh_CN.ts"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no translation to compare with");
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            const QString words =
                xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (words != source && !source.contains(u'%'))
                catalogue.words.insert(source);
        }
    }
    return catalogue;
}

bool hasHan(const QString &text)
{
    static const QRegularExpression han(u"[\\x{4e00}-\\x{9fff}]"_s);
    return text.contains(han);
}

/// What certificates, domains and accounts are called is nobody's to translate.
bool isName(const QString &text)
{
    static const QRegularExpression names(
        u"^(.*\\.example\\.(com|net).*|.*(Sandbox|Test|Demo|Let's Encrypt|DigiCert|GlobalSign|"
        "TrustAsia|LiveCert)[^.]*|[a-z0-9.-]+\\.(com|net|org|invalid).*|.*::.*)$"_s);
    return names.match(text).hasMatch();
}

} // namespace

QList<ShownText> shownTexts(QWidget *root)
{
    Collector collector;
    collector.addWidget(root);
    const QList<QWidget *> widgets = root->findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        collector.addWidget(widget);
    return collector.m_texts;
}

QStringList englishIn(const QList<ShownText> &texts)
{
    static const Catalogue catalogue = readCatalogue();
    static const QRegularExpression sentence(u"\\b[A-Za-z][a-z]+,? [a-z]{2,}\\b"_s);
    QStringList found;
    for (const ShownText &shown : texts) {
        QString words = shown.text;
        words.remove(u'&');
        const bool isWord = catalogue.words.contains(words) || catalogue.words.contains(shown.text);
        const bool isSentence = !hasHan(shown.text) && shown.text.contains(sentence);
        if ((isWord || isSentence) && !isName(shown.text))
            found.append(shown.where + u": "_s + shown.text);
    }
    found.removeDuplicates();
    return found;
}

QStringList cutOffIn(const QWidget *root)
{
    QStringList cut;
    const auto note = [&cut](const QWidget *widget, const QString &text, int is, int needs) {
        if (is < needs)
            cut.append(u"%1: %2, %3 of %4"_s.arg(widget->objectName(), text).arg(is).arg(needs));
    };
    const QList<QWidget *> widgets = root->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || qobject_cast<const ElidedLabel *>(widget))
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (!button->text().isEmpty())
                note(widget, button->text(), widget->width(), widget->sizeHint().width());
        } else if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->text().isEmpty()
                || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
                continue;
            if (label->wordWrap())
                note(
                    widget, label->text(), widget->height(), label->heightForWidth(label->width()));
            else
                note(widget, label->text(), widget->width(), widget->sizeHint().width());
        }
    }
    return cut;
}

QStringList mnemonicProblems(const QWidget *root)
{
    static const QRegularExpression mnemonic(u"&([A-Za-z0-9])"_s);
    QStringList problems;
    const auto look = [&problems](const QString &menu, const QList<QAction *> &actions) {
        QSet<QString> taken;
        for (const QAction *action : actions) {
            // Each language stands there by its own name.
            if (action->isSeparator() || action->text().isEmpty()
                || action->objectName().startsWith("language"_L1))
                continue;
            const QString letter = mnemonic.match(action->text()).captured(1).toUpper();
            if (letter.isEmpty() || taken.contains(letter))
                problems.append(menu + u": "_s + action->text());
            taken.insert(letter);
        }
    };
    const QList<QMenu *> menus = root->findChildren<QMenu *>(QRegularExpression(u"Menu$"_s));
    for (const QMenu *menu : menus) {
        // The names of accounts and filters are no commands.
        if (menu->objectName() != "accountMenu"_L1 && menu->objectName() != "showMenu"_L1)
            look(menu->objectName(), menu->actions());
    }
    const QList<QMenuBar *> bars = root->findChildren<QMenuBar *>();
    for (const QMenuBar *bar : bars)
        look(u"menuBar"_s, bar->actions());
    return problems;
}

} // namespace livecert::fixture
