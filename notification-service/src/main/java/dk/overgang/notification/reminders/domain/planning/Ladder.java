package dk.overgang.notification.reminders.domain.planning;

import dk.overgang.notification.catalogue.domain.EscalationStep;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.reminders.domain.calendar.WorkingCalendar;
import dk.overgang.notification.reminders.domain.life.Escalation;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who is told when nobody answers a reminder, and on which working day after it was sent. While a pause holds the
/// reminder the days do not count (E9).
///
/// @param steps of the line, the earliest first
record Ladder(List<EscalationStep> steps, WorkingCalendar calendar) {

    /// The next step of a reminder.
    ///
    /// @param since the day it was sent
    record Next(Recipient to, LocalDate on, LocalDate since) {}

    Ladder {
        steps = List.copyOf(steps);
    }

    /// Empty for a reminder that does not wait for an answer, and after the last step. Where the ladder has changed
    /// since somebody was told, it goes on behind that step: nobody is told twice.
    Optional<Next> next(Reminder reminder) {
        var taken = taken(reminder);
        if (!reminder.is(State.DUE) || taken >= steps.size()) {
            return Optional.empty();
        }
        var step = steps.get(taken);
        var silence = Silence.of(reminder, calendar);
        return Optional.of(new Next(step.to(), silence.after(step.afterWorkingDays(), calendar), silence.since()));
    }

    private int taken(Reminder reminder) {
        var told = reminder.answers().escalations().stream().map(Escalation::to).toList();
        return IntStream.range(0, steps.size())
                .filter(place -> told.contains(steps.get(place).to()))
                .map(place -> place + 1)
                .max()
                .orElse(0);
    }

    /// How long nobody has answered.
    ///
    /// @param since the day it was sent
    /// @param counted the working days that had passed when a pause held it
    /// @param from the day from which the days count
    private record Silence(LocalDate since, int counted, LocalDate from) {

        static Silence of(Reminder reminder, WorkingCalendar calendar) {
            var sent = reminder.sendOn();
            var counted = 0;
            @Nullable LocalDate from = sent;
            for (var step : reminder.history()) {
                switch (step.what()) {
                    case SENT -> {
                        sent = step.on();
                        counted = 0;
                        from = step.on();
                    }
                    case REASSIGNED, TAKEN_BACK -> {
                        counted = 0;
                        from = step.on();
                    }
                    case HELD -> {
                        counted += from == null ? 0 : workingDays(from, step.on(), calendar);
                        from = null;
                    }
                    case RELEASED -> from = step.on();
                    case PLANNED, MOVED, DONE, SNOOZED, ESCALATED, VOIDED -> {}
                }
            }
            return new Silence(sent, counted, from == null ? sent : from);
        }

        private static int workingDays(LocalDate from, LocalDate to, WorkingCalendar calendar) {
            return (int) from.datesUntil(to.isBefore(from) ? from : to)
                    .map(day -> day.plusDays(1))
                    .filter(calendar::isWorking)
                    .count();
        }

        LocalDate after(int workingDays, WorkingCalendar calendar) {
            var left = workingDays - counted;
            return left > 0 ? calendar.plus(from, left) : calendar.nextFrom(from);
        }
    }
}
