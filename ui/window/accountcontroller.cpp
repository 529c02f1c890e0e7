// SPDX-License-Identifier: Apache-2.0
#include "ui/window/accountcontroller.h"

namespace livecert {

AccountController::AccountController(const UiServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_profile(sandboxProfile())
{ }

AccountController::~AccountController()
{
    m_work.reset();
}

void AccountController::open(const Profile &profile)
{
    begin();
    m_catalog.reset();
    m_session.reset();
    m_snapshot = {};
    m_profile = profile;
    Q_EMIT opening();
    m_services.openSession(
        profile, {m_work.get(), [this](Result<std::shared_ptr<Session>> session) {
                      if (!session) {
                          fail(session.error());
                          return;
                      }
                      m_session = std::move(*session);
                      m_catalog =
                          std::make_unique<DomainCatalog>(*m_session->live, m_services.clock);
                      Q_EMIT opened();
                      readDomains();
                  }});
}

void AccountController::refresh()
{
    if (!m_session) {
        open(m_profile);
        return;
    }
    begin();
    readDomains();
}

void AccountController::readDomains()
{
    if (!m_catalog)
        return;
    // What is shown already says more than the first rows of the next reading.
    std::function<void(const AccountSnapshot &)> first;
    if (!m_snapshot.readAt.isValid())
        first = [this](const AccountSnapshot &snapshot) { Q_EMIT readFirst(snapshot); };
    m_catalog->read({m_work.get(),
                     [this](Result<AccountSnapshot> snapshot) {
                         if (!snapshot) {
                             fail(snapshot.error());
                             return;
                         }
                         m_snapshot = std::move(*snapshot);
                         end();
                         Q_EMIT read();
                     }},
                    first);
}

void AccountController::begin()
{
    const bool wasBusy = isBusy();
    m_work = std::make_unique<QObject>();
    if (!wasBusy)
        Q_EMIT busyChanged(true);
}

void AccountController::end()
{
    // We may be inside a continuation of this very context: it goes when that has returned.
    if (m_work)
        m_work.release()->deleteLater();
    Q_EMIT busyChanged(false);
}

void AccountController::fail(const Error &error)
{
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): end() may let go of its owner
    const Error copy = error;
    end();
    Q_EMIT failed(copy);
}

} // namespace livecert
