package dk.overgang.referral.consents.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a citizen can permit: each purpose by itself, and no more than its scope names.
///
/// @param networkMember whom to involve; of that purpose only
/// @param recipient the authority to share with, as a code; of that purpose only
public record Permission(
        Purpose purpose,
        @Nullable UUID networkMember,
        @Nullable String recipient) {

    public enum Purpose {
        TAKE_PART,
        INVOLVE_NETWORK_MEMBER,
        SHARE_ACROSS_AUTHORITIES
    }

    public static Permission toTakePart() {
        return new Permission(Purpose.TAKE_PART, null, null);
    }

    public static Permission toInvolve(UUID networkMember) {
        return new Permission(Purpose.INVOLVE_NETWORK_MEMBER, networkMember, null);
    }

    public static Permission toShareWith(String recipient) {
        return new Permission(Purpose.SHARE_ACROSS_AUTHORITIES, null, recipient);
    }
}
