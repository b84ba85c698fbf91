package dk.overgang.referral.moves.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;

/// Why a move is not recorded.
public sealed interface MoveRefusal extends Refusal {

    /// The platform does not serve the municipality, or it is the citizen's own.
    record NoOtherMunicipality() implements MoveRefusal {}

    /// Both ends are allowed themselves.
    record DateOutOfRange(LocalDate earliest, LocalDate latest) implements MoveRefusal {}

    record AlreadyMoved() implements MoveRefusal {}

    record CitizenDeceased() implements MoveRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NoOtherMunicipality() -> Reason.invalid("to", "other-municipality");
            case DateOutOfRange(var earliest, var latest) -> Reason.invalid("on", "date-outside", earliest, latest);
            case AlreadyMoved() -> Reason.conflict("move:already-moved");
            case CitizenDeceased() -> Reason.conflict("move:citizen-deceased");
        };
    }
}
