package dk.overgang.course.contact.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;

/// Why a contact is not noted.
public sealed interface ContactRefusal extends Refusal {

    /// The day lies ahead, or too far back; both ends are allowed themselves.
    record DateOutOfRange(LocalDate earliest, LocalDate latest) implements ContactRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case DateOutOfRange(var earliest, var latest) -> Reason.invalid("on", "date-outside", earliest, latest);
        };
    }
}
