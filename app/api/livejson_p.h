// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/livetypes.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace livecert {

// From the service's JSON to values. Fields may be absent, empty or of another type than
// documented; what cannot be read is empty, never an error.

/// Every shape the Live operations use: "2018-06-03T22:03:39Z", without seconds, with an offset,
/// with a space and no zone (the service works in UTC everywhere, so that is UTC too), "Nov 29
/// 00:00:00 2016 GMT", a day only, and epoch seconds or milliseconds as number or text.
[[nodiscard]] QDateTime readTime(const QJsonValue &value);

/// `{"Domains":{"PageData":[…]}}`, or the list without its wrapping, or one item without a list.
[[nodiscard]] QJsonArray readList(const QJsonObject &answer,
                                  const QString &outer,
                                  const QString &inner);

[[nodiscard]] std::optional<qint64> readNumber(const QJsonValue &value);

[[nodiscard]] LiveDomain readLiveDomain(const QJsonObject &item);
[[nodiscard]] HttpsDomain readHttpsDomain(const QJsonObject &item);
[[nodiscard]] DomainCertificateInfo readCertificateInfo(const QJsonObject &item);
[[nodiscard]] DomainDetail readDomainDetail(const QJsonObject &item);
[[nodiscard]] StoredCertificate readStoredCertificate(const QJsonObject &item);
[[nodiscard]] StoredCertificateDetail readStoredCertificateDetail(const QJsonObject &answer);

} // namespace livecert
