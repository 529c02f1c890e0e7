// SPDX-License-Identifier: Apache-2.0
#include "api/vectors.h"

#include <QFile>
#include <QJsonDocument>

#include <zlib.h>

namespace livecert::tests {
namespace {

QByteArray gunzip(const QByteArray &packed)
{
    z_stream stream{};
    if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK)
        return {};
    QByteArray input = packed;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(input.size());
    QByteArray output;
    int state = Z_OK;
    while (state == Z_OK) {
        QByteArray part(64 * 1024, Qt::Uninitialized);
        stream.next_out = reinterpret_cast<Bytef *>(part.data());
        stream.avail_out = uInt(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        output.append(part.constData(), part.size() - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END ? output : QByteArray();
}

} // namespace

QJsonObject loadVectors(const QString &gzipFile)
{
    QFile file(gzipFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(gunzip(file.readAll())).object();
}

} // namespace livecert::tests
