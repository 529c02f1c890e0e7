// SPDX-License-Identifier: Apache-2.0
#include "api/casapi.h"

#include "api/casjson_p.h"
#include "api/paging_p.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr int listLimit = 10; // calls per second and account, as the service documents it
constexpr int lastPage = 100'000; // none is documented

} // namespace

void CasApi::listCertificates(Continuation<QList<CasCertificate>> then)
{
    PagedList::Shape shape{.request = {.action = "ListUserCertificateOrder",
                                       // The default, CPACK, lists orders and no certificates.
                                       .parameters = {{"OrderType", "CERT"}},
                                       .callsPerSecond = listLimit},
                           .outer = u"CertificateOrderList"_s,
                           .inner = u"CertificateOrder"_s,
                           .key = u"CertificateId"_s,
                           .lastPage = lastPage,
                           .pageParameter = "CurrentPage",
                           .sizeParameter = "ShowSize"};
    const QString key = shape.key;
    QObject *context = then.context();
    PagedList::fetch(
        m_client, std::move(shape), {context, [then, key](const Result<PagedList::Pages> &pages) {
                                         if (!pages) {
                                             then(failure(pages.error()));
                                             return;
                                         }
                                         QList<CasCertificate> certificates;
                                         for (const QJsonObject &item : itemsOf(*pages, key))
                                             certificates.append(readCasCertificate(item));
                                         then(certificates);
                                     }});
}

} // namespace livecert
