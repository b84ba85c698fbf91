package dk.overgang.access.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One use of what is known of citizens: who, whom, why, when, and how it ended (standards 3.2).
///
/// @param municipality whose citizens they are
/// @param route the method and the pattern of the address, never the address itself
/// @param reason why it was refused
/// @param request the number that the caller was given
/// @param emergency the emergency access without which it would have been refused
public record AuditEvent(
        Instant at,
        AuditAction use,
        Who who,
        String municipality,
        List<UUID> citizens,
        @Nullable UUID caseId,
        @Nullable String criterion,
        String purpose,
        String route,
        int status,
        @Nullable String reason,
        @Nullable String trace,
        String request,
        @Nullable UUID emergency) {

    /// The caller, as its token says.
    ///
    /// @param organisation the one a region speaks for
    public record Who(
            String subject, List<String> roles, @Nullable String organisation) {

        public Who {
            roles = List.copyOf(roles);
        }
    }

    public AuditEvent {
        citizens = List.copyOf(citizens);
    }
}
