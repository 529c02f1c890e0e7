// SPDX-License-Identifier: Apache-2.0
#include "pki/inspection.h"
#include "support/corpus.h"
#include "support/slowfields.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

/// Judges the readers by a corpus of files with what independent tools say of each. LIVECERT_CORPUS
/// names a folder with manifest.json, hostnames.json and pairs.json (or with given/ that has them);
/// without it, a small corpus of the same form is minted.
class TestCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsEveryFile_data();
    void readsEveryFile();
    void bothWaysGiveTheSameFields_data() { readsEveryFile_data(); }
    void bothWaysGiveTheSameFields();
    void matchesHosts_data();
    void matchesHosts();
    void pairsKeys_data();
    void pairsKeys();

private:
    Corpus m_corpus;
};

namespace {

Passphrases asPassphrases(const QJsonValue &value)
{
    Passphrases list;
    if (value.isString()) {
        QString text = value.toString();
        list.push_back(Secret::takeFrom(text));
    }
    return list;
}

QSet<QString> digestsIn(const QJsonArray &objects, const QString &key)
{
    QSet<QString> digests;
    for (const auto &object : objects)
        digests.insert(object.toObject()[key].toString());
    return digests;
}

QSet<QString> asSet(const QJsonValue &value)
{
    QSet<QString> set;
    for (const auto &entry : value.toArray())
        set.insert(entry.toString());
    return set;
}

/// The fields of a certificate that all tools agree on.
QStringList wrongFields(const QJsonObject &found, const QJsonObject &expected)
{
    static const QStringList keys{u"subject_cn"_s,
                                  u"not_before"_s,
                                  u"not_after"_s,
                                  u"san_dns"_s,
                                  u"san_ip"_s,
                                  u"key_type"_s,
                                  u"key_bits"_s,
                                  u"is_ca"_s};
    QStringList wrong;
    const QJsonObject disputed = expected[u"tools_differ"_s].toObject();
    for (const QString &key : keys) {
        if (!expected.contains(key) || disputed.contains(key))
            continue;
        const bool isSame = expected[key].isArray() ? asSet(found[key]) == asSet(expected[key])
                                                    : found[key] == expected[key];
        if (!isSame)
            wrong.append(key);
    }
    return wrong;
}

QStringList wrongFindings(const QJsonObject &found, const QJsonObject &expect)
{
    // Findings that one may make or not are in the manifest's findings_may; these must never be
    // made up.
    static const QSet<QString> exact{u"expired"_s,
                                     u"not_yet_valid"_s,
                                     u"weak_key"_s,
                                     u"weak_signature"_s,
                                     u"key_mismatch"_s,
                                     u"chain_duplicate"_s,
                                     u"multiple_keys"_s};
    const QSet<QString> findings = asSet(found[u"findings"_s]);
    const QSet<QString> must = asSet(expect[u"findings_must"_s]);
    QStringList wrong;
    for (const QString &finding : must - findings)
        wrong.append(u"missing "_s + finding);
    for (const QString &finding : (findings & exact) - must - asSet(expect[u"findings_may"_s]))
        wrong.append(u"made up "_s + finding);
    return wrong;
}

QStringList judgeLoaded(const QJsonObject &found, const QJsonObject &expect)
{
    QStringList wrong;
    const QJsonArray certificates = found[u"certs"_s].toArray();
    const QJsonArray expected = expect[u"certs"_s].toArray();
    if (digestsIn(certificates, u"sha256"_s) != digestsIn(expected, u"sha256"_s))
        wrong.append(u"other certificates"_s);
    for (const auto &certificate : certificates) {
        for (const auto &known : expected) {
            if (known.toObject()[u"sha256"_s] == certificate.toObject()[u"sha256"_s])
                wrong += wrongFields(certificate.toObject(), known.toObject());
        }
    }
    return wrong + wrongFindings(found, expect);
}

} // namespace

void TestCorpus::initTestCase()
{
    m_corpus = Corpus::load();
    QVERIFY(!m_corpus.entries.isEmpty());
    QVERIFY(m_corpus.time.isValid());
}

void TestCorpus::readsEveryFile_data()
{
    QTest::addColumn<QJsonObject>("entry");
    for (const auto &entry : m_corpus.entries)
        QTest::newRow(qPrintable(entry.toObject()[u"file"_s].toString())) << entry.toObject();
}

void TestCorpus::readsEveryFile()
{
    QFETCH(const QJsonObject, entry);
    const QString path = m_corpus.folder.filePath(entry[u"file"_s].toString());
    const QJsonObject expect = entry[u"expect"_s].toObject();
    const QString outcome = expect[u"outcome"_s].toString();
    QElapsedTimer timer;
    timer.start();
    const auto inspect = [&](const Passphrases &passphrases) {
        return inspectionAsJson(readObjects({path}, passphrases), m_corpus.time);
    };
    if (outcome == u"needs_passphrase") {
        QCOMPARE(inspect({})[u"status"_s].toString(), u"needs_passphrase"_s);
        if (entry[u"passphrase"_s].isString())
            QCOMPARE(inspect(asPassphrases(u"definitely wrong"_s))[u"status"_s].toString(),
                     u"wrong_passphrase"_s);
    }
    const QJsonObject found = inspect(asPassphrases(entry[u"passphrase"_s]));
    const QString status = found[u"status"_s].toString();
    if (outcome == u"ok" || (outcome == u"needs_passphrase" && entry[u"passphrase"_s].isString())) {
        QCOMPARE(status, u"ok"_s);
        QCOMPARE(judgeLoaded(found, expect).join(u", "), QString());
    } else if (outcome == u"reject") {
        QVERIFY(status != u"ok");
        QVERIFY(!found[u"message"_s].toString().isEmpty());
    } else {
        const QSet<QString> allowed = digestsIn(expect[u"certs"_s].toArray(), u"sha256"_s)
            + asSet(expect[u"allowed_cert_sha256"_s]);
        QVERIFY(allowed.contains(digestsIn(found[u"certs"_s].toArray(), u"sha256"_s)));
    }
    QVERIFY2(timer.elapsed() < 15000, "no input may take longer"); // 5 s a reading, three readings
}

void TestCorpus::bothWaysGiveTheSameFields()
{
    QFETCH(const QJsonObject, entry);
    const ReadReport report = readObjects({m_corpus.folder.filePath(entry[u"file"_s].toString())},
                                          asPassphrases(entry[u"passphrase"_s]));
    for (const FoundCertificate &found : report.certificates)
        QCOMPARE(testing::differences(found.certificate).join(u", "), QString());
}

void TestCorpus::matchesHosts_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const auto &row : m_corpus.hosts) {
        const QJsonObject object = row.toObject();
        QTest::newRow(qPrintable(object[u"id"_s].toVariant().toString() + u' '
                                 + object[u"host"_s].toString()))
            << object;
    }
}

void TestCorpus::matchesHosts()
{
    QFETCH(const QJsonObject, row);
    if (!row[u"expected"_s].isBool())
        return; // tools differ, and both answers are right
    const ReadReport report = readObjectsFromBytes(row[u"pem"_s].toString().toUtf8(), u"x"_s);
    QCOMPARE(report.certificates.size(), 1);
    // Some tools also take a partial wildcard ("*b.a.com" for "ab.a.com") or the common name: RFC
    // 9525 §6.3 and §2 forbid both, so where they say yes for such a reason the answer here is no.
    const bool expected = row[u"expected"_s].toBool() && !Corpus::isLaxMatch(row);
    QCOMPARE(coversHost(report.certificates.first().certificate, row[u"host"_s].toString()),
             expected);
}

void TestCorpus::pairsKeys_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const auto &row : m_corpus.pairs) {
        const QJsonObject object = row.toObject();
        QTest::newRow(qPrintable(object[u"cert_file"_s].toString() + u" and "_s
                                 + object[u"key_file"_s].toString()))
            << object;
    }
}

void TestCorpus::pairsKeys()
{
    QFETCH(const QJsonObject, row);
    const Passphrases passphrases = asPassphrases(row[u"passphrase"_s]);
    const ReadReport certificates =
        readObjects({m_corpus.folder.filePath(row[u"cert_file"_s].toString())}, passphrases);
    const ReadReport keys =
        readObjects({m_corpus.folder.filePath(row[u"key_file"_s].toString())}, passphrases);
    QVERIFY(!certificates.certificates.isEmpty());
    QVERIFY(!keys.keys.empty());
    bool matches = false;
    for (const FoundCertificate &found : certificates.certificates) {
        for (const FoundKey &key : keys.keys)
            matches = matches || key.key.matches(found.certificate);
    }
    QCOMPARE(matches, row[u"match"_s].toBool());
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
