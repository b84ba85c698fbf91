package dk.overgang.notification.reminders;

import static dk.overgang.notification.reminders.Days.day;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.reminders.domain.Catalogue;
import dk.overgang.notification.reminders.domain.CourseReminders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// The courses whose next reminder has come, found by index. A reminder falls due at 00:00 Copenhagen.
@Component
class ReminderTimer implements DueWork.Work {

    private static final int AT_ONCE = 200;
    private static final String NEXT_DUE = "nextDue";

    private final AggregateStore<CourseReminders> store;
    private final CommandHandler<CourseReminders> reminders;
    private final Catalogue catalogue;

    ReminderTimer(
            AggregateStore<CourseReminders> store, CommandHandler<CourseReminders> reminders, Catalogue catalogue) {
        this.store = store;
        this.reminders = reminders;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Instant> next() {
        return first(1, where(NEXT_DUE).gt("")).stream()
                .flatMap(course -> Optional.ofNullable(course.state().nextDue()).stream())
                .map(Days::beginning)
                .findFirst();
    }

    @Override
    public void run(Instant now) {
        var due = where(NEXT_DUE).gt("").lte(day(now).toString());
        for (var courses = first(AT_ONCE, due); !courses.isEmpty(); courses = first(AT_ONCE, due)) {
            courses.forEach(course -> fire(course.id(), day(now)));
        }
    }

    /// The days have passed: what was planned up to today falls due. Written under the same version condition as
    /// what the course reports, so nothing fires for a course that has just ended.
    private void fire(UUID courseId, LocalDate today) {
        var _ = reminders.onTime(courseId, known -> Decision.changed(known.until(today, catalogue)));
    }

    private List<Stored<CourseReminders>> first(int limit, Criteria due) {
        return store.find(query(due).with(Sort.by(NEXT_DUE)).limit(limit));
    }
}
