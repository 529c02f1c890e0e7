// SPDX-License-Identifier: Apache-2.0
#include "core/memoryfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace livecert {

class TestMemoryFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_own = m_root->filePath(u"livecert-%1"_s.arg(geteuid()));
    }

    void isMadeForItsUserAlone()
    {
        const mode_t usual = umask(0);
        const QString folder = memoryFolder(m_root->path());
        umask(usual);
        QCOMPARE(folder, m_own);
        struct stat made
        { };
        QCOMPARE(lstat(qPrintable(folder), &made), 0);
        QCOMPARE(made.st_mode & 07777U, mode_t(0700));
        QCOMPARE(memoryFolder(m_root->path()), m_own); // the next process finds it
    }

    void doesNotDependOnTheEnvironment()
    {
        const QString folder = memoryFolder(m_root->path());
        const QByteArray home = qgetenv("HOME");
        qputenv("HOME", "/nowhere");
        qputenv("XDG_RUNTIME_DIR", "/nowhere");
        const QString again = memoryFolder(m_root->path());
        qputenv("HOME", home);
        qunsetenv("XDG_RUNTIME_DIR");
        QCOMPARE(again, folder);
    }

    void isNotTakenFromOthers_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a link to a folder of ours has its name") << u"link"_s;
        QTest::newRow("a file has its name") << u"file"_s;
        QTest::newRow("others may write into it") << u"open"_s;
        QTest::newRow("there is no such place") << u"nowhere"_s;
    }

    void isNotTakenFromOthers()
    {
        QFETCH(QString, what);
        QString root = m_root->path();
        if (what == u"link"_s) {
            QVERIFY(QDir(root).mkdir(u"elsewhere"_s));
            QVERIFY(QFile::link(m_root->filePath(u"elsewhere"_s), m_own));
        } else if (what == u"file"_s) {
            QFile file(m_own);
            QVERIFY(file.open(QIODevice::WriteOnly));
        } else if (what == u"open"_s) {
            QCOMPARE(mkdir(qPrintable(m_own), 0700), 0);
            QCOMPARE(chmod(qPrintable(m_own), 0777), 0);
        } else {
            root += u"/nowhere"_s;
        }
        QCOMPARE(memoryFolder(root), QString());
    }

private:
    std::unique_ptr<QTemporaryDir> m_root;
    QString m_own;
};

} // namespace livecert

QTEST_GUILESS_MAIN(livecert::TestMemoryFolder)
#include "tst_memoryfolder.moc"
