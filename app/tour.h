// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

class QWidget;

namespace livecert {

/// One stop of the guided tour: something is done as a person would do it, then the window has to
/// come to a state, then its picture is taken.
struct TourStep
{
    QString name; ///< of the picture, without number and suffix
    QString says; ///< what is printed
    std::function<void()> act;
    std::function<bool()> isReached;
    std::function<QWidget *()> subject; ///< what the picture shows
    std::function<QString()> notes = {}; ///< printed behind the step: a RequestId, what is served
    int deadlineMs = 20'000;
};

/// Goes through the steps, one picture per step and look. Ends at the first step that fails.
class Tour final : public QObject
{
    Q_OBJECT

public:
    /// `setDark` dresses the program; pictures go to `folder` as 01-name-light.png and
    /// 01-name-dark.png.
    Tour(QString folder, std::function<void(bool dark)> setDark, QObject *parent = nullptr);

    void add(TourStep step) { m_steps.push_back(std::move(step)); }
    void start();

Q_SIGNALS:
    void finished(bool succeeded);

private:
    void begin();
    void poll();
    void pollReached();
    void pollDressed();
    [[nodiscard]] bool isDressed() const;
    [[nodiscard]] bool takePicture(const QString &look);
    void next();
    void fail(const QString &reason);
    void end(bool succeeded);
    [[nodiscard]] const TourStep &step() const { return m_steps[m_current]; }

    QString m_folder;
    std::function<void(bool)> m_setDark;
    std::vector<TourStep> m_steps;
    std::size_t m_current = 0;
    enum class Phase { Acting, DressingDark, DressingLight } m_phase = Phase::Acting;
    QTimer m_poll;
    QElapsedTimer m_sinceAct;
};

} // namespace livecert
