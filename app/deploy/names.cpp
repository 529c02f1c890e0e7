// SPDX-License-Identifier: Apache-2.0
#include "deploy/names.h"

using namespace Qt::StringLiterals;

namespace livecert {

QString findingName(FindingCode code)
{
    switch (code) {
    case FindingCode::KeyMatches: return u"KeyMatches"_s;
    case FindingCode::KeyMissing: return u"KeyMissing"_s;
    case FindingCode::KeyMismatch: return u"KeyMismatch"_s;
    case FindingCode::CertificateMissing: return u"CertificateMissing"_s;
    case FindingCode::InDate: return u"InDate"_s;
    case FindingCode::Expired: return u"Expired"_s;
    case FindingCode::NotYetValid: return u"NotYetValid"_s;
    case FindingCode::ExpiresSoon: return u"ExpiresSoon"_s;
    case FindingCode::ChainComplete: return u"ChainComplete"_s;
    case FindingCode::ChainIncomplete: return u"ChainIncomplete"_s;
    case FindingCode::ChainReordered: return u"ChainReordered"_s;
    case FindingCode::RootDropped: return u"RootDropped"_s;
    case FindingCode::DuplicateDropped: return u"DuplicateDropped"_s;
    case FindingCode::UnrelatedDropped: return u"UnrelatedDropped"_s;
    case FindingCode::CaAsLeaf: return u"CaAsLeaf"_s;
    case FindingCode::SelfSigned: return u"SelfSigned"_s;
    case FindingCode::WeakKey: return u"WeakKey"_s;
    case FindingCode::WeakSignature: return u"WeakSignature"_s;
    case FindingCode::UncommonKey: return u"UncommonKey"_s;
    case FindingCode::NoAltNames: return u"NoAltNames"_s;
    case FindingCode::NoServerAuth: return u"NoServerAuth"_s;
    case FindingCode::KeyUnsupported: return u"KeyUnsupported"_s;
    case FindingCode::KeyInconsistent: return u"KeyInconsistent"_s;
    case FindingCode::MultipleKeys: return u"MultipleKeys"_s;
    case FindingCode::MultipleLeaves: return u"MultipleLeaves"_s;
    case FindingCode::ChainBroken: return u"ChainBroken"_s;
    case FindingCode::ChainExpired: return u"ChainExpired"_s;
    case FindingCode::ChainNotYetValid: return u"ChainNotYetValid"_s;
    case FindingCode::ChainExpiresSoon: return u"ChainExpiresSoon"_s;
    case FindingCode::ChainWeakKey: return u"ChainWeakKey"_s;
    case FindingCode::ChainWeakSignature: return u"ChainWeakSignature"_s;
    case FindingCode::IssuerNotCa: return u"IssuerNotCa"_s;
    case FindingCode::NameForbidden: return u"NameForbidden"_s;
    case FindingCode::OddSerial: return u"OddSerial"_s;
    case FindingCode::ValidityInverted: return u"ValidityInverted"_s;
    case FindingCode::ObjectsIgnored: return u"ObjectsIgnored"_s;
    case FindingCode::AllDomainsCovered: return u"AllDomainsCovered"_s;
    case FindingCode::DomainsNotCovered: return u"DomainsNotCovered"_s;
    case FindingCode::NoDomainSelected: return u"NoDomainSelected"_s;
    case FindingCode::DomainNotOnline: return u"DomainNotOnline"_s;
    case FindingCode::DomainConfiguring: return u"DomainConfiguring"_s;
    case FindingCode::DomainProtected: return u"DomainProtected"_s;
    case FindingCode::DomainGone: return u"DomainGone"_s;
    case FindingCode::ChangedSince: return u"ChangedSince"_s;
    case FindingCode::IngestDomain: return u"IngestDomain"_s;
    case FindingCode::NameMissing: return u"NameMissing"_s;
    case FindingCode::NameTooLong: return u"NameTooLong"_s;
    case FindingCode::NameTaken: return u"NameTaken"_s;
    case FindingCode::NameOverwritten: return u"NameOverwritten"_s;
    case FindingCode::OverwriteNotCovered: return u"OverwriteNotCovered"_s;
    case FindingCode::ContentStored: return u"ContentStored"_s;
    case FindingCode::SameCertificate: return u"SameCertificate"_s;
    case FindingCode::KeyReused: return u"KeyReused"_s;
    case FindingCode::FreeNeedsNoWildcard: return u"FreeNeedsNoWildcard"_s;
    case FindingCode::TurnsHttpsOff: return u"TurnsHttpsOff"_s;
    case FindingCode::CasByReference: return u"CasByReference"_s;
    case FindingCode::CasNameUnknown: return u"CasNameUnknown"_s;
    case FindingCode::CertificateTooLong: return u"CertificateTooLong"_s;
    }
    return u"Unknown"_s;
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Fine: return u"fine"_s;
    case Severity::Info: return u"info"_s;
    case Severity::Warning: return u"warning"_s;
    case Severity::Blocking: return u"blocking"_s;
    }
    return u"unknown"_s;
}

QString certificateTypeName(CertificateType type)
{
    switch (type) {
    case CertificateType::Upload: return u"upload"_s;
    case CertificateType::Cas: return u"cas"_s;
    case CertificateType::Free: return u"free"_s;
    case CertificateType::Unknown: break;
    }
    return u"unknown"_s;
}

QString stepStateName(StepState state)
{
    switch (state) {
    case StepState::Waiting: return u"waiting"_s;
    case StepState::Sending: return u"sending"_s;
    case StepState::Verifying: return u"verifying"_s;
    case StepState::Done: return u"done"_s;
    case StepState::Failed: return u"failed"_s;
    case StepState::Skipped: return u"skipped"_s;
    case StepState::Unknown: return u"unknown"_s;
    }
    return u"unknown"_s;
}

} // namespace livecert
