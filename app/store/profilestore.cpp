// SPDX-License-Identifier: Apache-2.0
#include "store/profilestore.h"

#include "core/logging.h"
#include "store/privatefiles.h"
#include "store/profilejson.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qint64 maxFileBytes = 4 * 1024 * 1024;

QString setAside(const QString &path)
{
    for (int number = 1; number < 1000; ++number) {
        QString other = u"%1.damaged-%2"_s.arg(path).arg(number);
        if (!QFile::exists(other) && QFile::rename(path, other))
            return other;
    }
    return {};
}

} // namespace

ProfileStore::ProfileStore(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{ }

Result<void> ProfileStore::load()
{
    const QString path = QDir(m_folder).filePath(u"profiles.json"_s);
    m_profiles.clear();
    m_lastProfileId.clear();
    m_isWritable = true;
    const Result<QByteArray> bytes = readSmallFile(path, maxFileBytes);
    if (!bytes && bytes.error().code == ErrorCode::FileNotFound)
        return {};
    Result<ProfileFile> file =
        bytes ? profilesFromJson(*bytes) : Result<ProfileFile>(failure(bytes.error()));
    if (file) {
        m_profiles = std::move(file->profiles);
        m_lastProfileId = std::move(file->lastProfileId);
        Q_EMIT changed();
        return {};
    }
    const bool isDamaged =
        file.error().code == ErrorCode::InvalidInput || file.error().code == ErrorCode::TooLarge;
    const QString kept = isDamaged ? setAside(path) : QString();
    m_isWritable = !kept.isEmpty();
    qCWarning(lcStore) << "profiles.json cannot be used:" << file.error().detail;
    const QString where = kept.isEmpty() ? path : kept;
    return failure(ErrorCode::Storage, u"%1 (%2)"_s.arg(file.error().detail, where));
}

Result<void> ProfileStore::save(const Profile &profile)
{
    if (profile.isSandbox() || profile.id.isEmpty())
        return failure(ErrorCode::InvalidInput, u"this profile is not kept"_s);
    const QList<Profile> before = m_profiles;
    const auto known = std::find_if(m_profiles.begin(),
                                    m_profiles.end(),
                                    [&profile](const Profile &p) { return p.id == profile.id; });
    if (known == m_profiles.end())
        m_profiles.append(profile);
    else
        *known = profile;
    Result<void> written = write();
    if (!written)
        m_profiles = before;
    else
        Q_EMIT changed();
    return written;
}

Result<void> ProfileStore::remove(const QString &id)
{
    const QList<Profile> before = m_profiles;
    if (m_profiles.removeIf([&id](const Profile &profile) { return profile.id == id; }) == 0)
        return {};
    Result<void> written = write();
    if (!written)
        m_profiles = before;
    else
        Q_EMIT changed();
    return written;
}

Result<void> ProfileStore::setLastProfileId(const QString &id)
{
    if (id == m_lastProfileId)
        return {};
    const QString before = std::exchange(m_lastProfileId, id);
    Result<void> written = write();
    if (!written)
        m_lastProfileId = before;
    return written;
}

Result<void> ProfileStore::write()
{
    if (!m_isWritable)
        return failure(ErrorCode::Storage, u"profiles.json is there and could not be read"_s);
    Result<void> folder = makePrivateFolder(m_folder);
    if (!folder)
        return folder;
    return writePrivateFile(QDir(m_folder).filePath(u"profiles.json"_s),
                            profilesToJson({m_profiles, m_lastProfileId}));
}

} // namespace livecert
