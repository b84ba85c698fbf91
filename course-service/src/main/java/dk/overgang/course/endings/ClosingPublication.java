package dk.overgang.course.endings;

import dk.overgang.commands.Change;
import dk.overgang.course.endings.domain.ClosingRecord;
import dk.overgang.course.endings.domain.ClosingRecord.Closing;
import dk.overgang.course.endings.domain.ClosingRecord.ConditionState;
import dk.overgang.course.endings.domain.ClosingRecord.Sheet;
import dk.overgang.course.endings.domain.FormalEnding;
import dk.overgang.messaging.outbox.OutboxEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a closing record: where the conditions stand by what was heard and answered, and the days of the
/// ending. No reason, no text and no name.
final class ClosingPublication {

    static final String CHANGED = "dk.overgang.closing.changed.v1";

    /// @param decidedOn the day of the decision that stands
    record ClosingV1(
            String municipality,
            UUID citizenId,
            UUID courseId,
            List<ConditionState> conditions,
            @Nullable LocalDate formalEndingOn,
            @Nullable LocalDate formalEndingHeldOn,
            @Nullable LocalDate resultsSheetMadeOn,
            @Nullable LocalDate decidedOn) {

        private static ClosingV1 of(ClosingRecord record) {
            var formal = Optional.ofNullable(record.formalEnding());
            return new ClosingV1(
                    record.municipality(),
                    record.citizenId(),
                    record.courseId(),
                    record.conditions().stream()
                            .map(status -> new ConditionState(status.condition(), status.state()))
                            .toList(),
                    formal.map(FormalEnding::on).orElse(null),
                    formal.map(FormalEnding::held).map(FormalEnding.Held::on).orElse(null),
                    Optional.ofNullable(record.sheet()).map(Sheet::on).orElse(null),
                    record.closing().map(Closing::on).orElse(null));
        }
    }

    private ClosingPublication() {}

    /// Nothing where only a text, a reason or a name has changed, or what is told elsewhere.
    static List<OutboxEvent> publication(Change<ClosingRecord> change) {
        var told = ClosingV1.of(change.after());
        return told.equals(ClosingV1.of(change.before()))
                ? List.of()
                : List.of(new OutboxEvent(CHANGED, change.at(), told));
    }
}
