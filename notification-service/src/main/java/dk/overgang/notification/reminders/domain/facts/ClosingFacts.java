package dk.overgang.notification.reminders.domain.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far the ending of a course has come.
///
/// @param formalEndingOn the day for which the formal ending is planned
/// @param decidedOn the day of the closing record
public record ClosingFacts(
        String municipality,
        UUID citizenId,
        UUID courseId,
        List<Closing> conditions,
        @Nullable LocalDate formalEndingOn,
        @Nullable LocalDate formalEndingHeldOn,
        @Nullable LocalDate resultsSheetMadeOn,
        @Nullable LocalDate decidedOn)
        implements CourseMatter {

    private static final Set<String> SETTLED = Set.of("MET", "NOT_RELEVANT");

    /// One of the four closing conditions.
    public record Closing(String code, String state) {}

    public ClosingFacts {
        conditions = List.copyOf(conditions);
    }

    boolean allMet() {
        return !conditions.isEmpty() && conditions.stream().map(Closing::state).allMatch(SETTLED::contains);
    }

    boolean hasFormalEnding() {
        return formalEndingOn != null || formalEndingHeldOn != null;
    }
}
