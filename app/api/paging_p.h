// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/rpcclient.h"

#include <QJsonArray>
#include <QPointer>

#include <functional>
#include <map>

namespace livecert {

/// A listing that comes in pages: the first one alone, since it says how many there are, then the
/// others side by side. The count is not trusted: an empty page ends the list, and while the last
/// page is full one more is asked for. Deletes itself after its answer, or with the context of
/// `then`.
class PagedList final : public QObject
{
public:
    struct Shape
    {
        RpcRequest request; ///< without the page; no secrets
        QString outer; ///< names of the list in the answer
        QString inner;
        QString key; ///< the field that tells items apart
        int lastPage = 0; ///< the service takes no higher number
        QString emptyCode = {}; ///< an error that means: nothing there
        /// What page and size are called, in the request and in the answer.
        QByteArray pageParameter = "PageNumber";
        QByteArray sizeParameter = "PageSize";
        /// Told of the first page as soon as it is there, when there are many more.
        std::function<void(const QJsonArray &)> firstPage = {};
    };

    using Pages = QList<QJsonArray>; ///< in their order

    static void fetch(RpcClient &client, Shape shape, Continuation<Pages> then);

private:
    PagedList(RpcClient &client, Shape shape, Continuation<Pages> then);
    void ask(int page);
    void askMore();
    void take(int page, const Result<QJsonObject> &answer);
    void learnSize(int page, const QJsonObject &answer, qsizetype count);
    [[nodiscard]] bool wantsOneMore() const;
    [[nodiscard]] Pages pages() const;
    void finish(Result<Pages> result);

    QPointer<RpcClient> m_client;
    Shape m_shape;
    Continuation<Pages> m_then;
    std::map<int, QJsonArray> m_pages;
    std::map<QString, int> m_seen; ///< item → how often
    int m_nextPage = 1;
    int m_knownPages = 1;
    int m_pageSize = 0;
    int m_inFlight = 0;
    bool m_sawEnd = false;
};

/// All items of the pages. One that moved between pages while they were read stands there once; one
/// without a key not at all.
[[nodiscard]] QList<QJsonObject> itemsOf(const PagedList::Pages &pages, const QString &key);

} // namespace livecert
