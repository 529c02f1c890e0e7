// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

void writeLine(std::FILE *file, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, std::size_t(line.size()), file);
    std::fputc('\n', file);
    std::fflush(file);
}

bool isUnsafe(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return !c.isSurrogate();
    default: return false;
    }
}

} // namespace

void Console::say(const QString &line) const
{
    if (!m_isJson)
        writeLine(stdout, line.toUtf8());
}

void Console::warn(const QString &line) const
{
    writeLine(stderr, line.toUtf8());
}

int Console::finish(ExitCode code, QJsonObject json) const
{
    if (m_isJson) {
        if (!json.contains("status"_L1))
            json.insert(u"status"_s, statusName(code));
        json.insert(u"exitCode"_s, int(code));
        writeLine(stdout, QJsonDocument(json).toJson(QJsonDocument::Compact));
    }
    return int(code);
}

QString Console::ask(const QString &question)
{
    const QByteArray text = question.toUtf8() + ' ';
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stderr);
    std::fflush(stderr);
    std::array<char, 1024> line{};
    if (!std::fgets(line.data(), int(line.size()), stdin))
        return {};
    return QString::fromUtf8(line.data()).trimmed();
}

QString Console::visible(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isUnsafe)) // as nearly always
        return text;
    QString result;
    for (const QChar c : text)
        result += isUnsafe(c) ? u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0')) : QString(c);
    return result;
}

} // namespace livecert
