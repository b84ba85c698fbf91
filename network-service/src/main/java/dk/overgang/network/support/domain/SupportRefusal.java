package dk.overgang.network.support.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;
import java.util.List;

/// Why the register of continuing support is not changed.
public sealed interface SupportRefusal extends Refusal {

    record CitizenDied() implements SupportRefusal {}

    record UnknownKind(List<String> known) implements SupportRefusal {}

    /// Both ends are allowed themselves.
    record DateOutOfRange(String field, LocalDate earliest, LocalDate latest) implements SupportRefusal {}

    record DayTooEarly(String field, LocalDate earliest) implements SupportRefusal {}

    /// Level and kind belong to a need that there is.
    record OnlyIfNeeded(String field) implements SupportRefusal {}

    /// First day and level belong to a grant.
    record OnlyIfGranted(String field) implements SupportRefusal {}

    record FirstDayMissing() implements SupportRefusal {}

    record NotNeeded() implements SupportRefusal {}

    record AlreadyGranted(LocalDate on) implements SupportRefusal {}

    record NotAppliedFor() implements SupportRefusal {}

    record NotGranted() implements SupportRefusal {}

    /// The new worker must be another person (R-040, E20).
    record IsCtiWorker() implements SupportRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case CitizenDied() -> Reason.conflict("support:citizen-died");
            case UnknownKind(var known) -> Reason.invalid("kind", "one-of", String.join(", ", known));
            case DateOutOfRange(var field, var earliest, var latest) ->
                Reason.invalid(field, "date-outside", earliest, latest);
            case DayTooEarly(var field, var earliest) -> Reason.invalid(field, "not-before", earliest);
            case OnlyIfNeeded(var field) -> Reason.invalid(field, "only-if-needed");
            case OnlyIfGranted(var field) -> Reason.invalid(field, "only-if-granted");
            case FirstDayMissing() -> Reason.invalid("fromOn", "missing");
            case NotNeeded() -> Reason.conflict("support:not-needed");
            case AlreadyGranted(var on) -> Reason.conflict("support:already-granted", on);
            case NotAppliedFor() -> Reason.conflict("support:not-applied-for");
            case NotGranted() -> Reason.conflict("support:not-granted");
            case IsCtiWorker() -> Reason.conflict("support:cti-worker");
        };
    }
}
