package dk.overgang.notification.reminders;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.time.Concurrently;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.messaging.time.OneByOne;
import dk.overgang.notification.recipients.Coverage;
import dk.overgang.notification.reminders.agenda.AgendaFields;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// The courses whose next reminder is to be sent, found by index. The write that marks it as sent succeeds for
/// one instance only, and only while nothing else has changed the course: whoever was paused or stopped
/// meanwhile loads and decides again (F5, F6).
@Component
class ReminderTimer implements DueWork.Work {

    private static final String NEXT_DUE = AgendaFields.NEXT_DUE;
    private static final String NEXT_EVENING = AgendaFields.NEXT_EVENING;
    private static final String NEXT_ESCALATION = AgendaFields.NEXT_ESCALATION;

    private static final int AT_ONCE = 200;

    private final AggregateStore<CourseReminders> store;
    private final CommandHandler<CourseReminders> reminders;
    private final ReminderRules rules;
    private final SendingTime sending;
    private final Coverage coverage;
    private final Clock clock;

    ReminderTimer(
            AggregateStore<CourseReminders> store,
            CommandHandler<CourseReminders> reminders,
            ReminderRules rules,
            SendingTime sending,
            Coverage coverage,
            Clock clock) {
        this.store = store;
        this.reminders = reminders;
        this.rules = rules;
        this.sending = sending;
        this.coverage = coverage;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> next() {
        return Stream.of(
                        store.firstDay(NEXT_DUE).map(sending::on),
                        store.firstDay(NEXT_EVENING).map(sending::inTheEveningOf),
                        store.firstDay(NEXT_ESCALATION).map(sending::on))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /// A course that fails in the morning keeps no other one from its evening and its ladder.
    @Override
    public void run(Instant now) {
        OneByOne.forEach(
                List.<Runnable>of(
                        () -> run(NEXT_DUE, () -> sending.lastUpTo(atMost(now))),
                        () -> run(NEXT_EVENING, () -> sending.lastEveningUpTo(atMost(now))),
                        () -> escalate(now)),
                Runnable::run);
    }

    /// What nobody has answered goes up its ladder, in the morning of the day of each step. Each course has one turn:
    /// its next step is to come then.
    private void escalate(Instant now) {
        var day = sending.lastUpTo(atMost(now));
        var seen = new HashSet<UUID>();
        var due = where(NEXT_ESCALATION).gt("").lte(day.toString());
        for (var courses = next(NEXT_ESCALATION, due);
                courses.stream().anyMatch(seen::add);
                courses = next(NEXT_ESCALATION, due)) {
            Concurrently.forEach(courses, this::escalate);
        }
    }

    private void escalate(UUID courseId) {
        var _ = reminders.onTime(courseId, known -> {
            var municipality = known.course().municipality();
            return Decision.changed(known.escalated(
                    sending.lastUpTo(clock.instant()),
                    rules.of(known),
                    (worker, day) -> coverage.of(municipality, worker, day)));
        });
    }

    /// A clock that was set back since is believed: nothing is sent early (F23).
    private Instant atMost(Instant now) {
        var moment = clock.instant();
        return moment.isBefore(now) ? moment : now;
    }

    private void run(String field, Supplier<LocalDate> day) {
        Supplier<List<UUID>> due =
                () -> next(field, where(field).gt("").lte(day.get().toString()));
        for (var courses = due.get(); !courses.isEmpty(); courses = due.get()) {
            Concurrently.forEach(courses, this::fire);
        }
    }

    /// The days have passed: what was planned up to today is sent. Written under the same version condition as
    /// what the course reports, so nothing is sent for a course that has just ended.
    private void fire(UUID courseId) {
        var _ = reminders.onTime(courseId, known -> {
            var now = clock.instant();
            return Decision.changed(known.until(sending.lastUpTo(now), sending.lastEveningUpTo(now), rules.of(known)));
        });
    }

    private List<UUID> next(String field, Criteria due) {
        return store.ids(query(due).with(Sort.by(field)).limit(AT_ONCE));
    }
}
