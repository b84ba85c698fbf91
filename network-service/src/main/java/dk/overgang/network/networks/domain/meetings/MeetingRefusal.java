package dk.overgang.network.networks.domain.meetings;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;

/// Why a meeting with a member of the network is not planned.
public sealed interface MeetingRefusal extends Refusal {

    /// Nobody is involved without the citizen's permission.
    record NoConsent() implements MeetingRefusal {}

    /// In the contact phase nothing is handed over yet.
    record NoPlan() implements MeetingRefusal {}

    record CourseEnded() implements MeetingRefusal {}

    record DateInThePast(LocalDate earliest) implements MeetingRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NoConsent() -> Reason.conflict("network:no-consent");
            case NoPlan() -> Reason.conflict("network:no-plan");
            case CourseEnded() -> Reason.conflict("network:course-ended");
            case DateInThePast(var earliest) -> Reason.invalid("on", "not-before", earliest);
        };
    }
}
