package dk.overgang.referral.emergencies.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.referral.emergencies.domain.EmergencyRefusal.AlreadyReviewed;
import dk.overgang.referral.emergencies.domain.EmergencyRefusal.OwnEmergency;
import dk.overgang.referral.emergencies.domain.EmergencyRefusal.UnknownReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A worker opened a citizen who is not assigned to that worker, for a stated reason and a limited time (F-77); a
/// leader reviews it afterwards, once.
///
/// @param subject of the token of the worker who opened it
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

    /// What a leader finds afterwards.
    public enum Finding {
        JUSTIFIED,
        NOT_JUSTIFIED
    }

    /// Never changed once it is made.
    ///
    /// @param by the subject of the leader's token
    public record Review(String by, Instant at, Finding finding) {}

    /// Opens it for a reason that the municipality allows. Whether there is such a citizen is not asked, so that
    /// the answer does not tell.
    ///
    /// @param reasons the codes that may be given
    public Decision<Emergency> opened(List<String> reasons) {
        return reasons.contains(reason) ? Decision.changed(this) : Decision.refused(new UnknownReason(reasons));
    }

    public Decision<Emergency> review(Review made) {
        if (subject.equals(made.by())) {
            return Decision.refused(new OwnEmergency());
        }
        return review == null
                ? Decision.changed(
                        new Emergency(id, municipality, subject, citizenId, reason, reference, from, until, made))
                : Decision.refused(new AlreadyReviewed());
    }
}
