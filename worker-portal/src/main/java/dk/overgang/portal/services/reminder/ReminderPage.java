package dk.overgang.portal.services.reminder;

import dk.overgang.portal.services.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of reminders by their due days.
///
/// @param counts how many stand in each group of the day, also those beyond this page
public record ReminderPage(
        List<ReminderItem> items,
        @Nullable String next,
        @Nullable Counts counts) {

    public record Counts(long overdue, long today, long nextSevenDays) {

        public static final Counts NONE = new Counts(0, 0, 0);

        public Counts and(Counts other) {
            return new Counts(overdue + other.overdue, today + other.today, nextSevenDays + other.nextSevenDays);
        }
    }

    public ReminderPage {
        items = List.copyOf(items);
    }

    /// The page without its counts.
    public Paged<ReminderItem> rows() {
        return new Paged<>(items, next);
    }
}
