package dk.overgang.notification.catalogue.domain;

/// What must be so for a reminder to stand. The list is closed: a new one needs code.
public enum Condition {
    ALWAYS("NO_LONGER_PLANNED"),
    /// The course has not started.
    IN_CONTACT_PHASE("COURSE_STARTED"),
    /// From the boundary on, a checklist item of the phase is open (acceptance S10).
    PHASE_ITEMS_OPEN("NOTHING_OPEN"),
    /// The checklist items in the line's `codes` are relevant to the citizen.
    ITEMS_RELEVANT("NOT_RELEVANT"),
    /// Nobody has said that no support is needed after the course.
    SUPPORT_MAY_GO_ON("NO_SUPPORT_NEEDED"),
    /// The citizen is back and nobody has decided how the course goes on (E11).
    RETURN_UNDECIDED("DECIDED"),
    /// The citizen has not withdrawn the consent to take part.
    CONSENT_STANDS("CONSENT_WITHDRAWN"),
    /// The citizen has opted in to text messages and has not withdrawn the consent to take part.
    CITIZEN_OPTED_IN("NOT_OPTED_IN"),
    /// The contact with the partner shall be kept warm.
    PARTNER_KEPT_WARM("NOT_KEPT_WARM");

    private final String lost;

    Condition(String lost) {
        this.lost = lost;
    }

    /// The reason code of a reminder that is voided because the condition no longer holds.
    public String lost() {
        return lost;
    }
}
