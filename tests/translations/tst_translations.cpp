// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    QStringList forms; ///< more than one where it counts
    bool isNumerus = false;
    QString type; ///< "unfinished", "vanished", "obsolete"; empty: finished

    [[nodiscard]] QString name() const
    {
        QString text = source;
        text.replace(u'\n', u"\\n"_s);
        return context + u": "_s + (text.size() > 90 ? text.left(90) + u'…' : text);
    }
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isNumerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.type = xml.attributes().value("type"_L1).toString();
            if (!message.isNumerus) {
                message.forms = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement())
                message.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append(readMessage(xml, context));
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return messages;
}

QStringList matches(const QString &text, const QString &pattern)
{
    QStringList found;
    auto match = QRegularExpression(pattern).globalMatch(text);
    while (match.hasNext())
        found.append(match.next().captured());
    std::sort(found.begin(), found.end());
    return found;
}

QStringList placeholders(const QString &text)
{
    QStringList found = matches(text, u"%(?:n|L?\\d{1,2})"_s);
    found.removeDuplicates();
    return found;
}

/// One line each: a single message of QtTest is cut when it is long.
void list(const QStringList &lines)
{
    for (const QString &line : lines)
        qWarning("%s", qPrintable(line));
}

QString resources()
{
    return QStringLiteral(LIVECERT_SOURCE) + u"/resources/translations/"_s;
}

} // namespace

/// The files of words against the sources and against themselves.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySentenceOfTheSourcesIsThere_data();
    void everySentenceOfTheSourcesIsThere();
    void sourceAndTranslationAgree_data();
    void sourceAndTranslationAgree();
};

void TestTranslations::everySentenceOfTheSourcesIsThere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("options");

    QTest::newRow("in Chinese, all of them") << u"livecert_zh_CN.ts"_s << QStringList{};
    QTest::newRow("in English, those that count")
        << u"livecert_en.ts"_s << QStringList{u"-pluralonly"_s};
}

/// lupdate works on a copy: what it would add is what has no words yet.
void TestTranslations::everySentenceOfTheSourcesIsThere()
{
    QFETCH(QString, file);
    QFETCH(QStringList, options);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(file);
    QVERIFY(QFile::copy(resources() + file, copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(LIVECERT_SOURCE));
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(LIVECERT_LUPDATE),
                  options
                      + QStringList{u"-silent"_s,
                                    u"-locations"_s,
                                    u"none"_s,
                                    u"-I"_s,
                                    u"."_s,
                                    u"-I"_s,
                                    u"app"_s,
                                    u"ui"_s,
                                    u"app"_s,
                                    u"-ts"_s,
                                    copy});
    QVERIFY2(lupdate.waitForFinished(60'000), qPrintable(lupdate.errorString()));
    QVERIFY2(lupdate.exitStatus() == QProcess::NormalExit && lupdate.exitCode() == 0,
             lupdate.readAll().constData());

    QStringList without;
    QStringList gone;
    const QList<Message> messages = readFile(copy);
    QVERIFY(messages.size() > 50);
    for (const Message &message : messages) {
        if (message.type == "unfinished"_L1)
            without.append(message.name());
        else if (!message.type.isEmpty())
            gone.append(message.name());
    }
    const QString hint = u"\nRun the target update_translations, then edit %1."_s.arg(file);
    list(without);
    QVERIFY2(without.isEmpty(),
             qPrintable(u"%1 without words, listed above."_s.arg(without.size()) + hint));
    list(gone);
    QVERIFY2(gone.isEmpty(),
             qPrintable(u"%1 that nobody says any more, listed above."_s.arg(gone.size()) + hint));
}

void TestTranslations::sourceAndTranslationAgree_data()
{
    QTest::addColumn<QString>("file");

    QTest::newRow("Chinese") << u"livecert_zh_CN.ts"_s;
    QTest::newRow("what Qt says, in Chinese") << u"livecert_qt_zh_CN.ts"_s;
    QTest::newRow("English") << u"livecert_en.ts"_s;
}

void TestTranslations::sourceAndTranslationAgree()
{
    QFETCH(QString, file);
    const bool isChinese = file.contains(u"zh"_s);
    QStringList problems;
    const auto check = [&problems](const Message &message, bool isRight, const QString &what) {
        if (!isRight)
            problems.append(what + u" — "_s + message.name() + u" — "_s + message.forms.join(u'|'));
    };
    QSet<QString> seen;
    const QList<Message> messages = readFile(resources() + file);
    for (const Message &message : messages) {
        const QString id = message.context + u'\0' + message.source + u'\0' + message.comment;
        check(message, !seen.contains(id), u"twice"_s);
        seen.insert(id);
        check(message,
              message.forms.size() == (message.isNumerus && !isChinese ? 2 : 1),
              u"number of plural forms"_s);
        for (const QString &form : message.forms) {
            check(message, !form.isEmpty(), u"empty"_s);
            // "Replace the certificate" for "Replace %n certificates".
            const bool mayLackNumber = !isChinese && &form == &message.forms.first();
            QStringList wanted = placeholders(message.source);
            QStringList there = placeholders(form);
            if (mayLackNumber) {
                wanted.removeAll(u"%n"_s);
                there.removeAll(u"%n"_s);
            }
            check(message, there == wanted, u"placeholders"_s);
            check(message,
                  matches(form, u"</?[a-z]+>"_s) == matches(message.source, u"</?[a-z]+>"_s),
                  u"tags"_s);
            check(message,
                  matches(form, u"\\*\\.[a-z0-9]+"_s)
                      == matches(message.source, u"\\*\\.[a-z0-9]+"_s),
                  u"file patterns"_s);
            check(message,
                  form.startsWith(u'\n') == message.source.startsWith(u'\n')
                      && form.endsWith(u'\n') == message.source.endsWith(u'\n'),
                  u"line breaks at the ends"_s);
            if (!isChinese)
                continue;
            const QStringList mnemonic = matches(message.source.toUpper(), u"&[A-Z0-9]"_s);
            check(message, matches(form.toUpper(), u"&[A-Z0-9]"_s) == mnemonic, u"mnemonic"_s);
            check(message,
                  matches(form, u"[\\x{4e00}-\\x{9fff}][,.;:!?]"_s).isEmpty(),
                  u"half-width punctuation after Han"_s);
            check(message,
                  matches(QString(form).replace(QRegularExpression(u"%(n|\\d)"_s), u"1"_s),
                          u"[\\x{4e00}-\\x{9fff}][A-Za-z0-9]|[A-Za-z0-9][\\x{4e00}-\\x{9fff}]"_s)
                      .isEmpty(),
                  u"no space between Han and Latin"_s);
            check(message,
                  matches(form, u"[，。：；？！（）“”、] (?=\\S)|(?<=\\S) [，。：；？！）”、]"_s)
                      .isEmpty(),
                  u"a space beside full-width punctuation"_s);
        }
    }
    QVERIFY(!seen.isEmpty());
    list(problems);
    QVERIFY2(problems.isEmpty(), qPrintable(u"%1 problems, listed above"_s.arg(problems.size())));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
