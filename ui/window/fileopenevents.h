// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace livecert {

/// Files that the desktop hands to the running program, as the Finder does for a double click or
/// something dropped on the icon in the Dock. They come one event each; those that come together
/// are told together, since a certificate and its key may be two files.
class FileOpenEvents final : public QObject
{
    Q_OBJECT

public:
    /// Listens to the application that runs.
    explicit FileOpenEvents(QObject *parent = nullptr);

Q_SIGNALS:
    void opened(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QStringList m_paths;
    QTimer m_together;
};

} // namespace livecert
