package dk.overgang.notification.catalogue.domain;

/// The fact that closes a reminder. The list is closed: a new one needs code.
public enum ClosingFact {
    NONE,
    /// A contact with the citizen on the day of the anchor or later.
    CONTACT,
    /// A contact with the citizen on the day the reminder is due or later.
    CONTACT_WHEN_DUE,
    /// The second meeting with the citizen since the contact phase began.
    SECOND_MEETING,
    /// A measurement of the point with each instrument in the line's `codes`.
    MEASURED_AT_START,
    MEASURED_AT_PHASE_CHANGE,
    MEASURED_AT_END,
    MEASURED_AT_FOLLOW_UP,
    /// The evaluation of the effort goals with the reminder's number.
    GOALS_EVALUATED,
    /// The phase change was talked through with the citizen.
    PHASE_CHANGE_TALKED,
    /// No checklist item of the phase is open.
    PHASE_ITEMS_CLOSED,
    /// The checklist items in the line's `codes` are done.
    ITEMS_DONE,
    /// The first activity was planned.
    ACTIVITY_PLANNED,
    /// The focus areas of the phase were chosen.
    FOCUS_AREAS_CHOSEN,
    /// The authority has decided on support after the course.
    SUPPORT_DECIDED,
    LONG_TERM_PLAN_AGREED,
    RETENTION_PLAN_AGREED,
    /// The formal ending has a day.
    FORMAL_ENDING_PLANNED,
    RESULTS_SHEET_MADE,
    /// The closing record was decided.
    CLOSING_DECIDED,
    /// No closing condition is open any more.
    CLOSING_CONDITIONS_MET,
    /// An onward referral was opened in the course.
    ONWARD_REFERRAL_OPENED,
    /// The pause got an end.
    PAUSE_ENDED,
    /// A worker confirmed the pause.
    PAUSE_CONFIRMED,
    /// The grant lasts as long as the course again.
    GRANT_LASTS,
    /// The member of the network is no longer only tried.
    MEMBER_TRIED_OUT,
    PARTNER_CONTACTED,
    PARTNER_INFORMED,
    /// What the anchor says is over, as its own report says.
    OVER
}
