package dk.overgang.notification.reminders.agenda;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.reminders.domain.CourseReminders;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// The courses of workers, found by index and read one after the other. One that cannot be read is left out: it keeps
/// nothing of the others from anybody.
@Component
public class AddressedCourses {

    /// The field of the municipality.
    public static final String MUNICIPALITY = "course.municipality";

    private final AggregateStore<CourseReminders> store;

    AddressedCourses(AggregateStore<CourseReminders> store) {
        this.store = store;
    }

    /// The criterion for a municipality that no caller names.
    public static Criteria in(String municipality) {
        return where(MUNICIPALITY).is(municipality);
    }

    /// The courses in which a reminder is for one of these workers.
    ///
    /// @param here the municipality
    public <R> R of(Criteria here, Set<UUID> workers, Function<Stream<CourseReminders>, R> read) {
        return found(here.and(AgendaFields.ADDRESSEES).in(workers), read);
    }

    /// The courses in which a worker has lost a reminder lately.
    public <R> R departed(Criteria here, UUID worker, Function<Stream<CourseReminders>, R> read) {
        return found(here.and(AgendaFields.DEPARTED).is(worker), read);
    }

    private <R> R found(Criteria which, Function<Stream<CourseReminders>, R> read) {
        return store.findReadable(query(which), courses -> read.apply(courses.map(Stored::state)));
    }
}
