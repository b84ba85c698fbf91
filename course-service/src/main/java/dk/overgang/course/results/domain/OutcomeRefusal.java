package dk.overgang.course.results.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;
import java.util.List;

/// Why the outcome of a course is not recorded.
public sealed interface OutcomeRefusal extends Refusal {

    /// The last phase begins on that day.
    record TooEarly(LocalDate from) implements OutcomeRefusal {}

    /// A course without a first day has led to nothing.
    record NeverBegan() implements OutcomeRefusal {}

    record CitizenDied(LocalDate on) implements OutcomeRefusal {}

    /// It is not recorded in the programme of the course.
    record NoSuchResult(List<String> recorded) implements OutcomeRefusal {}

    record NoSuchValue(String result, List<String> known) implements OutcomeRefusal {}

    /// The first time everything is recorded; there is a value for what nobody knows.
    record ValueMissing(String result, List<String> known) implements OutcomeRefusal {}

    /// What was recorded is changed with a reason only.
    record ReasonMissing(LocalDate recordedOn) implements OutcomeRefusal {}

    record ReasonNotNeeded() implements OutcomeRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case TooEarly(var from) -> Reason.conflict("outcome:too-early", from);
            case NeverBegan() -> Reason.conflict("outcome:never-began");
            case CitizenDied(var on) -> Reason.conflict("outcome:after-death", on);
            case NoSuchResult(var recorded) -> Reason.invalid("values", "outcome-result", list(recorded));
            case NoSuchValue(var result, var known) -> Reason.invalid("values." + result, "one-of", list(known));
            case ValueMissing(var result, var known) ->
                Reason.invalid("values." + result, "outcome-missing", list(known));
            case ReasonMissing(var on) -> Reason.invalid("reason", "outcome-reason", on);
            case ReasonNotNeeded() -> Reason.invalid("reason", "outcome-reason-not-needed");
        };
    }

    private static String list(List<String> codes) {
        return String.join(", ", codes);
    }
}
