// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>
#include <QVariant>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// A value of a property list: a QVariantMap, a QVariantList, a bool or a QString.
QVariant readValue(QXmlStreamReader &xml)
{
    const QString type = xml.name().toString();
    if (type == u"dict"_s) {
        QVariantMap map;
        while (xml.readNextStartElement()) {
            if (xml.name() != u"key"_s) {
                xml.raiseError(u"a value without a key"_s);
                return {};
            }
            const QString key = xml.readElementText();
            if (map.contains(key) || !xml.readNextStartElement()) {
                xml.raiseError(u"no value, or a second one, for %1"_s.arg(key));
                return {};
            }
            map.insert(key, readValue(xml));
        }
        return map;
    }
    if (type == u"array"_s) {
        QVariantList list;
        while (xml.readNextStartElement())
            list.append(readValue(xml));
        return list;
    }
    if (type == u"true"_s || type == u"false"_s) {
        xml.skipCurrentElement();
        return type == u"true"_s;
    }
    if (type != u"string"_s)
        xml.raiseError(u"unexpected type %1"_s.arg(type));
    return xml.readElementText();
}

} // namespace

/// The Info.plist of the macOS bundle, as CMake fills it in.
class TestInfoPlist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(LIVECERT_INFO_PLIST));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains('@'), "a placeholder was not filled in");
        QXmlStreamReader xml(bytes);
        QVERIFY(xml.readNextStartElement());
        QCOMPARE(xml.name(), u"plist"_s);
        QVERIFY(xml.readNextStartElement());
        m_plist = readValue(xml).toMap();
        xml.skipCurrentElement();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(!m_plist.isEmpty());
    }

    void saysWhatMacOsAsksFor_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QRegularExpression>("value");
        const auto row = [](const char *name, const QString &key, const QString &value) {
            QTest::newRow(name) << key
                                << QRegularExpression(QRegularExpression::anchoredPattern(value));
        };
        row("it is an application", u"CFBundlePackageType"_s, u"APPL"_s);
        row("program in Contents/MacOS", u"CFBundleExecutable"_s, u"LiveCert"_s);
        row("icon in Contents/Resources", u"CFBundleIconFile"_s, u"livecert\\.icns"_s);
        row("a name in reverse notation", u"CFBundleIdentifier"_s, u"[a-z0-9-]+(\\.[a-z0-9-]+)+"_s);
        row("the version people see",
            u"CFBundleShortVersionString"_s,
            QRegularExpression::escape(QStringLiteral(LIVECERT_VERSION)));
        row("the version installers compare",
            u"CFBundleVersion"_s,
            QRegularExpression::escape(QStringLiteral(LIVECERT_VERSION)));
        row("the oldest macOS", u"LSMinimumSystemVersion"_s, u"1[1-9]\\.[0-9]+|2[0-9]\\.[0-9]+"_s);
        row("the principal class", u"NSPrincipalClass"_s, u"NSApplication"_s);
    }

    void saysWhatMacOsAsksFor()
    {
        QFETCH(QString, key);
        QFETCH(QRegularExpression, value);
        const QString said = m_plist.value(key).toString();
        QVERIFY2(value.match(said).hasMatch(), qPrintable(key + u": "_s + said));
    }

    void isSharpAndFollowsDarkMode()
    {
        QCOMPARE(m_plist.value(u"NSHighResolutionCapable"_s), QVariant(true));
        QCOMPARE(m_plist.value(u"NSRequiresAquaSystemAppearance"_s), QVariant(false));
    }

    void documentTypesAreOfferedAndNotTakenOver()
    {
        QStringList extensions;
        const QVariantList types = m_plist.value(u"CFBundleDocumentTypes"_s).toList();
        QVERIFY(!types.isEmpty());
        for (const QVariant &entry : types) {
            const QVariantMap type = entry.toMap();
            QVERIFY(!type.value(u"CFBundleTypeName"_s).toString().isEmpty());
            QCOMPARE(type.value(u"CFBundleTypeRole"_s).toString(), u"Viewer"_s);
            QCOMPARE(type.value(u"LSHandlerRank"_s).toString(), u"Alternate"_s);
            extensions += type.value(u"CFBundleTypeExtensions"_s).toStringList();
        }
        extensions.sort();
        QCOMPARE(
            extensions,
            (QStringList{
                u"cer"_s, u"crt"_s, u"der"_s, u"p12"_s, u"p7b"_s, u"p7c"_s, u"pem"_s, u"pfx"_s}));
    }

    void desktopEntryKnowsTheSameKindsOfFile_data()
    {
        QTest::addColumn<QString>("mediaType");
        QTest::newRow("cer and der") << u"application/pkix-cert"_s;
        QTest::newRow("crt and pem") << u"application/x-x509-ca-cert"_s;
        QTest::newRow("pem") << u"application/x-pem-file"_s;
        QTest::newRow("p12 and pfx") << u"application/x-pkcs12"_s;
        QTest::newRow("p7b and p7c") << u"application/x-pkcs7-certificates"_s;
    }

    void desktopEntryKnowsTheSameKindsOfFile()
    {
        QFETCH(QString, mediaType);
        QFile file(QStringLiteral(LIVECERT_DESKTOP_FILE));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray entry = file.readAll();
        const qsizetype start = entry.indexOf("\nMimeType=") + 10;
        QVERIFY(start >= 10);
        const QByteArrayList types =
            entry.mid(start, entry.indexOf('\n', start) - start).split(';');
        QVERIFY(types.contains(mediaType.toLatin1()));
    }

private:
    QVariantMap m_plist;
};

QTEST_GUILESS_MAIN(TestInfoPlist)
#include "tst_infoplist.moc"
