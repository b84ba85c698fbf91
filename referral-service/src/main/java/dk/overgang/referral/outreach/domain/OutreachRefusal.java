package dk.overgang.referral.outreach.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;

/// Why outreach is not noted.
public sealed interface OutreachRefusal extends Refusal {

    record InTheFuture(LocalDate latest) implements OutreachRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case InTheFuture(var latest) -> Reason.invalid("on", "not-after", latest);
        };
    }
}
