package dk.overgang.network.plans;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.encryption.SealedTexts;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.network.plans.domain.LongTermPlan;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where long-term plans are kept and erased, and who writes them. Who reads them is said with the networks.
@Configuration(proxyBeanMethods = false)
class LongTermPlanConfiguration {

    private static final String COLLECTION = "longTermPlans";

    /// The lowest number of the data keys of a plan's texts.
    private static final String TEXT_KEY = "textKey";

    @Bean
    AggregateStore<LongTermPlan> longTermPlans(AggregateStores stores) {
        return stores.of(
                COLLECTION,
                "overgang.network-events",
                LongTermPlan.class,
                LongTermPlan::citizenId,
                plan -> plan.oldestKey().map(key -> Map.of(TEXT_KEY, key)).orElse(Map.of()));
    }

    /// Gives texts a newer key when the keys are rotated.
    @Bean
    SealedTexts longTermPlanTexts(AggregateStore<LongTermPlan> longTermPlans, TextVault vault) {
        return SealedTexts.of(longTermPlans, plan -> plan.renewed(vault::renewed), TEXT_KEY);
    }

    @Bean
    CommandHandler<LongTermPlan> longTermPlanCommands(
            CommandHandlers handlers, AggregateStore<LongTermPlan> longTermPlans) {
        return handlers.of(
                longTermPlans,
                Aggregate.reachedThroughAnother(LongTermPlan::municipality, LongTermPlanPublication::of));
    }

    @Bean
    IndexedCollection longTermPlanIndexes() {
        return IndexedCollection.of(COLLECTION, new Index().on("citizenId", ASC), new Index().on(TEXT_KEY, ASC));
    }

    @Bean
    CitizenRecords longTermPlanRecords(AggregateStore<LongTermPlan> longTermPlans) {
        return CitizenRecords.of(longTermPlans, "citizenId");
    }

    @Bean
    Route writeLongTermPlans() {
        return Route.post("/api/v1/networks/*/plans/*", Role.WORKER, Role.LEADER);
    }

    @Bean
    Route agreeLongTermPlans() {
        return Route.post("/api/v1/networks/*/plans/*/agreement", Role.WORKER, Role.LEADER);
    }
}
