// SPDX-License-Identifier: Apache-2.0
#include "support/ziparchive.h"

#include <zip.h>

namespace livecert {

namespace {

/// libzip writes no archive at all when there is nothing in it: this is one without members.
const QByteArray emptyArchive = QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0');

} // namespace

QByteArray zipArchive(const QList<ZipMember> &members)
{
    if (members.isEmpty())
        return emptyArchive;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (!archive)
        qFatal("zip: %s", zip_error_strerror(&error));
    for (const ZipMember &member : members) {
        zip_source_t *source = zip_source_buffer(
            archive, member.bytes.constData(), zip_uint64_t(member.bytes.size()), 0);
        if (zip_file_add(archive, member.name.constData(), source, ZIP_FL_ENC_UTF_8) < 0)
            qFatal("zip: %s", zip_strerror(archive));
    }
    if (zip_close(archive) != 0)
        qFatal("zip: %s", zip_strerror(archive));
    zip_stat_t status;
    zip_source_stat(target, &status);
    QByteArray bytes(qsizetype(status.size), '\0');
    zip_source_open(target);
    zip_source_read(target, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

} // namespace livecert
