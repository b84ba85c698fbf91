package dk.overgang.portal.today;

import dk.overgang.portal.services.reminder.ReminderItem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What closes a reminder, and so what its row offers: a tap, or the page where the deed is done. Ticking off what only
/// a decision closes would be a lie, and a tap that the service refuses is not offered.
///
/// @param how `tap`, `go` or `none`
/// @param text the key of the link's text
/// @param address of the page; null where a tap does
record Deed(String how, String text, @Nullable String address) {

    private static final Deed NONE = new Deed("none", "", null);

    static Deed of(ReminderItem reminder) {
        var closing = reminder.closed();
        return switch (closing.by()) {
            case "FACT" -> page(closing.fact(), reminder.courseId());
            case "INFORM" -> informed(reminder);
            default -> reminder.may("FINISH").allowed() ? new Deed("tap", "today.do", null) : NONE;
        };
    }

    /// A leave is told so that the citizen is met.
    private static Deed informed(ReminderItem reminder) {
        var course = reminder.courseId();
        return course == null || !reminder.isAboutLeave() ? NONE : go("contact", course, "/kontakt");
    }

    /// Whether the row offers nothing that closes it.
    boolean isNone() {
        return equals(NONE);
    }

    private static Deed page(String fact, @Nullable UUID course) {
        if (course == null) {
            return NONE;
        }
        return switch (fact) {
            case "CONTACT", "CONTACT_WHEN_DUE", "SECOND_MEETING" -> go("contact", course, "/kontakt");
            case "PAUSE_ENDED", "PAUSE_CONFIRMED" -> go("decide", course, "/pause");
            case "PHASE_ITEMS_CLOSED", "ITEMS_DONE" -> go("checklist", course, "/tjekliste");
            case "GOALS_EVALUATED", "ACTIVITY_PLANNED", "FOCUS_AREAS_CHOSEN" -> go("plan", course, "/plan");
            case "MEASURED_AT_START", "MEASURED_AT_PHASE_CHANGE", "MEASURED_AT_END", "MEASURED_AT_FOLLOW_UP" ->
                go("measure", course, "/maalinger");
            case "SUPPORT_DECIDED",
                    "LONG_TERM_PLAN_AGREED",
                    "RETENTION_PLAN_AGREED",
                    "FORMAL_ENDING_PLANNED",
                    "RESULTS_SHEET_MADE",
                    "CLOSING_DECIDED",
                    "CLOSING_CONDITIONS_MET" -> go("handover", course, "/netvaerk");
            default -> go("decide", course, "");
        };
    }

    private static Deed go(String text, UUID course, String page) {
        return new Deed("go", "today.go." + text, "/forloeb/" + course + page);
    }
}
