package dk.overgang.course.timeline.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Something that happened in a course, as its timeline shows it. It holds codes, numbers and dates, no text: who wants
/// to read more follows the id.
///
/// @param on the day it happened
/// @param id what it is about, for example the contact
/// @param facts names and values for whoever draws it, for example `phase` and `2`
public record TimelineEntry(LocalDate on, Kind kind, UUID id, Map<String, String> facts) {

    /// What happened. Clients accept kinds that they do not know.
    public enum Kind {
        COURSE,
        PHASE,
        PAUSE,
        STAY,
        CONTACT,
        ATTEMPT,
        PLAN,
        GOAL_EVALUATION,
        CHECKLIST,
        PHASE_CHANGE,
        MEASUREMENT,
        /// With those who take over, as network-service told it.
        MEETING,
        /// That was done, or that nobody answered, as notification-service told it.
        REMINDER,
        ENDING
    }

    private static final String WITHDRAWN = "withdrawn";

    /// The same entry; one that was noted by mistake says so in its facts.
    public TimelineEntry marked(boolean withdrawn) {
        if (!withdrawn) {
            return this;
        }
        var all = new HashMap<>(facts);
        all.put(WITHDRAWN, "true");
        return new TimelineEntry(on, kind, id, Map.copyOf(all));
    }

    /// Whether it took place, as far as anybody knows.
    boolean counts() {
        return !facts.containsKey(WITHDRAWN);
    }
}
