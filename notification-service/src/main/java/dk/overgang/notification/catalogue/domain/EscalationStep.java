package dk.overgang.notification.catalogue.domain;

/// Who is told when nobody has answered.
///
/// @param afterWorkingDays since the reminder was sent
public record EscalationStep(int afterWorkingDays, Recipient to) {

    public EscalationStep {
        if (afterWorkingDays < 1) {
            throw new IllegalArgumentException("afterWorkingDays must be 1 or more");
        }
    }
}
