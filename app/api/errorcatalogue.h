// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace livecert {

enum class CatalogueLanguage { English, Chinese };

/// What to say about a code. `{domain}` and `{name}` are filled in by fill().
struct CatalogueText
{
    QString title;
    QString explanation;
    QString nextStep;
    QString action; ///< label of the button a dialog can offer; empty when there is none
};

/// One code of the service, or of the client ("Local.Timeout"), with its words.
struct CatalogueEntry
{
    QString code;
    int httpStatus = 0; ///< 0: none, or it varies
    CatalogueText english;
    CatalogueText chinese;
    QString blame; ///< file, name, domain, permission, credentials, clock, service, network,
                   ///< application
    std::optional<bool> isRetryable; ///< none: depends on the HTTP status
    QString group; ///< set_certificate, gateway, read_operations, local, free_status
    QString officialMessage; ///< Alibaba Cloud's own text; for details, never a headline
    QString developerNote;

    [[nodiscard]] const CatalogueText &text(CatalogueLanguage language) const
    {
        return language == CatalogueLanguage::Chinese ? chinese : english;
    }
};

/// The entry of exactly this code (case matters), or nullptr. Give it catalogueCode(error).
[[nodiscard]] const CatalogueEntry *findEntry(const QString &code);
[[nodiscard]] const QList<CatalogueEntry> &allEntries();

/// Puts domain and certificate name into a text of the catalogue, or "this domain" and "this
/// certificate" where they are empty, and makes the first letter upper case.
[[nodiscard]] QString fill(const QString &text,
                           const QString &domain,
                           const QString &name,
                           CatalogueLanguage language = CatalogueLanguage::English);

} // namespace livecert
