package dk.overgang.network.offers.hsds.domain;

import dk.overgang.commands.domain.Refusal;
import java.util.List;

/// Why a file is not imported.
public sealed interface HsdsRefusal extends Refusal {

    /// Nothing of it is taken over.
    ///
    /// @param faults at most [HsdsFaults#MOST]
    record Faulty(List<Fault> faults) implements HsdsRefusal {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    @Override
    default Reason reason() {
        return switch (this) {
            case Faulty(var faults) -> Reason.invalid(faults);
        };
    }
}
