package dk.overgang.notification.reminders.domain.planning;

import java.time.LocalDate;

/// That a fact closes a reminder.
///
/// @param on the day of the fact, or the day on which it was heard where it has none
/// @param by the fact's code
public record Closed(LocalDate on, String by) {}
