package dk.overgang.notification.addresses.citizens.domain;

import dk.overgang.commands.domain.Refusal;

/// Why an opt-in is not noted.
public sealed interface OptInRefusal extends Refusal {

    record CitizenIsDead() implements OptInRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case CitizenIsDead() -> Reason.conflict("text-messages:dead");
        };
    }
}
