package dk.overgang.notification.channels.domain;

import dk.overgang.commands.domain.Refusal;

/// Why something is not sent again.
public sealed interface DeliveryRefusal extends Refusal {

    /// It did not fail.
    ///
    /// @param state where it stands
    record NotFailed(String state) implements DeliveryRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NotFailed(var state) -> Reason.conflict("delivery:not-failed", state);
        };
    }
}
