package dk.overgang.notification.calendars.domain;

import dk.overgang.notification.calendars.domain.Entry.Place;
import dk.overgang.notification.catalogue.domain.Catalogue;
import dk.overgang.notification.catalogue.domain.Channel;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.recipients.domain.Recipient.Absence;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.domain.journal.Revision;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import dk.overgang.notification.reminders.domain.life.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What stands in the calendar of one worker on a day: the reminders of the own courses and of those who are
/// covered for, from [#PAST_DAYS] days back on. What was theirs and is no longer stands there as off for so many
/// days, so that a calendar which has it takes it away.
///
/// @param worker the id by which reminders are addressed
/// @param covered the absences in which this worker covers, by the absent worker, with those lately over
public record PersonalCalendar(UUID worker, Map<UUID, List<Absence>> covered, boolean danish, LocalDate today) {

    /// How far back the calendar goes.
    public static final int PAST_DAYS = 90;

    public PersonalCalendar {
        covered = Map.copyOf(covered);
    }

    public Stream<Entry> of(CourseReminders course, Catalogue catalogue) {
        return course.reminders().stream().flatMap(reminder -> {
            var line = catalogue.line(reminder.kind());
            var title = line.map(one -> one.title(danish, reminder.number())).orElse(reminder.kind());
            return isForCalendars(line) && isForWorkers(catalogue, reminder)
                    ? entry(course, reminder, title).stream()
                    : Stream.empty();
        });
    }

    /// What stands in the catalogue no more is off, and calendars are told so.
    private static boolean isForCalendars(Optional<Line> line) {
        return line.map(one -> one.channels().contains(Channel.CALENDAR)).orElse(true);
    }

    /// A reminder for the leader or the authority alone is nobody's appointment, unless it was given to somebody.
    private static boolean isForWorkers(Catalogue catalogue, Reminder reminder) {
        return reminder.answers().reassignedTo() != null || catalogue.isForWorkers(reminder.kind());
    }

    private Optional<Entry> entry(CourseReminders course, Reminder reminder, String title) {
        var addressee = course.addressee(reminder);
        if (worker.equals(addressee)) {
            return standing(course, reminder, title, 0);
        }
        var turns = addressee == null ? List.<Absence>of() : covered.getOrDefault(addressee, List.of());
        var begun = turns.stream().filter(turn -> !turn.from().isAfter(today)).count();
        var over = turns.stream().filter(turn -> turn.to().isBefore(today)).count();
        if (begun > over) {
            return standing(course, reminder, title, (int) (begun + over));
        }
        return begun > 0
                ? standing(course, reminder, title, (int) (begun + over)).map(PersonalCalendar::off)
                : left(course, reminder, title);
    }

    /// Each turn of a cover begins and ends it: the entry changes as often.
    private Optional<Entry> standing(CourseReminders course, Reminder reminder, String title, int turns) {
        var changed = changed(course, reminder);
        var entry = new Entry(
                reminder.id(),
                course.course().courseId(),
                reminder.due(),
                sequence(course, reminder) + turns,
                changed,
                place(reminder),
                title,
                true);
        return reminder.due().isBefore(first())
                        || (reminder.is(State.VOIDED)
                                && SendingTime.day(changed).isBefore(first()))
                ? Optional.empty()
                : Optional.of(entry);
    }

    private static Entry off(Entry entry) {
        return new Entry(
                entry.reminder(),
                entry.courseId(),
                entry.day(),
                entry.sequence(),
                entry.at(),
                Place.OFF,
                entry.title(),
                false);
    }

    private static Place place(Reminder reminder) {
        return switch (reminder.state()) {
            case PLANNED, DUE, SENT -> Place.STANDING;
            case DONE -> Place.DONE;
            case HELD, VOIDED -> Place.OFF;
        };
    }

    /// As it stood when it left this worker: what has become of it since is for others to know.
    private Optional<Entry> left(CourseReminders course, Reminder reminder, String title) {
        return course.journal()
                .left(worker, reminder.id())
                .filter(at -> !SendingTime.day(at).isBefore(first()))
                .flatMap(at -> reminder.history().stream()
                        .filter(step -> !step.on().isAfter(SendingTime.day(at)))
                        .reduce((_, last) -> last)
                        .map(Step::due)
                        .filter(day -> !day.isBefore(first()))
                        .map(day -> new Entry(
                                reminder.id(),
                                course.course().courseId(),
                                day,
                                sequence(course, reminder),
                                at,
                                Place.OFF,
                                title,
                                false)));
    }

    private static int sequence(CourseReminders course, Reminder reminder) {
        return course.journal().revision(reminder.id()).map(Revision::number).orElse(0);
    }

    /// What has not changed since it was planned carries the day of its last step, also where an earlier version
    /// stored it.
    private static Instant changed(CourseReminders course, Reminder reminder) {
        return course.journal()
                .revision(reminder.id())
                .map(Revision::at)
                .orElseGet(() -> (reminder.history().isEmpty()
                                ? reminder.due()
                                : reminder.history().getFirst().on())
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC));
    }

    private LocalDate first() {
        return today.minusDays(PAST_DAYS);
    }
}
