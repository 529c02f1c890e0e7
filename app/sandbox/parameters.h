// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <utility>
#include <vector>

namespace livecert::sandbox {

/// The parameters of one call, decoded. All values are wiped at the end: one of them is a private
/// key.
class Parameters
{
public:
    Parameters() = default;
    Parameters(Parameters &&) = default;
    Parameters &operator=(Parameters &&) = default;
    Parameters(const Parameters &) = delete;
    Parameters &operator=(const Parameters &) = delete;
    ~Parameters();

    /// Adds what a query or a form body says ("a=1&b=2"), percent-decoded, `+` as a space.
    void appendEncoded(QByteArrayView text);

    [[nodiscard]] bool has(QByteArrayView name) const;
    /// Empty when it was not sent. A view: nothing keeps a copy of a secret value.
    [[nodiscard]] QByteArrayView value(QByteArrayView name) const;
    [[nodiscard]] QString text(QByteArrayView name) const;

    /// Names with values, percent-encoded and sorted as signatures want them, without `except`.
    [[nodiscard]] QByteArray canonical(QByteArrayView except = {}) const;

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_items;
};

/// RFC 3986 with the unreserved characters kept, as both kinds of signature want it.
[[nodiscard]] QByteArray percentEncoded(QByteArrayView bytes);

} // namespace livecert::sandbox
