package dk.overgang.referral.consents.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;
import java.util.List;

/// Why a consent is not given or not withdrawn.
public sealed interface ConsentRefusal extends Refusal {

    record Unknown() implements ConsentRefusal {}

    record NotInForce() implements ConsentRefusal {}

    /// The day of the withdrawal lies before the consent was given, or ahead; both ends are allowed themselves.
    record DateOutOfRange(LocalDate earliest, LocalDate latest) implements ConsentRefusal {}

    /// A dead citizen gives no new consent; those given before stand as they stood.
    record CitizenDeceased() implements ConsentRefusal {}

    /// A field of the new consent holds what is not allowed there.
    record Faulty(Fault fault) implements ConsentRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case Unknown() -> Reason.notFound();
            case NotInForce() -> Reason.conflict("consent:not-in-force");
            case CitizenDeceased() -> Reason.conflict("consent:citizen-deceased");
            case DateOutOfRange(var earliest, var latest) -> Reason.invalid("on", "date-outside", earliest, latest);
            case Faulty(var fault) -> Reason.invalid(List.of(fault));
        };
    }
}
