package dk.overgang.notification.reminders.domain.calendar;

/// A day on which nobody works, though it may be a weekday.
///
/// @param da its name in Danish
/// @param en its name in English
public record Holiday(String da, String en) {

    public Holiday {
        if (da.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a holiday has a name in both languages, da and en");
        }
    }
}
