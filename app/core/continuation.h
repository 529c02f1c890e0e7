// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <utility>

namespace livecert {

/// Who wants an answer that comes later, and what to do with it. The answer is delivered on the
/// thread of the context; once the context is destroyed nobody is called: lifetime is cancellation.
template <class T>
class Continuation
{
public:
    Continuation() = default;

    Continuation(QObject *context, std::function<void(Result<T>)> callback)
        : m_context(context)
        , m_callback(std::move(callback))
    { }

    [[nodiscard]] bool isWanted() const { return !m_context.isNull() && bool(m_callback); }
    [[nodiscard]] QObject *context() const { return m_context.data(); }

    void operator()(Result<T> result) const
    {
        if (isWanted())
            m_callback(std::move(result));
    }

private:
    QPointer<QObject> m_context;
    std::function<void(Result<T>)> m_callback;
};

} // namespace livecert
