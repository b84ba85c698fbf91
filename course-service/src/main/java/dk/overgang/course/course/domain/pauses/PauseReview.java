package dk.overgang.course.course.domain.pauses;

import java.time.LocalDate;

/// A pause that runs on was looked at (E11).
public record PauseReview(LocalDate on, Outcome outcome) {

    /// What the review came to. Only the first leaves things as they are; the others say what is done next.
    public enum Outcome {
        /// The pause goes on.
        GOES_ON,
        /// The course is to be resumed where it was left.
        RESUME,
        /// The need is to be assessed anew, which ends in a restart, a closing or a resume.
        NEW_ASSESSMENT
    }
}
