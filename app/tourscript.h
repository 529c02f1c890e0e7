// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tour.h"

#include <QStringList>
#include <QWidget>

namespace livecert {

class MainWindow;
class Services;

/// The main job on the sandbox, as an admin does it: everything goes through the widgets of the
/// real window, found by their object names and driven by events.
class TourScript final : public QObject
{
    Q_OBJECT

public:
    /// The demo certificate and key are written to `dropFolder`, to be dropped from there.
    TourScript(MainWindow &window,
               const Services &services,
               QString dropFolder,
               QObject *parent = nullptr);

    void addStepsTo(Tour &tour);

private:
    void addDeployingSteps(Tour &tour);
    void addViewersSteps(Tour &tour);
    void addRefusedSteps(Tour &tour);
    void addTurningOffSteps(Tour &tour);

    [[nodiscard]] TourStep onWindow(const QString &name, const QString &says) const;
    [[nodiscard]] TourStep onDialog(const QString &name,
                                    const QString &says,
                                    const QString &dialog) const;

    void selectDomains(const QStringList &displayNames);
    void dropDemoFiles(const QStringList &names);
    void dropFiles(const QStringList &paths);
    void click(const QString &objectName) const;
    void type(const QString &objectName, const QString &text) const;
    [[nodiscard]] bool isEnabled(const QString &objectName) const;
    [[nodiscard]] QString subtitle() const; ///< of the progress dialog
    [[nodiscard]] bool saysServed() const;
    [[nodiscard]] bool isEverythingSent() const;
    [[nodiscard]] QString requestIds() const;
    [[nodiscard]] QWidget *dialog(const QString &objectName) const;
    [[nodiscard]] QWidget *find(const QString &objectName) const;

    MainWindow &m_window;
    const Services &m_services;
    QString m_dropFolder;
};

} // namespace livecert
