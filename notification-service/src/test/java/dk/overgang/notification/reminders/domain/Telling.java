package dk.overgang.notification.reminders.domain;

import static dk.overgang.notification.reminders.domain.AnnasCourse.day;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.commands.domain.Decision;
import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.reminders.domain.ReminderCommand.Finish;
import dk.overgang.notification.reminders.domain.ReminderEvent.FellDue;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasDone;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasEscalated;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasReopened;
import dk.overgang.notification.reminders.domain.ReminderEvent.WasVoided;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.planning.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A course reported day by day: it keeps the reminders, and everything they told others, in order. Only the
/// two lines that its tests are about are planned.
final class Telling {

    static final Rules RULES = ShippedRules.of("CHECKLIST_REVIEW", "KEEP_CONTACT");

    private final List<String> news = new ArrayList<>();
    private CourseReminders now;
    private LocalDate today = LocalDate.EPOCH;

    private Telling(CourseFacts course) {
        now = CourseReminders.none(course);
    }

    static Telling of(CourseFacts course, String heard) {
        return new Telling(course).hears(course, heard);
    }

    @CanIgnoreReturnValue
    Telling hears(CourseFacts course, String on) {
        today = day(on);
        return next(now.hear(course, today, RULES));
    }

    @CanIgnoreReturnValue
    Telling passes(String on) {
        today = day(on);
        return next(now.until(today, RULES));
    }

    /// Nobody has answered up to that morning.
    @CanIgnoreReturnValue
    Telling waits(String until, BiFunction<UUID, LocalDate, Optional<UUID>> cover) {
        today = day(until);
        return next(now.until(today, RULES)).next(now.escalated(today, RULES, cover));
    }

    @CanIgnoreReturnValue
    Telling does(Function<UUID, ReminderCommand> command, String kind, String on) {
        today = day(on);
        var id = now.reminders().stream()
                .filter(it -> it.kind().equals(kind))
                .map(Reminder::id)
                .findFirst()
                .orElseThrow();
        if (new Answering(now, RULES).decide(command.apply(id))
                instanceof Decision.Changed<CourseReminders>(var after, var _)) {
            return next(after);
        }
        throw new AssertionError("It cannot be answered so");
    }

    @CanIgnoreReturnValue
    Telling answers(String kind, int number) {
        var id = now.reminders().stream()
                .filter(it -> it.kind().equals(kind) && it.number() == number)
                .map(Reminder::id)
                .findFirst()
                .orElseThrow();
        if (new Answering(now, RULES).decide(new Finish(id, today))
                instanceof Decision.Changed<CourseReminders>(var after, var _)) {
            return next(after);
        }
        throw new AssertionError("It cannot be answered");
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
            case WasEscalated(var _, var step) -> "escalated to %s %s".formatted(step.to(), step.on());
            case WasVoided _ -> "voided";
            case WasDone(var _, var on, var by) -> "done by %s %s".formatted(by, on);
            case WasReopened _ -> "reopened";
        };
        var it = event.reminder();
        return "%s %s %d %s".formatted(what, it.kind(), it.number(), it.due());
    }
}
