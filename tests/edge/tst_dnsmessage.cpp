// SPDX-License-Identifier: Apache-2.0
#include "edge/dnsmessage.h"
#include "edge/nameserver.h"
#include "support/nameserverstandin.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

namespace {

const DnsQuestion asked{0x1234, "live.example.com", DnsType::A};

QByteArray reply(const QByteArrayList &records, quint16 flags = 0x8180)
{
    return dnsReply(writeDnsQuestion(asked), records, flags);
}

// A name that is a pointer to this place in the message.
QByteArray pointer(int place)
{
    return QByteArray(1, char(0xC0 | (place >> 8))) + char(place & 0xFF);
}

QByteArray withOwner(const QByteArray &ownerBytes, const QString &address)
{
    const QByteArray record = addressRecord("x", address);
    return ownerBytes + record.mid(dnsNameBytes("x").size());
}

} // namespace

/// What name servers, and those in their place, may answer.
class DnsMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionIsWrittenAsTheStandardSays()
    {
        QCOMPARE(writeDnsQuestion(asked).toHex(),
                 QByteArray("12340100000100000000000004"
                            "6c697665076578616d706c6503636f6d0000010001"));
    }

    void answersAreRead_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QStringList>("cnames");
        QTest::addColumn<QStringList>("addresses");
        const QByteArray host = "live.example.com";
        QTest::newRow("one address") << reply({addressRecord(host, u"192.0.2.1"_s)})
                                     << QStringList{} << QStringList{u"192.0.2.1"_s};
        QTest::newRow("an alias of an alias")
            << reply({cnameRecord(host, "a.w.kunlun.example"),
                      cnameRecord("a.w.kunlun.example", "b.gslb.example"),
                      addressRecord("b.gslb.example", u"192.0.2.1"_s)})
            << QStringList{u"a.w.kunlun.example"_s, u"b.gslb.example"_s}
            << QStringList{u"192.0.2.1"_s};
        QTest::newRow("in any order, in any case")
            << reply({addressRecord("B.gslb.example", u"192.0.2.1"_s),
                      cnameRecord("LIVE.example.com", "b.GSLB.example")})
            << QStringList{u"b.gslb.example"_s} << QStringList{u"192.0.2.1"_s};
        QTest::newRow("compressed") << reply({withOwner(pointer(12), u"192.0.2.1"_s)})
                                    << QStringList{} << QStringList{u"192.0.2.1"_s};
        QTest::newRow("doubles stand there once")
            << reply({addressRecord(host, u"192.0.2.1"_s), addressRecord(host, u"192.0.2.1"_s)})
            << QStringList{} << QStringList{u"192.0.2.1"_s};
        QTest::newRow("nothing") << reply({}) << QStringList{} << QStringList{};
        QTest::newRow("the address of somebody else is not taken")
            << reply({addressRecord("evil.example.net", u"6.6.6.6"_s)}) << QStringList{}
            << QStringList{};
        QTest::newRow("nor one that the aliases do not lead to")
            << reply({cnameRecord(host, "a.example"), addressRecord(host, u"6.6.6.6"_s)})
            << QStringList{u"a.example"_s} << QStringList{};
        QTest::newRow("a circle of aliases ends")
            << reply({cnameRecord(host, "a.example"), cnameRecord("a.example", host)})
            << QStringList{u"a.example"_s} << QStringList{};
        QTest::newRow("an alias of itself")
            << reply({cnameRecord(host, host)}) << QStringList{} << QStringList{};
        QTest::newRow("an IPv6 address for IPv4 is left out")
            << reply({addressRecord(host, u"2001:db8::1"_s)}) << QStringList{} << QStringList{};
    }

    void answersAreRead()
    {
        QFETCH(QByteArray, message);
        const Result<DnsAnswer> answer = readDnsAnswer(asked, message);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QTEST(answer->cnames, "cnames");
        QStringList addresses;
        for (const QHostAddress &address : answer->addresses)
            addresses.append(address.toString());
        QTEST(addresses, "addresses");
    }

    void whatIsWrongIsAnError_data()
    {
        QTest::addColumn<QByteArray>("message");
        const QByteArray host = "live.example.com";
        const QByteArray good = reply({addressRecord(host, u"192.0.2.1"_s)});
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a header alone") << good.first(12);
        QTest::newRow("cut short") << good.chopped(1);
        QTest::newRow("another id") << "\x43\x21" + good.mid(2);
        QTest::newRow("a question, not an answer") << writeDnsQuestion(asked);
        QTest::newRow("another question")
            << dnsReply(writeDnsQuestion({0x1234, "evil.example.com", DnsType::A}), {});
        QTest::newRow("another type")
            << dnsReply(writeDnsQuestion({0x1234, host, DnsType::Aaaa}), {});
        QTest::newRow("no such name") << reply({}, 0x8183);
        QTest::newRow("refused") << reply({}, 0x8185);
        QTest::newRow("an address of five bytes") << reply({dnsRecord(host, 1, "12345")});
        QTest::newRow("an alias longer than its record") << reply({dnsRecord(host,
                                                                             5,
                                                                             QByteArray("\x05"
                                                                                        "abc",
                                                                                        4))});
        QTest::newRow("an alias to the root") << reply({dnsRecord(host, 5, QByteArray(1, '\0'))});
        QTest::newRow("a pointer to itself") << reply({withOwner(pointer(34), u"192.0.2.1"_s)});
        QTest::newRow("a pointer to what comes later")
            << reply({withOwner(pointer(300), u"192.0.2.1"_s)});
        QTest::newRow("a label with a control character")
            << reply({addressRecord("a\nb.example.com", u"192.0.2.1"_s)});
        QTest::newRow("a record that is not there")
            << QByteArray(reply({})).replace(6, 2, QByteArray("\x00\x01", 2));
        QTest::newRow("half a pointer")
            << QByteArray(reply({})).replace(6, 2, QByteArray("\x00\x01", 2)) + '\xC0';
        QTest::newRow("more records than there are")
            << QByteArray(good).replace(6, 2, QByteArray("\xFF\xFF", 2));
        QTest::newRow("a name of more than 255 bytes") << reply(
            {addressRecord(QByteArrayList(9, QByteArray(40, 'a')).join('.'), u"192.0.2.1"_s)});
    }

    void whatIsWrongIsAnError()
    {
        QFETCH(QByteArray, message);
        const Result<DnsAnswer> answer = readDnsAnswer(asked, message);
        QVERIFY(!answer);
        QVERIFY(!answer.error().detail.isEmpty());
    }

    void manyRecordsAreBounded()
    {
        QByteArrayList records;
        for (int i = 0; i < 500; ++i)
            records.append(
                addressRecord("live.example.com", u"192.0.%1.%2"_s.arg(i / 256).arg(i % 256)));
        const Result<DnsAnswer> answer = readDnsAnswer(asked, reply(records));
        QVERIFY(answer);
        QCOMPARE(answer->addresses.size(), maxDnsAddresses);
    }

    void bytesThatWereChangedNeverHang()
    {
        const QByteArray good = reply({cnameRecord("live.example.com", "a.example"),
                                       addressRecord("a.example", u"192.0.2.1"_s)});
        QRandomGenerator chance(20261124);
        QElapsedTimer watch;
        watch.start();
        for (int round = 0; round < 20'000; ++round) {
            QByteArray message = good;
            for (int i = 0; i < 3; ++i)
                message[chance.bounded(int(message.size()))] = char(chance.bounded(256));
            const Result<DnsAnswer> answer = readDnsAnswer(asked, message);
            QVERIFY(!answer || answer->addresses.size() <= maxDnsAddresses);
        }
        QVERIFY(watch.elapsed() < 20'000);
    }

    void namesAreMadeReady_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("as it is") << u"live.example.com"_s << QByteArray("live.example.com");
        QTest::newRow("capitals and a final dot")
            << u"Live.Example.COM."_s << QByteArray("live.example.com");
        QTest::newRow("Chinese") << u"直播.example.cn"_s << QByteArray("xn--z6ut02b.example.cn");
        QTest::newRow("an empty label") << u"a..example.com"_s << QByteArray();
        QTest::newRow("a space") << u"a b.example.com"_s << QByteArray();
        QTest::newRow("a label of 64") << QString(64, u'a') + u".com"_s << QByteArray();
        QTest::newRow("empty") << QString() << QByteArray();
    }

    void namesAreMadeReady()
    {
        QFETCH(QString, host);
        QTEST(dnsName(host).value_or(QByteArray()), "name");
    }

    void nameServersAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read"); // empty: refused
        QTest::newRow("an address") << u"9.9.9.9"_s << u"9.9.9.9"_s;
        QTest::newRow("with a port") << u" 9.9.9.9:5353 "_s << u"9.9.9.9:5353"_s;
        QTest::newRow("IPv6") << u"2620:fe::fe"_s << u"2620:fe::fe"_s;
        QTest::newRow("IPv6 in brackets") << u"[2620:fe::fe]"_s << u"2620:fe::fe"_s;
        QTest::newRow("IPv6 with a port") << u"[2620:fe::fe]:5353"_s << u"[2620:fe::fe]:5353"_s;
        QTest::newRow("the usual port is not said") << u"9.9.9.9:53"_s << u"9.9.9.9"_s;
        QTest::newRow("a name") << u"dns.example.com"_s << QString();
        QTest::newRow("port 0") << u"9.9.9.9:0"_s << QString();
        QTest::newRow("a port too high") << u"9.9.9.9:70000"_s << QString();
        QTest::newRow("everywhere") << u"0.0.0.0"_s << QString();
        QTest::newRow("multicast") << u"224.0.0.251"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void nameServersAreRead()
    {
        QFETCH(QString, text);
        const Result<NameServer> server = parseNameServer(text);
        QTEST(server ? server->text() : QString(), "read");
    }

    void listsOfNameServersAreRead()
    {
        const auto servers = parseNameServers(u"9.9.9.9, 192.0.2.1:5353;9.9.9.9"_s);
        QVERIFY(servers);
        QCOMPARE(servers->size(), 2);
        QVERIFY(parseNameServers(QString())->isEmpty());
        QVERIFY(!parseNameServers(u"9.9.9.9, nine"_s));
        QVERIFY(
            !parseNameServers(u"1.1.1.1 1.1.1.2 1.1.1.3 1.1.1.4 1.1.1.5 1.1.1.6 1.1.1.7 1.1.1.8 "
                              "1.1.1.9"_s));
    }
};

QTEST_GUILESS_MAIN(DnsMessageTest)
#include "tst_dnsmessage.moc"
