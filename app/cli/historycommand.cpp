// SPDX-License-Identifier: Apache-2.0
#include "cli/historycommand.h"

#include "cli/clisession.h"
#include "cli/columns.h"
#include "cli/sentences.h"
#include "cli/words.h"
#include "deploy/domainoverview.h"
#include "store/historyexport.h"

#include <QJsonArray>

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qsizetype entriesAtOnce = 500;

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s);
}

QString entryLine(const HistoryEntry &entry)
{
    const HistoryRecord &planned = entry.planned;
    const auto named = [](const QString &name) { return name.isEmpty() ? u"-"_s : name; };
    QString line =
        u"%1 %2 %3 %4 -> %5"_s.arg(timeText(planned.time()))
            .arg(padded(entry.last.state, 8))
            .arg(padded(displayDomain(planned.domain), 40))
            .arg(named(planned.oldName))
            .arg(planned.type == "off"_L1 ? Cli::tr("HTTPS off") : named(planned.newName));
    if (!entry.last.errorCode.isEmpty())
        line += u"  "_s + entry.last.errorCode;
    if (!entry.last.requestId.isEmpty())
        line += u"  [RequestId %1]"_s.arg(entry.last.requestId);
    return Console::visible(line + u"  %1@%2"_s.arg(planned.user, planned.host));
}

QString problemText(const HistoryVerdict &verdict)
{
    switch (verdict.problem) {
    case HistoryVerdict::Problem::None: return {};
    case HistoryVerdict::Problem::Altered:
        return Cli::tr("record %1 is not what was written").arg(verdict.seq);
    case HistoryVerdict::Problem::Missing:
        return Cli::tr("records before record %1 are missing").arg(verdict.seq);
    case HistoryVerdict::Problem::Unlinked:
        return Cli::tr("record %1 does not follow the one before it").arg(verdict.seq);
    case HistoryVerdict::Problem::Tail:
        return Cli::tr("the end was cut off or added to, from record %1 on").arg(verdict.seq);
    }
    return {};
}

} // namespace

HistoryCommand::HistoryCommand(CliArguments arguments, const Console &console)
    : Command(std::move(arguments), console)
{ }

void HistoryCommand::start()
{
    m_history = openHistory(arguments());
    const QString action = arguments().action.value(0);
    if (action == "verify"_L1)
        verify();
    else if (action == "resolve"_L1)
        resolve();
    else if (action == "keep"_L1)
        keep(arguments().action.value(1));
    else if (!arguments().exportFile.isEmpty())
        exportList();
    else
        list();
}

void HistoryCommand::interrupt()
{
    m_resolver.reset();
    Command::interrupt();
}

HistoryQuery HistoryCommand::query() const
{
    HistoryQuery query;
    query.domain = arguments().domains.value(0);
    query.since = arguments().since;
    query.now = systemUtc();
    if (arguments().isFailedOnly)
        query.filter = HistoryFilter::Failed;
    return query;
}

void HistoryCommand::failToRead(const Error &error)
{
    if (error.code == ErrorCode::InvalidInput) {
        fail(ExitCode::Usage, error.detail);
        return;
    }
    console().warn(Cli::tr("The ledger cannot be used: %1").arg(Console::visible(error.detail)));
    end(ExitCode::Ledger, {{u"error"_s, errorJson(error)}});
}

void HistoryCommand::list()
{
    m_history->find(query(), {this, [this](const Result<HistoryMatch> &match) {
                                  if (match)
                                      show(*match, 0);
                                  else
                                      failToRead(match.error());
                              }});
}

void HistoryCommand::show(const HistoryMatch &match, qsizetype from)
{
    if (from >= match.changes.size()) {
        sayUnfinished();
        return;
    }
    m_history->entries(match.changes.mid(from, entriesAtOnce),
                       {this, [this, match, from](const Result<QList<HistoryEntry>> &entries) {
                            if (!entries) {
                                failToRead(entries.error());
                                return;
                            }
                            add(*entries);
                            show(match, from + entriesAtOnce);
                        }});
}

void HistoryCommand::add(const QList<HistoryEntry> &entries)
{
    for (const HistoryEntry &entry : entries) {
        console().say(entryLine(entry));
        m_list.append(entryAsJson(entry));
    }
}

// After a crash this is where one looks first.
void HistoryCommand::sayUnfinished()
{
    m_history->unfinished({this, [this](const Result<QList<HistoryEntry>> &open) {
                               const int count = open ? int(open->size()) : 0;
                               if (count > 0)
                                   console().warn(
                                       Cli::tr("%n changes were cut short, or their end is not "
                                               "known: livecert-cli history resolve",
                                               nullptr,
                                               count));
                               console().say(Cli::tr("%n changes", nullptr, int(m_list.size())));
                               end(ExitCode::Done,
                                   {{u"changes"_s, m_list},
                                    {u"count"_s, int(m_list.size())},
                                    {u"unfinished"_s, count}});
                           }});
}

void HistoryCommand::exportList()
{
    m_history->exportTo(
        arguments().exportFile,
        query(),
        {this, [this](const Result<qint64> &count) {
             if (!count) {
                 failToRead(count.error());
                 return;
             }
             console().say(Cli::tr("%n changes written to %1", nullptr, int(*count))
                               .arg(arguments().exportFile));
             end(ExitCode::Done, {{u"count"_s, *count}, {u"file"_s, arguments().exportFile}});
         }});
}

void HistoryCommand::verify()
{
    m_history->verify({this, [this](const Result<HistoryVerdict> &verdict) {
                           if (!verdict) {
                               failToRead(verdict.error());
                               return;
                           }
                           const QString hash = QString::fromLatin1(verdict->lastHash);
                           QJsonObject json{{u"intact"_s, verdict->isIntact()},
                                            {u"records"_s, verdict->records},
                                            {u"pruned"_s, verdict->pruned},
                                            {u"lastRecord"_s, verdict->lastSeq},
                                            {u"lastHash"_s, hash}};
                           if (verdict->isIntact()) {
                               console().say(
                                   Cli::tr("intact: %n records, the newest is %1 with hash %2",
                                           nullptr,
                                           int(verdict->records))
                                       .arg(verdict->lastSeq)
                                       .arg(hash));
                               end(ExitCode::Done, json);
                               return;
                           }
                           const QString problem = problemText(*verdict);
                           console().warn(Cli::tr("ALTERED: %1").arg(problem));
                           json.insert(u"problem"_s, problem);
                           json.insert(u"record"_s, verdict->seq);
                           end(ExitCode::Altered, json);
                       }});
}

void HistoryCommand::keep(const QString &days)
{
    bool isNumber = days == "forever"_L1;
    const int count = isNumber ? 0 : days.toInt(&isNumber);
    if (!isNumber || count < 0 || count > 36'500 || (count == 0 && days != "forever"_L1)) {
        fail(ExitCode::Usage,
             Cli::tr("history keep takes a number of days from 1 to 36500, or forever"));
        return;
    }
    m_history->setRetentionDays(
        count, {this, [this, count](const Result<qint64> &removed) {
                    if (!removed) {
                        failToRead(removed.error());
                        return;
                    }
                    console().say(Cli::tr("%n records removed", nullptr, int(*removed)));
                    end(ExitCode::Done, {{u"days"_s, count}, {u"removed"_s, *removed}});
                }});
}

void HistoryCommand::resolve()
{
    Result<Session> session = openSession(arguments());
    if (!session) {
        failToOpen(session.error());
        return;
    }
    m_session = *std::move(session);
    m_history->unfinished({this, [this](const Result<QList<HistoryEntry>> &open) {
                               if (open)
                                   resolveThose(*open);
                               else
                                   failToRead(open.error());
                           }});
}

void HistoryCommand::resolveThose(const QList<HistoryEntry> &entries)
{
    QList<OpenChange> changes;
    for (const HistoryEntry &entry : entries) {
        if (arguments().hasAnyAccount || entry.account().isSameAs(m_session.account))
            changes.append(openChangeOf(entry));
        else
            ++m_ofOthers;
    }
    m_resolver = std::make_unique<LedgerResolver>(
        *m_session.live, *m_history, changes, LedgerResolver::Options());
    connect(m_resolver.get(), &LedgerResolver::ledgerFailed, this, &HistoryCommand::failToRead);
    connect(m_resolver.get(), &LedgerResolver::finished, this, &HistoryCommand::sayResolved);
    m_resolver->start();
}

void HistoryCommand::sayResolved()
{
    QStringList again;
    for (const OpenChange &change : m_resolver->changes()) {
        const QString domain = Console::visible(displayDomain(change.domain));
        QString line = u"%1 %2"_s.arg(ledgerStateName(change.state), -8).arg(domain);
        QJsonObject json{{u"domain"_s, change.domain}, {u"state"_s, ledgerStateName(change.state)}};
        if (change.state == LedgerState::Unknown) {
            line += u"  "_s + errorText(change.error, change.domain);
            json.insert(u"error"_s, errorJson(change.error, change.domain));
        }
        if (change.state == LedgerState::Skipped || change.state == LedgerState::Failed)
            again.append(domain);
        console().say(line);
        m_list.append(json);
    }
    console().say(Cli::tr("%1 done, %2 not carried out, %3 not begun, %4 unknown")
                      .arg(m_resolver->count(LedgerState::Done))
                      .arg(m_resolver->count(LedgerState::Failed))
                      .arg(m_resolver->count(LedgerState::Skipped))
                      .arg(m_resolver->count(LedgerState::Unknown)));
    if (!again.isEmpty())
        console().say(
            Cli::tr("To go on: livecert-cli deploy --domain %1 FILE…").arg(again.join(u',')));
    if (m_ofOthers > 0)
        console().warn(
            Cli::tr("%n changes belong to other accounts: open those, or use --any-account",
                    nullptr,
                    m_ofOthers));
    end(m_resolver->count(LedgerState::Unknown) > 0 ? ExitCode::OutcomeUnknown : ExitCode::Done,
        {{u"changes"_s, m_list},
         {u"done"_s, m_resolver->count(LedgerState::Done)},
         {u"failed"_s, m_resolver->count(LedgerState::Failed)},
         {u"skipped"_s, m_resolver->count(LedgerState::Skipped)},
         {u"unknown"_s, m_resolver->count(LedgerState::Unknown)},
         {u"ofOtherAccounts"_s, m_ofOthers}});
}

} // namespace livecert
