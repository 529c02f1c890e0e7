// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <map>
#include <memory>

namespace livecert::sandbox {

/// One HTTP request as it came in. What may hold a private key is wiped when it goes.
struct HttpRequest
{
    HttpRequest() = default;
    HttpRequest(HttpRequest &&) = default;
    HttpRequest &operator=(HttpRequest &&) = default;
    HttpRequest(const HttpRequest &) = delete;
    HttpRequest &operator=(const HttpRequest &) = delete;
    ~HttpRequest() { wipe(rawQuery); }

    QByteArray method;
    QByteArray path;
    QByteArray rawQuery; ///< still percent-encoded
    std::map<QByteArray, QByteArray> headers; ///< names in lower case
    Secret body;
    std::chrono::steady_clock::time_point arrived;

    [[nodiscard]] QByteArray header(const char *name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? QByteArray() : found->second;
    }
};

struct HttpAnswer
{
    int status = 200;
    QByteArray contentType = {};
    QByteArray body = {};
    std::map<QByteArray, QByteArray> headers = {};
};

/// The HTTP side on 127.0.0.1, with bounded requests. The handler is called on several threads at
/// once.
class HttpFront
{
public:
    using Handler = std::function<HttpAnswer(HttpRequest)>;

    /// A request body above this is answered with 413, a request line above 8 KB with 414: the
    /// limits of a stock gateway.
    static constexpr std::size_t maximumBody = 256 * 1024;

    explicit HttpFront(Handler handler);
    ~HttpFront();
    HttpFront(const HttpFront &) = delete;
    HttpFront &operator=(const HttpFront &) = delete;

    /// Port 0 takes any free one.
    [[nodiscard]] Result<quint16> start(quint16 port);
    void stop();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace livecert::sandbox
