// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/deploymentreport.h"

#include "core/csv.h"
#include "deploy/names.h"
#include "deploy/viewersreport.h"
#include "ui/deploy/progresstext.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DeploymentReport)
};

/// Names for programs: the same in every language.
QString proofName(ProofState proof)
{
    switch (proof) {
    case ProofState::None: return {};
    case ProofState::Waiting: return u"waiting"_s;
    case ProofState::Served: return u"served"_s;
    case ProofState::StillOld: return u"old"_s;
    case ProofState::Unreachable: return u"unreachable"_s;
    }
    return {};
}

/// One row as it stands in CSV and HTML.
QStringList rowOf(const StepProgress &step)
{
    const bool hasError = step.state == StepState::Failed || step.state == StepState::Unknown;
    return {displayDomain(step.domain),
            stepStateName(step.state),
            hasError ? catalogueCode(step.error) : QString(),
            hasError ? errorTitle(step.error, {.domain = step.domain}) : QString(),
            visibleText(requestIdOf(step)),
            proofName(step.proof)};
}

QString titleOf(const DeploymentReport &report)
{
    return Words::tr("LiveCert, %1").arg(exactTimeText(report.writtenAt));
}

} // namespace

QByteArray reportAsCsv(const DeploymentReport &report)
{
    QByteArray csv("domain,state,code,problem,request_id,edge\r\n");
    for (const StepProgress &step : report.steps) {
        QByteArrayList cells;
        for (const QString &cell : rowOf(step))
            cells.append(csvCell(cell));
        csv += cells.join(',') + "\r\n";
    }
    return csv;
}

QByteArray reportAsJson(const DeploymentReport &report)
{
    QJsonArray steps;
    for (const StepProgress &step : report.steps) {
        QJsonObject entry{{u"domain"_s, step.domain},
                          {u"state"_s, stepStateName(step.state)},
                          {u"requestId"_s, requestIdOf(step)},
                          {u"proof"_s, proofName(step.proof)},
                          {u"edge"_s, edgeJson(step.edge)}};
        if (step.free != FreeProgress::None)
            entry.insert(u"freeStatus"_s, visibleText(step.freeStatus));
        if (step.state == StepState::Failed || step.state == StepState::Unknown) {
            entry.insert(u"code"_s, catalogueCode(step.error));
            entry.insert(u"message"_s, visibleText(step.error.detail, 1000));
            entry.insert(u"httpStatus"_s, step.error.httpStatus);
        }
        steps.append(entry);
    }
    const QJsonObject all{{u"writtenAt"_s, report.writtenAt.toString(Qt::ISODate)},
                          {u"plan"_s, planAsJson(report.plan)},
                          {u"steps"_s, steps}};
    return QJsonDocument(all).toJson();
}

QByteArray reportAsHtml(const DeploymentReport &report)
{
    QString html =
        u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title>\n"
        "<style>body{font-family:sans-serif}td,th{text-align:left;padding:4px 12px;"
        "border-bottom:1px solid #ccc}</style></head><body>\n<h1>%1</h1>\n<table>\n"_s.arg(
            titleOf(report).toHtmlEscaped());
    const QStringList heads{Words::tr("Domain"),
                            Words::tr("State"),
                            Words::tr("Code"),
                            Words::tr("Problem"),
                            Words::tr("RequestId"),
                            Words::tr("Edge")};
    html += u"<tr>"_s;
    for (const QString &head : heads)
        html += u"<th>"_s + head.toHtmlEscaped() + u"</th>"_s;
    html += u"</tr>\n"_s;
    for (const StepProgress &step : report.steps) {
        html += u"<tr>"_s;
        for (const QString &cell : rowOf(step))
            html += u"<td>"_s + cell.toHtmlEscaped() + u"</td>"_s;
        html += u"</tr>\n"_s;
    }
    return (html + u"</table></body></html>\n"_s).toUtf8();
}

QByteArray reportFor(const QString &suffix, const DeploymentReport &report)
{
    if (suffix == u"csv"_s)
        return reportAsCsv(report);
    return suffix == u"json"_s ? reportAsJson(report) : reportAsHtml(report);
}

} // namespace livecert
