package dk.overgang.referral.citizens.domain.decisions;

import dk.overgang.commands.domain.Refusal;

/// Why no new assessment of need is opened.
public sealed interface ReassessmentRefusal extends Refusal {

    /// One new assessment is open at a time.
    record AlreadyOpen() implements ReassessmentRefusal {}

    /// The citizen has no course that has started and not ended.
    record NoCourse() implements ReassessmentRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case AlreadyOpen() -> Reason.conflict("reassessment:already-open");
            case NoCourse() -> Reason.conflict("reassessment:no-course");
        };
    }
}
