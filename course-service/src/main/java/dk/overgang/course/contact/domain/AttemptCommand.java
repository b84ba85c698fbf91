package dk.overgang.course.contact.domain;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.casework.Withdrawal;
import java.time.LocalDate;

/// What a worker does with the log of attempts.
public sealed interface AttemptCommand {

    /// "I came to a closed door."
    record NoteAttempt(Attempt attempt, Course course, LocalDate today) implements AttemptCommand {}

    /// It was noted by mistake.
    ///
    /// @param byLeader whether a leader withdraws it, who need not have noted it
    record WithdrawAttempt(Withdrawal withdrawal, boolean byLeader) implements AttemptCommand {}
}
