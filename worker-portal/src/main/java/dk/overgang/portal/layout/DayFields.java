package dk.overgang.portal.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A day as it stands in the three fields of a form, also where it is none.
public record DayFields(String day, String month, String year) {

    public static final DayFields EMPTY = new DayFields("", "", "");

    public static DayFields of(LocalDate date) {
        return new DayFields(
                Integer.toString(date.getDayOfMonth()),
                Integer.toString(date.getMonthValue()),
                Integer.toString(date.getYear()));
    }

    public static DayFields typed(@Nullable String day, @Nullable String month, @Nullable String year) {
        return new DayFields(text(day), text(month), text(year));
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /// Empty where it is no day.
    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (NumberFormatException | DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
