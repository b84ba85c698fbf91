package dk.overgang.course.endings;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.files.DataFiles;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.course.endings.domain.ClosingCodes;
import dk.overgang.course.endings.domain.ClosingRecord;
import dk.overgang.encryption.SealedTexts;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.index.Index;

/// Where closing records are kept and erased, and the codes they are made of. Who may change and read them is said with
/// the routes of courses.
@Configuration(proxyBeanMethods = false)
class ClosingConfiguration {

    private static final String COLLECTION = "closings";

    /// The lowest number of the data keys of a record's texts.
    private static final String TEXT_KEY = "textKey";

    /// @param file where the codes stand, for example `file:/etc/overgang/closing.json`
    @Bean
    static ClosingCodes closingCodes(@Value("${overgang.course.closing:classpath:closing.json}") Resource file) {
        return DataFiles.read(file, ClosingCodes.class);
    }

    @Bean
    AggregateStore<ClosingRecord> closings(AggregateStores stores) {
        return stores.of(
                COLLECTION,
                "overgang.course-events",
                ClosingRecord.class,
                ClosingRecord::citizenId,
                record -> record.oldestKey().map(key -> Map.of(TEXT_KEY, key)).orElse(Map.of()));
    }

    @Bean
    CommandHandler<ClosingRecord> closingCommands(CommandHandlers handlers, AggregateStore<ClosingRecord> closings) {
        return handlers.of(
                closings,
                Aggregate.reachedThroughAnother(ClosingRecord::municipality, ClosingPublication::publication));
    }

    @Bean
    SealedTexts closingTexts(AggregateStore<ClosingRecord> closings, TextVault vault) {
        return SealedTexts.of(closings, record -> record.renewed(vault::renewed), TEXT_KEY);
    }

    @Bean
    IndexedCollection closingIndexes() {
        return IndexedCollection.of(COLLECTION, new Index().on("citizenId", ASC), new Index().on(TEXT_KEY, ASC));
    }

    @Bean
    CitizenRecords closingRecords(AggregateStore<ClosingRecord> closings) {
        return CitizenRecords.of(closings, "citizenId");
    }
}
