// SPDX-License-Identifier: Apache-2.0
#include "sandbox/account.h"
#include "sandbox/faults.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

struct CertificateEntry
{
    const char *name; ///< `*` stands for the day it was set, `#` for the year
    const char *names;
    int setDaysAgo;
    int daysLeft;
    CertificateKind kind = CertificateKind::Upload;
    bool isRsa = false;
};

constexpr auto upload = CertificateKind::Upload;
constexpr auto cas = CertificateKind::Cas;

constexpr std::array certificateEntries{
    CertificateEntry{"live-example-com-*", "*.live.example.com,live.example.com", 82, 80},
    CertificateEntry{"push-live-*", "push.live.example.com", 74, 15},
    CertificateEntry{"play-#", "play.example.com", 367, -2},
    CertificateEntry{"stream-wild-#", "*.stream.example.net", 173, 191, upload, true},
    CertificateEntry{"events-le", "events.example.org", 66, 24},
    CertificateEntry{"zhibo-#", "xn--z6ut02b.example.cn", 236, 128},
    CertificateEntry{"taeglich-le", "xn--tglich-bua.example.org", 20, 68},
    CertificateEntry{"sports-#", "*.sports.example.com", 261, 103},
    CertificateEntry{"free-test", "test.example.com", 33, 57, CertificateKind::Free},
    CertificateEntry{"radio-le", "radio.example.com", 23, 67},
    CertificateEntry{"church-le", "church.example.com", 23, 67},
    CertificateEntry{"school-le", "school.example.com,classroom.example.com", 20, 70},
    CertificateEntry{"news-cas-#", "news.example.com,www.news.example.com", 150, 215, cas, true},
    CertificateEntry{"arena-le", "arena.example.org", 87, 3},
    CertificateEntry{"lobby-le", "lobby.example.net", 81, 9},
    CertificateEntry{"weekend-le", "weekend.example.com", 71, 19},
    CertificateEntry{"intl-le", "intl.example.org", 62, 28},
    CertificateEntry{"tv-wild-#", "*.tv.example.com", 40, 325},
    CertificateEntry{"new-name-#", "new-name.example.org", 40, 325},
    CertificateEntry{"live-org-wild-#", "*.live.example.org,live.example.org", 100, 265},
    CertificateEntry{"tv-net-wild-#", "*.tv.example.net", 100, 265},
    CertificateEntry{"corp-wild-#", "*.example.com,example.com", 60, 305},
    CertificateEntry{"push-wild-#", "*.push.example.net", 60, 305},
    CertificateEntry{"edge-cn-#", "*.edge.example.cn", 120, 245},
    CertificateEntry{"esports-cas-#", "*.esports.example.org", 90, 275, cas},
    CertificateEntry{"channels-wild-#", "*.live.example.net,live.example.net", 30, 335},
    CertificateEntry{"fault-wild", "*.fault.example.net", 10, 355},
    // Shared by the domains above 128, so that a large account is made as fast as a small one.
    CertificateEntry{"rooms-wild-#", "*.rooms.example.net", 45, 320},
    CertificateEntry{"rooms-soon-wild-#", "*.rooms.example.net", 78, 12},
    CertificateEntry{"rooms-old-wild-#", "*.rooms.example.net", 95, -5},
};

struct DomainEntry
{
    const char *name; ///< UTF-8, made to A-labels
    const char *certificate = nullptr; ///< null: HTTPS is off
    bool isIngest = false;
    Status status = Status::Online;
};

constexpr std::array domainEntries{
    DomainEntry{"pull.live.example.com", "live-example-com-*"},
    DomainEntry{"push.live.example.com", "push-live-*", true},
    DomainEntry{"play.example.com", "play-#"},
    DomainEntry{"vod.example.com"},
    DomainEntry{"cdn-a.stream.example.net", "stream-wild-#"},
    DomainEntry{"cdn-b.stream.example.net", "stream-wild-#"},
    DomainEntry{"cdn-c.stream.example.net", "stream-wild-#"},
    DomainEntry{"events.example.org", "events-le"},
    DomainEntry{"直播.example.cn", "zhibo-#"},
    DomainEntry{"edge1.sports.example.com", "sports-#"},
    DomainEntry{"edge2.sports.example.com", "sports-#"},
    DomainEntry{"test.example.com", "free-test"},
    DomainEntry{"backup.example.com"},
    DomainEntry{"radio.example.com", "radio-le"},
    DomainEntry{"church.example.com", "church-le"},
    DomainEntry{"school.example.com", "school-le"},
    DomainEntry{"classroom.example.com", "school-le"},
    DomainEntry{"shop.example.com"},
    DomainEntry{".live.example.org", "live-org-wild-#"},
    DomainEntry{".tv.example.net", "tv-net-wild-#"},
    DomainEntry{"täglich.example.org", "taeglich-le"},
    DomainEntry{"news.example.com", "news-cas-#"},
    DomainEntry{"tv.example.com", "tv-wild-#"}, // the wildcard does not cover it
    DomainEntry{"old-name.example.org", "new-name-#"}, // a certificate of another name
    DomainEntry{"arena.example.org", "arena-le"},
    DomainEntry{"lobby.example.net", "lobby-le"},
    DomainEntry{"weekend.example.com", "weekend-le"},
    DomainEntry{"intl.example.org", "intl-le"},
    DomainEntry{"staging.example.com"},
    DomainEntry{"legacy.example.net"},
    DomainEntry{"intern.example.com"},
    DomainEntry{"lab1.example.net"},
    DomainEntry{"lab2.example.net", nullptr, true},
    DomainEntry{"lab3.example.net"},
    DomainEntry{"preview.example.org"},
    DomainEntry{"archive.example.com", nullptr, false, Status::Offline},
    DomainEntry{"upcoming.example.com", nullptr, false, Status::Configuring},
    DomainEntry{"pilot.example.org", nullptr, false, Status::Configuring},
    DomainEntry{"retired.live.example.net", "channels-wild-#", false, Status::Offline},
};

struct Series
{
    const char *pattern; ///< `#` stands for the number
    int count;
    const char *certificate;
    bool isIngest = false;
};

constexpr std::array series{
    Series{"studio#.example.com", 10, "corp-wild-#"},
    Series{"ingest#.push.example.net", 10, "push-wild-#", true},
    Series{"game#.esports.example.org", 10, "esports-cas-#"},
    Series{"pop#.edge.example.cn", 10, "edge-cn-#"},
    Series{"channel#.live.example.net", 1'000'000'000, "channels-wild-#"}, // as many as wanted
};

constexpr int handmadeCount = 128;

class Builder
{
public:
    Builder(const Authority &authority, QDateTime now)
        : m_authority(authority)
        , m_now(std::move(now))
    { }

    Result<Account> build(int domainCount, bool hasFaultForEveryRow);

private:
    [[nodiscard]] bool mint(const CertificateEntry &entry);
    [[nodiscard]] bool mintRevoked();
    void use(LiveDomain &domain, const char *certificate);
    void add(const QString &name,
             const char *certificate,
             bool isIngest,
             Status status = Status::Online);
    void addFaults();
    void addSeries(int domainCount);
    void addRooms(int count);

    const Authority &m_authority;
    QDateTime m_now;
    Account m_account;
    QHash<QByteArray, std::pair<CertificatePtr, QDateTime>> m_byEntry;
    Error m_error;
};

QString regionOf(const QString &name)
{
    if (name.endsWith(u".cn"))
        return u"cn-beijing"_s;
    return name.endsWith(u".org") ? u"ap-southeast-1"_s : u"cn-shanghai"_s;
}

bool Builder::mint(const CertificateEntry &entry)
{
    const QDateTime set = m_now.addDays(-entry.setDaysAgo);
    StoredCertificate certificate;
    certificate.name = QString::fromLatin1(entry.name)
                           .replace(u'*', set.toString(u"yyyyMMdd"))
                           .replace(u'#', set.toString(u"yyyy"));
    certificate.kind = entry.kind;
    certificate.isKeyOurs = true;
    // Half a day more, so that "15 days" stays 15 days for the length of a session.
    auto minted = m_authority.mint({.names = QString::fromLatin1(entry.names).split(u','),
                                    .notBefore = set.addDays(-1),
                                    .notAfter = m_now.addDays(entry.daysLeft).addSecs(12 * 3600),
                                    .isRsa = entry.isRsa});
    if (!minted) {
        m_error = minted.error();
        return false;
    }
    certificate.facts = factsOf(minted->chain);
    certificate.key = std::move(minted->key);
    m_byEntry.insert(entry.name, {m_account.store(std::move(certificate)), set});
    return true;
}

// One that no domain uses, and that was revoked after it was bought.
bool Builder::mintRevoked()
{
    if (!mint({revokedCertificateName, "shop.example.com", 200, 165, cas}))
        return false;
    const auto stored = m_account.certificates.take(QString::fromLatin1(revokedCertificateName));
    const auto revoked = std::make_shared<StoredCertificate>(StoredCertificate{
        stored->id, stored->name, stored->kind, stored->facts, stored->key.clone(), true, true});
    m_account.certificates.insert(stored->name, revoked);
    return true;
}

// Minted when the first domain needs it: a small account is there at once.
void Builder::use(LiveDomain &domain, const char *certificate)
{
    if (!m_byEntry.contains(certificate)) {
        const auto entry = std::find_if(
            certificateEntries.begin(), certificateEntries.end(), [&](const CertificateEntry &one) {
                return qstrcmp(one.name, certificate) == 0;
            });
        if (entry == certificateEntries.end() || !mint(*entry))
            return;
    }
    std::tie(domain.certificate, domain.certificateSet) = m_byEntry.value(certificate);
    domain.modified = domain.certificateSet;
}

void Builder::add(const QString &name, const char *certificate, bool isIngest, Status status)
{
    LiveDomain domain;
    domain.name = name;
    domain.cname = (name.startsWith(u'.') ? u"all"_s + name : name) + u".w.live-cdn.example.net"_s;
    domain.region = regionOf(name);
    domain.isIngest = isIngest;
    domain.status = status;
    domain.created = m_now.addDays(-900 + int(m_account.domains.size() % 800));
    domain.modified = domain.created.addSecs(4711);
    if (certificate)
        use(domain, certificate);
    m_account.add(std::move(domain));
}

void Builder::addFaults()
{
    for (const FaultDomain &entry : faultDomains()) {
        const bool isOffline = !entry.fault.whenOn && !entry.fault.whenOff;
        add(entry.name,
            isOffline ? nullptr : "fault-wild",
            false,
            isOffline ? Status::Offline : Status::Online);
        m_account.domains.back().fault = entry.fault;
        m_account.domains.back().description = entry.description;
    }
}

void Builder::addRooms(int count)
{
    m_account.domains.reserve(m_account.domains.size() + std::size_t(std::max(count, 0)));
    m_account.positions.reserve(qsizetype(m_account.domains.capacity()));
    for (int i = 1; i <= count; ++i) {
        const char *certificate = i % 97 == 5 ? "rooms-old-wild-#"
            : i % 61 == 3                     ? "rooms-soon-wild-#"
            : i % 40 == 7                     ? nullptr
                                              : "rooms-wild-#";
        add(u"room-%1.rooms.example.net"_s.arg(i, 6, 10, QChar(u'0')), certificate, i % 10 == 9);
    }
}

void Builder::addSeries(int domainCount)
{
    for (const Series &run : series) {
        for (int i = 1; i <= run.count && int(m_account.domains.size()) < domainCount; ++i)
            add(QString::fromLatin1(run.pattern).replace(u'#', QString::number(i)),
                run.certificate,
                run.isIngest);
    }
}

Result<Account> Builder::build(int domainCount, bool hasFaultForEveryRow)
{
    for (const DomainEntry &entry : domainEntries) {
        if (int(m_account.domains.size()) >= domainCount)
            break;
        const QString name = QString::fromUtf8(entry.name);
        add(name.startsWith(u'.') ? name : QString::fromLatin1(QUrl::toAce(name)),
            entry.certificate,
            entry.isIngest,
            entry.status);
    }
    if (domainCount >= handmadeCount)
        addFaults();
    addSeries(std::min(domainCount, handmadeCount));
    addRooms(domainCount - handmadeCount);
    if (hasFaultForEveryRow) {
        for (const ServiceError *error : row::all) {
            add(rowFaultDomain(*error), "fault-wild", false);
            m_account.domains.back().fault = {error, error};
        }
    }
    if (!mintRevoked() || !m_error.detail.isEmpty())
        return failure(m_error);
    return std::move(m_account);
}

} // namespace

Result<Account> makeAccount(const Authority &authority,
                            const QDateTime &now,
                            int domainCount,
                            bool hasFaultForEveryRow)
{
    return Builder(authority, now).build(domainCount, hasFaultForEveryRow);
}

} // namespace livecert::sandbox
