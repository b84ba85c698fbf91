package dk.overgang.notification.reminders;

import static dk.overgang.notification.reminders.Days.day;

import dk.overgang.access.SameMunicipality;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.OutboxEvent;
import dk.overgang.messaging.Received;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger;
import dk.overgang.notification.reminders.domain.Catalogue;
import dk.overgang.notification.reminders.domain.CourseFacts;
import dk.overgang.notification.reminders.domain.CourseReminders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/// Plans the reminders of a course anew with all it tells, and fires them as the days pass. Both write under the same
/// version condition, so nothing fires for a course that has just ended.
@Service
class Reminding {

    private final AggregateStore<CourseReminders> store;
    private final Catalogue catalogue;
    private final Clock clock;

    Reminding(AggregateStore<CourseReminders> store, Catalogue catalogue, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Whatever is heard first of a course makes its document. Answers when the next reminder of the course is due.
    @RetriedOnConflict
    Optional<LocalDate> hear(Received<CourseFacts> event) {
        var known = store.find(event.data().courseId());
        var before = known.map(Stored::state).orElseGet(() -> CourseReminders.none(event.data()));
        SameMunicipality.orPark(event.data().municipality(), before.course().municipality());
        if (known.isPresent() && known.get().hasHeard(event.position())) {
            return Optional.ofNullable(before.nextDue());
        }
        var after = before.hear(event.data(), day(clock.instant()), catalogue);
        var cause = new Trigger.Heard(event.position());
        known.ifPresentOrElse(it -> change(it, after, cause), () -> begin(before, after, cause));
        return Optional.ofNullable(after.nextDue());
    }

    /// The days have passed: what was planned up to now falls due.
    @RetriedOnConflict
    void fire(UUID courseId) {
        var today = day(clock.instant());
        store.find(courseId)
                .ifPresent(before -> change(before, before.state().until(today, catalogue), new Trigger.Time()));
    }

    private void begin(CourseReminders nothing, CourseReminders first, Trigger cause) {
        if (!store.insert(first.course().courseId(), first, facts(nothing, first), cause)) {
            throw new OptimisticLockingFailureException("Another event made the document of this course first");
        }
    }

    private void change(Stored<CourseReminders> before, CourseReminders after, Trigger cause) {
        store.update(before, after, facts(before.state(), after), cause);
    }

    private List<OutboxEvent> facts(CourseReminders before, CourseReminders after) {
        return ReminderPublication.of(after, after.since(before), clock.instant());
    }
}
