package dk.overgang.course.course.domain.casework;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;

/// Why something that was noted is not withdrawn, or not changed any more.
public sealed interface WithdrawalRefusal extends Refusal {

    record AlreadyWithdrawn(LocalDate on) implements WithdrawalRefusal {}

    record NeitherAuthorNorLeader() implements WithdrawalRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case AlreadyWithdrawn(var on) -> Reason.conflict("withdrawal:already-withdrawn", on);
            case NeitherAuthorNorLeader() -> Reason.conflict("withdrawal:neither-author-nor-leader");
        };
    }
}
