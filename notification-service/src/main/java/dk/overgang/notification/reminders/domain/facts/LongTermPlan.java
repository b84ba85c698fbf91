package dk.overgang.notification.reminders.domain.facts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plan for the time after the course.
///
/// @param kind LONG_TERM or RETENTION
public record LongTermPlan(
        String municipality,
        UUID citizenId,
        UUID courseId,
        UUID planId,
        String kind,
        @Nullable LocalDate agreedOn) implements CourseMatter {}
