package dk.overgang.course.course.domain.dates;

import java.time.LocalDate;

/// A date that hangs on the plan of a course and moves with it.
///
/// @param what which date, for example `BOUNDARY_2` or `GOAL_EVALUATION_1`
public record PlannedDate(String what, LocalDate on) {}
