// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/aboutfacts.h"

#include <QDialog>

namespace livecert {

/// Version, licence and libraries, to read and to copy into a report. Deletes itself when closed.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const AboutFacts &facts, QWidget *parent);

private:
    /// What a report needs: the program, the system, the libraries with their versions.
    [[nodiscard]] static QString versionsAsText(const QList<Library> &libraries);
    [[nodiscard]] QWidget *createHead(const QUrl &homePage);
    [[nodiscard]] QWidget *createLibraries(const QList<Library> &libraries);
};

/// Opens the page of releases in the browser: the only way LiveCert ever looks for a newer version.
/// Where no browser opens, or this build names no page, it says so and what to do.
void showReleasePage(const QUrl &page, QWidget *parent);

} // namespace livecert
