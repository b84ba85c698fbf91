package dk.overgang.access.scope;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody opened a citizen who is not assigned to him, for a stated reason and a limited time (F-77); a leader reads
/// all of them afterwards.
///
/// @param reason a code of the municipality's
/// @param reference to where the reason is written down, never the text itself
public record Emergency(
        UUID id,
        String municipality,
        String subject,
        UUID citizenId,
        String reason,
        String reference,
        Instant from,
        Instant until,
        @Nullable Review review) {

    /// What a leader thinks of it afterwards.
    public enum Finding {
        JUSTIFIED,
        NOT_JUSTIFIED
    }

    /// It stands once it is made.
    public record Review(String by, Instant at, Finding finding) {}
}
