package dk.overgang.referral.onward.domain;

import static dk.overgang.referral.referrals.domain.rules.Fault.toReason;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;
import java.util.List;

/// Why an onward referral is not opened, decided or withdrawn.
public sealed interface OnwardRefusal extends Refusal {

    record Unknown() implements OnwardRefusal {}

    /// It is granted, declined or withdrawn already.
    record Closed() implements OnwardRefusal {}

    /// One at a time is open to each offer.
    record AlreadyOpen() implements OnwardRefusal {}

    record TooMany() implements OnwardRefusal {}

    /// The citizen has no course that has started and not ended.
    record NoCourse() implements OnwardRefusal {}

    record BeforeLastPhase(LocalDate earliest) implements OnwardRefusal {}

    /// The course is paused; its last phase begins later than that day, by as many days as the pause will have
    /// lasted.
    record HeldBeforeLastPhase(LocalDate earliest) implements OnwardRefusal {}

    record CitizenDeceased() implements OnwardRefusal {}

    record CitizenMoved() implements OnwardRefusal {}

    /// Fields hold what the data of the municipality does not allow.
    record Faulty(List<dk.overgang.referral.referrals.domain.rules.Fault> faults) implements OnwardRefusal {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    @Override
    default Reason reason() {
        return switch (this) {
            case Unknown() -> Reason.notFound();
            case Closed() -> Reason.conflict("onward:closed");
            case AlreadyOpen() -> Reason.conflict("onward:already-open");
            case TooMany() -> Reason.conflict("onward:too-many");
            case NoCourse() -> Reason.conflict("onward:no-course");
            case BeforeLastPhase(var earliest) -> Reason.conflict("onward:before-last-phase", earliest);
            case HeldBeforeLastPhase(var earliest) -> Reason.conflict("onward:held-before-last-phase", earliest);
            case CitizenDeceased() -> Reason.conflict("onward:citizen-deceased");
            case CitizenMoved() -> Reason.conflict("onward:citizen-moved");
            case Faulty(var faults) -> toReason(faults);
        };
    }
}
