package dk.overgang.portal.referrals;

import java.time.LocalDate;
import java.util.UUID;

/// A place on the waiting list, in the list's own order.
///
/// @param reason `AWAITING_HOME` or `AWAITING_CAPACITY`
/// @param days how long by now
record WaitingView(
        UUID referralId,
        UUID citizenId,
        String programme,
        String reason,
        String priority,
        LocalDate since,
        long days) {}
