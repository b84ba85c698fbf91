package dk.overgang.course.course.domain.warnings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something to look after in a course.
///
/// @param on the day it is about, if it is about one
/// @param count how many there are, where something is counted
/// @param target how many there should be
public record CourseWarning(
        Code code,
        @Nullable LocalDate on,
        @Nullable Integer count,
        @Nullable Integer target) {

    /// What it is. Clients accept codes that they do not know.
    public enum Code {
        /// Fewer meetings before the start than the programme aims at (R-066, E14).
        CONTACT_MEETINGS_MISSING,
        /// The contact phase is longer than usual.
        CONTACT_PHASE_OVER_NORM,
        /// The planned start cannot be counted on (E13).
        TRANSITION_UNCERTAIN,
        /// The awaited home is lost (E16).
        HOME_LOST,
        /// A pause that a notice made has not been judged yet.
        PAUSE_UNCONFIRMED,
        /// A pause runs on and is to be reviewed (E11).
        PAUSE_REVIEW_DUE,
        /// The grant ends before the course does (E17).
        GRANT_ENDS_BEFORE_COURSE
    }

    static CourseWarning of(Code code) {
        return new CourseWarning(code, null, null, null);
    }

    static CourseWarning on(Code code, LocalDate day) {
        return new CourseWarning(code, day, null, null);
    }
}
