package dk.overgang.notification.reminders.domain.life;

import java.time.LocalDate;

/// When a reminder is sent, and by which rules.
///
/// @param anchor the date it is counted from
/// @param sendOn the day it is sent: a working day, unless it is a notice (E40)
/// @param until the last day on which it can be done without being overdue
/// @param rules the version of the catalogue
/// @param evening sent in the evening of its day, not in the morning
public record Timing(LocalDate anchor, LocalDate sendOn, LocalDate until, String rules, boolean evening) {

    Timing sentOn(LocalDate day) {
        return new Timing(anchor, day, until, rules, evening);
    }
}
