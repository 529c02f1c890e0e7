<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CasText</name>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未提供</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>已上传</translation>
    </message>
    <message>
        <source>Issued by Alibaba Cloud&apos;s service</source>
        <translation>由阿里云服务签发</translation>
    </message>
    <message>
        <source>%1 · issuer: %2</source>
        <translation>%1 · 颁发者：%2</translation>
    </message>
    <message>
        <source>until %1 (%2)</source>
        <translation>到期时间 %1（%2）</translation>
    </message>
    <message>
        <source>This AccessKey may not list the account&apos;s certificates</source>
        <translation>此 AccessKey 无权列出账号的证书</translation>
    </message>
    <message>
        <source>Its RAM user lacks the permission %1. Ask the administrator of the account for it, or type the exact name of the certificate in the form: setting it needs the permission for Live only.</source>
        <translation>其 RAM 用户缺少权限 %1。请联系账号管理员授权，或在表单中输入证书的准确名称：设置证书只需要直播服务的权限。</translation>
    </message>
    <message>
        <source>This account has no valid certificate there</source>
        <translation>此账号在该服务中没有有效证书</translation>
    </message>
    <message>
        <source>Certificate Management Service lists none that was issued or uploaded and is still valid. Buy or upload one in its console, or choose Upload and drop the files here.</source>
        <translation>数字证书管理服务中没有已签发或已上传且仍有效的证书。请在其控制台购买或上传证书，或选择“上传”并将文件拖到这里。</translation>
    </message>
</context>
<context>
    <name>CertificateFields</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>IP address %1</source>
        <translation>IP 地址 %1</translation>
    </message>
    <message>
        <source>E-mail %1</source>
        <translation>电子邮件 %1</translation>
    </message>
    <message>
        <source>URI %1</source>
        <translation>URI %1</translation>
    </message>
    <message>
        <source>Directory name %1</source>
        <translation>目录名称 %1</translation>
    </message>
    <message>
        <source>Other name %1</source>
        <translation>其他名称 %1</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>无效日期</translation>
    </message>
    <message>
        <source>In UTC: %1</source>
        <translation>UTC 时间：%1</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>none: no host name matches this certificate</source>
        <translation>无：不匹配任何主机名</translation>
    </message>
    <message>
        <source>Names (%1)</source>
        <translation>域名（%1）</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>%1 in all · %2</source>
        <comment>days of validity, days left</comment>
        <translation>共 %1 天 · %2</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>Key and signature</source>
        <translation>密钥与签名</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名算法</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Digital signature</source>
        <translation>数字签名</translation>
    </message>
    <message>
        <source>Non-repudiation</source>
        <translation>不可否认</translation>
    </message>
    <message>
        <source>Key encipherment</source>
        <translation>密钥加密</translation>
    </message>
    <message>
        <source>Data encipherment</source>
        <translation>数据加密</translation>
    </message>
    <message>
        <source>Key agreement</source>
        <translation>密钥协商</translation>
    </message>
    <message>
        <source>Sign certificates</source>
        <translation>签发证书</translation>
    </message>
    <message>
        <source>Sign revocation lists</source>
        <translation>签发吊销列表</translation>
    </message>
    <message>
        <source>Encipher only</source>
        <translation>仅加密</translation>
    </message>
    <message>
        <source>Decipher only</source>
        <translation>仅解密</translation>
    </message>
    <message>
        <source>TLS server</source>
        <translation>TLS 服务器</translation>
    </message>
    <message>
        <source>TLS client</source>
        <translation>TLS 客户端</translation>
    </message>
    <message>
        <source>Code signing</source>
        <translation>代码签名</translation>
    </message>
    <message>
        <source>E-mail protection</source>
        <translation>电子邮件保护</translation>
    </message>
    <message>
        <source>Time stamping</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>OCSP signing</source>
        <translation>OCSP 签名</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>任意用途</translation>
    </message>
    <message>
        <source>Not a certificate authority</source>
        <translation>非证书颁发机构</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>Certificate authority · path length %1</source>
        <translation>证书颁发机构 · 路径长度 %1</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>密钥用法</translation>
    </message>
    <message>
        <source>Extended key usage</source>
        <translation>扩展密钥用法</translation>
    </message>
    <message>
        <source>Basic constraints</source>
        <translation>基本约束</translation>
    </message>
    <message>
        <source>Issuer: %1</source>
        <translation>颁发者证书：%1</translation>
    </message>
    <message>
        <source>OCSP: %1</source>
        <translation>OCSP：%1</translation>
    </message>
    <message>
        <source>%1 · log %2</source>
        <comment>time, id of a log</comment>
        <translation>%1 · 日志 %2</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>颁发机构</translation>
    </message>
    <message>
        <source>Key identifier</source>
        <translation>密钥标识符</translation>
    </message>
    <message>
        <source>Issuer&apos;s key identifier</source>
        <translation>颁发者密钥标识符</translation>
    </message>
    <message>
        <source>Authority info</source>
        <translation>颁发机构信息</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>吊销列表</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>证书策略</translation>
    </message>
    <message>
        <source>SCTs (%1)</source>
        <translation>SCT（%1）</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>SPKI pin</source>
        <translation>SPKI 指纹</translation>
    </message>
    <message>
        <source>Loaded, and matches this certificate</source>
        <translation>已加载，与此证书匹配</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Encrypted: its pass phrase was not given</source>
        <translation>已加密，未提供口令</translation>
    </message>
    <message>
        <source>Belongs to another certificate</source>
        <translation>属于另一张证书</translation>
    </message>
    <message>
        <source>Damaged: its parts do not fit together</source>
        <translation>已损坏：各部分不一致</translation>
    </message>
</context>
<context>
    <name>ChainFindingText</name>
    <message>
        <source>The certificate</source>
        <translation>该证书</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>名称未知</translation>
    </message>
    <message>
        <source>%1 is not signed by the issuer it names (%2). Players will not trust it.</source>
        <translation>%1 并非由其声明的颁发者（%2）签发，播放器不会信任它。</translation>
    </message>
    <message>
        <source>The issuer %1 expired on %2.</source>
        <translation>颁发者 %1 已于 %2 过期。</translation>
    </message>
    <message>
        <source>The issuer %1 is not valid before %2.</source>
        <translation>颁发者 %1 在 %2 之前尚未生效。</translation>
    </message>
    <message>
        <source>The issuer %1 expires soon, on %2.</source>
        <translation>颁发者 %1 即将于 %2 过期。</translation>
    </message>
    <message>
        <source>The issuer %1 has a weak key (%2).</source>
        <translation>颁发者 %1 的密钥强度不足（%2）。</translation>
    </message>
    <message>
        <source>The issuer %1 is signed with a weak algorithm (%2).</source>
        <translation>颁发者 %1 使用了弱签名算法（%2）。</translation>
    </message>
    <message>
        <source>%1 signed another certificate although it is not an authority.</source>
        <translation>%1 签发了其他证书，但它不是证书颁发机构。</translation>
    </message>
    <message>
        <source>An issuer (%1) forbids a name of the certificate. Players will not trust it.</source>
        <translation>某个颁发者（%1）禁止了证书中的一个域名，播放器不会信任该证书。</translation>
    </message>
    <message>
        <source>No server can use this kind of key for HTTPS (%1).</source>
        <translation>没有服务器能将此类密钥用于 HTTPS（%1）。</translation>
    </message>
    <message>
        <source>The private key in %1 is damaged: its parts do not fit together.</source>
        <translation>%1 中的私钥已损坏：各部分不一致。</translation>
    </message>
    <message>
        <source>Several different keys were read (%1); the one that fits is used.</source>
        <translation>读到多个不同的私钥（%1），已采用与证书匹配的一个。</translation>
    </message>
    <message>
        <source>Several server certificates were read; %1 is used, not %2.</source>
        <translation>读到多张服务器证书，已采用 %1，未采用 %2。</translation>
    </message>
    <message>
        <source>%1 has a serial number that is zero or negative.</source>
        <translation>%1 的序列号为零或负数。</translation>
    </message>
    <message>
        <source>%1 ends before it begins.</source>
        <translation>%1 的到期时间早于生效时间。</translation>
    </message>
    <message>
        <source>Left aside: %1</source>
        <translation>未使用：%1</translation>
    </message>
</context>
<context>
    <name>ChainList</name>
    <message>
        <source>not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message numerus="yes">
        <source>%n years left</source>
        <translation>
            <numerusform>剩余 %n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaf, self-signed · %1</source>
        <translation>服务器证书，自签名 · %1</translation>
    </message>
    <message>
        <source>Leaf · %1</source>
        <translation>服务器证书 · %1</translation>
    </message>
    <message>
        <source>Intermediate · %1</source>
        <translation>中间证书 · %1</translation>
    </message>
    <message>
        <source>Root · not sent · %1</source>
        <translation>根证书 · 不发送 · %1</translation>
    </message>
    <message>
        <source>Unrelated · not sent</source>
        <translation>不属于此证书链 · 不发送</translation>
    </message>
    <message>
        <source>An issuer without a name</source>
        <translation>无名称的颁发者</translation>
    </message>
    <message>
        <source>Missing issuer</source>
        <translation>缺少颁发者证书</translation>
    </message>
    <message>
        <source>Root · not in the files</source>
        <translation>根证书 · 不在文件中</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, state</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>the domain</source>
        <translation>该域名</translation>
    </message>
    <message>
        <source>HTTPS is off for %1</source>
        <translation>%1 的 HTTPS 已关闭</translation>
    </message>
    <message>
        <source>That is what Alibaba Cloud has stored for the domain now.</source>
        <translation>这是阿里云当前保存的该域名状态。</translation>
    </message>
    <message>
        <source>%1 has the new certificate</source>
        <translation>%1 已使用新证书</translation>
    </message>
    <message>
        <source>It is stored as %1. The edge may take about five minutes to serve it.</source>
        <translation>证书以名称 %1 保存。边缘节点约需五分钟才会提供新证书。</translation>
    </message>
    <message>
        <source>%1 still has another certificate</source>
        <translation>%1 仍在使用其他证书</translation>
    </message>
    <message>
        <source>Alibaba Cloud has %1 stored for it, valid until %2.</source>
        <translation>阿里云为该域名保存的证书是 %1，有效期至 %2。</translation>
    </message>
    <message numerus="yes">
        <source>HTTPS is off for %n domains</source>
        <translation>
            <numerusform>%n 个域名的 HTTPS 已关闭</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The edge serves the new certificate for %n domains</source>
        <translation>
            <numerusform>边缘节点已为 %n 个域名提供新证书</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The edge does not serve the new certificate for %n domains yet</source>
        <translation>
            <numerusform>边缘节点尚未为 %n 个域名提供新证书</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set for %n domains; what the edge serves was not compared</source>
        <translation>
            <numerusform>已为 %n 个域名设置；未比对边缘节点提供的证书</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free certificates are not made yet</source>
        <translation>
            <numerusform>%n 个免费证书尚未签发</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free certificates were refused</source>
        <translation>
            <numerusform>%n 个免费证书未获签发</numerusform>
        </translation>
    </message>
    <message>
        <source>No domain was changed</source>
        <translation>没有域名被更改</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>--%1 takes a number from %2 to %3</source>
        <translation>--%1 的取值为 %2 到 %3 之间的数字</translation>
    </message>
    <message>
        <source>--%1 takes one of: %2</source>
        <translation>--%1 的取值只能是：%2</translation>
    </message>
    <message>
        <source>--credentials-fd and --profile exclude each other</source>
        <translation>--credentials-fd 与 --profile 不能同时使用</translation>
    </message>
    <message>
        <source>--since takes a time (2026-11-24T10:30) or 7d, 12h</source>
        <translation>--since 的取值为时间（2026-11-24T10:30），或 7d、12h</translation>
    </message>
    <message>
        <source>history takes verify, resolve or keep DAYS, not: %1</source>
        <translation>history 后只能跟 verify、resolve 或 keep DAYS，不能是：%1</translation>
    </message>
    <message>
        <source>%1 takes no file: %2</source>
        <translation>%1 不接受文件：%2</translation>
    </message>
    <message>
        <source>no command given</source>
        <translation>未指定命令</translation>
    </message>
    <message>
        <source>%1 is not a command</source>
        <translation>没有名为 %1 的命令</translation>
    </message>
    <message>
        <source>--from-certbot is for a deploy hook: RENEWED_LINEAGE is not set</source>
        <translation>--from-certbot 仅用于部署钩子：未设置 RENEWED_LINEAGE</translation>
    </message>
    <message>
        <source>%1 %2 is not open</source>
        <translation>%1 %2 未打开</translation>
    </message>
    <message>
        <source>%1 %2 cannot be read</source>
        <translation>%1 %2 无法读取</translation>
    </message>
    <message>
        <source>--edge takes an address and a port: 127.0.0.1:8443</source>
        <translation>--edge 的取值为地址和端口：127.0.0.1:8443</translation>
    </message>
    <message>
        <source>stopped; nothing was changed</source>
        <translation>已停止，未做任何变更</translation>
    </message>
    <message>
        <source>livecert-cli --help says more.</source>
        <translation>运行 livecert-cli --help 查看更多说明。</translation>
    </message>
    <message numerus="yes">
        <source>Set the certificate on %n domains? [y/N]</source>
        <translation>
            <numerusform>为 %n 个域名部署该证书？[y/N]</numerusform>
        </translation>
    </message>
    <message>
        <source>To turn HTTPS off, type %1:</source>
        <translation>要关闭 HTTPS，请输入 %1：</translation>
    </message>
    <message>
        <source>%1 needs a domain (--domain)</source>
        <translation>%1 需要指定域名（--domain）</translation>
    </message>
    <message>
        <source>without a terminal to ask on, --yes is needed</source>
        <translation>没有可供询问的终端，需要加上 --yes</translation>
    </message>
    <message>
        <source>deploy needs the certificate and its key</source>
        <translation>deploy 需要证书及其私钥</translation>
    </message>
    <message>
        <source>not used: %1</source>
        <translation>未使用：%1</translation>
    </message>
    <message>
        <source>the account&apos;s domains may not be listed; going on without: %1</source>
        <translation>无权列出账号下的域名，将继续执行：%1</translation>
    </message>
    <message>
        <source>not everything could be read: %1</source>
        <translation>部分内容未能读取：%1</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>未发送任何内容</translation>
    </message>
    <message>
        <source>what was done could not be written into the ledger: %1</source>
        <translation>无法将已完成的变更写入账本：%1</translation>
    </message>
    <message>
        <source>The ledger cannot be written, so nothing was sent. Make room or set the rights of its folder, or name another file with --ledger. %1</source>
        <translation>账本无法写入，因此未发送任何内容。请清理磁盘空间、设置目录权限，或用 --ledger 指定其他文件。%1</translation>
    </message>
    <message>
        <source>waiting for the edge (this takes about five minutes)</source>
        <translation>正在等待边缘节点生效（约需五分钟）</translation>
    </message>
    <message>
        <source>stopped; nothing was sent</source>
        <translation>已停止，未发送任何内容</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>%1 done, %2 failed, %3 unknown, %4 skipped, %5 left out</source>
        <translation>完成 %1 个，失败 %2 个，未知 %3 个，跳过 %4 个，排除 %5 个</translation>
    </message>
    <message>
        <source>%1 (%2 days)</source>
        <comment>date, days left</comment>
        <translation>%1（%2 天）</translation>
    </message>
    <message>
        <source>%1 (ingest)</source>
        <comment>a domain</comment>
        <translation>%1（推流）</translation>
    </message>
    <message numerus="yes">
        <source>%n domains</source>
        <translation>
            <numerusform>共 %n 个域名</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was not found</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message>
        <source>This is not a file</source>
        <translation>这不是文件</translation>
    </message>
    <message>
        <source>This is too large</source>
        <translation>内容过大</translation>
    </message>
    <message>
        <source>There is nothing in it</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>This kind is not supported</source>
        <translation>不支持此类型</translation>
    </message>
    <message>
        <source>A pass phrase is needed (--passphrase-fd)</source>
        <translation>需要口令（--passphrase-fd）</translation>
    </message>
    <message>
        <source>The pass phrase is not the right one</source>
        <translation>口令不正确</translation>
    </message>
    <message>
        <source>Opening this would cost too much</source>
        <translation>打开它的计算开销过大</translation>
    </message>
    <message>
        <source>There are no credentials</source>
        <translation>没有凭证</translation>
    </message>
    <message>
        <source>The credentials cannot be right</source>
        <translation>凭证无效</translation>
    </message>
    <message>
        <source>This cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Alibaba Cloud refused the call</source>
        <translation>阿里云拒绝了请求</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出现问题</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a title as a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title, details</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>title, explanation</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>everything was done (or shown, or served)</source>
        <translation>全部完成（或已显示、已生效）</translation>
    </message>
    <message>
        <source>a fault in LiveCert itself</source>
        <translation>LiveCert 自身的错误</translation>
    </message>
    <message>
        <source>the command line was not understood, or --yes is missing</source>
        <translation>无法理解命令行，或缺少 --yes</translation>
    </message>
    <message>
        <source>no credentials, or the service did not accept them</source>
        <translation>没有凭证，或服务不接受该凭证</translation>
    </message>
    <message>
        <source>the service or the edge could not be reached</source>
        <translation>无法连接服务或边缘节点</translation>
    </message>
    <message>
        <source>the service refused; nothing was changed</source>
        <translation>服务拒绝了请求，未做任何变更</translation>
    </message>
    <message>
        <source>some domains were done, others failed or were left out</source>
        <translation>部分域名已完成，其余失败或被排除</translation>
    </message>
    <message>
        <source>a call was sent, and what became of it is not known</source>
        <translation>请求已发出，但结果未知</translation>
    </message>
    <message>
        <source>a check failed; nothing was sent</source>
        <translation>检查未通过，未发送任何内容</translation>
    </message>
    <message>
        <source>the edge does not serve the wanted certificate (yet)</source>
        <translation>边缘节点（尚）未提供所需证书</translation>
    </message>
    <message>
        <source>a file could not be read, or is of no use</source>
        <translation>文件无法读取，或没有用处</translation>
    </message>
    <message>
        <source>the question was answered with no; nothing was sent</source>
        <translation>回答为否，未发送任何内容</translation>
    </message>
    <message>
        <source>the ledger cannot be read or written; nothing was sent</source>
        <translation>账本无法读取或写入，未发送任何内容</translation>
    </message>
    <message>
        <source>history verify: the ledger was altered</source>
        <translation>history verify：账本被改动过</translation>
    </message>
    <message>
        <source>stopped by a signal; the report says what was done</source>
        <translation>被信号中止，报告说明已完成的部分</translation>
    </message>
    <message>
        <source>Exit status:</source>
        <translation>退出状态：</translation>
    </message>
    <message>
        <source>the private key belongs to the certificate</source>
        <translation>私钥与证书匹配</translation>
    </message>
    <message>
        <source>the private key is missing</source>
        <translation>缺少私钥</translation>
    </message>
    <message>
        <source>the private key belongs to another certificate</source>
        <translation>私钥属于另一张证书</translation>
    </message>
    <message>
        <source>there is no certificate</source>
        <translation>没有证书</translation>
    </message>
    <message>
        <source>the certificate is in date</source>
        <translation>证书在有效期内</translation>
    </message>
    <message>
        <source>the certificate has expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>the certificate is not valid yet</source>
        <translation>证书尚未生效</translation>
    </message>
    <message>
        <source>the certificate expires soon</source>
        <translation>证书即将过期</translation>
    </message>
    <message>
        <source>the chain is complete</source>
        <translation>证书链完整</translation>
    </message>
    <message>
        <source>an intermediate certificate is missing</source>
        <translation>缺少中间证书</translation>
    </message>
    <message>
        <source>the chain was put in order</source>
        <translation>证书链已重新排序</translation>
    </message>
    <message>
        <source>the root certificate was left out</source>
        <translation>已去除根证书</translation>
    </message>
    <message>
        <source>a certificate that was there twice was left out</source>
        <translation>已去除重复的证书</translation>
    </message>
    <message>
        <source>a certificate that is not part of the chain was left out</source>
        <translation>已去除不属于证书链的证书</translation>
    </message>
    <message>
        <source>a CA certificate stands in the server certificate&apos;s place</source>
        <translation>服务器证书的位置上是一张 CA 证书</translation>
    </message>
    <message>
        <source>the certificate is self-signed: viewers will not trust it</source>
        <translation>证书为自签名，观众不会信任它</translation>
    </message>
    <message>
        <source>the key is weak</source>
        <translation>密钥强度不足</translation>
    </message>
    <message>
        <source>the signature algorithm is weak</source>
        <translation>签名算法强度不足</translation>
    </message>
    <message>
        <source>old players may not know this kind of key</source>
        <translation>旧播放器可能不支持此类密钥</translation>
    </message>
    <message>
        <source>the certificate names no host</source>
        <translation>证书中没有任何域名</translation>
    </message>
    <message>
        <source>the certificate is not for servers</source>
        <translation>证书不能用于服务器</translation>
    </message>
    <message>
        <source>no server can use this kind of key (%1)</source>
        <translation>没有服务器能使用此类密钥（%1）</translation>
    </message>
    <message>
        <source>the parts of the private key in %2 do not fit together</source>
        <translation>%2 中的私钥各部分不一致</translation>
    </message>
    <message>
        <source>there are %1 different private keys</source>
        <translation>有 %1 个不同的私钥</translation>
    </message>
    <message>
        <source>there are several server certificates; not used: %1</source>
        <translation>有多张服务器证书，未使用：%1</translation>
    </message>
    <message>
        <source>%1 is named as issuer, and did not sign</source>
        <translation>%1 被声明为颁发者，但证书并非由它签发</translation>
    </message>
    <message>
        <source>the issuer certificate %2 expired on %1</source>
        <translation>颁发者证书 %2 已于 %1 过期</translation>
    </message>
    <message>
        <source>the issuer certificate %2 is not valid before %1</source>
        <translation>颁发者证书 %2 在 %1 之前尚未生效</translation>
    </message>
    <message>
        <source>the issuer certificate %2 expires on %1</source>
        <translation>颁发者证书 %2 将于 %1 过期</translation>
    </message>
    <message>
        <source>the key of the issuer certificate %2 is weak (%1)</source>
        <translation>颁发者证书 %2 的密钥强度不足（%1）</translation>
    </message>
    <message>
        <source>the signature of the issuer certificate %2 is weak (%1)</source>
        <translation>颁发者证书 %2 使用了弱签名算法（%1）</translation>
    </message>
    <message>
        <source>%2 issued a certificate, and is no authority</source>
        <translation>%2 签发了证书，但它不是证书颁发机构</translation>
    </message>
    <message>
        <source>a name constraint of %1 forbids a name of the certificate</source>
        <translation>%1 的名称约束禁止了证书中的一个域名</translation>
    </message>
    <message>
        <source>the serial number is zero or negative</source>
        <translation>序列号为零或负数</translation>
    </message>
    <message>
        <source>the certificate ends before it begins</source>
        <translation>证书的到期时间早于生效时间</translation>
    </message>
    <message>
        <source>the certificate covers all domains</source>
        <translation>证书覆盖全部域名</translation>
    </message>
    <message>
        <source>the certificate does not cover %1</source>
        <translation>证书未覆盖 %1</translation>
    </message>
    <message>
        <source>no domain is given (--domain)</source>
        <translation>未指定域名（--domain）</translation>
    </message>
    <message>
        <source>not online: %1</source>
        <translation>未处于正常运行状态：%1</translation>
    </message>
    <message>
        <source>ingest domains: %1</source>
        <translation>推流域名：%1</translation>
    </message>
    <message>
        <source>the certificate needs a name (--name)</source>
        <translation>请填写证书名称（--name）</translation>
    </message>
    <message>
        <source>the name has %1 characters; 128 are allowed</source>
        <translation>名称有 %1 个字符，最多允许 128 个</translation>
    </message>
    <message>
        <source>the account has another certificate named %1 (--force-set overwrites it)</source>
        <translation>账号下已有名为 %1 的另一张证书（--force-set 可覆盖）</translation>
    </message>
    <message>
        <source>the certificate that has the name %2 is overwritten; used by: %1</source>
        <translation>名为 %2 的证书将被覆盖，正在使用它的域名：%1</translation>
    </message>
    <message>
        <source>this certificate is stored already, as %1 (--name %1)</source>
        <translation>该证书已以名称 %1 保存（--name %1）</translation>
    </message>
    <message>
        <source>has this certificate already: %1</source>
        <translation>已在使用该证书：%1</translation>
    </message>
    <message>
        <source>the key is the one of the certificate deployed now</source>
        <translation>该密钥与当前部署的证书相同</translation>
    </message>
    <message>
        <source>the free certificate is not for wildcard domains: %1</source>
        <translation>免费测试证书不支持泛域名：%1</translation>
    </message>
    <message>
        <source>HTTPS is turned off, and the service deletes certificate and key: %1</source>
        <translation>关闭 HTTPS 后，服务会删除证书和私钥：%1</translation>
    </message>
    <message>
        <source>the certificate with its chain may be too long</source>
        <translation>证书连同证书链可能过长</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>info</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>阻止</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <comment>after a list</comment>
        <translation>%1 等，另有 %2 个</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity, finding</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>
Account:
  --credentials-fd N   read the key pair from descriptor N as JSON:
                       {&quot;accessKeyId&quot;: …, &quot;accessKeySecret&quot;: …, &quot;securityToken&quot;: …}
  --profile NAME       take it from this profile of the aliyun CLI
  (neither)            take it from ALIBABA_CLOUD_ACCESS_KEY_ID,
                       ALIBABA_CLOUD_ACCESS_KEY_SECRET, ALIBABA_CLOUD_SECURITY_TOKEN
  --region REGION      the region whose endpoint is called
  --endpoint URL       this endpoint; plain http for this computer only
  --ca-file FILE       trust these CA certificates as well; verification is never off
  --mode MODE          how the private key travels: v1-form (in the body, the default) or
                       v3-query (in the URL)
A secret is never taken from an argument.
</source>
        <translation>
账号：
  --credentials-fd N   从描述符 N 读取 JSON 格式的密钥对：
                       {&quot;accessKeyId&quot;: …, &quot;accessKeySecret&quot;: …, &quot;securityToken&quot;: …}
  --profile NAME       使用 aliyun CLI 的这个配置
  （都不指定）         使用 ALIBABA_CLOUD_ACCESS_KEY_ID、
                       ALIBABA_CLOUD_ACCESS_KEY_SECRET、ALIBABA_CLOUD_SECURITY_TOKEN
  --region REGION      所调用服务地址的地域
  --endpoint URL       调用此服务地址；仅本机可使用明文 http
  --ca-file FILE       额外信任这些 CA 证书；校验从不关闭
  --mode MODE          私钥的发送方式：v1-form（放在正文中，默认）或
                       v3-query（放在 URL 中）
密钥从不通过参数传入。
</translation>
    </message>
    <message>
        <source>Usage: livecert-cli history [OPTION…]
       livecert-cli history verify | resolve | keep DAYS [OPTION…]

The ledger: every change that LiveCert was to make on this computer, written down before it was
sent and after it was answered. Never a secret.

  (nothing)            list the changes, newest first
  verify               check that no record was altered, removed or put in. Whoever may write the
                       file can compute all of it anew: note the hash of the newest record down
                       elsewhere, and compare
  resolve              read back domains whose change was cut short (a crash, kill -9) or ended
                       unknown, decide by fingerprint, and name those that were not begun. Needs
                       the account
  keep DAYS            remove records that are older, now and from now on; &quot;keep forever&quot;

  --domain NAME        only this domain
  --since TIME         only since then: 2026-11-24, 2026-11-24T10:30, 7d, 12h
  --failed             only what failed
  --export FILE        write the list to a .csv, .json or .html file
  --any-account        resolve also what another AccessKey began
  --ledger FILE        this ledger instead of the user&apos;s own
  --json               one JSON document on standard output
</source>
        <translation>用法：livecert-cli history [OPTION…]
      livecert-cli history verify | resolve | keep DAYS [OPTION…]

账本：LiveCert 在本机要做的每项变更，发送之前和收到响应之后都会记录。不含任何密钥。

  （不指定）           列出变更，最新的在前
  verify               检查是否有记录被改动、删除或插入。有权写入该文件的人可以
                       重新计算全部内容：请将最新记录的哈希另存他处，以便比对
  resolve              回读变更被中断（崩溃、kill -9）或结果未知的域名，根据指纹
                       判断结果，并列出尚未开始的域名。需要账号
  keep DAYS            删除更早的记录，今后同样；“keep forever”表示永久保留
  --domain NAME        仅此域名
  --since TIME         仅此后的变更：2026-11-24、2026-11-24T10:30、7d、12h
  --failed             仅失败的变更
  --export FILE        将列表写入 .csv、.json 或 .html 文件
  --any-account        也处理由其他 AccessKey 发起的变更
  --ledger FILE        使用此账本，而不是用户自己的账本
  --json               在标准输出上给出一个 JSON 文档
</translation>
    </message>
    <message>
        <source>Usage: livecert-cli inspect [OPTION…] FILE…

Shows what files hold: certificates, keys (never their bytes), what fits what, what is wrong.

  --passphrase-fd N    read the pass phrase from descriptor N, one line
  --at TIME            judge as of this time (ISO 8601), not now
  --host NAME          check whether this host is covered; may be repeated
  --json               one JSON document on standard output
</source>
        <translation>用法：livecert-cli inspect [OPTION…] FILE…

显示文件内容：证书、私钥（从不显示其内容）、是否匹配、有何问题。

  --passphrase-fd N    从描述符 N 读取口令，共一行
  --at TIME            按此时间判断（ISO 8601），而不是当前时间
  --host NAME          检查是否覆盖此主机名；可重复
  --json               在标准输出上给出一个 JSON 文档
</translation>
    </message>
    <message>
        <source>Usage: livecert-cli domains [OPTION…]

Lists the account&apos;s domains, those that need care first.

  --filter TEXT        only domains, certificate names and issuers that contain TEXT
  --json               one JSON document on standard output
</source>
        <translation>用法：livecert-cli domains [OPTION…]

列出账号下的域名，需要处理的排在前面。

  --filter TEXT        仅列出域名、证书名称或颁发者包含 TEXT 的条目
  --json               在标准输出上给出一个 JSON 文档
</translation>
    </message>
    <message>
        <source>HTTPS off</source>
        <translation>HTTPS 关闭</translation>
    </message>
    <message>
        <source>record %1 is not what was written</source>
        <translation>记录 %1 与写入时不一致</translation>
    </message>
    <message>
        <source>records before record %1 are missing</source>
        <translation>记录 %1 之前的记录缺失</translation>
    </message>
    <message>
        <source>record %1 does not follow the one before it</source>
        <translation>记录 %1 与前一条记录不衔接</translation>
    </message>
    <message>
        <source>the end was cut off or added to, from record %1 on</source>
        <translation>从记录 %1 起，末尾被截断或添加过内容</translation>
    </message>
    <message>
        <source>The ledger cannot be used: %1</source>
        <translation>账本无法使用：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n changes were cut short, or their end is not known: livecert-cli history resolve</source>
        <translation>
            <numerusform>有 %n 项变更被中断或结果未知：livecert-cli history resolve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>共 %n 项变更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes written to %1</source>
        <translation>
            <numerusform>已将 %n 项变更写入 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>intact: %n records, the newest is %1 with hash %2</source>
        <translation>
            <numerusform>完整：共 %n 条记录，最新一条为 %1，哈希 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>ALTERED: %1</source>
        <translation>已被改动：%1</translation>
    </message>
    <message>
        <source>history keep takes a number of days from 1 to 36500, or forever</source>
        <translation>history keep 的取值为 1 到 36500 之间的天数，或 forever</translation>
    </message>
    <message numerus="yes">
        <source>%n records removed</source>
        <translation>
            <numerusform>已删除 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done, %2 not carried out, %3 not begun, %4 unknown</source>
        <translation>已完成 %1 个，未执行 %2 个，未开始 %3 个，未知 %4 个</translation>
    </message>
    <message>
        <source>To go on: livecert-cli deploy --domain %1 FILE…</source>
        <translation>继续部署：livecert-cli deploy --domain %1 FILE…</translation>
    </message>
    <message numerus="yes">
        <source>%n changes belong to other accounts: open those, or use --any-account</source>
        <translation>
            <numerusform>有 %n 项变更属于其他账号：请使用对应账号，或加上 --any-account</numerusform>
        </translation>
    </message>
    <message>
        <source>subject</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>names</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from one time to another</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>inspect needs a file</source>
        <translation>inspect 需要指定文件</translation>
    </message>
    <message>
        <source>--at takes a time like 2026-11-24T12:00:00Z</source>
        <translation>--at 的取值为时间，例如 2026-11-24T12:00:00Z</translation>
    </message>
    <message>
        <source>served</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>the edge could not be asked</source>
        <translation>无法查询边缘节点</translation>
    </message>
    <message>
        <source>another certificate is served</source>
        <translation>边缘节点提供的是其他证书</translation>
    </message>
    <message>
        <source>--covered takes all domains that fit: it goes with neither --domain nor --from-certbot</source>
        <translation>--covered 选择所有符合的域名，不能与 --domain 或 --from-certbot 同时使用</translation>
    </message>
    <message>
        <source>a free certificate is made for each domain: --covered has nothing to go by</source>
        <translation>免费证书按域名逐个签发，--covered 没有依据可用</translation>
    </message>
    <message>
        <source>--plan-file says what is to be done: it does not go with --%1</source>
        <translation>--plan-file 已指明要执行的内容，不能与 --%1 同时使用</translation>
    </message>
    <message>
        <source>the account&apos;s certificates cannot be listed; going on with the name alone: %1</source>
        <translation>无法列出账号的证书，仅按名称继续：%1</translation>
    </message>
    <message>
        <source>the certificate covers no domain of the account</source>
        <translation>证书未覆盖账号下的任何域名</translation>
    </message>
    <message>
        <source>changed since the plan was saved, left out: %1</source>
        <translation>计划保存后已变化，已排除：%1</translation>
    </message>
    <message>
        <source>Nothing to do: every domain has this certificate already (--include-unchanged sends it all the same).</source>
        <translation>无需操作：所有域名都已使用此证书（--include-unchanged 仍会发送）。</translation>
    </message>
    <message>
        <source>the account has changed since the plan was saved, and --yes was not given for that: make a new plan, or answer without --yes</source>
        <translation>计划保存后账号已变化，--yes 不适用于这些变化：请重新制作计划，或不使用 --yes 并回答询问</translation>
    </message>
    <message>
        <source>this plan sets a certificate: it goes with deploy</source>
        <translation>此计划用于设置证书，请使用 deploy</translation>
    </message>
    <message>
        <source>this plan turns HTTPS off: it goes with off</source>
        <translation>此计划用于关闭 HTTPS，请使用 off</translation>
    </message>
    <message>
        <source>the plan is about the certificate %1; give its file and the file of its key</source>
        <translation>此计划针对证书 %1，请给出该证书及其私钥的文件</translation>
    </message>
    <message>
        <source>the plan is about another certificate than these files hold: %1</source>
        <translation>此计划针对的证书与这些文件中的不同：%1</translation>
    </message>
    <message>
        <source>free certificate not issued yet</source>
        <translation>免费证书尚未签发</translation>
    </message>
    <message>
        <source>free certificate issued</source>
        <translation>免费证书已签发</translation>
    </message>
    <message>
        <source>free certificate refused</source>
        <translation>免费证书未获签发</translation>
    </message>
    <message>
        <source>free certificate not issued while this waited; it may still come</source>
        <translation>等待期间免费证书未签发，之后仍可能签发</translation>
    </message>
    <message>
        <source>%1 (status %2)</source>
        <translation>%1（状态 %2）</translation>
    </message>
    <message>
        <source>, %1 unchanged</source>
        <translation>，%1 个未变</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>still being configured: %1</source>
        <translation>配置中：%1</translation>
    </message>
    <message>
        <source>protected by Alibaba Cloud: %1</source>
        <translation>受阿里云保护：%1</translation>
    </message>
    <message>
        <source>not in this account: %2</source>
        <translation>不在此账号下：%2</translation>
    </message>
    <message>
        <source>changed since the plan was saved: %2</source>
        <translation>计划保存后已变化：%2</translation>
    </message>
    <message>
        <source>of the domains that use the name %2, the new certificate does not cover: %1</source>
        <translation>使用名称 %2 的域名中，新证书未覆盖：%1</translation>
    </message>
    <message>
        <source>the certificate is named, not sent; that is not documented, and works</source>
        <translation>证书只按名称指定，不会发送；这种用法没有文档说明，但可以使用</translation>
    </message>
    <message>
        <source>the account&apos;s list of certificates has no %1</source>
        <translation>账号的证书列表中没有 %1</translation>
    </message>
    <message>
        <source>Usage: livecert-cli off --domain NAME [--domain NAME…] | --plan-file PLAN [OPTION…]

Turns HTTPS off. The service DELETES certificate and key; to turn HTTPS on again both must be
supplied again. On a terminal it asks for the domain&apos;s name (or the number of domains).

  --plan               show what would be sent, and send nothing
  --yes                do not ask; needed without a terminal
  --wait, --verify, --wait-seconds N, --stop-after N, --parallel N, --ledger FILE,
  --edge HOST:PORT, --resolver ADDRESS, --json   as for deploy
</source>
        <translation>用法：livecert-cli off --domain NAME [--domain NAME…] | --plan-file PLAN [OPTION…]

关闭 HTTPS。服务会删除证书和私钥，重新开启 HTTPS 时必须再次提供二者。
在终端上运行时，会要求输入域名（或域名数量）。

  --plan               仅显示将要发送的内容，不发送
  --yes                不询问；没有终端时必须指定
  --wait, --verify, --wait-seconds N, --stop-after N, --parallel N, --ledger FILE,
  --edge HOST:PORT, --resolver ADDRESS, --json   与 deploy 相同
</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is larger than a plan ever is (64 MiB)</source>
        <translation>超过计划文件的最大大小（64 MiB）</translation>
    </message>
    <message>
        <source>is no whole JSON document: it was cut short or damaged (at byte %1)</source>
        <translation>不是完整的 JSON 文档：被截断或已损坏（位于字节 %1）</translation>
    </message>
    <message>
        <source>is not a plan of LiveCert; deploy --plan --json writes one</source>
        <translation>不是 LiveCert 的计划；deploy --plan --json 可输出计划</translation>
    </message>
    <message>
        <source>is a plan of version %1, and this LiveCert reads version 1 only</source>
        <translation>是版本 %1 的计划，而此 LiveCert 只能读取版本 1</translation>
    </message>
    <message>
        <source>holds a private key. No plan does: where does this file come from?</source>
        <translation>含有私钥。计划中不会有私钥：此文件来自哪里？</translation>
    </message>
    <message>
        <source>is damaged: %1 has a value that cannot be</source>
        <translation>已损坏：%1 的值无效</translation>
    </message>
    <message>
        <source>names no domain</source>
        <translation>没有指定域名</translation>
    </message>
    <message>
        <source>names %1 domains, and 100,000 are the most that are read</source>
        <translation>指定了 %1 个域名，最多读取 100,000 个</translation>
    </message>
    <message>
        <source>names a domain that cannot be: %1</source>
        <translation>指定的域名无效：%1</translation>
    </message>
    <message>
        <source>names %1 twice</source>
        <translation>重复指定了 %1</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1，到期时间 %2</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation>%1，SHA-256 %2</translation>
    </message>
    <message>
        <source>%1: is not in this account</source>
        <translation>%1：不在此账号下</translation>
    </message>
    <message>
        <source>%1: was %2; is %3</source>
        <translation>%1：当时为 %2，现在为 %3</translation>
    </message>
    <message>
        <source>all of --edge have the same port</source>
        <translation>所有 --edge 的端口必须相同</translation>
    </message>
    <message>
        <source>Usage: livecert-cli verify --domain NAME [--domain NAME…] [OPTION…] [FILE…]
       livecert-cli verify --all [OPTION…] [FILE…]

Looks the domain up, asks every address of the edge which certificate it serves, and compares it
with FILE, or with the one that the account has. Names each address that serves another one, and
says when DNS does not point at the service. Those that need care come first.

  --domain NAME        a live domain; may be repeated, or hold a comma list
  --all                every domain of the account that has HTTPS on
  --resolver ADDRESS   ask this name server too, besides the system&apos;s: 9.9.9.9,
                       192.0.2.1:5353, [2620:fe::fe]:53; may be repeated (up to 8)
  --edge HOST:PORT     ask this edge instead of the domain&apos;s own (the sandbox, tests); may be
                       repeated
  --cert FILE          the same as FILE
  --json               one JSON document on standard output
</source>
        <translation>用法：livecert-cli verify --domain NAME [--domain NAME…] [OPTION…] [FILE…]
       livecert-cli verify --all [OPTION…] [FILE…]

解析域名，询问边缘节点的每个地址提供哪张证书，并与 FILE 或账号中的证书比较。指出提供其他证书
的每个地址，并说明 DNS 是否尚未指向直播服务。需要关注的排在最前。

  --domain NAME        直播域名；可重复，也可用逗号分隔
  --all                账号中所有已开启 HTTPS 的域名
  --resolver ADDRESS   除系统解析器外还询问此域名服务器：9.9.9.9、
                       192.0.2.1:5353、[2620:fe::fe]:53；可重复（最多 8 个）
  --edge HOST:PORT     询问此边缘节点，而非域名自己的（沙箱、测试）；可重复
  --cert FILE          与 FILE 相同
  --json               在标准输出上给出一个 JSON 文档
</translation>
    </message>
    <message>
        <source>verify needs domains (--domain), or --all</source>
        <translation>verify 需要域名（--domain）或 --all</translation>
    </message>
    <message>
        <source>stopped; what was asked so far:</source>
        <translation>已停止；到目前为止的结果：</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <source>served, but viewers will not trust it</source>
        <translation>已提供，但观众不会信任它</translation>
    </message>
    <message>
        <source>DNS does not point at the service yet</source>
        <translation>DNS 尚未指向直播服务</translation>
    </message>
    <message>
        <source>HTTPS is off, and nothing is served</source>
        <translation>HTTPS 已关闭，未提供证书</translation>
    </message>
    <message>
        <source>the chain is incomplete</source>
        <translation>证书链不完整</translation>
    </message>
    <message>
        <source>it is not valid for this name</source>
        <translation>不适用于此域名</translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>its issuer is not trusted</source>
        <translation>颁发者不受信任</translation>
    </message>
    <message>
        <source>%1 still serves %2</source>
        <translation>%1 仍提供 %2</translation>
    </message>
    <message>
        <source>%1 still serve %2</source>
        <translation>%1 仍提供 %2</translation>
    </message>
    <message>
        <source>%1 serves another certificate, %2</source>
        <translation>%1 提供另一张证书 %2</translation>
    </message>
    <message>
        <source>%1 serve another certificate, %2</source>
        <translation>%1 提供另一张证书 %2</translation>
    </message>
    <message>
        <source>%1 serves %2</source>
        <translation>%1 提供 %2</translation>
    </message>
    <message>
        <source>%1 serve %2</source>
        <translation>%1 提供 %2</translation>
    </message>
    <message>
        <source>resolver %1: %2</source>
        <translation>解析器 %1：%2</translation>
    </message>
    <message>
        <source>the service wants the CNAME %1</source>
        <translation>服务要求的 CNAME 是 %1</translation>
    </message>
    <message>
        <source>no TLS</source>
        <translation>无 TLS</translation>
    </message>
    <message>
        <source>nothing is served</source>
        <translation>未提供证书</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>%1 (SHA-256 %2), expired on %3</source>
        <translation>%1（SHA-256 %2），已于 %3 过期</translation>
    </message>
    <message>
        <source>%1 (SHA-256 %2), until %3</source>
        <translation>%1（SHA-256 %2），有效期至 %3</translation>
    </message>
    <message>
        <source>vault takes status, on, off, keep NUMBER or delete, not: %1</source>
        <translation>vault 的参数为 status、on、off、keep 数量 或 delete，而不是：%1</translation>
    </message>
    <message>
        <source>what is deployed now is not kept in the vault: %1</source>
        <translation>此次部署的证书未存入保险库：%1</translation>
    </message>
    <message>
        <source>livecert-cli: HTTPS certificates of ApsaraVideo Live domains

Usage: livecert-cli COMMAND [OPTION…] [FILE…]

  domains   list the account&apos;s domains with their certificates
  inspect   show what certificate and key files hold
  deploy    set a certificate on domains
  restore   give domains back the certificate that they had before
  off       turn HTTPS off; the service deletes certificate and key
  verify    ask the edge which certificate viewers get
  history   what was changed, when and by whom; check it, finish what was cut short
  vault     the certificates and keys that are kept so that they can be restored
  sandbox   run a stand-in for the service on this computer

livecert-cli COMMAND --help says more about each. --version prints the version.
</source>
        <translation>livecert-cli：视频直播域名的 HTTPS 证书

用法：livecert-cli COMMAND [OPTION…] [FILE…]

  domains   列出账号下的域名及其证书
  inspect   显示证书和私钥文件的内容
  deploy    为域名部署证书
  restore   从保险库恢复域名先前的证书
  off       关闭 HTTPS，服务会删除证书和私钥
  verify    查询边缘节点向观众提供哪张证书
  history   何时由何人做了哪些变更；校验账本，查明被中断的变更
  vault     为恢复而保存的证书和私钥
  sandbox   在本机运行服务的模拟环境

运行 livecert-cli COMMAND --help 查看各命令的说明，--version 显示版本。
</translation>
    </message>
    <message>
        <source>Usage: livecert-cli restore --domain NAME [--domain NAME…] [OPTION…]

Gives domains back the certificate that they had before the last change, with its key, from the
vault. Which one that was is found in the ledger. It is checked, asked about, sent and proved
like any other; what has expired is blocked. Domains that had different certificates are restored
one after the other.

  --domain NAME        a live domain; may be repeated, or hold a comma list
  --vault FILE         this vault instead of the user&apos;s own
  --vault-passphrase-fd N   read the vault&apos;s pass phrase from descriptor N, one line
  --plan               show what would be sent, and send nothing
  --yes                do not ask; needed without a terminal
  --wait, --verify, --wait-seconds N, --stop-after N, --parallel N, --ledger FILE,
  --edge HOST:PORT, --resolver ADDRESS, --json   as for deploy
</source>
        <translation>Usage: livecert-cli restore --domain NAME [--domain NAME…] [OPTION…]

从保险库中取出域名上次变更之前的证书和私钥，重新部署到域名。先前是哪张证书由账本查得。
与其他变更一样，先检查、询问，再发送并验证；已过期的证书会被阻止。先前证书不同的域名须分别恢复。

  --domain NAME        直播域名；可重复，也可用逗号分隔
  --vault FILE         使用此保险库文件，而非用户自己的保险库
  --vault-passphrase-fd N   从描述符 N 读取一行保险库口令
  --plan               仅显示将要发送的内容，不发送
  --yes                不询问；没有终端时必须给出
  --wait, --verify, --wait-seconds N, --stop-after N, --parallel N, --ledger FILE,
  --edge HOST:PORT, --resolver ADDRESS, --json   与 deploy 相同
</translation>
    </message>
    <message>
        <source>Usage: livecert-cli vault [status | on | off | keep NUMBER | delete] [OPTION…]

The vault keeps the last certificates and private keys that LiveCert put on each domain, so that
they can be restored. Off until it is turned on. One encrypted file, AES-256-GCM; its key is in
the system keyring, or made of a pass phrase (scrypt). Who can use that keyring, or knows that
pass phrase, can read every key in it.

  status               whether it is on, and what it holds (when it is not locked)
  on                   turn it on; with --vault-passphrase-fd the key is made of that pass phrase
  off                  keep nothing more; what is kept stays
  keep NUMBER          how many of each domain, 1 to 20 (3 at the beginning)
  delete               overwrite and remove the file, remove its key from the keyring, turn it off

  --vault FILE         this vault instead of the user&apos;s own
  --vault-passphrase-fd N   read the pass phrase from descriptor N, one line
  --yes                delete without asking; needed without a terminal
  --json               one JSON document on standard output
</source>
        <translation>Usage: livecert-cli vault [status | on | off | keep NUMBER | delete] [OPTION…]

保险库保存 LiveCert 最近部署到每个域名的证书和私钥，以便恢复。默认关闭。它是一个以 AES-256-GCM
加密的文件；密钥保存在系统密钥环中，或由口令派生（scrypt）。能使用该密钥环或知道该口令的人，
可以读取其中的全部私钥。

  status               是否开启，以及其中的内容（未锁定时）
  on                   开启；给出 --vault-passphrase-fd 时，密钥由此口令派生
  off                  不再保存；已保存的内容仍保留
  keep NUMBER          每个域名保留的数量，1 到 20（初始为 3）
  delete               覆写并移除文件，从密钥环中移除其密钥，并关闭保险库

  --vault FILE         使用此保险库文件，而非用户自己的保险库
  --vault-passphrase-fd N   从描述符 N 读取一行口令
  --yes                删除时不询问；没有终端时必须给出
  --json               在标准输出上给出一个 JSON 文档
</translation>
    </message>
    <message>
        <source>%1 has its former certificate already</source>
        <translation>%1 已是先前的证书</translation>
    </message>
    <message>
        <source>%1: no change of it is known, so there is nothing to go back to</source>
        <translation>%1：没有它的变更记录，因此无可恢复</translation>
    </message>
    <message>
        <source>%1: the vault does not have its former certificate; it was not deployed with LiveCert while the vault was on</source>
        <translation>%1：保险库中没有它先前的证书；该证书不是在保险库开启期间由 LiveCert 部署的</translation>
    </message>
    <message>
        <source>%1: the vault does not have its former certificate %2; it was not deployed with LiveCert while the vault was on</source>
        <translation>%1：保险库中没有它先前的证书 %2；该证书不是在保险库开启期间由 LiveCert 部署的</translation>
    </message>
    <message>
        <source>these domains had different certificates; restore them one after the other:</source>
        <translation>这些域名先前的证书各不相同；请分别恢复：</translation>
    </message>
    <message>
        <source>the vault is locked; its pass phrase is read from --vault-passphrase-fd</source>
        <translation>保险库已锁定；口令从 --vault-passphrase-fd 读取</translation>
    </message>
    <message>
        <source>this is not the pass phrase of the vault</source>
        <translation>这不是保险库的口令</translation>
    </message>
    <message>
        <source>no system keyring answers, and the vault&apos;s key is there; a vault with a pass phrase (--vault-passphrase-fd) needs none</source>
        <translation>系统密钥环没有响应，而保险库的密钥在其中；使用口令的保险库（--vault-passphrase-fd）不需要密钥环</translation>
    </message>
    <message>
        <source>there is no vault</source>
        <translation>没有保险库</translation>
    </message>
    <message>
        <source>on, keeps the last %1 of each domain</source>
        <translation>已开启，每个域名保留最近 %1 张</translation>
    </message>
    <message>
        <source>off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>%1; there is no vault</source>
        <translation>%1；没有保险库</translation>
    </message>
    <message>
        <source>%1; the vault cannot be used</source>
        <translation>%1；保险库无法使用</translation>
    </message>
    <message>
        <source>%1; its key is in the system keyring</source>
        <translation>%1；密钥在系统密钥环中</translation>
    </message>
    <message>
        <source>%1; its key is made of a pass phrase</source>
        <translation>%1；密钥由口令派生</translation>
    </message>
    <message>
        <source>the vault is off; what it holds stays</source>
        <translation>保险库已关闭；其中的内容仍保留</translation>
    </message>
    <message>
        <source>vault: %1</source>
        <translation>保险库：%1</translation>
    </message>
    <message>
        <source>file:  %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>locked: with --vault-passphrase-fd it says what it holds</source>
        <translation>已锁定：给出 --vault-passphrase-fd 后可显示其中的内容</translation>
    </message>
    <message>
        <source>%1 %2 %3 sha256:%4 until %5</source>
        <translation>%1 %2 %3 sha256:%4 有效期至 %5</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>共保存 %1 项</translation>
    </message>
    <message>
        <source>the vault is on: what is deployed from now on is kept</source>
        <translation>保险库已开启：此后部署的证书都会保存</translation>
    </message>
    <message>
        <source>vault keep takes a number from 1 to %1</source>
        <translation>vault keep 的取值为 1 到 %1</translation>
    </message>
    <message>
        <source>the last %1 of each domain are kept</source>
        <translation>每个域名保留最近 %1 张</translation>
    </message>
    <message>
        <source>Delete every certificate and private key that the vault holds? This cannot be undone. [y/N]</source>
        <translation>删除保险库中的全部证书和私钥？此操作无法撤销。[y/N]</translation>
    </message>
    <message>
        <source>nothing was deleted</source>
        <translation>未删除任何内容</translation>
    </message>
    <message>
        <source>deleted: the file was overwritten and removed, and the vault is off. Backups, snapshots and the spare blocks of a disk may still hold the encrypted file</source>
        <translation>已删除：文件已覆写并移除，保险库已关闭。备份、快照和磁盘的备用块中可能仍留有加密后的文件</translation>
    </message>
    <message>
        <source>Usage: livecert-cli deploy --domain NAME [--domain NAME…] | --covered [OPTION…] FILE…
       livecert-cli deploy --plan-file PLAN [OPTION…] FILE…

Sets a certificate on domains. FILEs are the certificate, its chain and its key, in any order
and form: PEM, DER, PKCS#12, PKCS#7, ZIP. --cert FILE and --key FILE are the same by name.
Domains that have the certificate already are left out.

  --domain NAME        a live domain; may be repeated, or hold a comma list. &quot;*.example.com&quot;
                       is the wildcard live domain
  --covered            all domains of the account that the certificate covers, also those
                       whose HTTPS is off
  --plan-file PLAN     do what this plan says (saved by the program with a window, or by
                       --plan --json). It names the certificate by its fingerprint: give its
                       files. What has changed in the account since is said and left out; with
                       --yes nothing is sent then
  --passphrase-fd N    read the pass phrase of the files from descriptor N, one line
  --name NAME          CertName; by default made of domain, expiry and fingerprint
  --type TYPE          upload (default), cas (a certificate of Certificate Management Service, by
                       --name, no files) or free (a test certificate, made by the service)
  --cas-endpoint URL   where Certificate Management Service is called; by default by region
  --force-set, --force ForceSet=1: overwrite the certificate that has this name
  --include-unchanged  send also to domains that have the certificate already
  --plan               show what would be sent, and send nothing
  --yes                do not ask; needed without a terminal
  --wait, --verify     wait until the edge serves the certificate, and with --type free until
                       the service has made it
  --wait-seconds N     how long at most (default 600)
  --stop-after N       send no more once N domains have failed; calls under way are awaited
  --parallel N         calls under way at the same time, at most (default 200)
  --ledger FILE        write the ledger there; without one that can be written nothing is sent
  --vault FILE         keep what is deployed in this vault instead of the user&apos;s own, if it is on
  --vault-passphrase-fd N   read the vault&apos;s pass phrase from descriptor N, one line
  --from-certbot       take files and domains from RENEWED_LINEAGE and RENEWED_DOMAINS
  --edge HOST:PORT     ask this edge instead of the domain&apos;s own (the sandbox, tests)
  --resolver ADDRESS   at the proof ask this name server too, besides the system&apos;s: 9.9.9.9,
                       192.0.2.1:5353, [2620:fe::fe]:53; may be repeated (up to 8)
  --json               one JSON document on standard output

As a hook:
  certbot   certbot renew --deploy-hook &apos;livecert-cli deploy --from-certbot --yes&apos;
            Domains that the account does not have are skipped; give --domain to choose others.
  acme.sh   acme.sh --install-cert -d example.com --key-file K --fullchain-file C %1
              --reloadcmd &apos;livecert-cli deploy --yes --domain live.example.com C K&apos;
</source>
        <translation>用法：livecert-cli deploy --domain NAME [--domain NAME…] | --covered [OPTION…] FILE…
      livecert-cli deploy --plan-file PLAN [OPTION…] FILE…

为域名部署证书。FILE 为证书、证书链和私钥，顺序和格式不限：PEM、DER、PKCS#12、
PKCS#7、ZIP。也可用 --cert FILE 和 --key FILE 指定。已使用该证书的域名会被跳过。

  --domain NAME        直播域名；可重复，也可用逗号分隔。“*.example.com”
                       表示泛域名
  --covered            账号下该证书覆盖的所有域名，包括 HTTPS 关闭的域名
  --plan-file PLAN     执行此计划（由图形程序保存，或由 --plan --json 输出）。
                       计划以指纹指明证书，请同时给出证书文件。计划保存后账号中
                       发生的变化会被列出并排除；指定 --yes 时则不发送任何内容
  --passphrase-fd N    从描述符 N 读取文件的口令，共一行
  --name NAME          CertName；默认由域名、到期日和指纹组成
  --type TYPE          upload（默认）、cas（数字证书管理服务中的证书，用 --name
                       指定，不需要文件）或 free（由服务签发的测试证书）
  --cas-endpoint URL   数字证书管理服务的服务地址；默认按地域选择
  --force-set, --force ForceSet=1：覆盖同名证书
  --include-unchanged  同时发送给已使用该证书的域名
  --plan               仅显示将要发送的内容，不发送
  --yes                不询问；没有终端时必须指定
  --wait, --verify     等待边缘节点提供该证书；使用 --type free 时还等待服务签发
  --wait-seconds N     最长等待秒数（默认 600）
  --stop-after N       有 N 个域名失败后不再发送；正在进行的请求会等待完成
  --parallel N         同时进行的请求数上限（默认 200）
  --ledger FILE        账本写入此文件；账本无法写入时不发送任何内容
  --vault FILE         如已开启，则存入此保险库，而非用户自己的保险库
  --vault-passphrase-fd N   从描述符 N 读取一行保险库口令
  --from-certbot       从 RENEWED_LINEAGE 和 RENEWED_DOMAINS 获取文件和域名
  --edge HOST:PORT     查询此边缘节点，而不是域名自己的节点（沙箱、测试）
  --resolver ADDRESS   验证时除系统解析器外还询问此域名服务器：9.9.9.9、
                       192.0.2.1:5353、[2620:fe::fe]:53；可重复，最多 8 个
  --json               在标准输出上给出一个 JSON 文档

作为钩子：
  certbot   certbot renew --deploy-hook &apos;livecert-cli deploy --from-certbot --yes&apos;
            账号下没有的域名会被跳过；可用 --domain 指定其他域名。
  acme.sh   acme.sh --install-cert -d example.com --key-file K --fullchain-file C %1
              --reloadcmd &apos;livecert-cli deploy --yes --domain live.example.com C K&apos;
</translation>
    </message>
    <message>
        <source>Usage: livecert-cli sandbox [OPTION…]

A stand-in for the service and its edge on 127.0.0.1. Prints one line of JSON: endpoint, key
pair, edges. Runs until SIGINT or SIGTERM. At its last address the edge lags behind for
weekend.example.com: it serves an expired certificate.

  --domains N          how many domains the account has (default 128)
  --state FOLDER       keep the account there
  --ca-out FILE        write the CA certificate of its edge there, for --ca-file
  --port N, --edge-port N   instead of any free one
  --latency MS         added to every answer
  --throttle PERCENT   so many of a hundred calls are refused as too many
  --stale-edge ADDRESS an address of its edge (127.0.0.1, 127.0.0.2, 127.0.0.3) that never
                       follows a change; may be repeated
</source>
        <translation>用法：livecert-cli sandbox [OPTION…]

在 127.0.0.1 上模拟服务及其边缘节点。输出一行 JSON：服务地址、密钥对、边缘节点。运行到收到
SIGINT 或 SIGTERM 为止。其最后一个边缘节点地址对 weekend.example.com 滞后：提供一张过期证书。

  --domains N          账号有多少个域名（默认 128）
  --state FOLDER       将账号保存在此处
  --ca-out FILE        将边缘节点的 CA 证书写到此处，供 --ca-file 使用
  --port N, --edge-port N   指定端口，而非任意空闲端口
  --latency MS         每个应答增加的毫秒数
  --throttle PERCENT   每一百次请求中有这么多次因过于频繁而被拒绝
  --stale-edge ADDRESS 永远不跟随变更的边缘节点地址（127.0.0.1、127.0.0.2、127.0.0.3）；
                       可重复
</translation>
    </message>
    <message>
        <source>The pace cannot be shared with other LiveCert programs of this user, so this one keeps to half of what the service allows. %1</source>
        <translation>无法与该用户的其他 LiveCert 程序共享调用速率，因此本程序只使用服务允许速率的一半。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n domains: %1</source>
        <translation>
            <numerusform>%n 个域名：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>and %1 more</source>
        <translation>等 %1 个</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Key fingerprint</source>
        <translation>公钥指纹</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名算法</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Days in all</source>
        <translation>总天数</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>This very certificate is deployed already. Nothing would change.</source>
        <translation>当前部署的就是这张证书，不会有任何变化。</translation>
    </message>
    <message>
        <source>The new certificate does not cover this domain: viewers would see an error.</source>
        <translation>新证书未覆盖该域名，观众访问时会报错。</translation>
    </message>
    <message>
        <source>Names are lost: %1</source>
        <translation>将失去以下域名：%1</translation>
    </message>
    <message numerus="yes">
        <source>The new certificate ends earlier, by %n days.</source>
        <translation>
            <numerusform>新证书的到期时间提前了 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>The service gave only some fields of the deployed certificate; what it gave speaks for the new one.</source>
        <translation>服务只返回了当前证书的部分字段；从已知内容看，新证书没有问题。</translation>
    </message>
    <message numerus="yes">
        <source>A renewal: no name is lost, and it lasts %n days longer.</source>
        <translation>
            <numerusform>续期：没有失去任何域名，有效期延长 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>New names: %1</source>
        <translation>新增域名：%1</translation>
    </message>
    <message>
        <source>The kind of key changes: %1 → %2</source>
        <translation>密钥类型变更：%1 → %2</translation>
    </message>
    <message>
        <source>The key stays the same as before.</source>
        <translation>密钥与之前相同。</translation>
    </message>
    <message>
        <source>Another issuer: %1 → %2</source>
        <translation>颁发者变更：%1 → %2</translation>
    </message>
    <message>
        <source>It is made for fewer days: %1 → %2</source>
        <translation>有效天数减少：%1 → %2</translation>
    </message>
    <message>
        <source>Deployed now: %1</source>
        <translation>当前部署：%1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新证书：%1</translation>
    </message>
</context>
<context>
    <name>DeploymentReport</name>
    <message>
        <source>LiveCert, %1</source>
        <translation>LiveCert，%1</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>RequestId</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>边缘节点</translation>
    </message>
</context>
<context>
    <name>DomainTable</name>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Ingest</source>
        <translation>推流</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Configuring</source>
        <translation>配置中</translation>
    </message>
</context>
<context>
    <name>ErrorOffers</name>
    <message>
        <source>Copy Report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Copy Ticket Text</source>
        <translation>复制工单内容</translation>
    </message>
    <message>
        <source>Copy RAM Policy</source>
        <translation>复制 RAM 权限策略</translation>
    </message>
    <message>
        <source>Show Details</source>
        <translation>查看详细信息</translation>
    </message>
    <message>
        <source>Open Console</source>
        <translation>打开控制台</translation>
    </message>
    <message>
        <source>Look Up This Code</source>
        <translation>查询该错误码</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Check Now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Review Change</source>
        <translation>检查变更</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>使用“%1”</translation>
    </message>
    <message>
        <source>Overwrite It</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Trim Chain and Retry</source>
        <translation>精简证书链并重试</translation>
    </message>
    <message>
        <source>Choose Other Files…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Choose Another Key…</source>
        <translation>选择其他私钥…</translation>
    </message>
    <message>
        <source>Choose from List…</source>
        <translation>从列表中选择…</translation>
    </message>
    <message>
        <source>Switch Account…</source>
        <translation>切换账号…</translation>
    </message>
    <message>
        <source>Edit Account…</source>
        <translation>编辑账号…</translation>
    </message>
    <message>
        <source>Refresh Credentials</source>
        <translation>刷新凭证</translation>
    </message>
    <message>
        <source>Reload Domains</source>
        <translation>刷新域名列表</translation>
    </message>
</context>
<context>
    <name>ErrorReport</name>
    <message>
        <source>a domain of ours</source>
        <translation>我方的一个域名</translation>
    </message>
    <message>
        <source>Product: ApsaraVideo Live, operation SetLiveDomainCertificate
Domain: %1
Answer: HTTP %2, %3: %4
RequestId: %5
Time: %6

We would like to change the HTTPS certificate of this domain and get the answer above. Please lift the restriction, or tell us what is needed for the change.</source>
        <translation>产品：视频直播，接口 SetLiveDomainCertificate
域名：%1
响应：HTTP %2，%3：%4
请求 ID（RequestId）：%5
时间：%6

我们希望变更该域名的 HTTPS 证书，但收到了以上响应。请协助解除限制，或告知完成变更所需的条件。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少权限</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Alibaba Cloud refused the request</source>
        <translation>阿里云拒绝了请求</translation>
    </message>
    <message>
        <source>Alibaba Cloud refused the change of %1</source>
        <translation>阿里云拒绝了对 %1 的变更</translation>
    </message>
    <message>
        <source>It answered with the code %1 and gave no reason.</source>
        <translation>返回的错误码为 %1，未说明原因。</translation>
    </message>
    <message>
        <source>It answered with the code %1: %2</source>
        <translation>返回的错误码为 %1：%2</translation>
    </message>
    <message>
        <source>Look the code up at Alibaba Cloud, or send the report to their support.</source>
        <translation>请在阿里云查询该错误码，或将报告发送给阿里云客服。</translation>
    </message>
    <message>
        <source>Look the code up at Alibaba Cloud, or quote the request ID %1 in a ticket.</source>
        <translation>请在阿里云查询该错误码，或提交工单并附上请求 ID %1。</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Checked here, they are a pair (public key %1).</source>
        <translation>已在本机检查，二者是一对（公钥 %1）。</translation>
    </message>
    <message>
        <source>The key is for another certificate (public key %1 against %2).</source>
        <translation>该私钥属于另一张证书（公钥 %1，证书为 %2）。</translation>
    </message>
    <message numerus="yes">
        <source>Read here without problems: %n certificates, the first for %1.</source>
        <translation>
            <numerusform>在本机读取正常：共 %n 张证书，第一张用于 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The key (%1) is sent in its traditional form.</source>
        <translation>私钥（%1）以传统格式发送。</translation>
    </message>
    <message numerus="yes">
        <source>Used today by %n domains: %1.</source>
        <translation>
            <numerusform>目前有 %n 个域名正在使用：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was online when the list was read.</source>
        <translation>读取列表时该域名处于“正常运行”状态。</translation>
    </message>
    <message>
        <source>Its status in the list: offline.</source>
        <translation>列表中的状态：已停用。</translation>
    </message>
    <message>
        <source>Its status in the list: being set up.</source>
        <translation>列表中的状态：配置中。</translation>
    </message>
    <message>
        <source>The domain is not in the list of this account.</source>
        <translation>该域名不在当前账号的列表中。</translation>
    </message>
    <message>
        <source>AccessKey %1 lacks the permission %2.</source>
        <translation>AccessKey %1 缺少权限 %2。</translation>
    </message>
    <message>
        <source>The request was made with AccessKey %1.</source>
        <translation>请求使用的 AccessKey 为 %1。</translation>
    </message>
    <message>
        <source>Its last day: %1.</source>
        <translation>最后有效日：%1。</translation>
    </message>
    <message>
        <source>It is stored as %1.</source>
        <translation>保存名称为 %1。</translation>
    </message>
    <message numerus="yes">
        <source>It has %n characters.</source>
        <translation>
            <numerusform>共 %n 个字符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileErrorText</name>
    <message>
        <source>The file</source>
        <translation>该文件</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>找不到 %1</translation>
    </message>
    <message>
        <source>The file may have been moved or removed meanwhile.</source>
        <translation>该文件可能已被移动或删除。</translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation>请重新选择文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>This user may not read the file.</source>
        <translation>当前用户无权读取该文件。</translation>
    </message>
    <message>
        <source>Give yourself the right to read it, or choose a copy.</source>
        <translation>请授予读取权限，或选择一份副本。</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 不是文件</translation>
    </message>
    <message>
        <source>It is a folder, a device or a pipe.</source>
        <translation>这是目录、设备或管道。</translation>
    </message>
    <message>
        <source>Choose the files with the certificate and the key in it.</source>
        <translation>请选择其中包含证书和私钥的文件。</translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation>%1 过大</translation>
    </message>
    <message>
        <source>Certificates and keys are small; this file is more than LiveCert reads.</source>
        <translation>证书和私钥文件都很小，该文件超出了 LiveCert 的读取上限。</translation>
    </message>
    <message>
        <source>Choose the file that holds the certificate.</source>
        <translation>请选择包含证书的文件。</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 是空文件</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>文件中没有内容。</translation>
    </message>
    <message>
        <source>Export the certificate again and choose the new file.</source>
        <translation>请重新导出证书并选择新文件。</translation>
    </message>
    <message>
        <source>%1 is protected by a pass phrase</source>
        <translation>%1 受口令保护</translation>
    </message>
    <message>
        <source>Its key can only be read with the pass phrase.</source>
        <translation>需要口令才能读取其中的私钥。</translation>
    </message>
    <message>
        <source>Enter the pass phrase, or choose a file without one.</source>
        <translation>请输入口令，或选择未加密的文件。</translation>
    </message>
    <message>
        <source>The pass phrase does not open %1</source>
        <translation>口令无法打开 %1</translation>
    </message>
    <message>
        <source>The file was made with another pass phrase.</source>
        <translation>该文件使用了其他口令。</translation>
    </message>
    <message>
        <source>Try again; upper and lower case matter.</source>
        <translation>请重试，注意区分大小写。</translation>
    </message>
    <message>
        <source>Opening %1 would take too long</source>
        <translation>打开 %1 耗时过长</translation>
    </message>
    <message>
        <source>The file asks for more computing than is reasonable for a pass phrase.</source>
        <translation>该文件要求的计算量超出了合理范围。</translation>
    </message>
    <message>
        <source>Export the certificate again with usual settings.</source>
        <translation>请以常规设置重新导出证书。</translation>
    </message>
    <message>
        <source>%1 is not something LiveCert can use</source>
        <translation>LiveCert 无法使用 %1</translation>
    </message>
    <message>
        <source>What was found: %1</source>
        <translation>识别为：%1</translation>
    </message>
    <message>
        <source>Choose the certificate in PEM form and its private key.</source>
        <translation>请选择 PEM 格式的证书及其私钥。</translation>
    </message>
    <message>
        <source>No certificate or key was found in %1</source>
        <translation>%1 中没有证书或私钥</translation>
    </message>
    <message>
        <source>The file holds something else.</source>
        <translation>该文件是其他内容。</translation>
    </message>
    <message>
        <source>Choose the file that begins with “-----BEGIN CERTIFICATE-----”, or its key.</source>
        <translation>请选择以“-----BEGIN CERTIFICATE-----”开头的文件，或其私钥。</translation>
    </message>
    <message>
        <source>There are no credentials for this account</source>
        <translation>没有该账号的凭证</translation>
    </message>
    <message>
        <source>The AccessKey secret is not in the keyring, the environment or the CLI profile.</source>
        <translation>在密钥环、环境变量和 CLI 配置中都找不到 AccessKey Secret。</translation>
    </message>
    <message>
        <source>Enter the AccessKey again.</source>
        <translation>请重新输入 AccessKey。</translation>
    </message>
    <message>
        <source>The credentials of this account cannot be used</source>
        <translation>该账号的凭证无法使用</translation>
    </message>
    <message>
        <source>They are not complete: %1</source>
        <translation>凭证不完整：%1</translation>
    </message>
    <message>
        <source>The keyring of this system does not answer</source>
        <translation>系统密钥环没有响应</translation>
    </message>
    <message>
        <source>Secrets are kept for this run only.</source>
        <translation>密钥仅在本次运行期间保留。</translation>
    </message>
    <message>
        <source>Unlock or start the keyring, then enter the AccessKey again.</source>
        <translation>请解锁或启动密钥环，然后重新输入 AccessKey。</translation>
    </message>
    <message>
        <source>Something could not be saved or read on this computer</source>
        <translation>本机读写失败</translation>
    </message>
    <message>
        <source>The system says: %1</source>
        <translation>系统提示：%1</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that the folder can be written.</source>
        <translation>请确认磁盘未满，且目录可写。</translation>
    </message>
    <message>
        <source>It was stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>The request was stopped before its answer arrived.</source>
        <translation>请求在收到响应之前已停止。</translation>
    </message>
    <message>
        <source>Start it again when you want to.</source>
        <translation>需要时请重新执行。</translation>
    </message>
    <message>
        <source>LiveCert could not go on</source>
        <translation>LiveCert 无法继续</translation>
    </message>
    <message>
        <source>This should not happen: %1</source>
        <translation>这种情况本不应发生：%1</translation>
    </message>
    <message>
        <source>Copy the report and send it to the developers.</source>
        <translation>请复制报告并反馈给开发者。</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>The certificate</source>
        <translation>该证书</translation>
    </message>
    <message>
        <source>The private key belongs to this certificate</source>
        <translation>私钥与证书匹配</translation>
    </message>
    <message>
        <source>The private key is missing. Drop it here as well; Alibaba Cloud needs it with every change.</source>
        <translation>缺少私钥。请将私钥也拖到此处；阿里云在每次变更时都需要私钥。</translation>
    </message>
    <message>
        <source>The private key belongs to another certificate than %1.</source>
        <translation>私钥不属于 %1，而属于另一张证书。</translation>
    </message>
    <message>
        <source>%1 has a weak key (%2). Players and browsers may refuse it.</source>
        <translation>%1 的密钥强度不足（%2），播放器和浏览器可能会拒绝它。</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>长度过短</translation>
    </message>
    <message>
        <source>%1 is signed with a weak algorithm (%2). Players and browsers may refuse it.</source>
        <translation>%1 使用了弱签名算法（%2），播放器和浏览器可能会拒绝它。</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>Old players may not know this kind of key (%1).</source>
        <translation>旧播放器可能不支持此类密钥（%1）。</translation>
    </message>
    <message>
        <source>No server can use this kind of key (%1).</source>
        <translation>没有服务器能使用此类密钥（%1）。</translation>
    </message>
    <message>
        <source>The private key in %1 is damaged: its parts do not fit together.</source>
        <translation>%1 中的私钥已损坏：各部分不一致。</translation>
    </message>
    <message>
        <source>There are %1 different private keys; the one that fits is used.</source>
        <translation>有 %1 个不同的私钥，已采用与证书匹配的一个。</translation>
    </message>
    <message>
        <source>The key is the one that is deployed now. A new key for a new certificate is safer.</source>
        <translation>该密钥与当前部署的相同。新证书使用新密钥更安全。</translation>
    </message>
    <message>
        <source>The key is the one that %1 has now. A new key for a new certificate is safer.</source>
        <translation>该密钥与 %1 当前使用的相同。新证书使用新密钥更安全。</translation>
    </message>
    <message>
        <source>The certificate is in date</source>
        <translation>证书在有效期内</translation>
    </message>
    <message>
        <source>%1 expired on %2.</source>
        <translation>%1 已于 %2 过期。</translation>
    </message>
    <message>
        <source>%1 has expired.</source>
        <translation>%1 已过期。</translation>
    </message>
    <message>
        <source>%1 is not valid before %2.</source>
        <translation>%1 在 %2 之前尚未生效。</translation>
    </message>
    <message>
        <source>%1 is not valid yet.</source>
        <translation>%1 尚未生效。</translation>
    </message>
    <message>
        <source>%1 expires soon, on %2.</source>
        <translation>%1 即将于 %2 过期。</translation>
    </message>
    <message>
        <source>%1 expires soon.</source>
        <translation>%1 即将过期。</translation>
    </message>
    <message>
        <source>The chain is complete and in order</source>
        <translation>证书链完整且顺序正确</translation>
    </message>
    <message>
        <source>The chain is not complete: the certificate of the issuer is missing. Some players will not trust it.</source>
        <translation>证书链不完整：缺少颁发者的证书，部分播放器不会信任它。</translation>
    </message>
    <message>
        <source>The chain is not complete: the certificate of %1 is missing. Some players will not trust it.</source>
        <translation>证书链不完整：缺少 %1 的证书，部分播放器不会信任它。</translation>
    </message>
    <message>
        <source>The chain was put in order</source>
        <translation>证书链已重新排序</translation>
    </message>
    <message>
        <source>The root certificate %1 is left out; players have it already.</source>
        <translation>已去除根证书 %1，播放器自带根证书。</translation>
    </message>
    <message>
        <source>%1 was there twice; one copy is left out.</source>
        <translation>%1 出现了两次，已去除一份。</translation>
    </message>
    <message>
        <source>%1 does not belong to this chain and is left out.</source>
        <translation>%1 不属于此证书链，已去除。</translation>
    </message>
    <message>
        <source>There is no certificate yet. Drop its file here, with its chain.</source>
        <translation>还没有证书。请将证书文件连同证书链拖到此处。</translation>
    </message>
    <message>
        <source>%1 is the certificate of an authority, not of a server.</source>
        <translation>%1 是证书颁发机构的证书，不是服务器证书。</translation>
    </message>
    <message>
        <source>%1 is signed by itself. Players will not trust it.</source>
        <translation>%1 是自签名证书，播放器不会信任它。</translation>
    </message>
    <message>
        <source>%1 has no names that players look at (subjectAltName).</source>
        <translation>%1 中没有播放器所检查的域名（subjectAltName）。</translation>
    </message>
    <message>
        <source>%1 is not made for servers (extended key usage).</source>
        <translation>%1 不能用于服务器（扩展密钥用法）。</translation>
    </message>
    <message>
        <source>There are several server certificates; %1 is not used.</source>
        <translation>有多张服务器证书，未使用 %1。</translation>
    </message>
    <message>
        <source>%1 is named as the issuer, and did not sign this certificate.</source>
        <translation>%1 被声明为颁发者，但该证书并非由它签发。</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate %1 expired on %2.</source>
        <translation>颁发者证书 %1 已于 %2 过期。</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate %1 is not valid before %2.</source>
        <translation>颁发者证书 %1 在 %2 之前尚未生效。</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate %1 expires soon, on %2.</source>
        <translation>颁发者证书 %1 即将于 %2 过期。</translation>
    </message>
    <message>
        <source>The key of the issuer&apos;s certificate %1 is weak.</source>
        <translation>颁发者证书 %1 的密钥强度不足。</translation>
    </message>
    <message>
        <source>The signature of the issuer&apos;s certificate %1 is weak.</source>
        <translation>颁发者证书 %1 使用了弱签名算法。</translation>
    </message>
    <message>
        <source>%1 issued a certificate, but is not an authority.</source>
        <translation>%1 签发了证书，但它不是证书颁发机构。</translation>
    </message>
    <message>
        <source>%1 forbids a name of this certificate (name constraints).</source>
        <translation>%1 禁止了该证书中的一个域名（名称约束）。</translation>
    </message>
    <message>
        <source>The serial number of %1 is zero or negative.</source>
        <translation>%1 的序列号为零或负数。</translation>
    </message>
    <message>
        <source>%1 ends before it begins.</source>
        <translation>%1 的到期时间早于生效时间。</translation>
    </message>
    <message>
        <source>Not used: %1</source>
        <translation>未使用：%1</translation>
    </message>
    <message>
        <source>The certificate with its chain is longer than Alibaba Cloud is known to accept.</source>
        <translation>证书连同证书链的长度超出了已知的阿里云上限。</translation>
    </message>
    <message numerus="yes">
        <source>Covers %1 of %n selected domains.</source>
        <translation>
            <numerusform>覆盖所选 %n 个域名中的 %1 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is not among its names.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>其中不包含 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is not among the names of the certificate.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>该证书不包含 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Covers all %n selected domains</source>
        <translation>
            <numerusform>覆盖所选的全部 %n 个域名</numerusform>
        </translation>
    </message>
    <message>
        <source>Covers all selected domains</source>
        <translation>覆盖所选的全部域名</translation>
    </message>
    <message>
        <source>No domain is selected. Tick domains in the list.</source>
        <translation>未选择域名。请在列表中勾选域名。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is not online; its certificate can only be changed while it is.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>%1 未处于“正常运行”状态，只有正常运行时才能变更证书。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is an ingest domain: streamers push to it, viewers do not play from it.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>%1 是推流域名：主播向其推流，观众不从中播放。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has this very certificate already.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>%1 已在使用这张证书。</numerusform>
        </translation>
    </message>
    <message>
        <source>A free test certificate cannot be for a wildcard domain (%1).</source>
        <translation>免费测试证书不支持泛域名（%1）。</translation>
    </message>
    <message numerus="yes">
        <source>HTTPS is turned off for %n domains. Alibaba Cloud deletes the certificate and its key.</source>
        <translation>
            <numerusform>%n 个域名的 HTTPS 将被关闭，阿里云会删除其证书和私钥。</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate needs a name.</source>
        <translation>请填写证书名称。</translation>
    </message>
    <message>
        <source>The name has %1 characters; at most 128 are allowed.</source>
        <translation>名称有 %1 个字符，最多允许 128 个。</translation>
    </message>
    <message>
        <source>Another certificate is already called %1.</source>
        <translation>已有另一张证书使用名称 %1。</translation>
    </message>
    <message>
        <source>The stored certificate %1 is overwritten.</source>
        <translation>已保存的证书 %1 将被覆盖。</translation>
    </message>
    <message numerus="yes">
        <source>The stored certificate %1 is overwritten. %n domains use it today: %2.</source>
        <translation>
            <numerusform>已保存的证书 %1 将被覆盖，目前有 %n 个域名正在使用：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>This certificate is already stored as %1.</source>
        <translation>该证书已以名称 %1 保存。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>排除该域名</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>排除这些域名</translation>
    </message>
    <message>
        <source>Use the suggested name</source>
        <translation>使用建议名称</translation>
    </message>
    <message>
        <source>Use that name</source>
        <translation>使用该名称</translation>
    </message>
    <message>
        <source>Choose the key…</source>
        <translation>选择私钥…</translation>
    </message>
    <message>
        <source>Fetch the missing intermediate from %1…</source>
        <translation>从 %1 获取缺少的中间证书…</translation>
    </message>
    <message>
        <source>Open its file…</source>
        <translation>打开其文件…</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>阻止</translation>
    </message>
    <message>
        <source>Alibaba Cloud would answer %1.</source>
        <translation>阿里云将返回 %1。</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>未覆盖</translation>
    </message>
    <message>
        <source>Not online</source>
        <translation>未正常运行</translation>
    </message>
    <message>
        <source>Ingest domain</source>
        <translation>推流域名</translation>
    </message>
    <message>
        <source>Has it already</source>
        <translation>已在使用</translation>
    </message>
    <message>
        <source>Same key as now</source>
        <translation>密钥与当前相同</translation>
    </message>
    <message>
        <source>Wildcard domain</source>
        <translation>泛域名</translation>
    </message>
    <message>
        <source>Certificate deleted</source>
        <translation>证书将被删除</translation>
    </message>
    <message>
        <source>Overwritten</source>
        <translation>将被覆盖</translation>
    </message>
    <message>
        <source>Name in use</source>
        <translation>名称已被占用</translation>
    </message>
    <message>
        <source>HTTPS off</source>
        <translation>HTTPS 关闭</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1，到期时间 %2</translation>
    </message>
    <message>
        <source>%1 has changed since the plan was saved. Then: %2. Now: %3.</source>
        <translation>计划保存后 %1 已变化。当时：%2。现在：%3。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is still being configured by Alibaba Cloud; its certificate can be changed once that has ended.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>%1 正在由阿里云配置，配置完成后才能更改证书。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is protected: Alibaba Cloud refused the last change, and only its support can lift that.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>%1 受保护：阿里云拒绝了上一次更改，只有其客服可以解除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in the plan, but not among the domains of this account.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>%1 在计划中，但不在此账号的域名中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of these, the new certificate does not cover %1: their viewers would get a certificate of another name.</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>其中新证书未覆盖 %1：其观众会得到其他名称的证书。</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate is named, not sent. Alibaba Cloud does not document that for Live; other tools do it, and it works for their users.</source>
        <translation>证书只按名称指定，不会发送。阿里云没有为直播服务说明这种用法；其他工具采用这种方式，其用户可以正常使用。</translation>
    </message>
    <message>
        <source>%1 is not in the list of certificates of this account, or is no longer the same there.</source>
        <translation>%1 不在此账号的证书列表中，或已不是同一个证书。</translation>
    </message>
    <message>
        <source>Being configured</source>
        <translation>配置中</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>受保护</translation>
    </message>
    <message>
        <source>Not in this account</source>
        <translation>不在此账号下</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>之后已变化</translation>
    </message>
</context>
<context>
    <name>FormRules</name>
    <message>
        <source>HTTPS is turned off: only the name of the domain is sent.</source>
        <translation>HTTPS 将被关闭：只发送域名。</translation>
    </message>
    <message>
        <source>A certificate that is stored already is used; nothing is overwritten.</source>
        <translation>使用已保存的证书，不会覆盖任何内容。</translation>
    </message>
    <message>
        <source>The certificate of this name in Certificate Management Service is used, not the loaded one.</source>
        <translation>将使用数字证书管理服务中该名称的证书，而不是已加载的证书。</translation>
    </message>
    <message>
        <source>Alibaba Cloud makes the certificate; nothing is overwritten.</source>
        <translation>证书由阿里云签发，不会覆盖任何内容。</translation>
    </message>
    <message>
        <source>Alibaba Cloud makes the certificate; the loaded one is not sent.</source>
        <translation>证书由阿里云签发，不发送已加载的证书。</translation>
    </message>
</context>
<context>
    <name>FormatText</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>after a list</comment>
        <translation>
            <numerusform>%1 等，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>the last two items of a list</comment>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <comment>format of a date with its time</comment>
        <translation>yyyy-MM-dd HH:mm:ss</translation>
    </message>
    <message>
        <source>Expired today</source>
        <translation>今天已过期</translation>
    </message>
    <message>
        <source>Expires today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>Expired %n days ago</source>
        <translation>
            <numerusform>已过期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>剩余 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · signed with %2</source>
        <comment>key, signature algorithm</comment>
        <translation>%1 · 签名算法 %2</translation>
    </message>
    <message>
        <source>an issuer without a name</source>
        <translation>无名称的颁发者</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>HistoryExport</name>
    <message>
        <source>LiveCert history</source>
        <translation>LiveCert 变更记录</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>无证书</translation>
    </message>
    <message>
        <source>HTTPS off</source>
        <translation>HTTPS 关闭</translation>
    </message>
    <message>
        <source>free certificate</source>
        <translation>免费测试证书</translation>
    </message>
    <message>
        <source>The edge serves the new certificate</source>
        <translation>边缘节点已提供新证书</translation>
    </message>
    <message>
        <source>The edge still serves the old certificate</source>
        <translation>边缘节点仍在提供旧证书</translation>
    </message>
    <message>
        <source>The edge could not be asked</source>
        <translation>无法查询边缘节点</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>The call was about to leave</source>
        <translation>即将发出请求</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, details</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Done; the edge is asked until it serves it</source>
        <translation>完成；正在询问边缘节点，直到生效</translation>
    </message>
    <message>
        <source>LiveCert was closed before the edge was seen to serve it</source>
        <translation>LiveCert 在确认边缘节点生效之前已关闭</translation>
    </message>
</context>
<context>
    <name>IssuerText</name>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 未及时响应。</translation>
    </message>
    <message>
        <source>%1 could not be reached. A firewall or a proxy may be in the way.</source>
        <translation>无法连接 %1，可能是防火墙或代理所致。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>与 %1 的连接中断。</translation>
    </message>
    <message>
        <source>The secure connection to %1 is not trusted.</source>
        <translation>与 %1 的安全连接不受信任。</translation>
    </message>
    <message>
        <source>%1 sends on to other addresses without end, or to one that is not a web address.</source>
        <translation>%1 不断跳转到其他地址，或跳转到了非网页地址。</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than a certificate.</source>
        <translation>%1 返回的内容超出了证书应有的大小。</translation>
    </message>
    <message>
        <source>%1 answered with nothing.</source>
        <translation>%1 返回了空内容。</translation>
    </message>
    <message>
        <source>%1 does not have it (HTTP 404).</source>
        <translation>%1 没有该证书（HTTP 404）。</translation>
    </message>
    <message>
        <source>%1 refused it (HTTP %2).</source>
        <translation>%1 拒绝了请求（HTTP %2）。</translation>
    </message>
    <message>
        <source>The certificate that %1 gave did not sign this one, so it is not used.</source>
        <translation>%1 提供的证书并未签发当前证书，因此未使用。</translation>
    </message>
    <message>
        <source>What %1 answered is not a certificate.</source>
        <translation>%1 返回的内容不是证书。</translation>
    </message>
    <message>
        <source>The missing intermediate was not fetched</source>
        <translation>未能获取缺少的中间证书</translation>
    </message>
    <message>
        <source>Get it from your authority and drop its file here as well.</source>
        <translation>请向证书颁发机构索取，并将文件也拖到此处。</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <comment>the language of this translation: en or zh</comment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>LedgerDetail</name>
    <message>
        <source>the sandbox of that run is gone</source>
        <translation>当时的沙箱已不存在</translation>
    </message>
    <message>
        <source>not begun when the program ended</source>
        <translation>程序结束时尚未开始</translation>
    </message>
    <message>
        <source>read back: it was carried out</source>
        <translation>回读结果：已执行</translation>
    </message>
    <message>
        <source>read back: it was not carried out</source>
        <translation>回读结果：未执行</translation>
    </message>
</context>
<context>
    <name>PassphraseText</name>
    <message>
        <source>the pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message numerus="yes">
        <source>Enter the pass phrase of %1</source>
        <comment>one or more files</comment>
        <translation>
            <numerusform>请输入 %1 的口令</numerusform>
        </translation>
    </message>
    <message>
        <source>The one before opened %1. This one has another.</source>
        <translation>上一个口令打开了 %1，此文件使用了其他口令。</translation>
    </message>
    <message>
        <source>It is tried on all of them. It is not stored.</source>
        <translation>将用该口令尝试打开所有文件，口令不会被保存。</translation>
    </message>
    <message>
        <source>It is used to read the key and is not stored.</source>
        <translation>口令仅用于读取私钥，不会被保存。</translation>
    </message>
    <message>
        <source>This pass phrase does not open %1. Upper and lower case matter; try again.</source>
        <translation>该口令无法打开 %1。请重试，注意区分大小写。</translation>
    </message>
    <message numerus="yes">
        <source>%1 was left out</source>
        <comment>one or more files</comment>
        <translation>
            <numerusform>未使用 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, matches the certificate; not shown</source>
        <translation>%1，与证书匹配，不显示</translation>
    </message>
    <message>
        <source>%1, of another certificate; not shown</source>
        <translation>%1，属于另一张证书，不显示</translation>
    </message>
    <message>
        <source>Turn HTTPS off. The service deletes certificate and key.</source>
        <translation>关闭 HTTPS。服务会删除证书和私钥。</translation>
    </message>
    <message>
        <source>Set the certificate, HTTPS on.</source>
        <translation>部署证书，开启 HTTPS。</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>类型：%1</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>名称：%1</translation>
    </message>
    <message>
        <source>A certificate that has this name is overwritten (ForceSet=1).</source>
        <translation>同名证书将被覆盖（ForceSet=1）。</translation>
    </message>
    <message>
        <source>Certificate: %1, issued by %2</source>
        <translation>证书：%1，颁发者 %2</translation>
    </message>
    <message>
        <source>Valid: %1 to %2</source>
        <translation>有效期：%1 至 %2</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256：%1</translation>
    </message>
    <message numerus="yes">
        <source>Chain: %n certificates</source>
        <translation>
            <numerusform>证书链：%n 张证书</numerusform>
        </translation>
    </message>
    <message>
        <source>Private key: %1</source>
        <translation>私钥：%1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>HTTPS off</source>
        <translation>HTTPS 关闭</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1，有效期至 %2</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>%1 of %2 domains:</source>
        <translation>%2 个域名中的 %1 个：</translation>
    </message>
    <message>
        <source># While it runs, such a command shows the key to every user of the computer.</source>
        <translation># 此类命令运行期间，本机的所有用户都能看到私钥。</translation>
    </message>
    <message>
        <source>The certificate is named, not sent. Alibaba Cloud does not document that; other tools do it, and it works for their users.</source>
        <translation>证书只按名称指定，不会发送。阿里云没有说明这种用法；其他工具采用这种方式，其用户可以正常使用。</translation>
    </message>
    <message>
        <source>Valid until: %1</source>
        <translation>到期时间：%1</translation>
    </message>
    <message>
        <source>Domains that use %1 today and get the new certificate with it: %2</source>
        <translation>目前使用 %1 并将随之获得新证书的域名：%2</translation>
    </message>
    <message>
        <source>Of these, the new certificate does not cover: %1</source>
        <translation>其中新证书未覆盖：%1</translation>
    </message>
    <message>
        <source>the certificate does not cover it</source>
        <translation>证书未覆盖</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>still being configured</source>
        <translation>配置中</translation>
    </message>
    <message>
        <source>protected by Alibaba Cloud: %1</source>
        <translation>受阿里云保护：%1</translation>
    </message>
    <message>
        <source>not in this account</source>
        <translation>不在此账号下</translation>
    </message>
    <message>
        <source>changed since the plan was saved</source>
        <translation>计划保存后已变化</translation>
    </message>
    <message>
        <source>ingest domain</source>
        <translation>推流域名</translation>
    </message>
    <message>
        <source>has this certificate already</source>
        <translation>已使用此证书</translation>
    </message>
    <message>
        <source>same key as now</source>
        <translation>与当前私钥相同</translation>
    </message>
    <message>
        <source>wildcard domain: no free test certificate</source>
        <translation>泛域名：不支持免费测试证书</translation>
    </message>
    <message>
        <source>certificate and key are deleted</source>
        <translation>证书和私钥将被删除</translation>
    </message>
</context>
<context>
    <name>PlanFileText</name>
    <message>
        <source>The system says: %1.</source>
        <translation>系统提示：%1。</translation>
    </message>
    <message>
        <source>The file is empty. Save the plan again.</source>
        <translation>文件为空。请重新保存计划。</translation>
    </message>
    <message>
        <source>The file is larger than a plan ever is. Choose another one.</source>
        <translation>文件超过计划文件的最大大小。请选择其他文件。</translation>
    </message>
    <message>
        <source>The file was cut short or damaged (at byte %1). Save the plan again.</source>
        <translation>文件被截断或已损坏（位于字节 %1）。请重新保存计划。</translation>
    </message>
    <message>
        <source>It is a JSON file, but not a plan of LiveCert. Plans are saved from the review page.</source>
        <translation>这是 JSON 文件，但不是 LiveCert 的计划。计划从检查变更的页面保存。</translation>
    </message>
    <message>
        <source>It is a plan of version %1; this LiveCert reads version 1. Update LiveCert, or make the plan again.</source>
        <translation>这是版本 %1 的计划，此 LiveCert 读取版本 1。请更新 LiveCert，或重新制作计划。</translation>
    </message>
    <message>
        <source>It holds a private key, which no plan of LiveCert does. Nothing of it was used; find out where it comes from.</source>
        <translation>文件含有私钥，而 LiveCert 的计划不会含有私钥。其内容均未使用；请查明文件来源。</translation>
    </message>
    <message>
        <source>It is damaged: %1 has a value that cannot be. Save the plan again.</source>
        <translation>文件已损坏：%1 的值无效。请重新保存计划。</translation>
    </message>
    <message>
        <source>It names no domain.</source>
        <translation>其中没有指定域名。</translation>
    </message>
    <message>
        <source>It names %1 domains; 100,000 are the most that are read.</source>
        <translation>其中指定了 %1 个域名，最多读取 100,000 个。</translation>
    </message>
    <message>
        <source>It names a domain that cannot be: “%1”.</source>
        <translation>其中的域名无效：“%1”。</translation>
    </message>
    <message>
        <source>It names %1 twice.</source>
        <translation>其中重复指定了 %1。</translation>
    </message>
    <message>
        <source>“%1” cannot be opened as a plan</source>
        <translation>无法将“%1”作为计划打开</translation>
    </message>
    <message>
        <source>%1, until %2, SHA-256 %3</source>
        <translation>%1，到期时间 %2，SHA-256 %3</translation>
    </message>
    <message>
        <source>The plan “%1” needs its certificate and key</source>
        <translation>计划“%1”需要其证书和私钥</translation>
    </message>
    <message>
        <source>The certificate is loaded, its private key is missing. Drop it.</source>
        <translation>证书已载入，缺少私钥。请拖入私钥。</translation>
    </message>
    <message>
        <source>Another certificate is loaded. Drop this one: %1.</source>
        <translation>已载入的是其他证书。请拖入此证书：%1。</translation>
    </message>
    <message>
        <source>A plan holds neither. Drop both here: %1.</source>
        <translation>计划中不含二者。请将二者拖到这里：%1。</translation>
    </message>
    <message>
        <source>Plan of %1.</source>
        <translation>%1 的计划。</translation>
    </message>
    <message>
        <source>A saved plan.</source>
        <translation>已保存的计划。</translation>
    </message>
    <message>
        <source>Nothing has changed since.</source>
        <translation>此后没有变化。</translation>
    </message>
    <message numerus="yes">
        <source>%n domains have changed since and are left out.</source>
        <translation>
            <numerusform>此后有 %n 个域名发生变化，已排除。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Review changes…</source>
        <translation>检查变更…</translation>
    </message>
    <message numerus="yes">
        <source>Turn off HTTPS for %n domains…</source>
        <translation>
            <numerusform>关闭 %n 个域名的 HTTPS…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review changes to %n domains…</source>
        <translation>
            <numerusform>检查 %n 个域名的变更…</numerusform>
        </translation>
    </message>
    <message>
        <source>No domain is left</source>
        <translation>没有剩余的域名</translation>
    </message>
    <message numerus="yes">
        <source>Turn off HTTPS for %n domains?</source>
        <translation>
            <numerusform>关闭 %n 个域名的 HTTPS？</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn off HTTPS for %1?</source>
        <translation>关闭 %1 的 HTTPS？</translation>
    </message>
    <message numerus="yes">
        <source>Turn on HTTPS for %n domains?</source>
        <translation>
            <numerusform>为 %n 个域名开启 HTTPS？</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn on HTTPS for %1?</source>
        <translation>为 %1 开启 HTTPS？</translation>
    </message>
    <message numerus="yes">
        <source>Replace the certificate of %n domains?</source>
        <translation>
            <numerusform>替换 %n 个域名的证书？</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the certificate of %1?</source>
        <translation>替换 %1 的证书？</translation>
    </message>
    <message numerus="yes">
        <source>Set the certificate of %n domains?</source>
        <translation>
            <numerusform>设置 %n 个域名的证书？</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn off HTTPS</source>
        <translation>关闭 HTTPS</translation>
    </message>
    <message numerus="yes">
        <source>Turn on HTTPS for %n domains</source>
        <translation>
            <numerusform>为 %n 个域名开启 HTTPS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n certificates</source>
        <translation>
            <numerusform>替换 %n 张证书</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n certificates</source>
        <translation>
            <numerusform>设置 %n 张证书</numerusform>
        </translation>
    </message>
    <message>
        <source>HTTPS players of these domains stop working. Alibaba Cloud &lt;b&gt;deletes the certificate and its key&lt;/b&gt;; to turn HTTPS on again, both must be supplied again. LiveCert keeps no copy of the key.</source>
        <translation>这些域名的 HTTPS 播放将会中断。阿里云会&lt;b&gt;删除证书及其私钥&lt;/b&gt;；重新开启 HTTPS 时必须再次提供二者。LiveCert 不保留私钥副本。</translation>
    </message>
    <message>
        <source>Viewers see the new certificate within about five minutes.</source>
        <translation>观众将在约五分钟内看到新证书。</translation>
    </message>
    <message>
        <source>No private key is sent.</source>
        <translation>不发送私钥。</translation>
    </message>
    <message>
        <source>The private key goes to the sandbox on this computer and nowhere else.</source>
        <translation>私钥只发送到本机的沙箱，不会发往别处。</translation>
    </message>
    <message>
        <source>The private key is sent to Alibaba Cloud over TLS and is not kept on this computer.</source>
        <translation>私钥通过 TLS 发送给阿里云，不会保留在本机。</translation>
    </message>
    <message>
        <source>ForceSet not sent</source>
        <translation>不发送 ForceSet</translation>
    </message>
    <message>
        <source>nothing else is sent</source>
        <translation>不发送其他内容</translation>
    </message>
    <message>
        <source>There is nothing to change</source>
        <translation>没有需要更改的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n domains have this certificate already and are left out; tick them to send it again.</source>
        <translation>
            <numerusform>%n 个域名已使用此证书，已排除；勾选后会再次发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Alibaba Cloud makes a test certificate for each domain after the call; its status is followed here. No private key is sent.</source>
        <translation>请求之后，阿里云为每个域名签发测试证书，这里会跟踪其状态。不发送私钥。</translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>%1 is not there</source>
        <translation>找不到 %1</translation>
    </message>
    <message>
        <source>It may have been moved or removed meanwhile. Choose the file again.</source>
        <translation>文件可能已被移动或删除，请重新选择。</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>This user may not read the file. Give yourself the right to, or choose a copy.</source>
        <translation>当前用户无权读取该文件。请授予读取权限，或选择一份副本。</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 不是文件</translation>
    </message>
    <message>
        <source>It is a folder, a device or a pipe. Choose the files with the certificate and the key.</source>
        <translation>这是目录、设备或管道。请选择包含证书和私钥的文件。</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 是空文件</translation>
    </message>
    <message>
        <source>Export the certificate again and use the new file.</source>
        <translation>请重新导出证书并使用新文件。</translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation>%1 过大</translation>
    </message>
    <message>
        <source>Certificates and keys are small files; this one is more than LiveCert reads.</source>
        <translation>证书和私钥文件都很小，该文件超出了 LiveCert 的读取上限。</translation>
    </message>
    <message>
        <source>%1 holds too many objects</source>
        <translation>%1 包含的对象过多</translation>
    </message>
    <message>
        <source>Choose the file with the one certificate and its chain.</source>
        <translation>请选择只含一张证书及其证书链的文件。</translation>
    </message>
    <message>
        <source>%1 holds no certificate or key</source>
        <translation>%1 中没有证书或私钥</translation>
    </message>
    <message>
        <source>Choose the file that begins with “-----BEGIN CERTIFICATE-----”, or its key.</source>
        <translation>请选择以“-----BEGIN CERTIFICATE-----”开头的文件，或其私钥。</translation>
    </message>
    <message>
        <source>%1 has nothing in it</source>
        <translation>%1 中没有内容</translation>
    </message>
    <message>
        <source>It is the right kind of file, without a certificate. Export it again.</source>
        <translation>文件类型正确，但不含证书。请重新导出。</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 已损坏</translation>
    </message>
    <message>
        <source>It is cut off or was changed on the way. Get the file again.</source>
        <translation>文件不完整，或在传输中被改动。请重新获取该文件。</translation>
    </message>
    <message>
        <source>%1 is not complete PEM text</source>
        <translation>%1 不是完整的 PEM 文本</translation>
    </message>
    <message>
        <source>A BEGIN or END line is missing or the text between is damaged. Get the file again.</source>
        <translation>缺少 BEGIN 或 END 行，或其间的文本已损坏。请重新获取该文件。</translation>
    </message>
    <message>
        <source>The private key in %1 is damaged</source>
        <translation>%1 中的私钥已损坏</translation>
    </message>
    <message>
        <source>Its parts do not fit together. Restore the key from where it was made.</source>
        <translation>私钥各部分不一致。请从生成私钥的地方恢复。</translation>
    </message>
    <message>
        <source>%1 is protected by a pass phrase</source>
        <translation>%1 受口令保护</translation>
    </message>
    <message>
        <source>Its contents can only be read with the pass phrase.</source>
        <translation>需要口令才能读取其内容。</translation>
    </message>
    <message>
        <source>The pass phrase does not open %1</source>
        <translation>口令无法打开 %1</translation>
    </message>
    <message>
        <source>Upper and lower case matter. The file may also be damaged.</source>
        <translation>请注意区分大小写；文件也可能已损坏。</translation>
    </message>
    <message>
        <source>Opening %1 would take too long</source>
        <translation>打开 %1 耗时过长</translation>
    </message>
    <message>
        <source>It asks for more computing than a pass phrase needs. Export it with usual settings.</source>
        <translation>所需计算量超出了口令应有的范围，请以常规设置重新导出。</translation>
    </message>
    <message>
        <source>%1 is an encrypted archive</source>
        <translation>%1 是加密的压缩包</translation>
    </message>
    <message>
        <source>Unpack it and use the files in it.</source>
        <translation>请先解压，再使用其中的文件。</translation>
    </message>
    <message>
        <source>%1 is a certificate request</source>
        <translation>%1 是证书请求</translation>
    </message>
    <message>
        <source>Use the certificate that the authority made from it.</source>
        <translation>请使用证书颁发机构据此签发的证书。</translation>
    </message>
    <message>
        <source>%1 is a revocation list</source>
        <translation>%1 是吊销列表</translation>
    </message>
    <message>
        <source>Use the certificate of the server.</source>
        <translation>请使用服务器证书。</translation>
    </message>
    <message>
        <source>%1 is a public key</source>
        <translation>%1 是公钥</translation>
    </message>
    <message>
        <source>The private key that belongs to it is needed.</source>
        <translation>需要与其配套的私钥。</translation>
    </message>
    <message>
        <source>%1 holds only parameters, no key</source>
        <translation>%1 只包含参数，没有密钥</translation>
    </message>
    <message>
        <source>Use the file with the private key.</source>
        <translation>请使用包含私钥的文件。</translation>
    </message>
    <message>
        <source>%1 is an OpenSSH key</source>
        <translation>%1 是 OpenSSH 密钥</translation>
    </message>
    <message>
        <source>Convert a copy with: ssh-keygen -p -m PEM -f FILE</source>
        <translation>请用以下命令转换一份副本：ssh-keygen -p -m PEM -f FILE</translation>
    </message>
    <message>
        <source>%1 is a PuTTY key</source>
        <translation>%1 是 PuTTY 密钥</translation>
    </message>
    <message>
        <source>Convert it in PuTTYgen: Conversions, Export OpenSSH key; then to PEM.</source>
        <translation>请在 PuTTYgen 中转换：Conversions，Export OpenSSH key，再转换为 PEM。</translation>
    </message>
    <message>
        <source>%1 is a Java keystore</source>
        <translation>%1 是 Java 密钥库</translation>
    </message>
    <message>
        <source>Convert it with: keytool -importkeystore -deststoretype PKCS12</source>
        <translation>请用以下命令转换：keytool -importkeystore -deststoretype PKCS12</translation>
    </message>
    <message>
        <source>%1 is a key of a kind that cannot be used for HTTPS</source>
        <translation>%1 中的密钥类型不能用于 HTTPS</translation>
    </message>
    <message>
        <source>Use an RSA or EC key. %1</source>
        <translation>请使用 RSA 或 EC 密钥。%1</translation>
    </message>
    <message>
        <source>%1 is not something LiveCert can use</source>
        <translation>LiveCert 无法使用 %1</translation>
    </message>
    <message>
        <source>Choose a certificate or its private key.</source>
        <translation>请选择证书或其私钥。</translation>
    </message>
    <message>
        <source>It is a %1. Choose a certificate or its private key.</source>
        <translation>识别为 %1。请选择证书或其私钥。</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
</context>
<context>
    <name>ProgressText</name>
    <message>
        <source>HTTPS is off</source>
        <translation>HTTPS 已关闭</translation>
    </message>
    <message>
        <source>Serving the new certificate</source>
        <translation>新证书已生效</translation>
    </message>
    <message>
        <source>Still serving the old one</source>
        <translation>仍在提供旧证书</translation>
    </message>
    <message>
        <source>The edge does not answer</source>
        <translation>边缘节点没有响应</translation>
    </message>
    <message>
        <source>Asking the edge…</source>
        <translation>正在查询边缘节点…</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>回读中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>No answer · reading the domain back</source>
        <translation>未收到响应 · 正在回读域名</translation>
    </message>
    <message>
        <source>Set · waiting for the edge</source>
        <translation>已设置 · 等待边缘节点生效</translation>
    </message>
    <message>
        <source>Checked at the edge</source>
        <translation>已在边缘节点验证</translation>
    </message>
    <message>
        <source>Set · edge not reached</source>
        <translation>已设置 · 无法连接边缘节点</translation>
    </message>
    <message>
        <source>Turned off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>The outcome is not known</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>The CNAME is being checked</source>
        <translation>正在检查 CNAME</translation>
    </message>
    <message>
        <source>The certificate is being made</source>
        <translation>正在签发证书</translation>
    </message>
    <message>
        <source>Not made yet; it may still come</source>
        <translation>尚未签发，之后仍可能签发</translation>
    </message>
    <message>
        <source>The certificate was made</source>
        <translation>证书已签发</translation>
    </message>
    <message>
        <source>Accepted · being made</source>
        <translation>已接受 · 正在签发</translation>
    </message>
    <message>
        <source>Accepted · not followed</source>
        <translation>已接受 · 不再跟踪</translation>
    </message>
    <message>
        <source>%1 still serves the old one</source>
        <translation>%1 仍提供旧证书</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n addresses still serve the old one</source>
        <translation>
            <numerusform>%n 个地址中有 %1 个仍提供旧证书</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Remove account</source>
        <translation>移除账号</translation>
    </message>
</context>
<context>
    <name>ReadProblem</name>
    <message>
        <source>%1: the pass phrase is wrong, or the file is damaged.</source>
        <translation>%1：口令不正确，或文件已损坏。</translation>
    </message>
    <message>
        <source>%1 is protected by a pass phrase.</source>
        <translation>%1 受口令保护。</translation>
    </message>
    <message>
        <source>%1: opening it is too expensive: its key derivation has more iterations than the limit allows.</source>
        <translation>%1：打开的计算开销过大，其密钥派生的迭代次数超出上限。</translation>
    </message>
    <message>
        <source>%1 is encrypted inside the ZIP archive with a password. Unpack it, then open the files.</source>
        <translation>%1 在 ZIP 压缩包中以密码加密。请先解压，再打开其中的文件。</translation>
    </message>
    <message>
        <source>%1 is too large: over the limit of %2.</source>
        <translation>%1 过大：超出 %2 的上限。</translation>
    </message>
    <message>
        <source>%1 holds too many objects: more than the limit allows, which is too large.</source>
        <translation>%1 包含的对象过多，超出上限。</translation>
    </message>
    <message>
        <source>%1: the private key is damaged or inconsistent: its parts do not fit together.</source>
        <translation>%1：私钥已损坏，各部分不一致。</translation>
    </message>
    <message>
        <source>%1 is a private key of a type that is unsupported: use an RSA or an EC key.</source>
        <translation>%1 中的私钥类型不受支持：请使用 RSA 或 EC 密钥。</translation>
    </message>
    <message>
        <source>%1 is an OpenSSH private key. Convert it: ssh-keygen -p -m PEM -f FILE</source>
        <translation>%1 是 OpenSSH 私钥。请转换：ssh-keygen -p -m PEM -f FILE</translation>
    </message>
    <message>
        <source>%1 is a PuTTY key. Convert it with PuTTYgen: Conversions, Export OpenSSH key, then to PEM.</source>
        <translation>%1 是 PuTTY 密钥。请用 PuTTYgen 转换：Conversions，Export OpenSSH key，再转换为 PEM。</translation>
    </message>
    <message>
        <source>%1 is a %2. Convert the Java keystore (JKS): keytool -importkeystore -deststoretype PKCS12</source>
        <translation>%1 是 %2。请转换 Java 密钥库（JKS）：keytool -importkeystore -deststoretype PKCS12</translation>
    </message>
    <message>
        <source>%1 is a certificate request (CSR). Send it to the authority; load the certificate that comes back.</source>
        <translation>%1 是证书请求（CSR）。请将其提交给证书颁发机构，并加载签发的证书。</translation>
    </message>
    <message>
        <source>%1 is a certificate revocation list (CRL), not a certificate.</source>
        <translation>%1 是证书吊销列表（CRL），不是证书。</translation>
    </message>
    <message>
        <source>%1 is a public key only. The private key or the certificate is needed.</source>
        <translation>%1 只是公钥，需要私钥或证书。</translation>
    </message>
    <message>
        <source>%1 is a file of another kind (%2), not a certificate or a key.</source>
        <translation>%1 是其他类型的文件（%2），不是证书或私钥。</translation>
    </message>
    <message>
        <source>%1 holds parameters (%2), no certificate and no key.</source>
        <translation>%1 只包含参数（%2），没有证书，也没有私钥。</translation>
    </message>
    <message>
        <source>%1 is malformed: it is cut or damaged, so the certificate or key in it cannot be read (invalid).</source>
        <translation>%1 格式错误：文件不完整或已损坏，无法读取其中的证书或私钥。</translation>
    </message>
    <message>
        <source>%1 is malformed: its PEM text is broken, a BEGIN or END line or the base64 between them is invalid.</source>
        <translation>%1 格式错误：PEM 文本已损坏，BEGIN 或 END 行或其间的 base64 内容无效。</translation>
    </message>
    <message>
        <source>%1 cannot be read: permission is missing or the disk failed.</source>
        <translation>%1 无法读取：没有权限，或磁盘出现故障。</translation>
    </message>
    <message>
        <source>%1 is not a file, but a folder, a device or something else.</source>
        <translation>%1 不是文件，而是目录、设备或其他内容。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空文件。</translation>
    </message>
    <message>
        <source>%1 holds no certificate and no key.</source>
        <translation>%1 中没有证书，也没有私钥。</translation>
    </message>
    <message>
        <source>%1 is not a certificate and not a key.</source>
        <translation>%1 既不是证书，也不是私钥。</translation>
    </message>
</context>
<context>
    <name>RemoveAccount</name>
    <message>
        <source>Remove “%1” from LiveCert?</source>
        <translation>要从 LiveCert 中移除“%1”吗？</translation>
    </message>
    <message>
        <source>Its AccessKey secret is deleted from this computer. Nothing changes at Alibaba Cloud.</source>
        <translation>其 AccessKey Secret 将从本机删除，阿里云上不会有任何变更。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>VaultText</name>
    <message>
        <source>The vault is locked</source>
        <translation>保险库已锁定</translation>
    </message>
    <message>
        <source>Enter its pass phrase to see and to restore what is kept.</source>
        <translation>请输入口令，以查看和恢复已保存的内容。</translation>
    </message>
    <message>
        <source>This is not the pass phrase of the vault</source>
        <translation>这不是保险库的口令</translation>
    </message>
    <message>
        <source>Nobody can find it out: without it, what is kept is lost.</source>
        <translation>没有人能查出口令：遗失口令，已保存的内容也随之丢失。</translation>
    </message>
    <message>
        <source>The system keyring cannot be used</source>
        <translation>无法使用系统密钥环</translation>
    </message>
    <message>
        <source>This computer has none, or it does not answer. The vault can be locked with a pass phrase instead.</source>
        <translation>本机没有密钥环，或密钥环没有响应。保险库可以改用口令加锁。</translation>
    </message>
    <message>
        <source>The key of the vault is gone</source>
        <translation>保险库的密钥已不存在</translation>
    </message>
    <message>
        <source>The system keyring no longer has it, so what is kept cannot be read. Restore the keyring, or start a new vault.</source>
        <translation>系统密钥环中已没有该密钥，因此无法读取已保存的内容。请恢复密钥环，或新建保险库。</translation>
    </message>
    <message>
        <source>The vault cannot be read</source>
        <translation>无法读取保险库</translation>
    </message>
    <message>
        <source>The file stays as it is; nothing is written over it. LiveCert says: %1.</source>
        <translation>该文件保持原样，不会被覆写。LiveCert 的说明：%1。</translation>
    </message>
    <message>
        <source>The vault cannot be written</source>
        <translation>无法写入保险库</translation>
    </message>
    <message>
        <source>The system says: %1.</source>
        <translation>系统的说明：%1。</translation>
    </message>
    <message>
        <source>The key lies in your system keyring: whoever is signed in as you, and every program that runs as you, can read what is kept. Nothing has to be typed.</source>
        <translation>密钥保存在您的系统密钥环中：以您的身份登录的人，以及以您的身份运行的每个程序，都能读取已保存的内容。无需输入任何内容。</translation>
    </message>
    <message>
        <source>Whoever knows the pass phrase can read what is kept, and nobody else. It is asked for once after each start; if it is lost, so is what is kept.</source>
        <translation>只有知道口令的人才能读取已保存的内容。每次启动后询问一次；一旦遗失口令，已保存的内容也随之丢失。</translation>
    </message>
    <message>
        <source>has its former certificate already: unchanged</source>
        <translation>已是先前的证书：无变化</translation>
    </message>
    <message>
        <source>no change of it is known here, so there is nothing to go back to</source>
        <translation>此处没有它的变更记录，因此无可恢复</translation>
    </message>
    <message>
        <source>its former certificate is not in the vault: it was not deployed with LiveCert while the vault was on</source>
        <translation>保险库中没有它先前的证书：该证书不是在保险库开启期间由 LiveCert 部署的</translation>
    </message>
    <message>
        <source>its former certificate, %1, is not in the vault: it was not deployed with LiveCert while the vault was on</source>
        <translation>保险库中没有它先前的证书 %1：该证书不是在保险库开启期间由 LiveCert 部署的</translation>
    </message>
</context>
<context>
    <name>ViewersText</name>
    <message>
        <source>its chain is incomplete</source>
        <translation>证书链不完整</translation>
    </message>
    <message>
        <source>it is not valid for this name</source>
        <translation>不适用于此域名</translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>its issuer is not trusted</source>
        <translation>颁发者不受信任</translation>
    </message>
    <message>
        <source>this computer&apos;s resolver</source>
        <translation>本机解析器</translation>
    </message>
    <message>
        <source>resolver %1</source>
        <translation>解析器 %1</translation>
    </message>
    <message>
        <source>Chain incomplete</source>
        <translation>证书链不完整</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Wrong name</source>
        <translation>域名不符</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>不受信任</translation>
    </message>
    <message>
        <source>DNS does not point at the service yet: the CNAME is %1, and it is to be %2.</source>
        <translation>DNS 尚未指向直播服务：当前 CNAME 是 %1，应为 %2。</translation>
    </message>
    <message>
        <source>Not every resolver knows the CNAME %1 yet.</source>
        <translation>并非所有解析器都已知道 CNAME %1。</translation>
    </message>
    <message>
        <source>The name has no CNAME; the service wants %1.</source>
        <translation>该域名没有 CNAME；服务要求 %1。</translation>
    </message>
    <message>
        <source>DNS points at the service (%1).</source>
        <translation>DNS 已指向直播服务（%1）。</translation>
    </message>
    <message numerus="yes">
        <source>%n addresses serve %1</source>
        <translation>
            <numerusform>%n 个地址提供 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n could not be reached</source>
        <translation>
            <numerusform>%1；%n 个无法连接</numerusform>
        </translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>Edge differs</source>
        <translation>节点不一致</translation>
    </message>
    <message>
        <source>DNS elsewhere</source>
        <translation>DNS 指向别处</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>HTTPS off</source>
        <translation>HTTPS 关闭</translation>
    </message>
    <message>
        <source>As set</source>
        <translation>与设置一致</translation>
    </message>
    <message>
        <source>Old one</source>
        <translation>旧证书</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>另一张证书</translation>
    </message>
    <message>
        <source>Another name&apos;s</source>
        <translation>其他域名的证书</translation>
    </message>
    <message>
        <source>No TLS</source>
        <translation>无 TLS</translation>
    </message>
    <message>
        <source>%1 serves nothing, as it should</source>
        <translation>%1 未提供证书，符合预期</translation>
    </message>
    <message>
        <source>%1 does not speak TLS: %2</source>
        <translation>%1 未进行 TLS 握手：%2</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2</source>
        <translation>%1 无法连接：%2</translation>
    </message>
    <message>
        <source>%1 (SHA-256 %2), %3</source>
        <translation>%1（SHA-256 %2），%3</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>已于 %1 过期</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>%1 still serves %2</source>
        <translation>%1 仍提供 %2</translation>
    </message>
    <message>
        <source>%1 serves another certificate, %2</source>
        <translation>%1 提供另一张证书 %2</translation>
    </message>
    <message>
        <source>%1 serves %2</source>
        <translation>%1 提供 %2</translation>
    </message>
    <message>
        <source>The service has HTTPS off, and so has the edge</source>
        <translation>服务的 HTTPS 已关闭，边缘节点也是</translation>
    </message>
    <message>
        <source>The service has %1 (SHA-256 %2), valid until %3</source>
        <translation>服务上的证书是 %1（SHA-256 %2），有效期至 %3</translation>
    </message>
    <message>
        <source>%1 · named by %2</source>
        <translation>%1 · 来自 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Domains</source>
        <translation>域名(&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>显示(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>证书(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open certificate files…</source>
        <translation>打开证书文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste PEM text</source>
        <translation>粘贴 PEM 文本(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>添加账号(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit this account…</source>
        <translation>编辑当前账号(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove this account…</source>
        <translation>移除当前账号(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>变更记录(&amp;H)</translation>
    </message>
    <message>
        <source>Select &amp;all that are shown</source>
        <translation>选择显示的全部域名(&amp;A)</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>取消选择(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy names of selected</source>
        <translation>复制所选域名(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Review changes…</source>
        <translation>检查变更(&amp;R)…</translation>
    </message>
    <message>
        <source>Certificate de&amp;tails…</source>
        <translation>证书详情(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Drop the loaded certificate and key</source>
        <translation>清除已加载的证书和私钥(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Make a demo certificate for the sandbox</source>
        <translation>为沙箱生成演示证书(&amp;M)</translation>
    </message>
    <message>
        <source>Reset columns and &amp;panes</source>
        <translation>重置列宽和窗格(&amp;P)</translation>
    </message>
    <message>
        <source>RAM &amp;policy LiveCert needs…</source>
        <translation>LiveCert 所需的 RAM 权限策略(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;About LiveCert</source>
        <translation>关于 LiveCert(&amp;A)</translation>
    </message>
    <message>
        <source>Check for &amp;updates…</source>
        <translation>检查更新(&amp;U)…</translation>
    </message>
    <message>
        <source>Opens the page of releases in the browser. LiveCert never looks by itself.</source>
        <translation>在浏览器中打开发布页面。LiveCert 从不自行检查。</translation>
    </message>
    <message>
        <source>Open p&amp;lan…</source>
        <translation>打开计划(&amp;L)…</translation>
    </message>
    <message>
        <source>Check what &amp;viewers get</source>
        <translation>检查观众收到的证书(&amp;V)</translation>
    </message>
    <message>
        <source>Check what viewers get of a&amp;ll domains</source>
        <translation>检查所有域名的观众收到的证书(&amp;L)</translation>
    </message>
    <message>
        <source>Restore the &amp;former certificate…</source>
        <translation>恢复先前的证书(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>livecert::AboutDialog</name>
    <message>
        <source>LiveCert %1</source>
        <translation>LiveCert %1</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>公有领域</translation>
    </message>
    <message>
        <source>About LiveCert</source>
        <translation>关于 LiveCert</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Manages the HTTPS certificates of ApsaraVideo Live domains.</source>
        <translation>管理阿里云视频直播域名的 HTTPS 证书。</translation>
    </message>
    <message>
        <source>Licensed under the Apache License 2.0.</source>
        <translation>基于 Apache License 2.0 许可。</translation>
    </message>
    <message>
        <source>Home page: %1</source>
        <translation>主页：%1</translation>
    </message>
    <message>
        <source>LIBRARIES</source>
        <translation>所用的库</translation>
    </message>
    <message>
        <source>Whoever built it named no page of releases: look for a newer version where you got this one. LiveCert itself never asks the network for one.</source>
        <translation>构建者未指定发布页面，请在获取当前版本的地方查找新版本。LiveCert 自身从不联网检查。</translation>
    </message>
    <message>
        <source>No browser could be opened. Newer versions are on this page:</source>
        <translation>无法打开浏览器。新版本发布在此页面：</translation>
    </message>
    <message>
        <source>You have %1</source>
        <translation>当前版本：%1</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>检查更新</translation>
    </message>
</context>
<context>
    <name>livecert::AccountButton</name>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>account and region</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Take another account</source>
        <translation>切换账号</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>添加账号(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit “%1”…</source>
        <translation>编辑“%1”(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove “%1”…</source>
        <translation>移除“%1”(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>livecert::AccountDialog</name>
    <message>
        <source>Show the RAM policy LiveCert needs</source>
        <translation>查看 LiveCert 所需的 RAM 权限策略</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>编辑账号</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>RAM policy…</source>
        <translation>RAM 权限策略…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Asking the service …</source>
        <translation>正在连接服务…</translation>
    </message>
    <message numerus="yes">
        <source>It works: %n domain(s)</source>
        <translation>
            <numerusform>连接成功：共 %n 个域名</numerusform>
        </translation>
    </message>
    <message>
        <source>Not permitted: %1</source>
        <translation>缺少权限：%1</translation>
    </message>
</context>
<context>
    <name>livecert::AccountForm</name>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Write a host name, or https:// and a host name. Plain http is for this computer only.</source>
        <translation>请填写主机名，或 https:// 加主机名。仅本机可使用明文 http。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>AccessKey secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>服务地址（Endpoint）</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>Give the account a name, so that you always see which one is live.</source>
        <translation>请为账号命名，以便随时看清当前使用的是哪个账号。</translation>
    </message>
    <message>
        <source>Enter the AccessKey ID of a RAM user.</source>
        <translation>请输入 RAM 用户的 AccessKey ID。</translation>
    </message>
    <message>
        <source>Central (all regions)</source>
        <translation>中心（所有地域）</translation>
    </message>
    <message>
        <source>How calls with a private key travel</source>
        <translation>含私钥请求的发送方式</translation>
    </message>
    <message>
        <source>In a form body (recommended)</source>
        <translation>放在表单正文中（推荐）</translation>
    </message>
    <message>
        <source>In the address, signature V3</source>
        <translation>放在 URL 中，签名 V3</translation>
    </message>
    <message>
        <source>Leave it empty to use the region&apos;s own.</source>
        <translation>留空则使用所选地域的服务地址。</translation>
    </message>
    <message>
        <source>A form body keeps the private key out of addresses and access logs.</source>
        <translation>放在表单正文中可避免私钥出现在 URL 和访问日志中。</translation>
    </message>
    <message>
        <source>Hide advanced settings</source>
        <translation>收起高级设置</translation>
    </message>
    <message>
        <source>Advanced settings</source>
        <translation>高级设置</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>编辑“%1”</translation>
    </message>
    <message>
        <source>The AccessKey is read from the Alibaba Cloud CLI&apos;s profile “%1” each time.</source>
        <translation>每次使用时从阿里云 CLI 的配置“%1”中读取 AccessKey。</translation>
    </message>
    <message>
        <source>The AccessKey is read from the environment each time LiveCert starts.</source>
        <translation>每次启动时从环境变量中读取 AccessKey。</translation>
    </message>
    <message>
        <source>Use an AccessKey of a RAM user that may do no more than it must.</source>
        <translation>请使用仅具备必要权限的 RAM 用户的 AccessKey。</translation>
    </message>
    <message>
        <source>Enter the secret that belongs to the AccessKey ID.</source>
        <translation>请输入与该 AccessKey ID 配套的 AccessKey Secret。</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Kept in the system keyring; never in a file.</source>
        <translation>保存在系统密钥环中，不写入任何文件。</translation>
    </message>
    <message>
        <source>No system keyring answers here: the secret is kept for this run only.</source>
        <translation>系统密钥环没有响应，AccessKey Secret 仅在本次运行期间保留。</translation>
    </message>
</context>
<context>
    <name>livecert::AccountSources</name>
    <message>
        <source>Kept in the system keyring</source>
        <translation>保存在系统密钥环中</translation>
    </message>
    <message>
        <source>For this run only: no system keyring answers here</source>
        <translation>仅本次运行有效：系统密钥环没有响应</translation>
    </message>
    <message>
        <source>Which account shall LiveCert manage?</source>
        <translation>LiveCert 要管理哪个账号？</translation>
    </message>
    <message>
        <source>An AccessKey of a RAM user is all it takes.</source>
        <translation>只需一个 RAM 用户的 AccessKey。</translation>
    </message>
    <message>
        <source>LiveCert found credentials on this computer. It reads them; it does not copy secrets out of them.</source>
        <translation>LiveCert 在本机找到了凭证。程序只读取这些凭证，不会复制其中的密钥。</translation>
    </message>
    <message>
        <source>Enter an AccessKey…</source>
        <translation>输入 AccessKey…</translation>
    </message>
    <message>
        <source>Try it in the sandbox</source>
        <translation>在沙箱中试用</translation>
    </message>
    <message>
        <source>A built-in stand-in for the Live service, on this computer only. Nothing leaves it.</source>
        <translation>内置的直播服务模拟环境，仅在本机运行，不向外发送任何内容。</translation>
    </message>
    <message>
        <source>Alibaba Cloud CLI — profile “%1”</source>
        <translation>阿里云 CLI — 配置“%1”</translation>
    </message>
    <message>
        <source>Environment — %1</source>
        <translation>环境变量 — %1</translation>
    </message>
    <message>
        <source>AccessKey %1</source>
        <translation>AccessKey %1</translation>
    </message>
    <message>
        <source>with a security token</source>
        <translation>含安全令牌（STS Token）</translation>
    </message>
    <message>
        <source>LiveCert cannot use the mode %1; it reads AK and StsToken</source>
        <translation>LiveCert 不支持 %1 模式，仅支持 AK 和 StsToken</translation>
    </message>
</context>
<context>
    <name>livecert::AccountStripe</name>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>A built-in stand-in for the Live service, on this computer only. Try everything; nothing leaves it.</source>
        <translation>内置的直播服务模拟环境，仅在本机运行。可随意试用，不会向外发送任何内容。</translation>
    </message>
    <message>
        <source>Add your account…</source>
        <translation>添加您的账号…</translation>
    </message>
    <message>
        <source>Add your account</source>
        <translation>添加您的账号</translation>
    </message>
    <message>
        <source>The sandbox is live</source>
        <translation>当前使用沙箱</translation>
    </message>
    <message>
        <source>Account %1 is live</source>
        <translation>当前使用账号 %1</translation>
    </message>
</context>
<context>
    <name>livecert::Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>title and text of a message</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>livecert::BatchIndicator</name>
    <message>
        <source>Show the progress</source>
        <translation>显示进度</translation>
    </message>
    <message numerus="yes">
        <source>Applying: %1 of %2, %n failed</source>
        <translation>
            <numerusform>正在部署：%1 / %2，%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying: %1 of %2</source>
        <translation>正在部署：%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>Applied: %n failed</source>
        <translation>
            <numerusform>已应用：%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied to %n domains</source>
        <translation>
            <numerusform>已应用到 %n 个域名</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::CasDialog</name>
    <message>
        <source>Choose a certificate</source>
        <translation>选择证书</translation>
    </message>
    <message>
        <source>Certificates of this account</source>
        <translation>此账号的证书</translation>
    </message>
    <message>
        <source>From Certificate Management Service: what was issued or uploaded there and is valid. The certificate is named in the call and not sent. Alibaba Cloud does not document that for Live; other tools do it, and it works for their users.</source>
        <translation>来自数字证书管理服务：已签发或已上传且有效的证书。证书只按名称指定，不会发送。阿里云没有为直播服务说明这种用法；其他工具采用这种方式，其用户可以正常使用。</translation>
    </message>
    <message>
        <source>Search certificates</source>
        <translation>搜索证书</translation>
    </message>
    <message>
        <source>Search names, domains, issuers, fingerprints …</source>
        <translation>搜索名称、域名、颁发者、指纹…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use this certificate</source>
        <translation>使用此证书</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading the certificates…</source>
        <translation>正在读取证书…</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No certificate matches</source>
        <translation>没有匹配的证书</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>请先选择一行。</translation>
    </message>
</context>
<context>
    <name>livecert::CasModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
</context>
<context>
    <name>livecert::CertificatePage</name>
    <message>
        <source>Open certificate and key</source>
        <translation>打开证书和私钥</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key *.der *.pfx *.p12 *.p7b *.p7c *.zip)</source>
        <translation>证书和私钥 (*.pem *.crt *.cer *.key *.der *.pfx *.p12 *.p7b *.p7c *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Nothing is sent before you confirm.</source>
        <translation>确认之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>There is no text to paste</source>
        <translation>没有可粘贴的文本</translation>
    </message>
    <message>
        <source>Copy the PEM text of the certificate first.</source>
        <translation>请先复制证书的 PEM 文本。</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>The certificate loaded before is still there.</source>
        <translation>之前加载的证书仍然保留。</translation>
    </message>
    <message>
        <source>Drop it again to enter its pass phrase.</source>
        <translation>如需输入口令，请重新拖入。</translation>
    </message>
    <message numerus="yes">
        <source>%n objects were left aside</source>
        <translation>
            <numerusform>有 %n 个对象未使用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>problem, advice</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The certificate was replaced</source>
        <translation>证书已替换</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>之前：%1</translation>
    </message>
    <message>
        <source>the pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>The key in %1 belongs to another certificate</source>
        <translation>%1 中的私钥属于另一张证书</translation>
    </message>
    <message>
        <source>The certificate loaded before is still there, with its own key. To use this key, drop its certificate.</source>
        <translation>之前加载的证书及其私钥仍然保留。如需使用此私钥，请拖入与其配套的证书。</translation>
    </message>
    <message>
        <source>Fetching the missing intermediate…</source>
        <translation>正在获取缺少的中间证书…</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The missing intermediate was fetched</source>
        <translation>已获取缺少的中间证书</translation>
    </message>
    <message>
        <source>%1, from %2. It signed this certificate.</source>
        <translation>%1，来自 %2，当前证书由它签发。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>livecert::CertificateSaver</name>
    <message>
        <source>Reading the certificates…</source>
        <translation>正在读取证书…</translation>
    </message>
    <message>
        <source>These domains have no certificate to save.</source>
        <translation>这些域名没有可保存的证书。</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates could be read.</source>
        <translation>
            <numerusform>已读取 %n 张证书。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the public certificates</source>
        <translation>保存公开证书</translation>
    </message>
    <message>
        <source>PEM (*.pem)</source>
        <translation>PEM (*.pem)</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates saved.</source>
        <translation>
            <numerusform>已保存 %n 张证书。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::ChainList</name>
    <message>
        <source>Chain</source>
        <translation>证书链</translation>
    </message>
</context>
<context>
    <name>livecert::CheckList</name>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity, sentence</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>livecert::ChipButton</name>
    <message>
        <source>%1 %2</source>
        <comment>name of a filter and how many domains it shows</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n domain(s)</source>
        <translation>
            <numerusform>%1：%n 个域名</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::CloseDialog</name>
    <message>
        <source>LiveCert</source>
        <translation>LiveCert</translation>
    </message>
    <message>
        <source>If you stop, domains already changed stay changed and the others stay as they are. The history keeps what was done, so that you can go on later.</source>
        <translation>如果停止，已变更的域名保持变更后的状态，其余域名保持原状。变更记录会保留已完成的内容，之后可以继续。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message numerus="yes">
        <source>A change is under way: %1 of %n domains done</source>
        <translation>
            <numerusform>变更正在进行：已完成 %1 个，共 %n 个域名</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::CountedLineEdit</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 个字符，最多 %2 个</translation>
    </message>
</context>
<context>
    <name>livecert::DeploymentFlow</name>
    <message>
        <source>The history could not be written: what was done is in this list only. Save its report.</source>
        <translation>变更记录无法写入：已完成的变更只存在于此列表中，请保存报告。</translation>
    </message>
    <message>
        <source>What the edge answers for %1, address by address:</source>
        <translation>边缘节点各地址为 %1 提供的证书：</translation>
    </message>
</context>
<context>
    <name>livecert::DeploymentForm</name>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>Certificate type</source>
        <translation>证书类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>同名证书</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Certificate service</source>
        <translation>数字证书管理服务</translation>
    </message>
    <message>
        <source>Free test</source>
        <translation>免费测试</translation>
    </message>
    <message>
        <source>Certificate name</source>
        <translation>证书名称</translation>
    </message>
    <message>
        <source>Use the suggested name</source>
        <translation>使用建议名称</translation>
    </message>
    <message>
        <source>Overwrite the certificate that has this name</source>
        <translation>覆盖同名证书</translation>
    </message>
    <message>
        <source>On — SSLProtocol=on</source>
        <translation>开启 — SSLProtocol=on</translation>
    </message>
    <message>
        <source>Off — SSLProtocol=off</source>
        <translation>关闭 — SSLProtocol=off</translation>
    </message>
    <message>
        <source>CertName: one name per certificate, not per domain</source>
        <translation>CertName：每张证书一个名称，而不是每个域名一个</translation>
    </message>
    <message>
        <source>ForceSet=1: the name is not checked for duplicates, what has it is overwritten</source>
        <translation>ForceSet=1：不检查名称是否重复，直接覆盖同名证书</translation>
    </message>
    <message>
        <source>Exact name of the stored certificate</source>
        <translation>已有证书的准确名称</translation>
    </message>
    <message numerus="yes">
        <source>Used today by %1</source>
        <comment>one or more domains</comment>
        <translation>
            <numerusform>正在使用：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose from this account…</source>
        <translation>从此账号中选择…</translation>
    </message>
    <message>
        <source>The certificates of this account in Certificate Management Service</source>
        <translation>此账号在数字证书管理服务中的证书</translation>
    </message>
    <message>
        <source>Not needed: the service names it</source>
        <translation>不需要：由服务命名</translation>
    </message>
    <message>
        <source>A certificate that this account has in Certificate Management Service; it is named, not sent. Alibaba Cloud does not document that for Live; other tools do it, and it works for their users.</source>
        <translation>此账号在数字证书管理服务中的证书。证书只按名称指定，不会发送。阿里云没有为直播服务说明这种用法；其他工具采用这种方式，其用户可以正常使用。</translation>
    </message>
    <message>
        <source>For tests. Alibaba Cloud makes one for each domain after the call, if the CNAME of the domain points to the one that ApsaraVideo Live gave it and the domain is no wildcard domain. LiveCert follows what becomes of it.</source>
        <translation>用于测试。请求之后，如果域名的 CNAME 指向直播服务分配的地址且不是泛域名，阿里云会为每个域名签发证书。LiveCert 会跟踪结果。</translation>
    </message>
</context>
<context>
    <name>livecert::DetailsController</name>
    <message>
        <source>Select a domain to see the certificate that it has now.</source>
        <translation>选择一个域名，即可查看其当前证书。</translation>
    </message>
    <message>
        <source>No account is open: what %1 has is not known.</source>
        <translation>未打开账号，无法得知 %1 的当前证书。</translation>
    </message>
    <message>
        <source>Reading the certificate of %1…</source>
        <translation>正在读取 %1 的证书…</translation>
    </message>
    <message>
        <source>HTTPS is off for %1: it has no certificate today.</source>
        <translation>%1 的 HTTPS 已关闭，当前没有证书。</translation>
    </message>
    <message>
        <source>The service says nothing of the certificate of %1.</source>
        <translation>服务未返回 %1 的证书信息。</translation>
    </message>
    <message>
        <source>The certificate of %1 could not be read: %2</source>
        <translation>无法读取 %1 的证书：%2</translation>
    </message>
</context>
<context>
    <name>livecert::DetailsDialog</name>
    <message>
        <source>… and %1 more characters</source>
        <translation>…另有 %1 个字符</translation>
    </message>
    <message>
        <source>Select a domain to see the certificate that it has now.</source>
        <translation>选择一个域名，即可查看其当前证书。</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>证书链</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Deployed now and new</source>
        <translation>当前证书与新证书</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>Raw certificate</source>
        <translation>证书原文</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Save PEM…</source>
        <translation>保存 PEM…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Certificate — %1</source>
        <translation>证书 — %1</translation>
    </message>
    <message>
        <source>This certificate issued the one before it and is not in the files. Viewers cannot get from the leaf to a root they trust without it.</source>
        <translation>该证书签发了上一张证书，但不在文件中。缺少它，观众无法从服务器证书追溯到受信任的根证书。</translation>
    </message>
    <message>
        <source>The issuer of the last certificate, known by its name only. Roots are not sent: viewers have the ones they trust.</source>
        <translation>最后一张证书的颁发者，仅知其名称。根证书无需发送：观众自带受信任的根证书。</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>Deployed now</source>
        <translation>当前部署</translation>
    </message>
    <message>
        <source>Deployed now: %1</source>
        <translation>当前部署：%1</translation>
    </message>
    <message>
        <source>This certificate is not in the files.</source>
        <translation>该证书不在文件中。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Save the public certificates</source>
        <translation>保存公开证书</translation>
    </message>
    <message>
        <source>PEM (*.pem)</source>
        <translation>PEM (*.pem)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>livecert::DomainPage</name>
    <message>
        <source>This account has no live domains</source>
        <translation>该账号下没有直播域名</translation>
    </message>
    <message>
        <source>Domains are added in the ApsaraVideo Live console. Once they are there, they appear here.</source>
        <translation>请在视频直播控制台添加域名，添加后会显示在此处。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Reading domains …</source>
        <translation>正在读取域名…</translation>
    </message>
    <message>
        <source>Reading the domains of %1 …</source>
        <translation>正在读取 %1 的域名…</translation>
    </message>
    <message>
        <source>Some details of the domains could not be read</source>
        <translation>部分域名信息未能读取</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No domain here</source>
        <translation>没有域名</translation>
    </message>
    <message>
        <source>No domain is in “%1”.</source>
        <translation>“%1”中没有域名。</translation>
    </message>
    <message>
        <source>Show all domains</source>
        <translation>显示全部域名</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到结果</translation>
    </message>
    <message>
        <source>No domain, certificate name or issuer contains “%1”.</source>
        <translation>没有域名、证书名称或颁发者包含“%1”。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Nothing in “%1” contains “%2”.</source>
        <translation>“%1”中没有内容包含“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选择 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not shown</source>
        <translation>
            <numerusform>%1，其中 %n 个未显示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domains where service and edge disagree</source>
        <translation>
            <numerusform>%n 个域名的服务与边缘节点不一致</numerusform>
        </translation>
    </message>
    <message>
        <source>Some viewers get another certificate than the one that is set. A change takes about five minutes to reach every address.</source>
        <translation>部分观众收到的不是已设置的证书。变更约需五分钟才会到达每个地址。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>livecert::DomainTableModel</name>
    <message>
        <source>Wrong name</source>
        <translation>域名不匹配</translation>
    </message>
    <message>
        <source>In the API: %1</source>
        <translation>API 中的名称：%1</translation>
    </message>
    <message>
        <source>CNAME %1</source>
        <translation>CNAME %1</translation>
    </message>
    <message>
        <source>Ingest domain: streams are pushed to it</source>
        <translation>推流域名：用于推送直播流</translation>
    </message>
    <message>
        <source>Offline: the service refuses changes</source>
        <translation>已停用：服务会拒绝变更</translation>
    </message>
    <message>
        <source>Being configured: the service refuses changes for a few minutes</source>
        <translation>配置中：几分钟内服务会拒绝变更</translation>
    </message>
    <message>
        <source>This account may not list HTTPS domains (DescribeLiveHttpsDomainList).</source>
        <translation>当前账号无权列出 HTTPS 域名（DescribeLiveHttpsDomainList）。</translation>
    </message>
    <message>
        <source>Issued for %1</source>
        <translation>签发给 %1</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>颁发者：%1</translation>
    </message>
    <message>
        <source>The certificate was not issued for this domain</source>
        <translation>该证书不是为此域名签发的</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1, selected</source>
        <translation>%1，已选择</translation>
    </message>
    <message>
        <source>%1, not selected</source>
        <translation>%1，未选择</translation>
    </message>
    <message>
        <source>Select all that are shown</source>
        <translation>选择显示的全部域名</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近变更</translation>
    </message>
    <message>
        <source>At the edge: %1</source>
        <translation>边缘节点：%1</translation>
    </message>
    <message>
        <source>Still being read</source>
        <translation>仍在读取</translation>
    </message>
</context>
<context>
    <name>livecert::DomainTableView</name>
    <message>
        <source>Domains</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Space selects the current domain, Ctrl+A all that are shown.</source>
        <translation>按空格键选择当前域名，按 Ctrl+A 选择显示的全部域名。</translation>
    </message>
</context>
<context>
    <name>livecert::DropArea</name>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open certificate files</source>
        <translation>打开证书文件</translation>
    </message>
    <message>
        <source>Choose the files of the certificate and its key (Ctrl+O)</source>
        <translation>选择证书及其私钥的文件 (Ctrl+O)</translation>
    </message>
    <message>
        <source>Paste a certificate</source>
        <translation>粘贴证书</translation>
    </message>
    <message>
        <source>Take PEM text from the clipboard (Ctrl+V)</source>
        <translation>使用剪贴板中的 PEM 文本 (Ctrl+V)</translation>
    </message>
    <message>
        <source>PEM, DER, PFX, P7B, ZIP</source>
        <translation>PEM、DER、PFX、P7B、ZIP</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>The certificate before stays until it is read.</source>
        <translation>读取完成前，之前的证书保持不变。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Drop a certificate and its key here&lt;/b&gt;</source>
        <translation>&lt;b&gt;将证书及其私钥拖到此处&lt;/b&gt;</translation>
    </message>
    <message>
        <source>The pasted text is loaded</source>
        <translation>已加载粘贴的文本</translation>
    </message>
    <message numerus="yes">
        <source>%1 is loaded</source>
        <comment>one or more files</comment>
        <translation>
            <numerusform>已加载 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop others here: %1</source>
        <translation>也可拖入：%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;This cannot be dropped here&lt;/b&gt;</source>
        <translation>&lt;b&gt;此内容不能拖到此处&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Files of this computer and PEM text can.</source>
        <translation>可以拖入本机的文件和 PEM 文本。</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Drop to read %n files&lt;/b&gt;</source>
        <translation>
            <numerusform>&lt;b&gt;松开鼠标，读取 %n 个文件&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;Drop to read the text&lt;/b&gt;</source>
        <translation>&lt;b&gt;松开鼠标，读取文本&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>不会发送任何内容。</translation>
    </message>
</context>
<context>
    <name>livecert::EmptyPage</name>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
</context>
<context>
    <name>livecert::ErrorDialog</name>
    <message>
        <source>LiveCert</source>
        <translation>LiveCert</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Details of the problem</source>
        <translation>问题的详细信息</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>报告已复制</translation>
    </message>
    <message>
        <source>Ticket text copied</source>
        <translation>工单内容已复制</translation>
    </message>
    <message>
        <source>RAM policy copied</source>
        <translation>RAM 权限策略已复制</translation>
    </message>
    <message>
        <source>▾ Details</source>
        <translation>▾ 详细信息</translation>
    </message>
    <message>
        <source>▸ Details</source>
        <translation>▸ 详细信息</translation>
    </message>
</context>
<context>
    <name>livecert::FetchConsent</name>
    <message>
        <source>Address of the intermediate certificate</source>
        <translation>中间证书的地址</translation>
    </message>
    <message>
        <source>Fetch the missing intermediate</source>
        <translation>获取缺少的中间证书</translation>
    </message>
    <message>
        <source>Fetch the missing intermediate?</source>
        <translation>获取缺少的中间证书？</translation>
    </message>
    <message>
        <source>The certificate was issued by %1, whose own certificate is missing. It names this address for it:</source>
        <translation>该证书由 %1 签发，但缺少颁发者自身的证书。证书中给出的获取地址为：</translation>
    </message>
    <message>
        <source>Only the address is asked for; nothing about your account or your key is sent. What comes back is used only if it signed your certificate. If an issuer above it is missing too, the address it names is asked the same way.</source>
        <translation>只会访问该地址，不会发送任何账号或私钥信息。只有确认当前证书由返回的证书签发后才会使用它。如果其上级颁发者的证书也缺失，将以同样方式访问其给出的地址。</translation>
    </message>
    <message>
        <source>Do not fetch</source>
        <translation>不获取</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>获取</translation>
    </message>
</context>
<context>
    <name>livecert::FieldView</name>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>Copy this value</source>
        <translation>复制此值</translation>
    </message>
    <message>
        <source>… and %1 more: &quot;Copy as text&quot; has them all</source>
        <translation>…另有 %1 行，可用“复制为文本”获取全部内容</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>显示全部 %1 行</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新证书</translation>
    </message>
    <message>
        <source>%1, deployed now</source>
        <translation>%1，当前部署</translation>
    </message>
    <message>
        <source>%1, new</source>
        <translation>%1，新证书</translation>
    </message>
</context>
<context>
    <name>livecert::FilterChips</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Expiring in 30 days</source>
        <translation>30 天内到期</translation>
    </message>
    <message>
        <source>HTTPS off</source>
        <translation>HTTPS 关闭</translation>
    </message>
    <message>
        <source>Wrong name</source>
        <translation>域名不匹配</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>livecert::HistoryDetails</name>
    <message>
        <source>Details of the change</source>
        <translation>变更详情</translation>
    </message>
    <message>
        <source>Choose a change to see everything that was written about it.</source>
        <translation>选择一项变更，即可查看其全部记录。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>记录内容</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>RequestId</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>SHA-256 after</source>
        <translation>变更后 SHA-256</translation>
    </message>
    <message>
        <source>SHA-1 before</source>
        <translation>变更前 SHA-1</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Check what viewers get</source>
        <translation>检查观众收到的证书</translation>
    </message>
    <message>
        <source>Restore what was before…</source>
        <translation>恢复变更前的证书…</translation>
    </message>
    <message>
        <source>Put the certificate that this change replaced back on the domain; it is reviewed before anything is sent</source>
        <translation>把此变更所替换的证书重新部署到域名；发送前会先检查变更</translation>
    </message>
</context>
<context>
    <name>livecert::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>livecert::HistoryPage</name>
    <message>
        <source>Keep for ever</source>
        <translation>永久保留</translation>
    </message>
    <message>
        <source>Keep for 1 year</source>
        <translation>保留 1 年</translation>
    </message>
    <message>
        <source>Keep for 3 years</source>
        <translation>保留 3 年</translation>
    </message>
    <message numerus="yes">
        <source>Keep for %n days</source>
        <translation>
            <numerusform>保留 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Check that no record was altered, removed or put in</source>
        <translation>检查是否有记录被改动、删除或插入</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>尚未做过变更</translation>
    </message>
    <message>
        <source>Every change of a domain&apos;s certificate is written down here: before it is sent, and when it is answered. Never a key or a secret.</source>
        <translation>每次证书变更都会记录在此：发送之前记一次，收到响应时再记一次。不会记录任何私钥或密钥。</translation>
    </message>
    <message>
        <source>Back to the domains</source>
        <translation>返回域名列表</translation>
    </message>
    <message>
        <source>No change matches</source>
        <translation>没有匹配的变更</translation>
    </message>
    <message>
        <source>Nothing in the history fits the search and the filter.</source>
        <translation>没有符合搜索和筛选条件的记录。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>变更，最新的在前</translation>
    </message>
    <message>
        <source>How long records are kept</source>
        <translation>记录保留时长</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>无法读取变更记录</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>导出变更记录</translation>
    </message>
    <message numerus="yes">
        <source>%n changes exported</source>
        <translation>
            <numerusform>已导出 %n 项变更</numerusform>
        </translation>
    </message>
    <message>
        <source>The history was not exported</source>
        <translation>变更记录未能导出</translation>
    </message>
    <message>
        <source>The history is intact</source>
        <translation>变更记录完整</translation>
    </message>
    <message numerus="yes">
        <source>%n records, each holding the hash of the one before. The newest is %1.</source>
        <translation>
            <numerusform>共 %n 条记录，每条都包含前一条的哈希。最新一条为 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The history was altered</source>
        <translation>变更记录被改动过</translation>
    </message>
    <message>
        <source>The chain of records breaks at record %1. Records before it can be trusted; what follows cannot.</source>
        <translation>记录链在第 %1 条处断开。此前的记录可信，之后的不可信。</translation>
    </message>
    <message numerus="yes">
        <source>%n older records removed</source>
        <translation>
            <numerusform>已删除 %n 条较早的记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::LanguageBox</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>livecert::LanguageController</name>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>livecert::MainWindow</name>
    <message>
        <source>%1 — LiveCert</source>
        <translation>%1 — LiveCert</translation>
    </message>
    <message>
        <source>Search domains, certificate names, RequestIds, error codes …</source>
        <translation>搜索域名、证书名称、请求 ID、错误码…</translation>
    </message>
    <message>
        <source>Search domains, certificate names, issuers …</source>
        <translation>搜索域名、证书名称、颁发者…</translation>
    </message>
    <message numerus="yes">
        <source>%n domains selected: load the certificate and review.</source>
        <translation>
            <numerusform>已选择 %n 个域名：请加载证书并检查变更。</numerusform>
        </translation>
    </message>
    <message>
        <source>The sandbox could not make a certificate: %1</source>
        <translation>沙箱未能生成证书：%1</translation>
    </message>
    <message>
        <source>Open plan</source>
        <translation>打开计划</translation>
    </message>
    <message>
        <source>Plans (*.json)</source>
        <translation>计划 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The former certificate is loaded; see the checks before it goes back.</source>
        <translation>先前的证书已载入；恢复前请先看检查结果。</translation>
    </message>
</context>
<context>
    <name>livecert::MessageDialog</name>
    <message>
        <source>LiveCert</source>
        <translation>LiveCert</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>livecert::OffGuard</name>
    <message>
        <source>To turn HTTPS off, type the name of the domain: %1</source>
        <translation>要关闭 HTTPS，请输入域名：%1</translation>
    </message>
    <message>
        <source>To turn HTTPS off, type the number of the domains: %1</source>
        <translation>要关闭 HTTPS，请输入域名数量：%1</translation>
    </message>
    <message numerus="yes">
        <source>Save %n certificates first…</source>
        <translation>
            <numerusform>先保存 %n 张证书…</numerusform>
        </translation>
    </message>
    <message>
        <source>Saves the public certificates. Alibaba Cloud hands no private key back.</source>
        <translation>保存公开证书。阿里云不会返还私钥。</translation>
    </message>
</context>
<context>
    <name>livecert::PassphrasePrompt</name>
    <message>
        <source>Pass phrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>不使用它，继续</translation>
    </message>
    <message>
        <source>Leave it closed and keep what was loaded before (Esc)</source>
        <translation>不打开，保留之前加载的内容 (Esc)</translation>
    </message>
    <message>
        <source>Load the other files, without what is closed</source>
        <translation>加载其他文件，不包含未打开的内容</translation>
    </message>
    <message>
        <source>Enter the pass phrase first.</source>
        <translation>请先输入口令。</translation>
    </message>
    <message>
        <source>Hide the pass phrase</source>
        <translation>隐藏口令</translation>
    </message>
    <message>
        <source>Show the pass phrase</source>
        <translation>显示口令</translation>
    </message>
</context>
<context>
    <name>livecert::PlanOpener</name>
    <message>
        <source>Open files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Opening the plan “%1”</source>
        <translation>正在打开计划“%1”</translation>
    </message>
    <message>
        <source>The account is read again, to see what has changed since.</source>
        <translation>正在重新读取账号，以查看此后的变化。</translation>
    </message>
    <message>
        <source>The certificates of the account are read.</source>
        <translation>正在读取账号的证书。</translation>
    </message>
    <message>
        <source>The plan “%1” cannot be carried out now</source>
        <translation>计划“%1”现在无法执行</translation>
    </message>
</context>
<context>
    <name>livecert::ProgressDialog</name>
    <message>
        <source>Applying</source>
        <translation>正在部署</translation>
    </message>
    <message>
        <source>Domains done</source>
        <translation>已完成的域名</translation>
    </message>
    <message>
        <source>Progress, domain by domain</source>
        <translation>各域名的进度</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Check unknown</source>
        <translation>检查未知结果</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls per second (limit %1)</source>
        <translation>
            <numerusform>每秒 %n 次请求（上限 %1 次）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n 个未发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n 个结果未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n serve the new certificate</source>
        <translation>
            <numerusform>%n 个已提供新证书</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for the edge, which takes about five minutes</source>
        <translation>
            <numerusform>%n 个等待边缘节点生效，约需五分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was accepted.</source>
        <translation>全部请求均已接受。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n domains done</source>
        <translation>
            <numerusform>已完成 %1 个，共 %n 个域名</numerusform>
        </translation>
    </message>
    <message>
        <source>Domains already changed stay changed if you stop.</source>
        <translation>停止后，已变更的域名保持变更后的状态。</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>报告已保存</translation>
    </message>
    <message numerus="yes">
        <source>%n free certificates are being made</source>
        <translation>
            <numerusform>正在签发 %n 个免费证书</numerusform>
        </translation>
    </message>
    <message>
        <source>The edge takes longer than the usual five minutes. It is asked all the same.</source>
        <translation>边缘节点用时超过通常的五分钟，仍在继续询问。</translation>
    </message>
    <message>
        <source>The edge should follow by %1. It is asked on when this is closed.</source>
        <translation>边缘节点预计在 %1 前生效。关闭此窗口后仍会继续询问。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>The change goes on. The status bar shows how far it is.</source>
        <translation>变更会继续进行，状态栏会显示进度。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>livecert::ProgressModel</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>livecert::RefusedDialog</name>
    <message>
        <source>LiveCert</source>
        <translation>LiveCert</translation>
    </message>
    <message>
        <source>Nothing was sent: the history cannot be written</source>
        <translation>未发送任何内容：变更记录无法写入</translation>
    </message>
    <message>
        <source>Every change is written into the history before it is sent, so that it is known what was done even after a crash.</source>
        <translation>每项变更在发送之前都会写入变更记录，这样即使程序崩溃也能知道做过什么。</translation>
    </message>
    <message>
        <source>The system says: %1</source>
        <translation>系统提示：%1</translation>
    </message>
    <message>
        <source>Make room on the disk or let yourself write to the folder, then try again. To keep the history elsewhere, start LiveCert with --ledger FILE.</source>
        <translation>请清理磁盘空间或获取目录的写入权限，然后重试。如需将变更记录保存到别处，请使用 --ledger FILE 启动 LiveCert。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>livecert::RepairCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>自动整理</translation>
    </message>
    <message>
        <source>In the files</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>将发送</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Send it in the order of the files</source>
        <translation>按文件中的顺序发送</translation>
    </message>
    <message>
        <source>Send it as well</source>
        <translation>将它一并发送</translation>
    </message>
    <message>
        <source>Undo all: send it as in the files</source>
        <translation>全部撤销：按文件原样发送</translation>
    </message>
    <message>
        <source>Put it in order again</source>
        <translation>重新整理</translation>
    </message>
</context>
<context>
    <name>livecert::RestoreBox</name>
    <message>
        <source>LiveCert</source>
        <translation>LiveCert</translation>
    </message>
    <message>
        <source>Nothing can be restored</source>
        <translation>没有可恢复的证书</translation>
    </message>
    <message>
        <source>Restore the former certificate</source>
        <translation>恢复先前的证书</translation>
    </message>
    <message>
        <source>These domains had different certificates. One change sets one of them; restore the others afterwards.</source>
        <translation>这些域名先前的证书各不相同。一次变更只能部署其中一张，其余请随后再恢复。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Review the changes…</source>
        <translation>检查变更…</translation>
    </message>
    <message>
        <source>%1, valid until %2</source>
        <translation>%1，有效期至 %2</translation>
    </message>
    <message>
        <source>%1 · SHA-256 %2</source>
        <translation>%1 · SHA-256 %2</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>未包含：</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未包含</translation>
    </message>
</context>
<context>
    <name>livecert::RestoreController</name>
    <message>
        <source>This change belongs to another account</source>
        <translation>此变更属于另一个账号</translation>
    </message>
    <message>
        <source>%1 is not among the domains of the account that is shown. Switch to the account %2 first.</source>
        <translation>%1 不在当前账号的域名中。请先切换到账号 %2。</translation>
    </message>
    <message>
        <source>LiveCert</source>
        <translation>LiveCert</translation>
    </message>
    <message>
        <source>There is nothing to restore: the vault is off</source>
        <translation>没有可恢复的证书：保险库未开启</translation>
    </message>
    <message>
        <source>Alibaba Cloud does not give a private key back. Only what LiveCert deploys while its vault is on can be restored later; the vault is off until you turn it on.</source>
        <translation>阿里云不会交还私钥。只有在保险库开启期间由 LiveCert 部署的证书，之后才能恢复；保险库默认关闭。</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
</context>
<context>
    <name>livecert::RetentionBox</name>
    <message>
        <source>How long records are kept</source>
        <translation>记录的保留时间</translation>
    </message>
    <message>
        <source>Keep for ever</source>
        <translation>永久保留</translation>
    </message>
    <message>
        <source>Keep for 90 days</source>
        <translation>保留 90 天</translation>
    </message>
    <message>
        <source>Keep for 1 year</source>
        <translation>保留 1 年</translation>
    </message>
    <message>
        <source>Keep for 3 years</source>
        <translation>保留 3 年</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>无法读取变更记录：%1</translation>
    </message>
    <message numerus="yes">
        <source>Keep for %n days</source>
        <translation>
            <numerusform>保留 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>The history cannot be written: %1</source>
        <translation>无法写入变更记录：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n older records removed</source>
        <translation>
            <numerusform>已删除 %n 条较早的记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::ReviewDialog</name>
    <message>
        <source>Review changes</source>
        <translation>检查变更</translation>
    </message>
    <message>
        <source>Changes, domain by domain</source>
        <translation>各域名的变更</translation>
    </message>
    <message>
        <source>Each call: %1</source>
        <translation>每次请求：%1</translation>
    </message>
    <message>
        <source>Save plan…</source>
        <translation>保存计划…</translation>
    </message>
    <message>
        <source>Copy as aliyun CLI command</source>
        <translation>复制为 aliyun CLI 命令</translation>
    </message>
    <message>
        <source>The same calls for the command line, with placeholders where the key would be</source>
        <translation>对应的命令行请求，私钥处为占位符</translation>
    </message>
    <message>
        <source>Keep HTTPS On</source>
        <translation>保持 HTTPS 开启</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No domain is ticked.</source>
        <translation>未勾选任何域名。</translation>
    </message>
    <message>
        <source>Type the text above first.</source>
        <translation>请先输入上方的内容。</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Plan saved</source>
        <translation>计划已保存</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Plan to open again (*.json)</source>
        <translation>可再次打开的计划 (*.json)</translation>
    </message>
</context>
<context>
    <name>livecert::ReviewModel</name>
    <message>
        <source>Change %1</source>
        <translation>变更 %1</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>HTTPS off</source>
        <translation>HTTPS 关闭</translation>
    </message>
    <message>
        <source>Free test certificate</source>
        <translation>免费测试证书</translation>
    </message>
    <message>
        <source>Turns HTTPS on</source>
        <translation>将开启 HTTPS</translation>
    </message>
    <message>
        <source>Ends the same day</source>
        <translation>同一天到期</translation>
    </message>
    <message numerus="yes">
        <source>%n days longer</source>
        <translation>
            <numerusform>延长 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days shorter</source>
        <translation>
            <numerusform>缩短 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>livecert::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What was changed, when and by whom; never a key. Shortening it removes what is older at once, for good.</source>
        <translation>何时由何人做了哪些变更，从不包含私钥。缩短保留时间会立即永久删除更早的记录。</translation>
    </message>
</context>
<context>
    <name>livecert::StatusLine</name>
    <message>
        <source>%1 of %2 calls this second</source>
        <translation>本秒请求 %1 / %2 次</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>Connecting to %1 …</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>已连接 %1</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>无法连接 %1</translation>
    </message>
    <message>
        <source>Clock in step (%1 s)</source>
        <translation>时间同步（%1 秒）</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by %1 s</source>
        <translation>本机时间偏差 %1 秒</translation>
    </message>
    <message>
        <source>Reading domains …</source>
        <translation>正在读取域名…</translation>
    </message>
    <message>
        <source>Refreshed just now</source>
        <translation>刚刚刷新</translation>
    </message>
    <message numerus="yes">
        <source>Refreshed %n s ago</source>
        <translation>
            <numerusform>%n 秒前刷新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refreshed %n min ago</source>
        <translation>
            <numerusform>%n 分钟前刷新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refreshed %n h ago</source>
        <translation>
            <numerusform>%n 小时前刷新</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>livecert::SummaryCard</name>
    <message>
        <source>New certificate</source>
        <translation>新证书</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>证书链</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Details of the certificate</source>
        <translation>证书详情</translation>
    </message>
    <message>
        <source>Copy the SHA-256 fingerprint</source>
        <translation>复制 SHA-256 指纹</translation>
    </message>
    <message>
        <source>Copy the whole fingerprint</source>
        <translation>复制完整指纹</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>New certificate: %1, %2</source>
        <translation>新证书：%1，%2</translation>
    </message>
    <message>
        <source>A private key without its certificate</source>
        <translation>只有私钥，没有对应的证书</translation>
    </message>
</context>
<context>
    <name>livecert::TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>RAM policy LiveCert needs</source>
        <translation>LiveCert 所需的 RAM 权限策略</translation>
    </message>
    <message>
        <source>Give this policy to a RAM user in the RAM console and use an AccessKey of that user. It allows reading the domains and setting their certificates, and nothing else.</source>
        <translation>请在 RAM 控制台将此策略授予一个 RAM 用户，并使用该用户的 AccessKey。该策略仅允许读取域名和设置其证书。</translation>
    </message>
</context>
<context>
    <name>livecert::TopBar</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Read the domains again (F5)</source>
        <translation>重新读取域名 (F5)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>What was changed, when and by whom (Ctrl+H)</source>
        <translation>何时由何人做了哪些变更 (Ctrl+H)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>Theme, language, history, vault (Ctrl+,)</source>
        <translation>主题、语言、变更记录、保险库 (Ctrl+,)</translation>
    </message>
</context>
<context>
    <name>livecert::TourScript</name>
    <message>
        <source>The sandbox&apos;s domains are listed</source>
        <translation>列出沙箱中的域名</translation>
    </message>
    <message>
        <source>A certificate and its key are dropped, and shown with every check</source>
        <translation>拖入证书及其私钥，显示证书内容和各项检查</translation>
    </message>
    <message>
        <source>The change is reviewed; nothing has been sent</source>
        <translation>检查变更，尚未发送任何内容</translation>
    </message>
    <message>
        <source>The service took the certificate</source>
        <translation>服务已接受证书</translation>
    </message>
    <message>
        <source>The edge serves it over TLS</source>
        <translation>边缘节点已通过 TLS 提供该证书</translation>
    </message>
    <message>
        <source>The list shows the new certificate</source>
        <translation>列表中显示新证书</translation>
    </message>
    <message>
        <source>A domain is chosen that the service will refuse to change</source>
        <translation>选择一个服务会拒绝变更的域名</translation>
    </message>
    <message>
        <source>Its change is reviewed</source>
        <translation>检查对它的变更</translation>
    </message>
    <message>
        <source>The refusal is explained, with a way out</source>
        <translation>说明被拒绝的原因和解决办法</translation>
    </message>
    <message>
        <source>The details unfold</source>
        <translation>展开详细信息</translation>
    </message>
    <message>
        <source>HTTPS is switched off in the form; the rest has no meaning then</source>
        <translation>在表单中关闭 HTTPS，其余选项随之失效</translation>
    </message>
    <message>
        <source>Turning off is guarded: it deletes certificate and key</source>
        <translation>关闭操作受到保护：它会删除证书和私钥</translation>
    </message>
    <message>
        <source>Typing the domain name unlocks it</source>
        <translation>输入域名后解锁</translation>
    </message>
    <message>
        <source>HTTPS is off</source>
        <translation>HTTPS 已关闭</translation>
    </message>
    <message>
        <source>Domains are chosen whose viewers may get something else than is set</source>
        <translation>选择观众可能收到其他证书的域名</translation>
    </message>
    <message>
        <source>Each address of the edge is asked; one still serves an old certificate</source>
        <translation>询问边缘节点的每个地址；其中一个仍提供旧证书</translation>
    </message>
</context>
<context>
    <name>livecert::UnfinishedChanges</name>
    <message numerus="yes">
        <source>%n changes may have been carried out or not.</source>
        <translation>
            <numerusform>有 %n 项变更可能已执行，也可能未执行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domains had not been begun.</source>
        <translation>
            <numerusform>有 %n 个域名尚未开始。</numerusform>
        </translation>
    </message>
    <message>
        <source>LiveCert can read the domains back and find out.</source>
        <translation>LiveCert 可以回读这些域名来查明结果。</translation>
    </message>
    <message>
        <source>A deployment was cut short</source>
        <translation>上次部署被中断</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>查明结果</translation>
    </message>
    <message>
        <source>Reading the domains back…</source>
        <translation>正在回读域名…</translation>
    </message>
    <message>
        <source>The certificate that each domain has now tells what was done.</source>
        <translation>根据每个域名当前的证书，可以判断做过哪些变更。</translation>
    </message>
    <message numerus="yes">
        <source>%n changes had been carried out.</source>
        <translation>
            <numerusform>有 %n 项变更已执行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domains still have what they had before.</source>
        <translation>
            <numerusform>有 %n 个域名仍保持原状。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domains could not be read.</source>
        <translation>
            <numerusform>有 %n 个域名无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Now it is known what was done</source>
        <translation>已查明变更结果</translation>
    </message>
    <message>
        <source>Select them</source>
        <translation>选择这些域名</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The history cannot be used</source>
        <translation>变更记录无法使用</translation>
    </message>
</context>
<context>
    <name>livecert::ValidityBar</name>
    <message>
        <source>Valid from %1 until %2</source>
        <translation>有效期 %1 至 %2</translation>
    </message>
    <message>
        <source>In UTC: from %1 until %2</source>
        <translation>UTC 时间：%1 至 %2</translation>
    </message>
</context>
<context>
    <name>livecert::ValueText</name>
    <message>
        <source>Copy selection</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Copy name and value</source>
        <translation>复制名称和值</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>livecert::VaultCard</name>
    <message>
        <source>Vault</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>Change pass phrase…</source>
        <translation>更改口令…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>Delete everything kept…</source>
        <translation>删除全部保存内容…</translation>
    </message>
    <message>
        <source>Keep what is deployed</source>
        <translation>保存所部署的证书</translation>
    </message>
    <message>
        <source>What locks the vault</source>
        <translation>保险库的加锁方式</translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation>系统密钥环</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>How many certificates of each domain are kept</source>
        <translation>每个域名保留的证书数量</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>已保存的内容</translation>
    </message>
    <message>
        <source>Keep what is deployed, so that it can be restored</source>
        <translation>保存所部署的证书，以便日后恢复</translation>
    </message>
    <message>
        <source>After each change that is done, the certificates and the private key are kept in one file on this computer, encrypted with AES-256. They never leave it. While the vault is off, LiveCert keeps no private key at all.</source>
        <translation>每次变更完成后，证书和私钥会以 AES-256 加密，保存在本机的一个文件中，绝不离开本机。保险库关闭时，LiveCert 不保存任何私钥。</translation>
    </message>
    <message>
        <source>Locked with</source>
        <translation>加锁方式</translation>
    </message>
    <message>
        <source>Keep the last</source>
        <translation>保留最近</translation>
    </message>
    <message>
        <source>of each domain</source>
        <translation>张（每个域名）</translation>
    </message>
    <message>
        <source>Deleting overwrites the file, removes it, and removes its key from the keyring. What cannot be promised: backups, snapshots and the spare blocks of a disk may still hold the encrypted file. File: %1</source>
        <translation>删除时会覆写并移除该文件，并从密钥环中移除其密钥。无法保证的是：备份、快照和磁盘的备用块中可能仍留有加密后的文件。文件：%1</translation>
    </message>
    <message>
        <source>On</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Off; what is kept stays</source>
        <translation>已关闭；已保存的内容仍保留</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>This computer has no system keyring that answers.</source>
        <translation>本机没有可用的系统密钥环。</translation>
    </message>
    <message>
        <source>Nothing is kept yet. The next change that is done will be the first.</source>
        <translation>尚未保存任何内容。下一次完成的变更将是第一项。</translation>
    </message>
    <message numerus="yes">
        <source>It is locked. %n certificates wait to be kept; they are lost when LiveCert is closed before it is unlocked.</source>
        <translation>
            <numerusform>已锁定。%n 张证书等待保存；若在解锁前关闭 LiveCert，它们将丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is locked: unlock it to see what is kept.</source>
        <translation>已锁定：解锁后可查看已保存的内容。</translation>
    </message>
    <message>
        <source>Put it aside, start a new one</source>
        <translation>将其移到一旁并新建</translation>
    </message>
    <message>
        <source>LiveCert</source>
        <translation>LiveCert</translation>
    </message>
    <message>
        <source>Delete everything that the vault keeps?</source>
        <translation>删除保险库中的全部内容？</translation>
    </message>
    <message>
        <source>All certificates and private keys in it are deleted from this computer, and the vault is turned off. This cannot be undone. Nothing changes at Alibaba Cloud.</source>
        <translation>其中的全部证书和私钥将从本机删除，保险库随之关闭。此操作无法撤销。阿里云上没有任何变化。</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>全部删除</translation>
    </message>
</context>
<context>
    <name>livecert::VaultModel</name>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>%1, valid until %2</source>
        <translation>%1，有效期至 %2</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>保存时间</translation>
    </message>
</context>
<context>
    <name>livecert::VaultNotice</name>
    <message numerus="yes">
        <source>%n certificates wait for the vault</source>
        <translation>
            <numerusform>%n 张证书等待存入保险库</numerusform>
        </translation>
    </message>
    <message>
        <source>They were deployed, and can be restored later only if the vault is unlocked before LiveCert is closed.</source>
        <translation>它们已部署；只有在关闭 LiveCert 之前解锁保险库，日后才能恢复。</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>What was deployed just now cannot be restored later. %1</source>
        <translation>刚才部署的证书日后无法恢复。%1</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
</context>
<context>
    <name>livecert::VaultPassphrase</name>
    <message>
        <source>LiveCert</source>
        <translation>LiveCert</translation>
    </message>
    <message>
        <source>Choose a pass phrase for the vault</source>
        <translation>为保险库设定口令</translation>
    </message>
    <message>
        <source>Unlock the vault</source>
        <translation>解锁保险库</translation>
    </message>
    <message>
        <source>Several words that nobody guesses. It is written down nowhere: if it is lost, so is what is kept.</source>
        <translation>请用几个别人猜不到的词。口令不会记录在任何地方：一旦遗失，已保存的内容也随之丢失。</translation>
    </message>
    <message>
        <source>It stays unlocked until LiveCert is closed.</source>
        <translation>在关闭 LiveCert 之前保持解锁状态。</translation>
    </message>
    <message>
        <source>Pass phrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Enter the pass phrase first.</source>
        <translation>请先输入口令。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters: whoever copies the file can try as often as they like.</source>
        <translation>
            <numerusform>至少 %n 个字符：得到该文件的人可以无限次尝试。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
</context>
<context>
    <name>livecert::ViewersDialog</name>
    <message>
        <source>What viewers get</source>
        <translation>观众收到的证书</translation>
    </message>
    <message>
        <source>Domains asked about</source>
        <translation>已询问的域名</translation>
    </message>
    <message>
        <source>What viewers get, domain by domain and address by address</source>
        <translation>观众收到的证书，按域名和地址列出</translation>
    </message>
    <message>
        <source>Everything about the chosen domain</source>
        <translation>所选域名的全部信息</translation>
    </message>
    <message>
        <source>Choose a row to see everything about its domain.</source>
        <translation>选择一行以查看其域名的全部信息。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Need care</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Name servers to ask as well</source>
        <translation>另外询问的域名服务器</translation>
    </message>
    <message>
        <source>Also a&amp;sk:</source>
        <translation>另外询问(&amp;S)：</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>9.9.9.9, 192.0.2.1:5353</source>
        <translation>9.9.9.9, 192.0.2.1:5353</translation>
    </message>
    <message>
        <source>the sandbox&apos;s addresses are given</source>
        <translation>沙箱的地址是固定的</translation>
    </message>
    <message>
        <source>Addresses of name servers that are asked beside this computer&apos;s own, over plain DNS: viewers elsewhere may be led to other addresses of the edge.</source>
        <translation>除本机解析器外，还通过普通 DNS 询问的域名服务器地址：其他地方的观众可能被引导到边缘节点的其他地址。</translation>
    </message>
    <message>
        <source>Nothing is being checked</source>
        <translation>没有正在进行的检查</translation>
    </message>
    <message numerus="yes">
        <source>Asking the edge about %n domains</source>
        <translation>
            <numerusform>正在向边缘节点询问 %n 个域名</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered. A change takes about five minutes to reach every address.</source>
        <translation>已答复 %1 个。变更约需五分钟才会到达每个地址。</translation>
    </message>
    <message numerus="yes">
        <source>%n domains where service and edge disagree</source>
        <translation>
            <numerusform>%n 个域名的服务与边缘节点不一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n domains need care</source>
        <translation>
            <numerusform>%n 个域名需要关注</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Viewers get what the service has</source>
        <translation>观众收到的与服务上的一致</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n domains asked</source>
        <translation>
            <numerusform>已询问 %1 个，共 %n 个域名</numerusform>
        </translation>
    </message>
    <message>
        <source>a change takes about five minutes to reach every address</source>
        <translation>变更约需五分钟才会到达每个地址</translation>
    </message>
    <message>
        <source>Name servers are written as addresses: 9.9.9.9, 192.0.2.1:5353</source>
        <translation>域名服务器请写成地址：9.9.9.9, 192.0.2.1:5353</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>报告已保存</translation>
    </message>
</context>
<context>
    <name>livecert::ViewersModel</name>
    <message>
        <source>Domain and address</source>
        <translation>域名和地址</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What viewers get</source>
        <translation>观众收到的证书</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Manages the HTTPS certificates of ApsaraVideo Live domains.</source>
        <translation>管理阿里云视频直播域名的 HTTPS 证书。</translation>
    </message>
    <message>
        <source>Give the built-in sandbox this many domains.</source>
        <translation>内置沙箱中的域名数量。</translation>
    </message>
    <message>
        <source>Keep the sandbox&apos;s account in this folder.</source>
        <translation>将沙箱的账号数据保存在此目录。</translation>
    </message>
    <message>
        <source>Keep the history of changes in this file.</source>
        <translation>将变更记录保存在此文件。</translation>
    </message>
    <message>
        <source>Certificates and keys to open.</source>
        <translation>要打开的证书和私钥。</translation>
    </message>
    <message>
        <source>--sandbox-domains takes a whole number from 0 to 1000000</source>
        <translation>--sandbox-domains 的取值为 0 到 1000000 之间的整数</translation>
    </message>
    <message>
        <source>Keep what can be restored in this file, if that is on.</source>
        <translation>如已开启保险库，则将可恢复的内容保存在此文件。</translation>
    </message>
</context>
</TS>
