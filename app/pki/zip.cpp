// SPDX-License-Identifier: Apache-2.0
#include "pki/containers_p.h"

#include <memory>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

template <auto Close>
struct Closer
{
    template <class T>
    void operator()(T *object) const noexcept
    {
        Close(object);
    }
};

using Archive =
    std::unique_ptr<zip_t, Closer<zip_discard>>; // discard: nothing is ever written back
using Member = std::unique_ptr<zip_file_t, Closer<zip_fclose>>;

/// Opens bytes in memory; the archive owns its source.
Archive openArchive(QByteArrayView bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(bytes.data(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (source && !archive)
        zip_source_free(source);
    zip_error_fini(&error);
    return Archive(archive);
}

/// The members themselves are what counts: the size in the directory may lie.
void readMember(
    ReadContext &context, zip_t *archive, zip_uint64_t index, const QString &source, int depth)
{
    zip_stat_t status;
    if (zip_stat_index(archive, index, 0, &status) != 0 || !(status.valid & ZIP_STAT_SIZE))
        return;
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) && status.encryption_method != ZIP_EM_NONE) {
        context.addUnused(ReadProblem::ZipEncrypted, source);
        return;
    }
    const auto size = qint64(status.size);
    if (size == 0)
        return;
    if (size > context.limits().fileBytes) {
        context.addUnused(ReadProblem::TooLarge, source, sizeText(context.limits().fileBytes));
        return;
    }
    if (!context.spendUnpacked(size)) {
        context.addUnused(ReadProblem::TooLarge, source, sizeText(context.limits().unpackedBytes));
        return;
    }
    const Member member(zip_fopen_index(archive, index, 0));
    Secret bytes = Secret::ofSize(std::size_t(size));
    const zip_int64_t got = member ? zip_fread(member.get(), bytes.data(), zip_uint64_t(size)) : -1;
    if (got <= 0) {
        context.addUnused(ReadProblem::Malformed, source);
        return;
    }
    bytes.shrink(std::size_t(got));
    readContent(context, bytes.view(), source, depth + 1);
}

QString memberName(zip_t *archive, zip_uint64_t index)
{
    const char *name = zip_get_name(archive, index, ZIP_FL_ENC_GUESS);
    return name ? QString::fromUtf8(name).section(u'/', -1) : QString();
}

} // namespace

void readZip(ReadContext &context, QByteArrayView bytes, const QString &source, int depth)
{
    if (depth >= context.limits().nesting) {
        context.addUnused(ReadProblem::TooMany, source);
        return;
    }
    const qsizetype before = context.objectCount();
    const Archive archive = openArchive(bytes);
    const zip_int64_t count = archive ? zip_get_num_entries(archive.get(), 0) : -1;
    if (count < 0) {
        context.addUnused(ReadProblem::Malformed, source);
        return;
    }
    if (count > context.limits().archiveMembers) {
        context.addUnused(ReadProblem::TooMany, source);
        return;
    }
    for (zip_int64_t i = 0; i < count && context.spendObject(source); ++i) {
        const QString name = memberName(archive.get(), zip_uint64_t(i));
        if (!name.isEmpty()) // a folder ends in a slash
            readMember(context, archive.get(), zip_uint64_t(i), source + u": "_s + name, depth);
    }
    context.forgetNeedless(source + u": "_s);
    if (context.objectCount() == before)
        context.addUnused(ReadProblem::NoCertificate, source);
}

} // namespace livecert
