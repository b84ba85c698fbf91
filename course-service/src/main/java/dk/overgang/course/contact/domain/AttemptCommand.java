package dk.overgang.course.contact.domain;

import dk.overgang.course.course.domain.Course;
import java.time.LocalDate;

/// What a worker does with the log of attempts.
public sealed interface AttemptCommand {

    /// "I came to a closed door."
    record NoteAttempt(Attempt attempt, Course course, LocalDate today) implements AttemptCommand {}
}
