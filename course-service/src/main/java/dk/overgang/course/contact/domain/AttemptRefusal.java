package dk.overgang.course.contact.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;

/// Why an attempt is not noted.
public sealed interface AttemptRefusal extends Refusal {

    /// Both ends are allowed themselves.
    record DateOutOfRange(String field, LocalDate earliest, LocalDate latest) implements AttemptRefusal {}

    /// A closed door or an unanswered call needs a next try, on one of these days.
    record NextTryMissing(LocalDate earliest, LocalDate latest) implements AttemptRefusal {}

    /// Both ends are allowed themselves.
    record WaitOutOfRange(int least, int most) implements AttemptRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case DateOutOfRange(var field, var earliest, var latest) ->
                Reason.invalid(field, "date-outside", earliest, latest);
            case NextTryMissing(var earliest, var latest) ->
                Reason.invalid("nextTry", "next-try-missing", earliest, latest);
            case WaitOutOfRange(var least, var most) -> Reason.invalid("waitedMinutes", "between", least, most);
        };
    }
}
