package dk.overgang.notification.reminders.domain.life;

import java.time.LocalDate;
import java.util.UUID;

/// That a reminder was sent which a text message shall tell of. It is written together with the sending and stays
/// until the message is on its way, so that a crash in between loses none.
///
/// @param on the day it was sent
public record Alert(UUID reminder, LocalDate on) {}
