// SPDX-License-Identifier: Apache-2.0
#include "ui/text/passphrasetext.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PassphraseText)
};

QStringList shownNames(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names)
        shown.append(name.isEmpty() ? Words::tr("the pasted text") : name);
    return shown;
}

/// One pass phrase is tried on all; then it is asked for one after the other.
QStringList askedFor(const PassphraseRequest &request)
{
    return request.opened.isEmpty() ? request.closed : request.closed.first(1);
}

} // namespace

QString passphraseTitle(const PassphraseRequest &request)
{
    const QStringList files = askedFor(request);
    return Words::tr("Enter the pass phrase of %1", "one or more files", int(files.size()))
        .arg(nameList(shownNames(files)));
}

QString passphraseHint(const PassphraseRequest &request)
{
    if (!request.opened.isEmpty())
        return Words::tr("The one before opened %1. This one has another.")
            .arg(nameList(shownNames(request.opened)));
    if (request.closed.size() > 1)
        return Words::tr("It is tried on all of them. It is not stored.");
    return Words::tr("It is used to read the key and is not stored.");
}

QString wrongPassphraseText(const PassphraseRequest &request)
{
    return Words::tr("This pass phrase does not open %1. Upper and lower case matter; try again.")
        .arg(plainText(nameList(shownNames(askedFor(request)))));
}

QString leftClosedTitle(const QStringList &files)
{
    return Words::tr("%1 was left out", "one or more files", int(files.size()))
        .arg(plainText(nameList(shownNames(files))));
}

} // namespace livecert
