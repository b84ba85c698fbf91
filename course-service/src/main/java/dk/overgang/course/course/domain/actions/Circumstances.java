package dk.overgang.course.course.domain.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a decision asks of beside the course.
///
/// @param evaluatedOn the first evaluation in phase 2 or later; null where there is none (E15)
/// @param by the subject of the caller's token
public record Circumstances(LocalDate today, @Nullable LocalDate evaluatedOn, String by) {}
