package dk.overgang.notification.calendars.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// One all-day entry of a calendar: a reminder as a worker's calendar shows it. It names no citizen.
///
/// @param sequence grows whenever the entry changes
/// @param at when it changed last, or was planned
/// @param title what the catalogue says
/// @param linked whether the page of the course is the reader's to open
public record Entry(
        UUID reminder,
        UUID courseId,
        LocalDate day,
        int sequence,
        Instant at,
        Place place,
        String title,
        boolean linked) {

    /// How an entry stands.
    public enum Place {
        STANDING,
        DONE,
        /// Voided, held by a pause, or no longer this worker's: calendars take it away.
        OFF
    }
}
