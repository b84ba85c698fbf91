package dk.overgang.referral.duplicates.domain;

import dk.overgang.commands.domain.Refusal;

/// Why two citizens are not linked.
public sealed interface LinkRefusal extends Refusal {

    record SameCitizen() implements LinkRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case SameCitizen() -> Reason.invalid("citizenId", "another-citizen");
        };
    }
}
