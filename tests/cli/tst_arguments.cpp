// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.h"
#include "cli/certbot.h"
#include "cli/confirmation.h"
#include "cli/console.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;

class ArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongLinesAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no command") << QStringList{};
        QTest::newRow("an unknown command") << QStringList{u"apply"_s};
        QTest::newRow("an unknown option") << QStringList{u"domains"_s, u"--insecure"_s};
        QTest::newRow("an option of another command") << QStringList{u"domains"_s, u"--yes"_s};
        QTest::newRow("a number that is none")
            << QStringList{u"deploy"_s, u"--parallel"_s, u"many"_s};
        QTest::newRow("a number out of range") << QStringList{u"deploy"_s, u"--parallel"_s, u"0"_s};
        QTest::newRow("a descriptor below zero")
            << QStringList{u"deploy"_s, u"--credentials-fd"_s, u"-1"_s};
        QTest::newRow("an unknown type") << QStringList{u"deploy"_s, u"--type"_s, u"Upload"_s};
        QTest::newRow("two sources of credentials")
            << QStringList{u"domains"_s, u"--profile"_s, u"a"_s, u"--credentials-fd"_s, u"3"_s};
        QTest::newRow("a file where none is taken") << QStringList{u"off"_s, u"a.pem"_s};
        QTest::newRow("an option without its value") << QStringList{u"deploy"_s, u"--name"_s};
        QTest::newRow("a secret as an argument")
            << QStringList{u"domains"_s, u"--access-key-secret"_s, u"x"_s};
    }

    void wrongLinesAreRefused()
    {
        QFETCH(QStringList, words);
        const ParsedCommandLine parsed = parseCommandLine(QStringList{u"livecert-cli"_s} + words);
        QVERIFY(!parsed.problem.isEmpty());
        QVERIFY(parsed.help.isEmpty());
    }

    void deployIsUnderstood()
    {
        const ParsedCommandLine parsed = parseCommandLine({u"livecert-cli"_s,
                                                           u"deploy"_s,
                                                           u"--domain"_s,
                                                           u"A.example.com,*.example.com"_s,
                                                           u"--domain"_s,
                                                           u"a.example.com"_s,
                                                           u"--cert"_s,
                                                           u"c.pem"_s,
                                                           u"--key=k.pem"_s,
                                                           u"more.pem"_s,
                                                           u"--force-set"_s,
                                                           u"--wait"_s,
                                                           u"--json"_s});
        QCOMPARE(parsed.problem, QString());
        QCOMPARE(parsed.arguments.domains, (QStringList{u"a.example.com"_s, u".example.com"_s}));
        QCOMPARE(parsed.arguments.files, (QStringList{u"c.pem"_s, u"k.pem"_s, u"more.pem"_s}));
        QVERIFY(parsed.arguments.forceSet);
        QVERIFY(parsed.arguments.waits);
        QVERIFY(parsed.arguments.isJson);
        QVERIFY(!parsed.arguments.isYes);
    }

    void everyCommandHasHelpWithTheExitStatus_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *name : {"domains", "inspect", "deploy", "off", "verify", "sandbox"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void everyCommandHasHelpWithTheExitStatus()
    {
        QFETCH(QString, command);
        const ParsedCommandLine parsed =
            parseCommandLine({u"livecert-cli"_s, command, u"--help"_s});
        QVERIFY(parsed.help.contains(u"livecert-cli "_s + command));
        QVERIFY(parsed.help.contains(u"Exit status:"_s));
        QVERIFY(parsed.help.contains(u"130"_s));
    }

    void certbotSaysFilesAndDomains()
    {
        QProcessEnvironment environment;
        QVERIFY(!certbotRenewal(environment));
        environment.insert(u"RENEWED_LINEAGE"_s, u"/etc/letsencrypt/live/example.com"_s);
        environment.insert(u"RENEWED_DOMAINS"_s,
                           u"*.example.com  mail.example.com live.example.com"_s);
        QCOMPARE(certbotRenewal(environment)->files,
                 (QStringList{u"/etc/letsencrypt/live/example.com/fullchain.pem"_s,
                              u"/etc/letsencrypt/live/example.com/privkey.pem"_s}));
        AccountSnapshot account;
        for (const QString &name : {u".example.com"_s, u"live.example.com"_s, u"x.example.com"_s}) {
            DomainOverview domain;
            domain.domain.name = name;
            account.domains.append(domain);
        }
        QCOMPARE(certbotDomains(environment, account),
                 (QStringList{u".example.com"_s, u"live.example.com"_s}));
    }

    void turningOffWantsTheNameOrTheNumber()
    {
        DeploymentPlan plan;
        DeploymentStep step;
        step.before.domain.name = u".example.com"_s;
        plan.steps = {step};
        QCOMPARE(wordForOff(plan), u"*.example.com"_s);
        plan.steps = {step, step};
        QCOMPARE(wordForOff(plan), u"2"_s);
    }

    void controlCharactersAreShownNotSent()
    {
        QCOMPARE(Console::visible(u"a\x1b[31m\n\u202e"_s), u"a\\u001b[31m\\u000a\\u202e"_s);
        QCOMPARE(Console::visible(u"证书 é"_s), u"证书 é"_s);
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "tst_arguments.moc"
