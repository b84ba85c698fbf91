package dk.overgang.course.course;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Knows when the goals of a course were evaluated; the room that keeps the evaluations registers one as a bean. A
/// start can be corrected only while there are none in phase 2 (E15).
public interface EvaluationDays {

    /// The days of all evaluations, in any order.
    List<LocalDate> of(UUID courseId);
}
