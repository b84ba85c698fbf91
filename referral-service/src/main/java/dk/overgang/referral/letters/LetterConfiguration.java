package dk.overgang.referral.letters;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.REGION;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

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
import dk.overgang.referral.letters.domain.Letter;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where letters are kept, who reads and writes them, and who fetches what goes out.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterProperties.class)
class LetterConfiguration {

    static final String COLLECTION = "letters";

    private static final String DATA_KEY = "said.key";

    @Bean
    AggregateStore<Letter> letters(AggregateStores stores) {
        return stores.of(COLLECTION, "overgang.referral-events", Letter.class, Letter::citizenId);
    }

    /// Internal: whoever may see the citizen may see the letters, and no event is made of a letter.
    @Bean
    CommandHandler<Letter> letterCommands(CommandHandlers handlers, AggregateStore<Letter> letters) {
        return handlers.of(letters, Aggregate.internal(Letter::municipality));
    }

    @Bean
    CitizenRecords letterRecords(AggregateStore<Letter> letters) {
        return CitizenRecords.of(letters, "citizenId");
    }

    @Bean
    SealedTexts letterTexts(AggregateStore<Letter> letters, TextVault vault) {
        return SealedTexts.of(letters, letter -> letter.with(vault.renewed(letter.said())), DATA_KEY);
    }

    @Bean
    IndexedCollection letterIndexes() {
        return IndexedCollection.of(
                COLLECTION,
                new Index().on("citizenId", ASC).on("at", DESC).on("_id", DESC),
                new Index()
                        .on("municipality", ASC)
                        .on("state", ASC)
                        .on("at", ASC)
                        .on("_id", ASC),
                new Index().on(DATA_KEY, ASC),
                new Index().on("correspondent.sor", ASC).on("state", ASC).on("at", ASC),
                new Index().on("correspondent.subject", ASC).on("state", ASC).on("at", ASC));
    }

    @Bean
    List<Route> letterRoutes() {
        return List.of(
                Route.get("/api/v1/letters/**", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/letters/*/read", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/letters/*/reply", WORKER, AUTHORITY),
                Route.post("/api/v1/citizens/*/letters", WORKER, AUTHORITY),
                Route.get("/fhir/letters/**", REGION));
    }
}
