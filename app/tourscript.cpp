// SPDX-License-Identifier: Apache-2.0
#include "tourscript.h"

#include "services.h"
#include "ui/deploy/deploymentflow.h"
#include "ui/deploy/pillroles.h"
#include "ui/deploy/progressdialog.h"
#include "ui/mainwindow.h"
#include "ui/viewers/viewersmodel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr int columnOfCheck = 0;
constexpr int columnOfName = 1;

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QString textOf(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            texts.append(model.index(row, column).data().toString());
    }
    return texts.join(u'\n');
}

/// In whatever language it is said.
bool hasLaggingAddress(const QAbstractItemModel &model)
{
    const auto *viewers = qobject_cast<const ViewersModel *>(&model);
    for (int row = 0; viewers && row < viewers->rowCount(); ++row) {
        const QVariant tone = viewers->index(row, ViewersModel::ResultColumn).data(PillToneRole);
        if (viewers->isAddress(row) && tone.value<Tone>() == Tone::Bad)
            return true;
    }
    return false;
}

} // namespace

TourScript::TourScript(MainWindow &window,
                       const Services &services,
                       QString dropFolder,
                       QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_services(services)
    , m_dropFolder(std::move(dropFolder))
{ }

void TourScript::addStepsTo(Tour &tour)
{
    addDeployingSteps(tour);
    addViewersSteps(tour);
    addRefusedSteps(tour);
    addTurningOffSteps(tour);
}

void TourScript::addDeployingSteps(Tour &tour)
{
    TourStep list = onWindow(u"list"_s, tr("The sandbox's domains are listed"));
    list.act = [] {};
    list.isReached = [this] {
        const auto *table = m_window.findChild<QAbstractItemView *>(u"domainTable"_s);
        return table && table->model()->rowCount() > 100;
    };
    tour.add(std::move(list));

    TourStep drop = onWindow(
        u"drop"_s, tr("A certificate and its key are dropped, and shown with every check"));
    drop.act = [this] {
        selectDomains(
            {u"pull.live.example.com"_s, u"push.live.example.com"_s, u"play.example.com"_s});
        dropDemoFiles({u"*.live.example.com"_s, u"live.example.com"_s});
    };
    drop.isReached = [this] {
        const auto *name = m_window.findChild<QLineEdit *>(u"certificateName"_s);
        return isEnabled(u"reviewButton"_s) && name && !name->text().isEmpty();
    };
    tour.add(std::move(drop));

    TourStep review = onDialog(
        u"review"_s, tr("The change is reviewed; nothing has been sent"), u"reviewDialog"_s);
    review.act = [this] { click(u"reviewButton"_s); };
    tour.add(std::move(review));

    TourStep apply =
        onDialog(u"applied"_s, tr("The service took the certificate"), u"progressDialog"_s);
    apply.act = [this] { click(u"commitPlan"_s); };
    apply.isReached = [this] {
        return isEnabled(u"closeProgress"_s) && dialog(u"progressDialog"_s) && isEverythingSent();
    };
    apply.notes = [this] { return requestIds(); };
    tour.add(std::move(apply));

    TourStep proof = onDialog(u"proof"_s, tr("The edge serves it over TLS"), u"progressDialog"_s);
    proof.act = [] {};
    proof.isReached = [this] { return saysServed(); };
    tour.add(std::move(proof));

    TourStep refreshed = onWindow(u"deployed"_s, tr("The list shows the new certificate"));
    refreshed.act = [this] { click(u"closeProgress"_s); };
    refreshed.isReached = [this] {
        const auto *table = m_window.findChild<QAbstractItemView *>(u"domainTable"_s);
        const auto *name = m_window.findChild<QLineEdit *>(u"certificateName"_s);
        return !dialog(u"progressDialog"_s) && textOf(*table->model()).count(name->text()) == 2;
    };
    tour.add(std::move(refreshed));
}

void TourScript::addViewersSteps(Tour &tour)
{
    TourStep chosen = onWindow(
        u"suspects"_s, tr("Domains are chosen whose viewers may get something else than is set"));
    chosen.act = [this] { selectDomains({Sandbox::staleDomain, u"pull.live.example.com"_s}); };
    chosen.isReached = [this] {
        const auto *check = m_window.findChild<QAction *>(u"checkViewersAction"_s);
        return check && check->isEnabled();
    };
    tour.add(std::move(chosen));

    TourStep viewers = onDialog(u"viewers"_s,
                                tr("Each address of the edge is asked; one still serves an old "
                                   "certificate"),
                                u"viewersDialog"_s);
    viewers.act = [this] { m_window.findChild<QAction *>(u"checkViewersAction"_s)->trigger(); };
    viewers.isReached = [this] {
        const QWidget *shown = dialog(u"viewersDialog"_s);
        const auto *table =
            shown ? shown->findChild<QAbstractItemView *>(u"viewersTable"_s) : nullptr;
        return table && hasLaggingAddress(*table->model());
    };
    tour.add(std::move(viewers));
}

void TourScript::addRefusedSteps(Tour &tour)
{
    TourStep refused =
        onWindow(u"chosen"_s, tr("A domain is chosen that the service will refuse to change"));
    refused.act = [this] {
        click(u"viewersClose"_s);
        selectDomains({u"protected-mode.fault.example.net"_s});
        dropDemoFiles({u"*.fault.example.net"_s});
    };
    refused.isReached = [this] { return isEnabled(u"reviewButton"_s); };
    tour.add(std::move(refused));

    TourStep review = onDialog(u"review"_s, tr("Its change is reviewed"), u"reviewDialog"_s);
    review.act = [this] { click(u"reviewButton"_s); };
    tour.add(std::move(review));

    TourStep error =
        onDialog(u"error"_s, tr("The refusal is explained, with a way out"), u"errorDialog"_s);
    error.act = [this] { click(u"commitPlan"_s); };
    error.notes = [this] { return requestIds(); };
    tour.add(std::move(error));

    TourStep details = onDialog(u"error-details"_s, tr("The details unfold"), u"errorDialog"_s);
    details.act = [this] { click(u"errorDetailsFold"_s); };
    details.isReached = [this] {
        const QWidget *shown = find(u"errorDetails"_s);
        return shown && shown->isVisible();
    };
    tour.add(std::move(details));
}

void TourScript::addTurningOffSteps(Tour &tour)
{
    TourStep toggle =
        onWindow(u"off"_s, tr("HTTPS is switched off in the form; the rest has no meaning then"));
    toggle.act = [this] {
        click(u"closeError"_s);
        selectDomains({u"radio.example.com"_s});
        click(u"httpsToggle"_s);
    };
    toggle.isReached = [this] { return !dialog(u"errorDialog"_s) && isEnabled(u"reviewButton"_s); };
    tour.add(std::move(toggle));

    TourStep warning = onDialog(u"off-warning"_s,
                                tr("Turning off is guarded: it deletes certificate and key"),
                                u"reviewDialog"_s);
    warning.act = [this] { click(u"reviewButton"_s); };
    warning.isReached = [this] { return dialog(u"reviewDialog"_s) && !isEnabled(u"commitPlan"_s); };
    tour.add(std::move(warning));

    TourStep typed =
        onDialog(u"off-typed"_s, tr("Typing the domain name unlocks it"), u"reviewDialog"_s);
    typed.act = [this] { type(u"offConfirmation"_s, u"radio.example.com"_s); };
    typed.isReached = [this] { return isEnabled(u"commitPlan"_s); };
    tour.add(std::move(typed));

    TourStep done = onDialog(u"off-done"_s, tr("HTTPS is off"), u"progressDialog"_s);
    done.act = [this] { click(u"commitPlan"_s); };
    done.isReached = [this] {
        return isEnabled(u"closeProgress"_s) && dialog(u"progressDialog"_s);
    };
    done.notes = [this] { return requestIds(); };
    tour.add(std::move(done));
}

TourStep TourScript::onWindow(const QString &name, const QString &says) const
{
    TourStep step;
    step.name = name;
    step.says = says;
    step.subject = [this] { return &m_window; };
    return step;
}

TourStep TourScript::onDialog(const QString &name,
                              const QString &says,
                              const QString &dialogName) const
{
    TourStep step;
    step.name = name;
    step.says = says;
    step.subject = [this, dialogName] { return dialog(dialogName); };
    step.isReached = [this, dialogName] { return dialog(dialogName) != nullptr; };
    return step;
}

void TourScript::selectDomains(const QStringList &displayNames)
{
    auto *table = m_window.findChild<QAbstractItemView *>(u"domainTable"_s);
    QAbstractItemModel *model = table->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const bool isWanted =
            displayNames.contains(model->index(row, columnOfName).data().toString());
        model->setData(model->index(row, columnOfCheck),
                       isWanted ? Qt::Checked : Qt::Unchecked,
                       Qt::CheckStateRole);
    }
}

void TourScript::dropDemoFiles(const QStringList &names)
{
    const Result<Sandbox::DemoFiles> demo = m_services.mintDemoFiles(names, 90);
    const QString chain = QDir(m_dropFolder).filePath(u"fullchain.pem"_s);
    const QString key = QDir(m_dropFolder).filePath(u"privkey.pem"_s);
    if (demo && writeFile(chain, demo->chainPem) && writeFile(key, demo->keyPem))
        dropFiles({chain, key});
}

void TourScript::dropFiles(const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    const QPoint middle = m_window.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &enter);
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &drop);
}

void TourScript::click(const QString &objectName) const
{
    if (auto *button = qobject_cast<QAbstractButton *>(find(objectName)))
        button->click();
}

void TourScript::type(const QString &objectName, const QString &text) const
{
    QWidget *field = find(objectName);
    if (!field)
        return;
    for (const QChar letter : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(field, &press);
        QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(field, &release);
    }
}

bool TourScript::isEnabled(const QString &objectName) const
{
    const QWidget *widget = find(objectName);
    return widget && widget->isVisible() && widget->isEnabled();
}

QString TourScript::subtitle() const
{
    const QWidget *progress = dialog(u"progressDialog"_s);
    const auto *label = progress ? progress->findChild<QLabel *>(u"subtitle"_s) : nullptr;
    return label ? label->text() : QString();
}

bool TourScript::saysServed() const
{
    const Deployment *deployment = m_window.flow() ? m_window.flow()->deployment() : nullptr;
    if (!deployment)
        return false;
    const QList<StepProgress> &steps = deployment->steps();
    const auto served = std::count_if(steps.begin(), steps.end(), [](const StepProgress &step) {
        return step.proof == ProofState::Served;
    });
    return served > 0
        && subtitle().contains(
            ProgressDialog::tr("%n serve the new certificate", nullptr, int(served)));
}

bool TourScript::isEverythingSent() const
{
    const Deployment *deployment = m_window.flow() ? m_window.flow()->deployment() : nullptr;
    return deployment && !deployment->isSending();
}

QString TourScript::requestIds() const
{
    const Deployment *deployment = m_window.flow() ? m_window.flow()->deployment() : nullptr;
    if (!deployment)
        return {};
    QStringList ids;
    for (const StepProgress &step : deployment->steps())
        ids.append(requestIdOf(step));
    return u"RequestId "_s + ids.join(u", "_s);
}

QWidget *TourScript::dialog(const QString &objectName) const
{
    QWidget *found = find(objectName);
    return found && found->isVisible() ? found : nullptr;
}

QWidget *TourScript::find(const QString &objectName) const
{
    // Dialogs are children of the window; the latest one is what a person sees.
    const QList<QWidget *> found = m_window.findChildren<QWidget *>(objectName);
    return found.isEmpty() ? nullptr : found.last();
}

} // namespace livecert
