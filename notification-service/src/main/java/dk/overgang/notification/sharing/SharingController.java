package dk.overgang.notification.sharing;

import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.access.scope.Scopes;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.citizens.domain.Citizen;
import dk.overgang.notification.reminders.domain.CourseReminders;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// To whom this service may send what concerns a citizen.
@RestController
class SharingController {

    record Recipients(List<String> items, @Nullable String next) {}

    @Configuration(proxyBeanMethods = false)
    static class Routes {

        @Bean
        Route seeRecipients() {
            return Route.get("/api/v1/recipients", Role.WORKER, Role.LEADER, Role.AUTHORITY);
        }
    }

    private final AggregateStore<Citizen> citizens;
    private final AggregateStore<CourseReminders> reminders;
    private final Scopes scopes;

    SharingController(AggregateStore<Citizen> citizens, AggregateStore<CourseReminders> reminders, Scopes scopes) {
        this.citizens = citizens;
        this.reminders = reminders;
        this.scopes = scopes;
    }

    /// Assigned is whoever has a course of the citizen's.
    private boolean isShown(Citizen known, Caller caller) {
        var workers = reminders.find(query(where("course.citizenId").is(known.citizenId()))).stream()
                .flatMap(course -> Stream.ofNullable(course.state().course().worker()))
                .collect(toSet());
        return scopes.of(caller).showsAmong(known.municipality(), known.citizenId(), workers);
    }

    @GetMapping("/api/v1/recipients")
    Recipients recipients(@RequestParam UUID citizenId, Caller caller) {
        var citizen = citizens.find(citizenId)
                .map(Stored::state)
                .filter(known -> isShown(known, caller))
                .orElseThrow(Problem::notFound);
        return new Recipients(citizen.recipients(), null);
    }
}
