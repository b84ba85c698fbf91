package dk.overgang.portal.course;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A day as somebody typed it in three fields, for the fragment `date`. It stands there again as it was typed.
public record TypedDay(String day, String month, String year) {

    public static final TypedDay NONE = new TypedDay("", "", "");

    public static TypedDay of(@Nullable String day, @Nullable String month, @Nullable String year) {
        return new TypedDay(orEmpty(day), orEmpty(month), orEmpty(year));
    }

    public static TypedDay of(LocalDate date) {
        return new TypedDay(
                Integer.toString(date.getDayOfMonth()),
                Integer.toString(date.getMonthValue()),
                Integer.toString(date.getYear()));
    }

    public boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /// Empty for what is no day.
    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (NumberFormatException | DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
