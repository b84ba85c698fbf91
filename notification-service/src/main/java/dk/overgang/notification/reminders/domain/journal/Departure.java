package dk.overgang.notification.reminders.domain.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A worker no longer has a reminder, or the whole course.
///
/// @param reminder absent for all reminders of the course
public record Departure(UUID worker, @Nullable UUID reminder, Instant at) {}
