package dk.overgang.network.offers.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;
import java.util.List;

/// Why an offer is not added or changed.
public sealed interface OfferRefusal extends Refusal {

    /// Something of what it says may not stand there.
    record Invalid(List<Fault> faults) implements OfferRefusal {

        public Invalid {
            faults = List.copyOf(faults);
        }
    }

    /// Nothing is said about an offer while it is gone.
    record IsGone(LocalDate since) implements OfferRefusal {}

    /// Only what is gone comes back.
    record IsNotGone() implements OfferRefusal {}

    /// The reason is none of the catalogue's.
    record UnknownReason(List<String> known) implements OfferRefusal {

        public UnknownReason {
            known = List.copyOf(known);
        }
    }

    /// Both ends are allowed themselves.
    record DateOutOfRange(LocalDate earliest, LocalDate latest) implements OfferRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case Invalid(var faults) -> Reason.invalid(faults);
            case IsGone(var since) -> Reason.conflict("offer:gone", since);
            case IsNotGone() -> Reason.conflict("offer:not-gone");
            case UnknownReason(var known) -> Reason.invalid("reason", "one-of", String.join(", ", known));
            case DateOutOfRange(var earliest, var latest) -> Reason.invalid("on", "offer-date", earliest, latest);
        };
    }
}
