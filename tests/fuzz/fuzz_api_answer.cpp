// SPDX-License-Identifier: Apache-2.0
#include "api/answer_p.h"
#include "api/httpdate_p.h"
#include "api/livejson_p.h"

#include <cstdint>

namespace {

using namespace livecert;
using namespace Qt::StringLiterals;

/// The first two bytes choose what is not the body.
RawAnswer answerOf(QByteArrayView bytes)
{
    static constexpr int statuses[] = {200, 200, 200, 200, 400, 403, 404, 429, 500, 503, 302, 0};
    const auto choice = static_cast<unsigned char>(bytes[0]);
    const auto flags = static_cast<unsigned char>(bytes[1]);
    RawAnswer answer;
    answer.status = statuses[choice % std::size(statuses)];
    answer.contentType = (flags & 1) ? QByteArray("text/xml") : QByteArray("application/json");
    answer.isWhole = (flags & 2) == 0;
    answer.wasSent = (flags & 4) != 0;
    answer.body = bytes.sliced(2).toByteArray();
    return answer;
}

void readLists(const QJsonObject &answer)
{
    const QStringList outers{u"CertInfos"_s, u"Domains"_s, u"CertificateListModel"_s};
    for (const QString &outer : outers) {
        const QJsonArray items = readList(answer, outer, u"CertInfo"_s);
        for (const auto &item : items) {
            (void)readLiveDomain(item.toObject());
            (void)readHttpsDomain(item.toObject());
            (void)readCertificateInfo(item.toObject());
            (void)readStoredCertificate(item.toObject());
        }
    }
    (void)readDomainDetail(answer);
    (void)readStoredCertificateDetail(answer);
    (void)readTime(answer[u"time"_s]);
    (void)readNumber(answer[u"number"_s]);
}

} // namespace

/// What the service, or somebody in its place, answers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView bytes(data, qsizetype(size));
    const Result<QJsonObject> judged = judge(answerOf(bytes), {QByteArrayView("secret")});
    if (judged)
        readLists(*judged);
    (void)parseHttpDate(bytes.toByteArray());
    (void)parseRetryAfter(
        bytes.first(1).toByteArray(), bytes.toByteArray(), QDateTime::currentDateTimeUtc());
    return 0;
}
