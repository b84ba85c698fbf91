package dk.overgang.access.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One use of data of citizens, as the access log records it (standards 3.2). Auditors get it as JSON.
///
/// @param use what was done
/// @param municipality of the citizens
/// @param citizens ids of those whom the answer showed or the request changed
/// @param caseId the referral or course, or the first id in the address
/// @param criterion a keyed digest of what was searched for
/// @param purpose a code of `access.yml`
/// @param route the HTTP method and the pattern of the address, never the address itself
/// @param status HTTP status of the answer
/// @param reason the code of the refusal; null where the request was not refused
/// @param trace W3C trace id
/// @param request the answer's `X-Request-Id`
/// @param callerRequest the request's `X-Request-Id`, if it is a UUID; callers may use one twice
/// @param emergency the emergency access without which the request would have been refused
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
        @Nullable String callerRequest,
        @Nullable UUID emergency) {

    /// The caller, as its token says.
    ///
    /// @param organisation SOR code of the organisation for which a region's system acts
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
