// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/sealing.h"

namespace livecert {

// The file of the vault, byte for byte. All numbers are big-endian.
//
//    0   8  "LCVAULT" and a zero
//    8   2  version: 1
//   10   1  cipher: 1 for AES-256-GCM
//   11   1  where the key comes from: 1 system keyring, 2 pass phrase (scrypt)
//   12   3  scrypt: log2 N, r, p; zeros with a keyring
//   15   1  zero
//   16  16  id by chance; names the keyring's entry
//   32  32  salt of scrypt; zeros with a keyring
//   64  16  keyCheck() of the key: tells a wrong pass phrase from a damaged file
//   80  12  nonce, by chance, new each time the file is written
//   92   8  length of what follows the header
//  100   8  the first bytes of SHA-256 of what is above: tells a damaged header from a wrong key
//  108   …  encrypted contents and their tag; the whole header is associated with them

enum class VaultProtection { Keyring, Passphrase };

inline constexpr qsizetype vaultHeaderBytes = 108;
inline constexpr qint64 maxVaultBytes = qint64(96) * 1024 * 1024;

/// What can be said about a vault without its key.
struct VaultHeader
{
    VaultProtection protection = VaultProtection::Keyring;
    ScryptCost cost = {}; ///< with a pass phrase
    QByteArray id;
    QByteArray salt; ///< with a pass phrase
    QByteArray keyCheck;

    [[nodiscard]] bool isKeyOf(const Secret &key) const
    {
        return !keyCheck.isEmpty() && livecert::keyCheck(key) == keyCheck;
    }
    /// "vault/0123…": where the keyring has its key.
    [[nodiscard]] QString keyringEntry() const;
};

struct VaultFile
{
    VaultHeader header;
    QByteArray nonce;
    QByteArray associated; ///< the header's bytes
    QByteArray contents; ///< sealed
};

/// A new header for this key; `salt` is what the key was derived with, or empty.
[[nodiscard]] Result<VaultHeader> makeVaultHeader(VaultProtection protection,
                                                  const Secret &key,
                                                  const QByteArray &salt,
                                                  const ScryptCost &cost);

/// UnsupportedFormat for another file and for one of a newer LiveCert, TooExpensive for a cost that
/// is not bearable, else InvalidInput. Nothing is derived or decrypted.
[[nodiscard]] Result<VaultFile> parseVault(const QByteArray &bytes);

/// The bytes of the file, with a nonce of its own.
[[nodiscard]] Result<QByteArray> sealVault(const VaultHeader &header,
                                           const Secret &key,
                                           const Secret &contents);

/// PassphraseWrong when it is not this vault's key, InvalidInput when the file was changed.
[[nodiscard]] Result<Secret> openVault(const VaultFile &file, const Secret &key);

} // namespace livecert
