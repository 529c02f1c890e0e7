// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/lockedfiles.h"

#include <algorithm>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

/// `source` is the file of that name, or lies in the archive of that name.
bool isOf(const QString &source, const QString &file)
{
    return source == file || source.startsWith(file + u": "_s);
}

bool isOfAny(const QString &source, const QStringList &files)
{
    return std::any_of(
        files.begin(), files.end(), [&source](const QString &file) { return isOf(source, file); });
}

void append(ReadReport &report, ReadReport &&more)
{
    report.certificates += more.certificates;
    std::move(more.keys.begin(), more.keys.end(), std::back_inserter(report.keys));
    report.unused += more.unused;
    report.sources += more.sources;
}

void forget(ReadReport &report, const QStringList &files)
{
    report.certificates.removeIf(
        [&files](const FoundCertificate &found) { return isOfAny(found.source, files); });
    std::erase_if(report.keys,
                  [&files](const FoundKey &found) { return isOfAny(found.source, files); });
    report.unused.removeIf(
        [&files](const UnusedObject &object) { return isOfAny(object.source, files); });
    report.sources.removeIf([&files](const QString &source) { return isOfAny(source, files); });
}

} // namespace

ReadReport readInputs(const LoadInputs &inputs, const Passphrases &passphrases)
{
    ReadReport report;
    if (!inputs.paths.isEmpty())
        report = readObjects(inputs.paths, passphrases);
    for (const std::shared_ptr<const Secret> &text : inputs.texts)
        append(report, readObjectsFromBytes(text->view(), {}, passphrases));
    return report;
}

ReadReport reopenLocked(ReadReport &&report,
                        const LoadInputs &inputs,
                        const Passphrases &passphrases)
{
    ReadReport opened = std::move(report);
    const QStringList locked = lockedNames(opened);
    LoadInputs closed;
    QStringList names;
    for (const QString &path : inputs.paths) {
        const QString name = sourceName(path);
        const bool isClosed = std::any_of(
            locked.begin(), locked.end(), [&name](const QString &s) { return isOf(s, name); });
        if (!isClosed)
            continue;
        closed.paths.append(path);
        names.append(name);
    }
    const bool hasLockedText = std::any_of(
        locked.begin(), locked.end(), [](const QString &source) { return isOf(source, {}); });
    if (hasLockedText) {
        closed.texts = inputs.texts;
        names.append(QString());
    }
    ReadReport fresh = readInputs(closed, passphrases);
    forget(opened, names);
    append(opened, std::move(fresh));
    return opened;
}

QStringList lockedNames(const ReadReport &report)
{
    QStringList names;
    const QList<UnusedObject> locked = report.locked();
    for (const UnusedObject &object : locked) {
        if (!names.contains(object.source))
            names.append(object.source);
    }
    return names;
}

} // namespace livecert
