package dk.overgang.referral.emergencies.domain;

import dk.overgang.commands.domain.Refusal;
import java.util.List;

/// Why an emergency is not opened or not reviewed.
public sealed interface EmergencyRefusal extends Refusal {

    /// The code of the reason is none of the municipality's.
    ///
    /// @param reasons the codes that may be given
    record UnknownReason(List<String> reasons) implements EmergencyRefusal {

        public UnknownReason {
            reasons = List.copyOf(reasons);
        }
    }

    /// Nobody reviews an emergency of their own.
    record OwnEmergency() implements EmergencyRefusal {}

    record AlreadyReviewed() implements EmergencyRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case UnknownReason(var reasons) -> Reason.invalid("reason", "one-of", String.join(", ", reasons));
            case OwnEmergency() -> Reason.conflict("emergency-access:own");
            case AlreadyReviewed() -> Reason.conflict("emergency-access:already-reviewed");
        };
    }
}
