// SPDX-License-Identifier: Apache-2.0
#include "store/profile.h"

using namespace Qt::StringLiterals;

namespace livecert {

Profile sandboxProfile()
{
    Profile profile;
    profile.id = u"sandbox"_s;
    profile.name = u"Sandbox"_s;
    profile.source = CredentialSource::Sandbox;
    profile.colour = u"#8a6d00"_s;
    return profile;
}

Result<Endpoint> endpointOf(const Profile &profile)
{
    if (!profile.endpointOverride.trimmed().isEmpty())
        return Endpoint::parse(profile.endpointOverride.trimmed());
    return Endpoint::forRegion(profile.region);
}

} // namespace livecert
