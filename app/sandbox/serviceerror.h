// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include <tl/expected.hpp>

#include <array>
#include <string_view>

namespace livecert::sandbox {

/// How the service refuses a call, in its own words.
struct ServiceError
{
    int httpStatus;
    std::string_view code;
    std::string_view message;
    std::string_view parameter = {}; ///< stands in the message for <parameter>
};

using Answer = tl::expected<QJsonObject, ServiceError>;

[[nodiscard]] inline tl::unexpected<ServiceError> refuse(const ServiceError &error)
{
    return tl::unexpected<ServiceError>(error);
}

/// The rows of the error table of SetLiveDomainCertificate, spelling as printed there.
namespace row {
inline constexpr ServiceError sslProtocolNotSupported{
    400,
    "InvalidSSLProtocol.ValueNotSupported",
    "The specified value of parameter SSLProtocol is not supported."};
inline constexpr ServiceError sslPubMissing{
    400,
    "SSLPub.MissingParameter",
    "An input parameter \"SSLPub\" that is mandatory for processing the request is not supplied."};
inline constexpr ServiceError sslPriMissing{
    400,
    "SSLPri.MissingParameter",
    "An input parameter \"SSLPri\" that is mandatory for processing the request is not supplied."};
inline constexpr ServiceError invalidSslPub{
    400, "InvalidSSLPub", "The SSLPub you provided is malformed!"};
inline constexpr ServiceError invalidSslPri{
    400, "InvalidSSLPri", "The SSLPri you provided is malformed!"};
inline constexpr ServiceError keyMismatch{
    400, "Certificate.MissMatch", "The SSLPri does not math the specified Certificate!"};
inline constexpr ServiceError certificateTooLong{
    400, "InvalidCertificate.TooLong", "The Certificate you provided is over the max length!"};
inline constexpr ServiceError certNameTooLong{
    400,
    "InvalidCertName.TooLong",
    "The Certificate name you provided is over the max length 128!"};
inline constexpr ServiceError illegalOperationDomain{
    400, "IllegalOperationDomain", "You are not authorized to operate the domain."};
inline constexpr ServiceError notPermittedOff{
    400,
    "Certificate.NotPermittedOff",
    "Turn off certificate will change domain scheduling, please contact customer service"};
inline constexpr ServiceError settedNotEffect{
    400,
    "Certificate.SettedNotEffect",
    "Certificate was successfully setted but does't take effect for protecting current service, "
    "please contact customer service"};
inline constexpr ServiceError certificateNotFound{
    400, "Certificate.NotFind", "Not find the certificate info."};
inline constexpr ServiceError authenticationFailed{
    400, "AuthenticationFailed", "Authentication failed."};
inline constexpr ServiceError parameterError{
    400, "SetDomainCertificate.ParameterError", "Parameters have error."};
inline constexpr ServiceError invalidSslPubOrSslPri{
    400, "InvalidSSLPubOrInvalidSSLPri", "The SSLPri or SSLPub you provided is malformed!"};
inline constexpr ServiceError chainMismatch{
    400, "Certificate.MissMatch", "The certificate is not match the private key."};
inline constexpr ServiceError storedStatusError{
    400, "Certificate.StatusError", "Certificate is not exist or its status is error."};
inline constexpr ServiceError deleteFailed{400, "DeleteFailed", "Delete certificate is failed."};
inline constexpr ServiceError nameDuplicated{
    400, "Certificate.Duplicated", "The certificate name is duplicated."};
inline constexpr ServiceError formatError{
    400, "Certificate.FormatError", "The certificate format is error."};
inline constexpr ServiceError statusError{
    400, "Certificate.StatusError", "The certificate status is error."};
inline constexpr ServiceError keyNull{400, "Certificate.KeyNull", "The private key is not null."};
inline constexpr ServiceError keyMalformed{
    400, "Key.Malformed", "The private key format is error."};
inline constexpr ServiceError storageFailed{
    400, "CertStorage.failed", "The certificate storage failed."};
inline constexpr ServiceError contentDuplicated{
    400,
    "CertificateContent.Duplicated",
    "The certificate is already uploaded, please don't upload again."};
inline constexpr ServiceError expired{400, "Certificate.Expired", "The certificate is expired."};
inline constexpr ServiceError notOnline{
    400,
    "InvalidDomain.notOnline",
    "The domain is not online, please check the domain status and try again later."};
inline constexpr ServiceError decodeError{
    400, "Decode.Error", "The certificate sslpub or sslpri decode error."};
inline constexpr ServiceError sslPubEncoding{400, "sslPub.Error", "The SSLPub encoded failed."};
inline constexpr ServiceError sslPriEncoding{400, "sslPri.Error", "The SSLPri encoded failed."};
inline constexpr ServiceError safeMode{
    400,
    "DomainInSafeMode",
    "This domain is in the safe mode. if you want to do this operation, please contact us!"};
inline constexpr ServiceError protectedMode{
    400,
    "DomainInProtectedMode",
    "This domain is in the protected mode. if you want to do this operation, please contact us!"};
inline constexpr ServiceError functionMutex{
    400, "FunctionMutex", "Function is mutex with other function."};
inline constexpr ServiceError illegalOperation{
    403, "IllegalOperation", "Illegal domain operate is not permitted."};
inline constexpr ServiceError certNameMissing{
    404, "CertName.MissingParameter", "The CertName parameter is required."};

inline constexpr std::array<const ServiceError *, 35> all{
    &sslProtocolNotSupported,
    &sslPubMissing,
    &sslPriMissing,
    &invalidSslPub,
    &invalidSslPri,
    &keyMismatch,
    &certificateTooLong,
    &certNameTooLong,
    &illegalOperationDomain,
    &notPermittedOff,
    &settedNotEffect,
    &certificateNotFound,
    &authenticationFailed,
    &parameterError,
    &invalidSslPubOrSslPri,
    &chainMismatch,
    &storedStatusError,
    &deleteFailed,
    &nameDuplicated,
    &formatError,
    &statusError,
    &keyNull,
    &keyMalformed,
    &storageFailed,
    &contentDuplicated,
    &expired,
    &notOnline,
    &decodeError,
    &sslPubEncoding,
    &sslPriEncoding,
    &safeMode,
    &protectedMode,
    &functionMutex,
    &illegalOperation,
    &certNameMissing,
};
} // namespace row

/// What the gateway in front of every operation says.
namespace gateway {
inline constexpr ServiceError accessKeyNotFound{
    404, "InvalidAccessKeyId.NotFound", "Specified access key is not found."};
inline constexpr ServiceError signatureMismatch{
    400, "SignatureDoesNotMatch", "Specified signature is not matched with our calculation."};
inline constexpr ServiceError incompleteSignature{
    400, "IncompleteSignature", "The request signature does not conform to Aliyun standards."};
inline constexpr ServiceError signatureMethod{
    400, "InvalidSignatureMethod", "Specified signature method is not valid"};
inline constexpr ServiceError timeExpired{
    400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired."};
inline constexpr ServiceError timeFormat{
    400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted."};
inline constexpr ServiceError nonceUsed{
    400, "SignatureNonceUsed", "Specified signature nonce was used already."};
inline constexpr ServiceError tokenMalformed{
    400, "InvalidSecurityToken.Malformed", "Specified SecurityToken is malformed."};
inline constexpr ServiceError missingParameter{
    400,
    "MissingParameter",
    "The input parameter \"<parameter>\" that is mandatory for processing this request is not "
    "supplied."};
inline constexpr ServiceError invalidParameter{
    400, "InvalidParameter", "The specified parameter <parameter> is not valid."};
inline constexpr ServiceError apiNotFound{
    404, "InvalidApi.NotFound", "Specified api is not found, please check your url and method."};
inline constexpr ServiceError invalidVersion{
    400, "InvalidVersion", "Specified parameter Version is not valid."};
inline constexpr ServiceError httpMethod{
    400, "UnsupportedHTTPMethod", "This http method is not supported."};
inline constexpr ServiceError throttled{
    400, "Throttling.User", "Request was denied due to user flow control."};
inline constexpr ServiceError internalError{
    500,
    "InternalError",
    "The request processing has failed due to some unknown error, exception or failure."};
inline constexpr ServiceError domainNotFound{
    404, "InvalidDomain.NotFound", "The domain provided does not belong to you."};
} // namespace gateway

/// What the reading operations say.
namespace reading {
inline constexpr ServiceError pageNumber{
    400,
    "InvalidPageNumber.ValueNotSupported",
    "The specified value of parameter PageNumber is not supported."};
inline constexpr ServiceError pageSize{
    400,
    "InvalidPageSize.ValueNotSupported",
    "The specified value of parameter PageSize is not supported."};
inline constexpr ServiceError domainStatus{
    400,
    "InvalidDomainStatus.ValueNotSupported",
    "The specified value of parameter DomainStatus is not supported."};
inline constexpr ServiceError domainName{
    400, "InvalidDomainName.Malformed", "The specific value of parameter DomainName is malformed."};
inline constexpr ServiceError searchType{
    400,
    "InvalidDomainSearchType.ValueNotSupported",
    "The specified value of parameter DomainSearchType is not supported."};
inline constexpr ServiceError liveDomainType{
    400,
    "InvalidLiveDomainType.ValueNotSupported",
    "The specified value of parameter LiveDomainType is not supported."};
inline constexpr ServiceError noHttpsDomain{
    400, "NoHttpsDomain", "Your account doesn't have https domain."};
} // namespace reading

} // namespace livecert::sandbox
