package dk.overgang.referral.outreach.domain;

import dk.overgang.commands.domain.Decision;
import java.time.LocalDate;
import java.util.UUID;

/// One time that somebody told others about the programme: to whom, as a code, and how many were met and talked
/// to. It names no citizen.
public record Outreach(
        UUID outreachId, String municipality, LocalDate on, Kind kind, String partner, int met, int conversations) {

    public enum Kind {
        WARD_VISIT,
        PARTNER_INFORMED,
        RESULTS_SHARED,
        JOINT_MEETING
    }

    /// It is noted on its day or later.
    public Decision<Outreach> noted(LocalDate today) {
        return on.isAfter(today) ? Decision.refused(new OutreachRefusal.InTheFuture(today)) : Decision.changed(this);
    }
}
