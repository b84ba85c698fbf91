package dk.overgang.portal.phasechange;

import dk.overgang.portal.course.CourseHeader;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The guided page at one of its steps.
///
/// @param header what stands above the page
/// @param when what is said of the day on which the phase changes
/// @param done how many items are done of those that count
/// @param open what is open, each with what may be done
/// @param closed what is done or not relevant
/// @param version of the checklist, which the next change may name
record Guided(
        CourseHeader header,
        int boundary,
        int step,
        String title,
        String when,
        List<Step> steps,
        PhaseGuide ends,
        PhaseGuide begins,
        int done,
        int of,
        List<Open> open,
        List<Closed> closed,
        @Nullable Recorded record,
        List<Recorded> former,
        @Nullable String version,
        UUID key) {

    /// The address of the page.
    public String address() {
        return header.address("faseskift/" + boundary);
    }

    record Step(int number, String title, String more) {}

    record PhaseGuide(String name, String purpose, String toCitizen, String contacts) {}

    /// @param owner the role of whoever sees to it
    /// @param reasons for which it may be not relevant; a core element has none
    record Open(String code, String text, String more, String owner, List<Reason> reasons) {}

    record Reason(String code, String text) {}

    record Closed(String text, String state, boolean done) {}

    /// @param words what was said; null where nothing was written
    record Recorded(
            String on,
            String told,
            @Nullable String began,
            @Nullable String words,
            List<String> carried) {}
}
