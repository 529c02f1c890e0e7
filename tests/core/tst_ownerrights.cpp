// SPDX-License-Identifier: Apache-2.0
#include "core/ownerrights.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_WIN
#include <aclapi.h>
#include <sddl.h>
#include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

/// Lets everybody on the computer look into it.
bool openToOthers(const QString &path)
{
#ifdef Q_OS_WIN
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(
            L"D:(A;OICI;FA;;;WD)", SDDL_REVISION_1, &descriptor, nullptr))
        return false;
    BOOL isThere = FALSE;
    BOOL isDefault = FALSE;
    PACL list = nullptr;
    GetSecurityDescriptorDacl(descriptor, &isThere, &list, &isDefault);
    std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    const DWORD result = SetNamedSecurityInfoW(
        name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr, list, nullptr);
    LocalFree(descriptor);
    return result == ERROR_SUCCESS;
#else
    return QFile::setPermissions(path,
                                 QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                     | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther
                                     | QFile::ExeOther);
#endif
}

} // namespace

class TestOwnerRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folderIsClosedToOthers()
    {
        const QTemporaryDir folder;
        QVERIFY(openToOthers(folder.path()));
        QVERIFY(isFolderOpenToOthers(folder.path()));
        QVERIFY(keepFolderToOwner(folder.path()));
        QVERIFY(!isFolderOpenToOthers(folder.path()));
        QVERIFY2(QDir(folder.path()).mkdir(u"inside"_s), "the owner can still write");
    }

    void folderThatIsNotThereCannotBeClosed()
    {
        const QTemporaryDir folder;
        QVERIFY(!keepFolderToOwner(folder.filePath(u"missing"_s)));
    }

    void fileThatIsSavedStaysReadable()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"文件.json"_s);
        QSaveFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY2(keepToOwner(file), "while it has another name");
        QCOMPARE(file.write("{}"), 2);
        QVERIFY(file.commit());
        QFile saved(path);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), "{}");
#ifndef Q_OS_WIN
        QCOMPARE(saved.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
    }

    void fileThatIsNotOpenIsRefused()
    {
        QFile file(QDir::temp().filePath(u"missing/file"_s));
        QVERIFY(!keepToOwner(file));
    }
};

} // namespace livecert

QTEST_GUILESS_MAIN(livecert::TestOwnerRights)
#include "tst_ownerrights.moc"
