package dk.overgang.referral.discharges.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;

/// Why an expected day of discharge is not noted or not taken back.
public sealed interface DischargeRefusal extends Refusal {

    /// The citizen has no open stay of which the caller may report a day.
    record NotInHospital() implements DischargeRefusal {}

    record NothingReported() implements DischargeRefusal {}

    /// Both ends are allowed themselves.
    record DateOutOfRange(LocalDate earliest, LocalDate latest) implements DischargeRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NotInHospital() -> Reason.conflict("discharge:not-in-hospital");
            case NothingReported() -> Reason.conflict("discharge:nothing-told");
            case DateOutOfRange(var earliest, var latest) -> Reason.invalid("on", "date-outside", earliest, latest);
        };
    }
}
