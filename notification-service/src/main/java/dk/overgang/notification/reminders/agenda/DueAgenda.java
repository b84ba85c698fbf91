package dk.overgang.notification.reminders.agenda;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.catalogue.domain.Channel;
import dk.overgang.notification.catalogue.domain.Line;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.life.Group;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// What is due on a day and within the seven days after it, for who tells people of it. No caller asks: nothing of
/// it names a citizen. A course that cannot be read is left out: it keeps no letter from anybody.
@Component
public class DueAgenda {

    /// A worker of a municipality.
    public record Worker(String municipality, UUID id) {}

    /// One reminder that a letter may tell of.
    ///
    /// @param courseId absent where it is about no course
    /// @param from the day it can be done from
    /// @param until the last day without being overdue
    public record Due(@Nullable UUID courseId, Line line, int number, LocalDate from, LocalDate until, Group group) {

        /// A reminder as it stands on a day; empty where it stands nowhere in the list of that day, or its line is
        /// not told by mail.
        public static Stream<Due> of(@Nullable UUID courseId, Optional<Line> line, Reminder reminder, LocalDate day) {
            return line.filter(mailed -> mailed.channels().contains(Channel.MAIL)).stream()
                    .flatMap(mailed -> Group.of(reminder, day).stream()
                            .map(group -> new Due(
                                    courseId, mailed, reminder.number(), reminder.due(), reminder.lastDay(), group)));
        }
    }

    private final AggregateStore<CourseReminders> store;
    private final ReminderRules rules;

    DueAgenda(AggregateStore<CourseReminders> store, ReminderRules rules) {
        this.store = store;
        this.rules = rules;
    }

    /// The workers for whom something is due.
    public Set<Worker> workers(LocalDate day) {
        return store.findReadable(
                query(dueBy(new Criteria(), day)),
                courses -> courses.map(Stored::state)
                        .flatMap(course -> course.reminders().stream()
                                .filter(reminder -> isForWorker(course, reminder))
                                .filter(reminder ->
                                        due(course, reminder, day).findAny().isPresent())
                                .flatMap(reminder -> Stream.ofNullable(course.addressee(reminder)))
                                .map(worker -> new Worker(course.course().municipality(), worker)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// What is due for a worker, the earliest first.
    public List<Due> of(Worker worker, LocalDate day) {
        var theirs = where("course.municipality")
                .is(worker.municipality())
                .and(AgendaFields.ADDRESSEES)
                .in(List.of(worker.id()));
        return store.findReadable(
                query(theirs),
                courses -> courses.map(Stored::state)
                        .flatMap(course -> course.reminders().stream()
                                .filter(reminder -> worker.id().equals(course.addressee(reminder)))
                                .filter(reminder -> isForWorker(course, reminder))
                                .flatMap(reminder -> due(course, reminder, day)))
                        .sorted(byDay())
                        .toList());
    }

    /// What is due for the leaders of a municipality, the earliest first.
    public List<Due> ofLeaders(String municipality, LocalDate day) {
        return dueIn(
                municipality,
                day,
                courses -> courses.flatMap(course -> course.reminders().stream()
                                .filter(reminder -> isFor(Recipient.LEADER, course, reminder))
                                .flatMap(reminder -> due(course, reminder, day)))
                        .sorted(byDay())
                        .toList());
    }

    /// What nobody answers, and the leaders of a municipality were told of.
    ///
    /// @param after told after that day, up to the day of the letter; absent for any
    public List<Due> escalated(String municipality, LocalDate day, @Nullable LocalDate after) {
        return dueIn(
                municipality,
                day,
                courses -> courses.flatMap(course -> course.reminders().stream()
                                .filter(reminder -> reminder.isEscalatedTo(Recipient.LEADER))
                                .filter(reminder -> after == null
                                        || reminder.answers().escalations().stream()
                                                .anyMatch(step -> step.to() == Recipient.LEADER
                                                        && step.on().isAfter(after)
                                                        && !step.on().isAfter(day)))
                                .flatMap(reminder -> due(course, reminder, day)))
                        .sorted(byDay())
                        .toList());
    }

    /// How many reminders of a municipality stand in each group.
    public Map<Group, Long> counts(String municipality, LocalDate day) {
        return dueIn(municipality, day, courses -> {
            Map<Group, Long> counts = new EnumMap<>(Group.class);
            courses.flatMap(course -> course.reminders().stream()
                            .filter(reminder -> lineOf(course, reminder)
                                    .filter(line -> !line.channels().contains(Channel.LIST))
                                    .isEmpty())
                            .flatMap(reminder -> Group.of(reminder, day).stream()))
                    .forEach(group -> counts.put(group, counts.getOrDefault(group, 0L) + 1));
            return counts;
        });
    }

    /// In what order a letter tells of them.
    public static Comparator<Due> byDay() {
        return Comparator.comparing(Due::from)
                .thenComparing(one -> String.valueOf(one.courseId()))
                .thenComparing(one -> one.line().id());
    }

    private <R> R dueIn(String municipality, LocalDate day, Function<Stream<CourseReminders>, R> read) {
        return store.findReadable(
                query(dueBy(where("course.municipality").is(municipality), day)),
                courses -> read.apply(courses.map(Stored::state)));
    }

    private static Criteria dueBy(Criteria whose, LocalDate day) {
        return whose.and(AgendaFields.FIRST_OPEN).gt("").lte(day.plusDays(7).toString());
    }

    private Stream<Due> due(CourseReminders course, Reminder reminder, LocalDate day) {
        return Due.of(course.course().courseId(), lineOf(course, reminder), reminder, day);
    }

    private boolean isForWorker(CourseReminders course, Reminder reminder) {
        return reminder.answers().reassignedTo() != null || isFor(Recipient.WORKER, course, reminder);
    }

    private boolean isFor(Recipient recipient, CourseReminders course, Reminder reminder) {
        return lineOf(course, reminder)
                .filter(line -> line.recipients().contains(recipient))
                .isPresent();
    }

    private Optional<Line> lineOf(CourseReminders course, Reminder reminder) {
        return rules.of(course).catalogue().line(reminder.kind());
    }
}
