package dk.overgang.notification.reminders.domain;

import static dk.overgang.notification.reminders.domain.AnnasCourse.day;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.notification.reminders.domain.Catalogue.AtBoundary;
import dk.overgang.notification.reminders.domain.Catalogue.InPause;
import dk.overgang.notification.reminders.domain.ReminderEvent.FellDue;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasVoided;
import java.util.ArrayList;
import java.util.List;

/// A course told day by day: it keeps the reminders, and everything they told others, in order.
final class Telling {

    static final Catalogue CATALOGUE = new Catalogue(
            1,
            List.of(new AtBoundary("CHECKLIST_REVIEW", List.of(1, 2, 3), -14)),
            List.of(new InPause("KEEP_CONTACT", 14)));

    private final List<String> news = new ArrayList<>();
    private CourseReminders now;

    private Telling(CourseFacts course) {
        now = CourseReminders.none(course);
    }

    static Telling of(CourseFacts course, String heard) {
        return new Telling(course).hears(course, heard);
    }

    @CanIgnoreReturnValue
    Telling hears(CourseFacts course, String today) {
        return next(now.hear(course, day(today), CATALOGUE));
    }

    @CanIgnoreReturnValue
    Telling passes(String today) {
        return next(now.until(day(today), CATALOGUE));
    }

    @CanIgnoreReturnValue
    Telling answers(String kind, int number) {
        var answered = now.reminders().stream()
                .map(it -> it.kind().equals(kind) && it.number() == number
                        ? new Reminder(
                                it.id(), kind, number, it.due(), Reminder.State.DONE, it.firedFor(), it.voidedBecause())
                        : it)
                .toList();
        now = new CourseReminders(now.course(), answered, now.nextDue());
        return this;
    }

    @CanIgnoreReturnValue
    private Telling next(CourseReminders after) {
        after.since(now).forEach(event -> news.add(line(event)));
        now = after;
        return this;
    }

    CourseReminders now() {
        return now;
    }

    /// Each reminder of a kind as `number due STATE`.
    List<String> all(String kind) {
        return now.reminders().stream()
                .filter(it -> it.kind().equals(kind))
                .map(it -> "%d %s %s".formatted(it.number(), it.due(), it.state()))
                .toList();
    }

    List<String> news() {
        return List.copyOf(news);
    }

    private static String line(ReminderEvent event) {
        var what = switch (event) {
            case FellDue _ -> "due";
            case WasVoided _ -> "voided";
        };
        var it = event.reminder();
        return "%s %s %d %s".formatted(what, it.kind(), it.number(), it.due());
    }
}
