package dk.overgang.notification.reminders.domain.journal;

import java.time.Instant;
import java.util.UUID;

/// How often a reminder has changed in a way that a calendar shows: its date, where it stands, whose it is.
///
/// @param number 1 for the first change; it only grows (SEQUENCE of RFC 5545)
/// @param at the last change
public record Revision(UUID reminder, int number, Instant at) {}
