package dk.overgang.network.partners.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contact with a partner: a day and a kind, no text and no citizen.
///
/// @param id of one from the outreach log: the id it has there
/// @param by the subject of the token of who noted it here; null for one from the outreach log
/// @param withdrawn noted by mistake: it counts for nothing and stays readable
public record PartnerContact(
        UUID id,
        LocalDate on,
        Kind kind,
        Source source,
        @Nullable String by,
        boolean withdrawn) {

    /// What sort of contact. Each counts as contact; only `INFORMATION` counts as informing the partner.
    public enum Kind {
        MEETING,
        INFORMATION,
        VISIT,
        CALL
    }

    /// Where it was noted.
    public enum Source {
        HERE,
        /// In the outreach log of referral-service (F-17).
        OUTREACH
    }

    static PartnerContact noted(UUID id, LocalDate on, Kind kind, String by) {
        return new PartnerContact(id, on, kind, Source.HERE, by, false);
    }

    PartnerContact asWithdrawn() {
        return new PartnerContact(id, on, kind, source, by, true);
    }
}
