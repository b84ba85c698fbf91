package dk.overgang.course.endings.sheet;

import dk.overgang.course.endings.domain.Heard.KindCount;
import dk.overgang.course.measurements.instruments.domain.Direction;
import dk.overgang.course.measurements.instruments.domain.Direction.Meaning;
import dk.overgang.course.plans.domain.entries.Degree;
import dk.overgang.course.programmes.domain.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a course has reached, for the citizen: codes, numbers, dates, the citizen's own goals, and no name.
///
/// @param from the first day of phase 1; null before the start
/// @param to the last day: of the course that has ended, else as it is planned; null before the start
/// @param ended whether the course has ended
/// @param thanks the worker's own words; null where there are none
record ResultsSheet(
        UUID courseId,
        UUID citizenId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean ended,
        List<SheetPhase> phases,
        List<SheetPause> pauses,
        SheetContacts contacts,
        List<SheetGoal> goals,
        SheetSubGoals subGoals,
        List<SheetInstrument> instruments,
        SheetHandover handover,
        @Nullable LocalDate formalEndingOn,
        @Nullable String thanks) {

    /// A phase that the course has come to.
    ///
    /// @param to its last day
    /// @param contacts with the citizen, without those in pauses
    record SheetPhase(int phase, LocalDate from, LocalDate to, int contacts) {}

    /// @param to its last day; null while it lasts
    record SheetPause(LocalDate from, @Nullable LocalDate to) {}

    /// Contacts with the citizen outside of the phases.
    record SheetContacts(int beforeTheStart, int inPauses) {}

    /// An effort goal in the citizen's words.
    ///
    /// @param degree how far it was reached when it was evaluated last; null where it never was
    record SheetGoal(
            String text, @Nullable Degree degree, @Nullable LocalDate evaluatedOn) {}

    /// @param of all that were not given up
    record SheetSubGoals(int reached, int of) {}

    /// What has changed with one instrument.
    ///
    /// @param first the day of the first measurement; the same as `latest` where there is but one
    /// @param scores each measurement that has one, in the order of time
    /// @param score null where the instrument has none
    record SheetInstrument(
            String code,
            Text name,
            Direction direction,
            LocalDate first,
            LocalDate latest,
            List<SheetItem> items,
            @Nullable SheetChange score,
            List<CurveChart.MeasuredScore> scores,
            int better,
            int same,
            int worse) {}

    record SheetItem(String code, Text label, SheetChange change) {}

    /// @param lowest what the scale begins with; the highest likewise
    record SheetChange(int from, int to, int lowest, int highest, Meaning meaning) {}

    /// Who takes over, counted by network-service's kinds.
    ///
    /// @param needs how many needs whom hold them
    /// @param members how many have taken over something
    /// @param openNeeds needs that nobody has taken over
    /// @param supportFrom the first day of granted support; null where none is granted or its day is not set
    /// @param supportGranted null where nothing was decided
    record SheetHandover(
            List<KindCount> needs,
            List<KindCount> members,
            int openNeeds,
            @Nullable Boolean supportGranted,
            @Nullable LocalDate supportFrom) {}
}
