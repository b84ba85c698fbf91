package dk.overgang.notification.sharing;

import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.scope.Scopes;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.citizens.domain.Citizen;
import dk.overgang.notification.reminders.domain.CourseReminders;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The citizens whom a caller may see. Assigned is whoever has a course of the citizen's.
@Component
public class VisibleCitizens {

    private final AggregateStore<Citizen> citizens;
    private final AggregateStore<CourseReminders> reminders;
    private final Scopes scopes;

    VisibleCitizens(AggregateStore<Citizen> citizens, AggregateStore<CourseReminders> reminders, Scopes scopes) {
        this.citizens = citizens;
        this.reminders = reminders;
        this.scopes = scopes;
    }

    /// The citizen, as reported last.
    ///
    /// @throws Problem 404 for one whom the caller may not see
    public Citizen of(Caller caller, UUID citizen) {
        return citizens.find(citizen)
                .map(Stored::state)
                .filter(known -> isShown(known, caller))
                .orElseThrow(Problem::notFound);
    }

    private boolean isShown(Citizen known, Caller caller) {
        var workers = reminders.findReadable(
                query(where("course.citizenId").is(known.citizenId())),
                courses -> courses.flatMap(course ->
                                Stream.ofNullable(course.state().course().worker()))
                        .collect(toSet()));
        return scopes.of(caller).showsAmong(known.municipality(), known.citizenId(), workers);
    }
}
