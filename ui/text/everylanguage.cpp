// SPDX-License-Identifier: Apache-2.0
#include "ui/text/everylanguage.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace livecert {

namespace {

/// Lives with the object, listens to the widget.
class Speaker final : public QObject
{
public:
    Speaker(QObject *object, QObject *widget, std::function<void()> say)
        : QObject(object)
        , m_widget(widget)
        , m_say(std::move(say))
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange && watched == m_widget)
            m_say();
        return false;
    }

private:
    QObject *m_widget; ///< for comparison only
    std::function<void()> m_say;
};

QObject *widgetOf(QObject *object)
{
    while (object && !object->isWidgetType())
        object = object->parent();
    return object;
}

} // namespace

void whenLanguageChanges(QObject *object, std::function<void()> say)
{
    QObject *widget = widgetOf(object);
    Q_ASSERT_X(widget, "whenLanguageChanges", "no widget hears the event for this object");
    if (widget)
        new Speaker(object, widget, std::move(say));
}

void inEveryLanguage(QObject *object, std::function<void()> say)
{
    say();
    whenLanguageChanges(object, std::move(say));
}

} // namespace livecert
