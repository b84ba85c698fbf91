package dk.overgang.notification.recipients.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;

/// Why an absence is not noted.
public sealed interface RecipientRefusal extends Refusal {

    record Unknown() implements RecipientRefusal {}

    record CoversThemselves() implements RecipientRefusal {}

    record EndsBeforeStart(LocalDate earliest) implements RecipientRefusal {}

    /// Another absence is noted for some of these days.
    record Overlaps(LocalDate from, LocalDate to) implements RecipientRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case Unknown() -> Reason.notFound();
            case CoversThemselves() -> Reason.invalid("cover", "other-worker");
            case EndsBeforeStart(var earliest) -> Reason.invalid("to", "not-before", earliest);
            case Overlaps(var from, var to) -> Reason.conflict("absence:overlaps", from, to);
        };
    }
}
