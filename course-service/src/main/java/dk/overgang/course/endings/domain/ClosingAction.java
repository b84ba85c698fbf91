package dk.overgang.course.endings.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.OpenItem;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.endings.domain.ClosingCommand.AnswerCondition;
import dk.overgang.course.endings.domain.ClosingCommand.Close;
import dk.overgang.course.endings.domain.ClosingCommand.HoldFormalEnding;
import dk.overgang.course.endings.domain.ClosingCommand.MakeSheet;
import dk.overgang.course.endings.domain.ClosingCommand.PlanFormalEnding;
import dk.overgang.course.endings.domain.ClosingCommand.Signed;
import dk.overgang.course.endings.domain.ClosingRecord.Accepted;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What is done about the ending of a course. Whether it is allowed is found out by trying it: today or on the
/// planned end, and with a reason for every open item.
public enum ClosingAction {
    ANSWER_CONDITION("closing/conditions/" + Condition.NETWORK_CAN_TAKE_OVER),
    PLAN_FORMAL_ENDING("closing/formal-ending"),
    HOLD_FORMAL_ENDING("closing/formal-ending/held"),
    MAKE_RESULTS_SHEET("results-sheet"),
    CLOSE("closing");

    /// What a decision asks of beside the record.
    ///
    /// @param elsewhere what is open in the other rooms
    public record Desk(
            Course course, ProgrammeVersion programme, ClosingCodes codes, List<OpenItem> elsewhere, Signed signed) {}

    private final String path;

    ClosingAction(String path) {
        this.path = path;
    }

    /// The end of its address; of a condition any one, because all are answered alike.
    public String path() {
        return path;
    }

    /// What the record answers to it: a yes if there is one, else the refusal of the first try.
    public Decision<ClosingRecord> tried(ClosingRecord record, Desk desk) {
        var answers = commands(record, desk)
                .map(command -> record.decide(command, desk.course(), desk.programme(), desk.codes()))
                .toList();
        return answers.stream()
                .filter(answer -> !(answer instanceof Refused<ClosingRecord>))
                .findFirst()
                .orElseGet(answers::getFirst);
    }

    private Stream<? extends ClosingCommand> commands(ClosingRecord record, Desk desk) {
        var signed = desk.signed();
        return switch (this) {
            case ANSWER_CONDITION ->
                Stream.of(new AnswerCondition(
                        Condition.NETWORK_CAN_TAKE_OVER, ConditionAnswer.Verdict.MET, null, null, null, signed));
            case PLAN_FORMAL_ENDING ->
                days(desk)
                        .map(day -> new PlanFormalEnding(
                                day, desk.codes().forms().getFirst().code(), List.of(), null, signed));
            case HOLD_FORMAL_ENDING -> days(desk).map(day -> new HoldFormalEnding(day, null, signed));
            case MAKE_RESULTS_SHEET -> Stream.of(new MakeSheet(null, signed));
            case CLOSE -> Stream.of(new Close(accepted(record, desk), null, desk.elsewhere(), signed));
        };
    }

    private static Stream<LocalDate> days(Desk desk) {
        return Stream.concat(Stream.of(desk.signed().today()), desk.course().plan().map(Plan::plannedEnd).stream());
    }

    private static List<Accepted> accepted(ClosingRecord record, Desk desk) {
        var reason = desk.codes().acceptedReasons().getFirst().code();
        return record
                .open(
                        desk.elsewhere(),
                        desk.course(),
                        desk.programme(),
                        desk.codes(),
                        desk.signed().today())
                .stream()
                .map(item -> new Accepted(item.code(), reason, null))
                .toList();
    }
}
