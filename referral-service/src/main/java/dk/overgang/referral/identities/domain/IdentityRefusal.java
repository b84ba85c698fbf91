package dk.overgang.referral.identities.domain;

import dk.overgang.commands.domain.Refusal;

/// Why a citizen is not given another number.
public sealed interface IdentityRefusal extends Refusal {

    record NoNumber() implements IdentityRefusal {}

    /// Another citizen of the municipality has the number; citizens are linked, never merged (F-13).
    record NumberTaken() implements IdentityRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NoNumber() -> Reason.invalid("cpr", "cpr");
            case NumberTaken() -> Reason.conflict("citizen:number-taken");
        };
    }
}
