package dk.overgang.network.support;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.access.files.DataFiles;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.encryption.SealedTexts;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.network.networks.domain.handover.Successor;
import dk.overgang.network.networks.domain.handover.Successors;
import dk.overgang.network.support.domain.ContinuingSupport;
import dk.overgang.network.support.domain.SupportRules;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.index.Index;

/// Where the registers are kept and erased, and who may do what with them: the authority decides, the worker sees.
@Configuration(proxyBeanMethods = false)
class SupportConfiguration {

    private static final String COLLECTION = "continuingSupport";

    /// The lowest number of the data keys of a register's texts.
    private static final String TEXT_KEY = "textKey";

    /// @param file where kinds and deadline stand, for example `file:/etc/overgang/continuing-support.json`
    @Bean
    static SupportRules supportRules(
            @Value("${overgang.network.continuing-support:classpath:continuing-support.json}") Resource file) {
        return DataFiles.read(file, SupportRules.class);
    }

    @Bean
    AggregateStore<ContinuingSupport> continuingSupport(AggregateStores stores) {
        return stores.of(
                COLLECTION,
                "overgang.network-events",
                ContinuingSupport.class,
                ContinuingSupport::citizenId,
                register ->
                        register.oldestKey().map(key -> Map.of(TEXT_KEY, key)).orElse(Map.of()));
    }

    @Bean
    CommandHandler<ContinuingSupport> continuingSupportCommands(
            CommandHandlers handlers, AggregateStore<ContinuingSupport> continuingSupport) {
        return handlers.of(
                continuingSupport,
                Aggregate.reachedThroughAnother(
                        ContinuingSupport::municipality, new SupportPublication()::publication));
    }

    @Bean
    Successors successors(AggregateStore<ContinuingSupport> continuingSupport, SupportRules supportRules) {
        return course -> continuingSupport
                .find(ContinuingSupport.idOf(course.courseId()))
                .map(register -> register.state().facts().successor(course, supportRules))
                .orElse(Successor.UNKNOWN);
    }

    @Bean
    SealedTexts continuingSupportTexts(AggregateStore<ContinuingSupport> continuingSupport, TextVault vault) {
        return SealedTexts.of(continuingSupport, register -> register.renewed(vault::renewed), TEXT_KEY);
    }

    @Bean
    IndexedCollection continuingSupportIndexes() {
        return IndexedCollection.of(COLLECTION, new Index().on("citizenId", ASC), new Index().on(TEXT_KEY, ASC));
    }

    @Bean
    CitizenRecords continuingSupportRecords(AggregateStore<ContinuingSupport> continuingSupport) {
        return CitizenRecords.of(continuingSupport, "citizenId");
    }

    @Bean
    List<Route> continuingSupportRoutes() {
        return List.of(
                Route.get("/api/v1/continuing-support-rules", WORKER, LEADER, AUTHORITY),
                Route.get("/api/v1/continuing-support/**", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/continuing-support/*/need", WORKER, LEADER),
                Route.post("/api/v1/continuing-support/*/application", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/continuing-support/*/decision", AUTHORITY),
                Route.post("/api/v1/continuing-support/*/new-worker", LEADER, AUTHORITY));
    }
}
