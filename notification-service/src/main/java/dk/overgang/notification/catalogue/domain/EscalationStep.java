package dk.overgang.notification.catalogue.domain;

import java.util.EnumSet;
import java.util.Set;

/// Who is told when nobody has answered.
///
/// @param afterWorkingDays since the reminder was sent
/// @param to the cover or the leader: who else is told, nobody shows
public record EscalationStep(int afterWorkingDays, Recipient to) {

    private static final Set<Recipient> TOLD = EnumSet.of(Recipient.COVER, Recipient.LEADER);

    /// A file that changes a part may leave a property out, which is null here.
    public EscalationStep {
        if (afterWorkingDays < 1) {
            throw new IllegalArgumentException("afterWorkingDays must be 1 or more");
        }
        if (!TOLD.contains(to)) {
            throw new IllegalArgumentException("to must be COVER or LEADER");
        }
    }
}
