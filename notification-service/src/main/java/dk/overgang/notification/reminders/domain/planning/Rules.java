package dk.overgang.notification.reminders.domain.planning;

import dk.overgang.notification.catalogue.domain.Catalogue;
import dk.overgang.notification.catalogue.domain.Channel;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.reminders.domain.calendar.WorkingCalendar;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.HeardFacts;
import dk.overgang.notification.reminders.domain.life.Escalation;
import dk.overgang.notification.reminders.domain.life.Reminder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// By what reminders are planned: the catalogue of the municipality and the calendar.
public record Rules(Catalogue catalogue, WorkingCalendar calendar) {

    /// What a course asks for on a day.
    public Planning planning(CourseFacts course, HeardFacts heard, LocalDate today, List<Reminder> known) {
        return planning(CourseGrounds.of(course, heard, today), today, false, known);
    }

    private Planning planning(Grounds grounds, LocalDate today, boolean evening, List<Reminder> known) {
        var byId = new LinkedHashMap<UUID, Reminder>();
        known.forEach(reminder -> byId.put(reminder.id(), reminder));
        return new Planning(grounds, catalogue, calendar, today, evening, byId);
    }

    /// The reminders of a course, planned anew as a difference: what is unchanged keeps its id, what moved
    /// moves, and what lost its ground is voided with the reason (E5, E9, E39). What was voided unsent with a pause
    /// that never was is forgotten after some more of them.
    ///
    /// @param evening whether the evening of the day has come
    public List<Reminder> replanned(
            CourseFacts course, HeardFacts heard, LocalDate today, boolean evening, List<Reminder> known) {
        return replanned(CourseGrounds.of(course, heard, today), today, evening, known);
    }

    public List<Reminder> replanned(Grounds grounds, LocalDate today, boolean evening, List<Reminder> known) {
        var planning = planning(grounds, today, evening, known);
        var asked = planning.result();
        Map<UUID, Occurrence> wanted = new LinkedHashMap<>();
        asked.occurrences().forEach(one -> wanted.putIfAbsent(one.id(), one));
        var after = new ArrayList<Reminder>();
        for (var reminder : known) {
            var now = wanted.remove(reminder.id());
            if (now != null) {
                after.add(answered(grounds, reminder, now, today));
            } else if (!isForgotten(grounds, reminder)) {
                after.add(reminder.voided(because(grounds, reminder, asked.lost()), today));
            }
        }
        wanted.values().stream()
                .filter(one -> one.closed() == null && !one.late())
                .map(one -> Reminder.first(one.id(), one.line().id(), one.number(), one.wanted(), today)
                        .as(one.wanted(), today))
                .forEach(after::add);
        return List.copyOf(after);
    }

    /// Whether a kind of reminder is for a course as it stands: nothing speaks of the dead, and of an ended course only
    /// what outlasts it.
    public boolean speaks(CourseFacts course, HeardFacts heard, LocalDate today, String kind) {
        var grounds = CourseGrounds.of(course, heard, today);
        return catalogue
                .line(kind)
                .filter(line -> grounds.silent(line).isEmpty())
                .isPresent();
    }

    /// Whether a text message tells of a kind of reminder.
    public boolean alerts(String kind) {
        return catalogue
                .line(kind)
                .filter(line -> line.channels().contains(Channel.SMS))
                .isPresent();
    }

    /// The day of the next step up the ladder of a reminder that nobody answers.
    public Optional<LocalDate> nextEscalation(Reminder reminder) {
        return ladder(reminder).next(reminder).map(Ladder.Next::on);
    }

    /// The reminder with every step up its ladder that has come, each on its own day.
    ///
    /// @param cover who covers for the reminder's worker on a day
    public Reminder escalated(Reminder reminder, LocalDate today, Function<LocalDate, Optional<UUID>> cover) {
        var ladder = ladder(reminder);
        var climbing = reminder;
        for (var next = ladder.next(climbing); next.isPresent(); next = ladder.next(climbing)) {
            var step = next.get();
            if (step.on().isAfter(today)) {
                return climbing;
            }
            var worker = step.to() == Recipient.COVER ? cover.apply(step.on()).orElse(null) : null;
            climbing = climbing.escalated(new Escalation(step.to(), step.on(), step.since(), worker));
        }
        return climbing;
    }

    private Ladder ladder(Reminder reminder) {
        return new Ladder(catalogue.line(reminder.kind()).map(Line::escalation).orElse(List.of()), calendar);
    }

    private static Reminder answered(Grounds grounds, Reminder reminder, Occurrence now, LocalDate today) {
        var closed = now.closed();
        if (reminder.is(Reminder.State.DONE)) {
            return isOpenAgain(grounds, reminder, now)
                    ? reminder.takenBack(today).as(now.wanted(), today)
                    : reminder;
        }
        return closed == null ? reminder.as(now.wanted(), today) : reminder.done(closed.on(), closed.by());
    }

    /// What a fact closed is asked again when that fact is gone; what a person said is not.
    private static boolean isOpenAgain(Grounds grounds, Reminder done, Occurrence now) {
        var on = done.answers().doneOn();
        return now.closed() == null
                && !now.late()
                && on != null
                && now.line().closing().fact().name().equals(done.answers().doneBy())
                && grounds.isGone(now.line(), on);
    }

    private String because(Grounds grounds, Reminder reminder, Map<UUID, String> lost) {
        var line = catalogue.line(reminder.kind());
        var silent = line.flatMap(grounds::silent);
        return silent.or(() -> Optional.ofNullable(lost.get(reminder.id())))
                .orElseGet(() -> line.map(Rules::gone).orElse("NOT_IN_CATALOGUE"));
    }

    private boolean isForgotten(Grounds grounds, Reminder reminder) {
        return reminder.is(Reminder.State.VOIDED)
                && !reminder.hasFired()
                && catalogue
                        .line(reminder.kind())
                        .filter(line -> grounds.isLongVoid(line, reminder.number(), reminder.id()))
                        .isPresent();
    }

    private static String gone(Line line) {
        return line.anchor().isOfPause() ? "PAUSE_ENDED" : line.condition().lost();
    }
}
