package dk.overgang.notification.reminders.domain.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The checklist of a course, whole.
public record Checklist(
        String municipality, UUID citizenId, UUID courseId, List<Item> items, List<PhaseChange> phaseChanges)
        implements CourseMatter {

    /// An item of the checklist.
    ///
    /// @param kind CHECK, CONDITION or ACTIVITY; an activity is not counted
    /// @param state OPEN, DONE or NOT_RELEVANT
    /// @param on the day it got its state
    public record Item(
            String code,
            int phase,
            @Nullable String kind,
            String state,
            @Nullable LocalDate on) {

        public boolean isCounted() {
            return !"ACTIVITY".equals(kind);
        }

        public boolean isOpen() {
            return state.equals("OPEN");
        }

        public boolean isDone() {
            return state.equals("DONE");
        }

        public boolean isRelevant() {
            return !state.equals("NOT_RELEVANT");
        }
    }

    /// A change of phase that was talked through.
    public record PhaseChange(int boundary, LocalDate on) {}

    public Checklist {
        items = List.copyOf(items);
        phaseChanges = List.copyOf(phaseChanges);
    }
}
