// SPDX-License-Identifier: Apache-2.0
#include "core/cputime.h"
#include "pki/readcontext_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

QString sizeText(qint64 bytes)
{
    return u"%1 MB"_s.arg(bytes / (1024 * 1024));
}

ReadContext::ReadContext(const Passphrases &passphrases, const ReadLimits &limits)
    : m_passphrases(passphrases)
    , m_limits(limits)
    , m_derivationsLeft(limits.derivations)
    , m_unpackedLeft(limits.unpackedBytes)
    , m_objectsLeft(limits.objects)
    , m_namesLeft(limits.names)
    , m_cpuTimeLimit(threadCpuTime() + std::chrono::milliseconds(limits.cpuMilliseconds))
{ }

void ReadContext::addCertificate(Certificate certificate, const QString &source)
{
    if (m_report.certificates.size() >= m_limits.certificates) {
        addUnused(ReadProblem::TooMany, source);
        return;
    }
    m_namesLeft -= certificate.fields().altNames.size();
    if (m_namesLeft < 0) {
        addUnused(ReadProblem::TooMany, source);
        return;
    }
    m_report.certificates.append({std::move(certificate), source});
}

void ReadContext::addKey(PrivateKey key, const QString &source)
{
    if (!key.isConsistent()) {
        addUnused(ReadProblem::KeyInconsistent, source);
        return;
    }
    if (m_report.keys.size() >= std::size_t(m_limits.certificates)) {
        addUnused(ReadProblem::TooMany, source);
        return;
    }
    m_report.keys.push_back({std::move(key), source});
}

void ReadContext::addUnused(ReadProblem problem, const QString &source, const QString &kind)
{
    // One line for each reason and place: a file of a thousand damaged blocks is one damaged file.
    const UnusedObject object{problem, source, kind};
    if (!m_report.unused.contains(object) && m_report.unused.size() < 1000)
        m_report.unused.append(object);
}

void ReadContext::forgetNeedless(const QString &prefix)
{
    const bool hasPair =
        std::any_of(m_report.keys.begin(), m_report.keys.end(), [this](const FoundKey &key) {
            return std::any_of(
                m_report.certificates.begin(),
                m_report.certificates.end(),
                [&key](const FoundCertificate &c) { return key.key.matches(c.certificate); });
        });
    m_report.unused.removeIf([&prefix, hasPair](const UnusedObject &object) {
        const bool isNoise = object.problem == ReadProblem::NotCertificate
            || object.problem == ReadProblem::EmptyFile;
        const bool isOtherForm = object.problem == ReadProblem::PassphraseNeeded
            || object.problem == ReadProblem::PassphraseWrong
            || object.problem == ReadProblem::JavaKeystore
            || object.problem == ReadProblem::CertificateRequest;
        return object.source.startsWith(prefix) && (isNoise || (hasPair && isOtherForm));
    });
}

bool ReadContext::spendObject(const QString &source)
{
    const bool isFull = m_report.certificates.size() >= m_limits.certificates || m_objectsLeft <= 0
        || m_namesLeft < 0 || threadCpuTime() >= m_cpuTimeLimit;
    if (isFull) {
        addUnused(ReadProblem::TooMany, source);
        return false;
    }
    --m_objectsLeft;
    return true;
}

bool ReadContext::spendDerivations(qint64 iterations)
{
    if (iterations < 0 || iterations > m_derivationsLeft)
        return false;
    m_derivationsLeft -= iterations;
    return true;
}

bool ReadContext::spendUnpacked(qint64 bytes)
{
    if (bytes < 0 || bytes > m_unpackedLeft)
        return false;
    m_unpackedLeft -= bytes;
    return true;
}

qsizetype ReadContext::usableCount() const
{
    return m_report.certificates.size() + qsizetype(m_report.keys.size());
}

qsizetype ReadContext::objectCount() const
{
    return usableCount() + m_report.unused.size();
}

void ReadContext::addSource(const QString &name)
{
    if (m_sources.contains(name))
        return;
    m_sources.insert(name);
    m_report.sources.append(name);
}

} // namespace livecert
