package dk.overgang.referral.identities.domain;

import dk.overgang.commands.domain.Refusal;

/// Why a citizen is not given another number, or a former one is not taken back.
public sealed interface IdentityRefusal extends Refusal {

    record NoNumber() implements IdentityRefusal {}

    /// Another citizen of the municipality has or had the number; citizens are linked, never merged (F-13).
    record NumberTaken() implements IdentityRefusal {}

    /// The citizen never had the number, has it now, or it was taken back before.
    record NotFormer() implements IdentityRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NoNumber() -> Reason.invalid("cpr", "cpr");
            case NotFormer() -> Reason.invalid("cpr", "former-number");
            case NumberTaken() -> Reason.conflict("citizen:number-taken");
        };
    }
}
