package dk.overgang.course.contact.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;

/// Why something is not noted.
public sealed interface ContactRefusal extends Refusal {

    /// The day lies ahead, or too far back; both ends are allowed themselves.
    record DateOutOfRange(LocalDate earliest, LocalDate latest) implements ContactRefusal {}

    /// A note is no kind of contact.
    record NotAContact() implements ContactRefusal {}

    /// Only a meeting has a place.
    record PlaceOfACall() implements ContactRefusal {}

    /// Both ends are allowed themselves.
    record MinutesOutOfRange(int least, int most) implements ContactRefusal {}

    /// Only who has written a note corrects it; others write one of their own.
    record NotTheAuthor() implements ContactRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case DateOutOfRange(var earliest, var latest) -> Reason.invalid("on", "date-outside", earliest, latest);
            case NotAContact() -> Reason.invalid("kind", "one-of", "MEETING, PHONE_CALL, MESSAGE, VIDEO");
            case PlaceOfACall() -> Reason.invalid("place", "place-of-a-call");
            case MinutesOutOfRange(var least, var most) -> Reason.invalid("minutes", "between", least, most);
            case NotTheAuthor() -> Reason.conflict("contact:not-the-author");
        };
    }
}
