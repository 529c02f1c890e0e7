// SPDX-License-Identifier: Apache-2.0
#include "store/keyring.h"

#include "core/logging.h"

#include <QFileInfo>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString serviceName()
{
    return u"LiveCert"_s;
}

constexpr int probeTimeoutMs = 5'000;
// Long: the keyring may ask its owner for a pass phrase first.
constexpr int jobTimeoutMs = 60'000;

// Without a session bus every way to a keyring on a Unix desktop ends in a wait.
bool canThereBeAKeyring()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s);
#else
    return true;
#endif
}

// Starts the job and calls `done` once: when it has finished, or with nullptr when the time is
// over. A job cannot be called off: one that is late ends by itself and nobody listens.
template <class SomeJob>
void run(SomeJob *job,
         const QString &entry,
         int timeoutMs,
         QObject *context,
         std::function<void(SomeJob *)> done)
{
    job->setInsecureFallback(false);
    job->setKey(entry);
    auto isAnswered = std::make_shared<bool>(false);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, isAnswered, done] {
        if (!std::exchange(*isAnswered, true))
            done(job);
    });
    QTimer::singleShot(timeoutMs, context, [isAnswered, done] {
        if (!std::exchange(*isAnswered, true))
            done(nullptr);
    });
    job->start();
}

bool isFine(const QKeychain::Job *job)
{
    return job && job->error() == QKeychain::NoError;
}

bool isMissing(const QKeychain::Job *job)
{
    return job && job->error() == QKeychain::EntryNotFound;
}

tl::unexpected<Error> unavailable(const QKeychain::Job *job)
{
    return failure(ErrorCode::KeyringUnavailable,
                   job ? job->errorString() : u"the keyring does not answer"_s);
}

tl::unexpected<Error> none()
{
    return failure(ErrorCode::KeyringUnavailable, u"there is no keyring"_s);
}

} // namespace

class SystemKeyring::Private
{
public:
    explicit Private(SystemKeyring *keyring)
        : q(keyring)
    { }

    void withKeyring(std::function<void(bool)> then);

private:
    void answer(bool isPresent);

    enum class State { Unasked, Asking, Present, Absent };
    SystemKeyring *q;
    State m_state = State::Unasked;
    std::vector<std::function<void(bool)>> m_waiting;
};

void SystemKeyring::Private::withKeyring(std::function<void(bool)> then)
{
    if (m_state == State::Present || m_state == State::Absent) {
        then(m_state == State::Present);
        return;
    }
    m_waiting.push_back(std::move(then));
    if (std::exchange(m_state, State::Asking) == State::Asking)
        return;
    if (!canThereBeAKeyring()) {
        QTimer::singleShot(0, q, [this] { answer(false); });
        return;
    }
    // Reading an entry that nobody makes asks the keyring without leaving a trace in it.
    run<QKeychain::ReadPasswordJob>(
        new QKeychain::ReadPasswordJob(serviceName()),
        u"availability"_s,
        probeTimeoutMs,
        q,
        [this](QKeychain::ReadPasswordJob *job) { answer(isFine(job) || isMissing(job)); });
}

void SystemKeyring::Private::answer(bool isPresent)
{
    qCInfo(lcStore) << "system keyring:" << (isPresent ? "present" : "none");
    m_state = isPresent ? State::Present : State::Absent;
    for (const auto &then : std::exchange(m_waiting, {}))
        then(isPresent);
}

SystemKeyring::SystemKeyring(QObject *parent)
    : Keyring(parent)
    , d(std::make_unique<Private>(this))
{ }

SystemKeyring::~SystemKeyring() = default;

void SystemKeyring::find(Continuation<bool> then)
{
    d->withKeyring([then](bool isPresent) { then(isPresent); });
}

void SystemKeyring::write(const QString &entry, Secret secret, Continuation<void> then)
{
    auto shared = std::make_shared<Secret>(std::move(secret));
    d->withKeyring([this, entry, shared, then](bool isPresent) {
        if (!isPresent) {
            then(none());
            return;
        }
        auto *job = new QKeychain::WritePasswordJob(serviceName());
        // The job holds a copy that it frees and does not wipe; it is gone when the job is.
        job->setBinaryData(shared->view().toByteArray());
        run<QKeychain::WritePasswordJob>(
            job, entry, jobTimeoutMs, this, [then](QKeychain::WritePasswordJob *ended) {
                then(isFine(ended) ? Result<void>() : Result<void>(unavailable(ended)));
            });
    });
}

void SystemKeyring::read(const QString &entry, Continuation<std::shared_ptr<Secret>> then)
{
    d->withKeyring([this, entry, then](bool isPresent) {
        if (!isPresent) {
            then(none());
            return;
        }
        run<QKeychain::ReadPasswordJob>(
            new QKeychain::ReadPasswordJob(serviceName()),
            entry,
            jobTimeoutMs,
            this,
            [then](QKeychain::ReadPasswordJob *job) {
                if (isFine(job)) {
                    QByteArray bytes = job->binaryData();
                    then(std::make_shared<Secret>(Secret::takeFrom(bytes)));
                } else if (isMissing(job)) {
                    then(failure(ErrorCode::CredentialMissing, u"not in the keyring"_s));
                } else {
                    then(unavailable(job));
                }
            });
    });
}

void SystemKeyring::remove(const QString &entry, Continuation<bool> then)
{
    d->withKeyring([this, entry, then](bool isPresent) {
        if (!isPresent) {
            then(none());
            return;
        }
        run<QKeychain::DeletePasswordJob>(new QKeychain::DeletePasswordJob(serviceName()),
                                          entry,
                                          jobTimeoutMs,
                                          this,
                                          [then](QKeychain::DeletePasswordJob *job) {
                                              if (isFine(job) || isMissing(job))
                                                  then(isFine(job));
                                              else
                                                  then(unavailable(job));
                                          });
    });
}

} // namespace livecert
