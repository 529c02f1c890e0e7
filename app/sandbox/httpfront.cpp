// SPDX-License-Identifier: Apache-2.0
#include "sandbox/httpfront.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <httplib.h>
#include <string>
#include <thread>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

// A connection holds a thread only while it is served: answers close it, so that stop() never waits
// for an idle one and no client can run into a connection that ends just as it sends.
constexpr std::size_t threadCount = 128; // 100 calls a second that take more than a second

// The library would let several servers share one port.
void takePortAlone(socket_t listener)
{
#ifdef _WIN32
    const int option = SO_EXCLUSIVEADDRUSE;
#else
    const int option = SO_REUSEADDR;
#endif
    const int yes = 1;
    setsockopt(listener, SOL_SOCKET, option, reinterpret_cast<const char *>(&yes), sizeof yes);
}

QByteArray toBytes(const std::string &text)
{
    return {text.data(), qsizetype(text.size())};
}

QByteArray htmlPage(int status)
{
    const char *reason = "Bad Request";
    switch (status) {
    case 404: reason = "Not Found"; break;
    case 405: reason = "Method Not Allowed"; break;
    case 413: reason = "Request Entity Too Large"; break;
    case 414: reason = "Request-URI Too Large"; break;
    case 500: reason = "Internal Server Error"; break;
    default: break;
    }
    const QByteArray title = QByteArray::number(status) + ' ' + reason;
    return "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
        + "</h1></center>\r\n<hr><center>Tengine</center>\r\n</body>\r\n</html>\r\n";
}

HttpRequest takeHead(const httplib::Request &request)
{
    HttpRequest result;
    result.arrived = std::chrono::steady_clock::now();
    result.method = toBytes(request.method);
    const std::size_t question = request.target.find('?');
    result.path = toBytes(request.target.substr(0, question));
    if (question != std::string::npos)
        result.rawQuery = QByteArray(request.target.data() + question + 1,
                                     qsizetype(request.target.size() - question - 1));
    for (const auto &[name, value] : request.headers)
        result.headers[toBytes(name).toLower()] = toBytes(value);
    return result;
}

// A V3-query call carries the private key in the request line. The library hands its own, mutable
// request to us as const; wiping it here is the only moment we get.
void wipeRequestLine(const httplib::Request &request)
{
    auto &mutableRequest = const_cast<httplib::Request &>(request);
    wipe(mutableRequest.target.data(), mutableRequest.target.size());
    for (auto &[name, value] : mutableRequest.params)
        wipe(value.data(), value.size());
}

// Reads the body into memory that is wiped. False: too long or broken; the status is set.
bool takeBody(const httplib::Request &request,
              const httplib::ContentReader &reader,
              HttpRequest &result)
{
    std::size_t room = HttpFront::maximumBody;
    if (!request.has_header("Transfer-Encoding")) {
        const std::string length = request.get_header_value("Content-Length");
        room = std::min<std::size_t>(room, std::strtoull(length.c_str(), nullptr, 10));
    }
    // Without a length the library would read until the client closes.
    if (room == 0)
        return true;
    Secret body = Secret::ofSize(room);
    std::size_t size = 0;
    const bool isRead = reader([&](const char *data, std::size_t length) {
        if (length > body.size() - size)
            return false;
        std::memcpy(body.data() + size, data, length);
        size += length;
        return true;
    });
    body.shrink(size);
    result.body = std::move(body);
    return isRead;
}

void give(const HttpAnswer &answer, httplib::Response &response)
{
    response.status = answer.status;
    for (const auto &[name, value] : answer.headers)
        response.set_header(name.constData(), value.constData());
    response.set_content(
        answer.body.constData(), std::size_t(answer.body.size()), answer.contentType.constData());
}

} // namespace

class HttpFront::Private
{
public:
    explicit Private(Handler theHandler)
        : handler(std::move(theHandler))
    {
        server.new_task_queue = [] { return new httplib::ThreadPool(threadCount); };
        server.set_socket_options(takePortAlone);
        server.set_keep_alive_max_count(1);
        server.set_read_timeout(2);
        server.set_write_timeout(2);
        server.set_payload_max_length(maximumBody);
        server.set_tcp_nodelay(true);
        // The one path there is; anything else gets the page below.
        server.Get("/", [this](const httplib::Request &request, httplib::Response &response) {
            HttpRequest taken = takeHead(request);
            wipeRequestLine(request);
            give(handler(std::move(taken)), response);
        });
        const auto withBody = [this](const httplib::Request &request,
                                     httplib::Response &response,
                                     const httplib::ContentReader &reader) {
            HttpRequest taken = takeHead(request);
            wipeRequestLine(request);
            if (takeBody(request, reader, taken))
                give(handler(std::move(taken)), response);
            else
                response.status = 413;
        };
        server.Post("/", withBody);
        server.Put("/", withBody);
        server.set_error_handler([](const httplib::Request &, httplib::Response &response) {
            if (response.body.empty())
                response.set_content(htmlPage(response.status).toStdString(), "text/html");
        });
    }

    Handler handler;
    httplib::Server server;
    std::thread listener;
};

HttpFront::HttpFront(Handler handler)
    : d(std::make_unique<Private>(std::move(handler)))
{ }

HttpFront::~HttpFront()
{
    stop();
}

Result<quint16> HttpFront::start(quint16 port)
{
    const std::string host = "127.0.0.1";
    int bound = -1;
    if (port == 0)
        bound = d->server.bind_to_any_port(host);
    else if (d->server.bind_to_port(host, port))
        bound = port;
    if (bound <= 0)
        return failure(ErrorCode::ConnectionFailed, u"cannot listen on 127.0.0.1:%1"_s.arg(port));
    d->listener = std::thread([this] { d->server.listen_after_bind(); });
    // stop() before the loop runs would be lost.
    while (!d->server.is_running())
        std::this_thread::yield();
    return quint16(bound);
}

void HttpFront::stop()
{
    if (!d->listener.joinable())
        return;
    d->server.stop();
    d->listener.join();
}

} // namespace livecert::sandbox
