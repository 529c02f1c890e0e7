<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CasText</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChainList</name>
    <message numerus="yes">
        <source>%n years left</source>
        <translation>
            <numerusform>%n year left</numerusform>
            <numerusform>%n years left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message numerus="yes">
        <source>HTTPS is off for %n domains</source>
        <translation>
            <numerusform>HTTPS is off for %n domain</numerusform>
            <numerusform>HTTPS is off for %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The edge serves the new certificate for %n domains</source>
        <translation>
            <numerusform>The edge serves the new certificate for %n domain</numerusform>
            <numerusform>The edge serves the new certificate for %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The edge does not serve the new certificate for %n domains yet</source>
        <translation>
            <numerusform>The edge does not serve the new certificate for %n domain yet</numerusform>
            <numerusform>The edge does not serve the new certificate for %n domains yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set for %n domains; what the edge serves was not compared</source>
        <translation>
            <numerusform>Set for %n domain; what the edge serves was not compared</numerusform>
            <numerusform>Set for %n domains; what the edge serves was not compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free certificates are not made yet</source>
        <translation>
            <numerusform>%n free certificate is not made yet</numerusform>
            <numerusform>%n free certificates are not made yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free certificates were refused</source>
        <translation>
            <numerusform>%n free certificate was refused</numerusform>
            <numerusform>%n free certificates were refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>Set the certificate on %n domains? [y/N]</source>
        <translation>
            <numerusform>Set the certificate on %n domain? [y/N]</numerusform>
            <numerusform>Set the certificate on %n domains? [y/N]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domains</source>
        <translation>
            <numerusform>%n domain</numerusform>
            <numerusform>%n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes were cut short, or their end is not known: livecert-cli history resolve</source>
        <translation>
            <numerusform>%n change was cut short, or its end is not known: livecert-cli history resolve</numerusform>
            <numerusform>%n changes were cut short, or their end is not known: livecert-cli history resolve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes written to %1</source>
        <translation>
            <numerusform>%n change written to %1</numerusform>
            <numerusform>%n changes written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>intact: %n records, the newest is %1 with hash %2</source>
        <translation>
            <numerusform>intact: %n record, the newest is %1 with hash %2</numerusform>
            <numerusform>intact: %n records, the newest is %1 with hash %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records removed</source>
        <translation>
            <numerusform>%n record removed</numerusform>
            <numerusform>%n records removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes belong to other accounts: open those, or use --any-account</source>
        <translation>
            <numerusform>%n change belongs to another account: open that, or use --any-account</numerusform>
            <numerusform>%n changes belong to other accounts: open those, or use --any-account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domains: %1</source>
        <translation>
            <numerusform>%n domain: %1</numerusform>
            <numerusform>%n domains: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>The new certificate ends earlier, by %n days.</source>
        <translation>
            <numerusform>The new certificate ends earlier, by %n day.</numerusform>
            <numerusform>The new certificate ends earlier, by %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A renewal: no name is lost, and it lasts %n days longer.</source>
        <translation>
            <numerusform>A renewal: no name is lost, and it lasts %n day longer.</numerusform>
            <numerusform>A renewal: no name is lost, and it lasts %n days longer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>Read here without problems: %n certificates, the first for %1.</source>
        <translation>
            <numerusform>Read here without problems: %n certificate, the first for %1.</numerusform>
            <numerusform>Read here without problems: %n certificates, the first for %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used today by %n domains: %1.</source>
        <translation>
            <numerusform>Used today by %n domain: %1.</numerusform>
            <numerusform>Used today by %n domains: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n characters.</source>
        <translation>
            <numerusform>It has %n character.</numerusform>
            <numerusform>It has %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message numerus="yes">
        <source>Covers %1 of %n selected domains.</source>
        <translation>
            <numerusform>Covers %1 of %n selected domain.</numerusform>
            <numerusform>Covers %1 of %n selected domains.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is not among its names.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>%1 is not among its names.</numerusform>
            <numerusform>%1 are not among its names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is not among the names of the certificate.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>%1 is not among the names of the certificate.</numerusform>
            <numerusform>%1 are not among the names of the certificate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Covers all %n selected domains</source>
        <translation>
            <numerusform>Covers the selected domain</numerusform>
            <numerusform>Covers all %n selected domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is not online; its certificate can only be changed while it is.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>%1 is not online; its certificate can only be changed while it is.</numerusform>
            <numerusform>%1 are not online; their certificate can only be changed while they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is an ingest domain: streamers push to it, viewers do not play from it.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>%1 is an ingest domain: streamers push to it, viewers do not play from it.</numerusform>
            <numerusform>%1 are ingest domains: streamers push to them, viewers do not play from them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has this very certificate already.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>%1 has this very certificate already.</numerusform>
            <numerusform>%1 have this very certificate already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTTPS is turned off for %n domains. Alibaba Cloud deletes the certificate and its key.</source>
        <translation>
            <numerusform>HTTPS is turned off for one domain. Alibaba Cloud deletes the certificate and its key.</numerusform>
            <numerusform>HTTPS is turned off for %n domains. Alibaba Cloud deletes the certificate and its key.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stored certificate %1 is overwritten. %n domains use it today: %2.</source>
        <translation>
            <numerusform>The stored certificate %1 is overwritten. %n domain uses it today: %2.</numerusform>
            <numerusform>The stored certificate %1 is overwritten. %n domains use it today: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is still being configured by Alibaba Cloud; its certificate can be changed once that has ended.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>%1 is still being configured by Alibaba Cloud; its certificate can be changed once that has ended.</numerusform>
            <numerusform>%1 are still being configured by Alibaba Cloud; their certificates can be changed once that has ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is protected: Alibaba Cloud refused the last change, and only its support can lift that.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>%1 is protected: Alibaba Cloud refused the last change, and only its support can lift that.</numerusform>
            <numerusform>%1 are protected: Alibaba Cloud refused the last change, and only its support can lift that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in the plan, but not among the domains of this account.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>%1 is in the plan, but not among the domains of this account.</numerusform>
            <numerusform>%1 are in the plan, but not among the domains of this account.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of these, the new certificate does not cover %1: their viewers would get a certificate of another name.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>Of these, the new certificate does not cover %1: its viewers would get a certificate of another name.</numerusform>
            <numerusform>Of these, the new certificate does not cover %1: their viewers would get a certificate of another name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormatText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>after a list</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired %n days ago</source>
        <translation>
            <numerusform>Expired %n day ago</numerusform>
            <numerusform>Expired %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseText</name>
    <message numerus="yes">
        <source>Enter the pass phrase of %1</source>
        <comment>one or more files</comment>
        <translation>
            <numerusform>Enter the pass phrase of %1</numerusform>
            <numerusform>Enter the pass phrase of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was left out</source>
        <comment>one or more files</comment>
        <translation>
            <numerusform>%1 was left out</numerusform>
            <numerusform>%1 were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>Chain: %n certificates</source>
        <translation>
            <numerusform>Chain: %n certificate</numerusform>
            <numerusform>Chain: %n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanFileText</name>
    <message numerus="yes">
        <source>%n domains have changed since and are left out.</source>
        <translation>
            <numerusform>%n domain has changed since and is left out.</numerusform>
            <numerusform>%n domains have changed since and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message numerus="yes">
        <source>Turn off HTTPS for %n domains…</source>
        <translation>
            <numerusform>Turn off HTTPS for %n domain…</numerusform>
            <numerusform>Turn off HTTPS for %n domains…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review changes to %n domains…</source>
        <translation>
            <numerusform>Review changes to %n domain…</numerusform>
            <numerusform>Review changes to %n domains…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn off HTTPS for %n domains?</source>
        <translation>
            <numerusform>Turn off HTTPS for %n domain?</numerusform>
            <numerusform>Turn off HTTPS for %n domains?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn on HTTPS for %n domains?</source>
        <translation>
            <numerusform>Turn on HTTPS for %n domain?</numerusform>
            <numerusform>Turn on HTTPS for %n domains?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace the certificate of %n domains?</source>
        <translation>
            <numerusform>Replace the certificate of %n domain?</numerusform>
            <numerusform>Replace the certificate of %n domains?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the certificate of %n domains?</source>
        <translation>
            <numerusform>Set the certificate of %n domain?</numerusform>
            <numerusform>Set the certificate of %n domains?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Turn on HTTPS for %n domains</source>
        <translation>
            <numerusform>Turn on HTTPS for %n domain</numerusform>
            <numerusform>Turn on HTTPS for %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n certificates</source>
        <translation>
            <numerusform>Replace the certificate</numerusform>
            <numerusform>Replace %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n certificates</source>
        <translation>
            <numerusform>Set the certificate</numerusform>
            <numerusform>Set %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domains have this certificate already and are left out; tick them to send it again.</source>
        <translation>
            <numerusform>%n domain has this certificate already and is left out; tick it to send it again.</numerusform>
            <numerusform>%n domains have this certificate already and are left out; tick them to send it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressText</name>
    <message numerus="yes">
        <source>%1 of %n addresses still serve the old one</source>
        <translation>
            <numerusform>%1 of %n address still serves the old one</numerusform>
            <numerusform>%1 of %n addresses still serve the old one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewersText</name>
    <message numerus="yes">
        <source>%n addresses serve %1</source>
        <translation>
            <numerusform>%n address serves %1</numerusform>
            <numerusform>%n addresses serve %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n could not be reached</source>
        <translation>
            <numerusform>%1; %n could not be reached</numerusform>
            <numerusform>%1; %n could not be reached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::AccountDialog</name>
    <message numerus="yes">
        <source>It works: %n domain(s)</source>
        <translation>
            <numerusform>It works: %n domain</numerusform>
            <numerusform>It works: %n domain(s)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::BatchIndicator</name>
    <message numerus="yes">
        <source>Applying: %1 of %2, %n failed</source>
        <translation>
            <numerusform>Applying: %1 of %2, %n failed</numerusform>
            <numerusform>Applying: %1 of %2, %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied: %n failed</source>
        <translation>
            <numerusform>Applied: %n failed</numerusform>
            <numerusform>Applied: %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied to %n domains</source>
        <translation>
            <numerusform>Applied to %n domain</numerusform>
            <numerusform>Applied to %n domains</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::CertificatePage</name>
    <message numerus="yes">
        <source>%n objects were left aside</source>
        <translation>
            <numerusform>%n object was left aside</numerusform>
            <numerusform>%n objects were left aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::CertificateSaver</name>
    <message numerus="yes">
        <source>%n certificates could be read.</source>
        <translation>
            <numerusform>%n certificate could be read.</numerusform>
            <numerusform>%n certificates could be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates saved.</source>
        <translation>
            <numerusform>%n certificate saved.</numerusform>
            <numerusform>%n certificates saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::ChipButton</name>
    <message numerus="yes">
        <source>%1: %n domain(s)</source>
        <translation>
            <numerusform>%1: %n domain</numerusform>
            <numerusform>%1: %n domains</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::CloseDialog</name>
    <message numerus="yes">
        <source>A change is under way: %1 of %n domains done</source>
        <translation>
            <numerusform>A change is under way: %1 of %n domain done</numerusform>
            <numerusform>A change is under way: %1 of %n domains done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::DeploymentForm</name>
    <message numerus="yes">
        <source>Used today by %1</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>Used today by %1</numerusform>
            <numerusform>Used today by %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::DomainPage</name>
    <message numerus="yes">
        <source>%n domains where service and edge disagree</source>
        <translation>
            <numerusform>%n domain where service and edge disagree</numerusform>
            <numerusform>%n domains where service and edge disagree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not shown</source>
        <translation>
            <numerusform>%1, %n not shown</numerusform>
            <numerusform>%1, %n not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::DropArea</name>
    <message numerus="yes">
        <source>%1 is loaded</source>
        <comment>one or more files</comment>
        <translation>
            <numerusform>%1 is loaded</numerusform>
            <numerusform>%1 are loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Drop to read %n files&lt;/b&gt;</source>
        <translation>
            <numerusform>&lt;b&gt;Drop to read %n file&lt;/b&gt;</numerusform>
            <numerusform>&lt;b&gt;Drop to read %n files&lt;/b&gt;</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::HistoryPage</name>
    <message numerus="yes">
        <source>%n changes exported</source>
        <translation>
            <numerusform>%n change exported</numerusform>
            <numerusform>%n changes exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records, each holding the hash of the one before. The newest is %1.</source>
        <translation>
            <numerusform>%n record. Its hash is %1.</numerusform>
            <numerusform>%n records, each holding the hash of the one before. The newest is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older records removed</source>
        <translation>
            <numerusform>%n older record removed</numerusform>
            <numerusform>%n older records removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep for %n days</source>
        <translation>
            <numerusform>Keep for %n day</numerusform>
            <numerusform>Keep for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::MainWindow</name>
    <message numerus="yes">
        <source>%n domains selected: load the certificate and review.</source>
        <translation>
            <numerusform>%n domain selected: load the certificate and review.</numerusform>
            <numerusform>%n domains selected: load the certificate and review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::OffGuard</name>
    <message numerus="yes">
        <source>Save %n certificates first…</source>
        <translation>
            <numerusform>Save the certificate first…</numerusform>
            <numerusform>Save %n certificates first…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::ProgressDialog</name>
    <message numerus="yes">
        <source>about %n seconds left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls per second (limit %1)</source>
        <translation>
            <numerusform>%n call per second (limit %1)</numerusform>
            <numerusform>%n calls per second (limit %1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n not known</numerusform>
            <numerusform>%n not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n serve the new certificate</source>
        <translation>
            <numerusform>%n serves the new certificate</numerusform>
            <numerusform>%n serve the new certificate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for the edge, which takes about five minutes</source>
        <translation>
            <numerusform>%n waits for the edge, which takes about five minutes</numerusform>
            <numerusform>%n wait for the edge, which takes about five minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n domains done</source>
        <translation>
            <numerusform>%1 of %n domain done</numerusform>
            <numerusform>%1 of %n domains done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free certificates are being made</source>
        <translation>
            <numerusform>%n free certificate is being made</numerusform>
            <numerusform>%n free certificates are being made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::RepairCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::RetentionBox</name>
    <message numerus="yes">
        <source>Keep for %n days</source>
        <translation>
            <numerusform>Keep for %n day</numerusform>
            <numerusform>Keep for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older records removed</source>
        <translation>
            <numerusform>%n older record removed</numerusform>
            <numerusform>%n older records removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::ReviewModel</name>
    <message numerus="yes">
        <source>%n days longer</source>
        <translation>
            <numerusform>%n day longer</numerusform>
            <numerusform>%n days longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days shorter</source>
        <translation>
            <numerusform>%n day shorter</numerusform>
            <numerusform>%n days shorter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::StatusLine</name>
    <message numerus="yes">
        <source>Refreshed %n s ago</source>
        <translation>
            <numerusform>Refreshed %n s ago</numerusform>
            <numerusform>Refreshed %n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refreshed %n min ago</source>
        <translation>
            <numerusform>Refreshed %n min ago</numerusform>
            <numerusform>Refreshed %n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refreshed %n h ago</source>
        <translation>
            <numerusform>Refreshed %n h ago</numerusform>
            <numerusform>Refreshed %n h ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::UnfinishedChanges</name>
    <message numerus="yes">
        <source>%n changes may have been carried out or not.</source>
        <translation>
            <numerusform>%n change may have been carried out or not.</numerusform>
            <numerusform>%n changes may have been carried out or not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domains had not been begun.</source>
        <translation>
            <numerusform>%n domain had not been begun.</numerusform>
            <numerusform>%n domains had not been begun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes had been carried out.</source>
        <translation>
            <numerusform>%n change had been carried out.</numerusform>
            <numerusform>%n changes had been carried out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domains still have what they had before.</source>
        <translation>
            <numerusform>%n domain still has what it had before.</numerusform>
            <numerusform>%n domains still have what they had before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domains could not be read.</source>
        <translation>
            <numerusform>%n domain could not be read.</numerusform>
            <numerusform>%n domains could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::VaultCard</name>
    <message numerus="yes">
        <source>It is locked. %n certificates wait to be kept; they are lost when LiveCert is closed before it is unlocked.</source>
        <translation>
            <numerusform>It is locked. %n certificate waits to be kept; it is lost when LiveCert is closed before it is unlocked.</numerusform>
            <numerusform>It is locked. %n certificates wait to be kept; they are lost when LiveCert is closed before it is unlocked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::VaultNotice</name>
    <message numerus="yes">
        <source>%n certificates wait for the vault</source>
        <translation>
            <numerusform>%n certificate waits for the vault</numerusform>
            <numerusform>%n certificates wait for the vault</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::VaultPassphrase</name>
    <message numerus="yes">
        <source>At least %n characters: whoever copies the file can try as often as they like.</source>
        <translation>
            <numerusform>At least %n character: whoever copies the file can try as often as they like.</numerusform>
            <numerusform>At least %n characters: whoever copies the file can try as often as they like.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::ViewersDialog</name>
    <message numerus="yes">
        <source>Asking the edge about %n domains</source>
        <translation>
            <numerusform>Asking the edge about %n domain</numerusform>
            <numerusform>Asking the edge about %n domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domains where service and edge disagree</source>
        <translation>
            <numerusform>%n domain where service and edge disagree</numerusform>
            <numerusform>%n domains where service and edge disagree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domains need care</source>
        <translation>
            <numerusform>%n domain needs care</numerusform>
            <numerusform>%n domains need care</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n domains asked</source>
        <translation>
            <numerusform>%1 of %n domain asked</numerusform>
            <numerusform>%1 of %n domains asked</numerusform>
        </translation>
    </message>
</context>
</TS>
