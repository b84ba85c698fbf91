package dk.overgang.referral.outreach;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.referral.outreach.domain.Outreach;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where outreach is kept, how it is found, and who notes and reads it.
@Configuration(proxyBeanMethods = false)
class OutreachConfiguration {

    private static final String COLLECTION = "outreach";

    @Bean
    AggregateStore<Outreach> outreaches(AggregateStores stores) {
        return stores.of(COLLECTION, "overgang.referral-events", Outreach.class, Outreach::outreachId);
    }

    /// Outreach is noted once and listed by municipality; nobody finds it by its id.
    @Bean
    CommandHandler<Outreach> outreachCommands(CommandHandlers handlers, AggregateStore<Outreach> outreaches) {
        return handlers.of(
                outreaches,
                Aggregate.reachedThroughAnother(Outreach::municipality, new OutreachPublication()::publication));
    }

    @Bean
    IndexedCollection outreachIndexes() {
        return IndexedCollection.of(
                COLLECTION, new Index().on("municipality", ASC).on("_id", ASC));
    }

    @Bean
    List<Route> outreachRoutes() {
        return List.of(
                Route.post("/api/v1/outreach", WORKER, LEADER, AUTHORITY),
                Route.get("/api/v1/outreach", WORKER, LEADER, AUTHORITY));
    }
}
