package dk.overgang.course.endings.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;
import java.util.List;

/// Why something about the ending of a course is not written down.
public sealed interface ClosingRefusal extends Refusal {

    /// The closing belongs to the last phase, which begins on that day.
    record TooEarly(LocalDate from) implements ClosingRefusal {}

    /// After a death nothing is asked and nothing planned; notes stay possible (E23).
    record CitizenDied(LocalDate on) implements ClosingRefusal {}

    /// In a pause nobody knows when the last phase is over.
    record InAPause(LocalDate since) implements ClosingRefusal {}

    /// A code that the data does not have.
    record UnknownCode(String field, List<String> known) implements ClosingRefusal {}

    /// A condition that is not met needs a reason (C3).
    record ReasonMissing(List<String> known) implements ClosingRefusal {}

    record ReasonNotNeeded() implements ClosingRefusal {}

    /// Only condition 2 without another actor is not relevant, and all of them after some endings (E21).
    record AlwaysRelevant() implements ClosingRefusal {}

    /// There are others whom a handover conversation can be held with.
    record OtherActors(int number) implements ClosingRefusal {}

    /// Only a leader leaves the responsibility unplaced, in the leader's own name (E21).
    record LeaderMustAnswer() implements ClosingRefusal {}

    /// Somebody must be named who is responsible meanwhile (E21).
    record InterimActorMissing() implements ClosingRefusal {}

    record InterimActorNotNeeded() implements ClosingRefusal {}

    /// Both ends are allowed themselves.
    record DateOutOfRange(String field, LocalDate earliest, LocalDate latest) implements ClosingRefusal {}

    record NoFormalEnding() implements ClosingRefusal {}

    /// A formal ending that was held is not planned anew.
    record HeldAlready(LocalDate on) implements ClosingRefusal {}

    /// Nobody has answered these conditions.
    record ConditionsUnanswered(List<String> codes) implements ClosingRefusal {}

    /// The responsibility is not placed, and no leader has named who is responsible meanwhile.
    record NobodyResponsible() implements ClosingRefusal {}

    /// The request names no reason for these open items.
    record HidesOpenItems(List<String> codes) implements ClosingRefusal {}

    /// What the request accepts as open is not open.
    record NotOpen(int place, List<String> open) implements ClosingRefusal {}

    record NamedTwice(int place) implements ClosingRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case TooEarly(var from) -> Reason.conflict("closing:too-early", from);
            case CitizenDied(var on) -> Reason.conflict("closing:after-death", on);
            case InAPause(var since) -> Reason.conflict("closing:in-a-pause", since);
            case UnknownCode(var field, var known) -> Reason.invalid(field, "one-of", list(known));
            case ReasonMissing(var known) -> Reason.invalid("reason", "condition-reason", list(known));
            case ReasonNotNeeded() -> Reason.invalid("reason", "condition-reason-not-needed");
            case AlwaysRelevant() -> Reason.invalid("state", "condition-always-relevant");
            case OtherActors(var number) -> Reason.conflict("closing:other-actors", number);
            case LeaderMustAnswer() -> Reason.conflict("closing:leader-must-answer");
            case InterimActorMissing() -> Reason.invalid("interimActor", "interim-actor");
            case InterimActorNotNeeded() -> Reason.invalid("interimActor", "interim-actor-not-needed");
            case DateOutOfRange(var field, var earliest, var latest) ->
                Reason.invalid(field, "date-outside", earliest, latest);
            case NoFormalEnding() -> Reason.conflict("closing:no-formal-ending");
            case HeldAlready(var on) -> Reason.conflict("closing:formal-ending-held", on);
            case ConditionsUnanswered(var codes) -> Reason.conflict("closing:conditions-unanswered", list(codes));
            case NobodyResponsible() -> Reason.conflict("closing:nobody-responsible");
            case HidesOpenItems(var codes) -> Reason.conflict("closing:hides-open-items", list(codes));
            case NotOpen(var place, var open) ->
                Reason.invalid("accepted." + place + ".code", "closing-not-open", list(open));
            case NamedTwice(var place) -> Reason.invalid("accepted." + place + ".code", "named-twice");
        };
    }

    private static String list(List<String> codes) {
        return codes.isEmpty() ? "-" : String.join(", ", codes);
    }
}
