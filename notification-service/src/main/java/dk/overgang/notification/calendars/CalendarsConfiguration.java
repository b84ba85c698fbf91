package dk.overgang.notification.calendars;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.notification.calendars.domain.CalendarFeeds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where calendar feeds are kept, and who reads and makes them.
@Configuration(proxyBeanMethods = false)
class CalendarsConfiguration {

    private static final String FEEDS = "calendarFeeds";

    @Bean
    AggregateStore<CalendarFeeds> calendarFeeds(AggregateStores stores) {
        return stores.of(
                FEEDS,
                "overgang.reminder-events",
                CalendarFeeds.class,
                feeds -> CalendarFeeds.idOf(feeds.municipality(), feeds.worker()));
    }

    @Bean
    CommandHandler<CalendarFeeds> calendarFeedCommands(CommandHandlers handlers, AggregateStore<CalendarFeeds> feeds) {
        return handlers.of(feeds, Aggregate.internal(CalendarFeeds::municipality));
    }

    @Bean
    IndexedCollection calendarFeedIndexes() {
        return IndexedCollection.of(FEEDS, new Index().on("feeds.digest", ASC));
    }

    @Bean
    List<Route> calendarRoutes() {
        return List.of(
                Route.withoutToken("/calendar/{token}.ics"),
                Route.get("/api/v1/calendar-feeds", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/calendar-feeds", Role.WORKER, Role.LEADER),
                Route.delete("/api/v1/calendar-feeds/{id}", Role.WORKER, Role.LEADER),
                Route.delete("/api/v1/workers/{worker}/calendar-feeds", Role.LEADER));
    }
}
