package dk.overgang.referral.outreach;

import java.time.LocalDate;
import java.util.UUID;

/// One time that somebody went out: to whom, as a code, and how many were met and told.
record Outreach(
        UUID outreachId, String municipality, LocalDate on, Kind kind, String partner, int met, int conversations) {

    enum Kind {
        WARD_VISIT,
        PARTNER_INFORMED,
        RESULTS_SHARED,
        JOINT_MEETING
    }
}
