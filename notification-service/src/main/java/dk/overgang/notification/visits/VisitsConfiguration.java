package dk.overgang.notification.visits;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.notification.visits.domain.Visit;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where it is kept what workers have seen last. A document is found by its id alone.
@Configuration(proxyBeanMethods = false)
class VisitsConfiguration {

    @Bean
    AggregateStore<Visit> visits(AggregateStores stores) {
        return stores.of(
                "visits",
                "overgang.reminder-events",
                Visit.class,
                visit -> Visit.idOf(visit.municipality(), visit.worker()));
    }

    @Bean
    CommandHandler<Visit> visitCommands(CommandHandlers handlers, AggregateStore<Visit> visits) {
        return handlers.of(visits, Aggregate.internal(Visit::municipality));
    }

    @Bean
    List<Route> visitRoutes() {
        return List.of(
                Route.get("/api/v1/seen", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/seen", Role.WORKER, Role.LEADER),
                Route.get("/api/v1/since-last-visit", Role.WORKER, Role.LEADER));
    }
}
