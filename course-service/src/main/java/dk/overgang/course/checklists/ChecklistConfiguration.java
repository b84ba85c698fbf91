package dk.overgang.course.checklists;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.files.DataFiles;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.course.checklists.domain.Checklist;
import dk.overgang.course.programmes.FilesInUse;
import dk.overgang.course.programmes.FilesInUse.Kept;
import dk.overgang.course.programmes.ProgrammeCatalogue;
import dk.overgang.encryption.SealedTexts;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// Where checklists are read from and kept, and how they are found and erased. Who may change and read them say the
/// routes of the course.
@Configuration(proxyBeanMethods = false)
class ChecklistConfiguration {

    private static final String COLLECTION = "checklists";
    private static final Kept VERSIONS = new Kept(COLLECTION, "template", "checklist", "courses");

    /// The numbers of the data keys that the texts are encrypted with.
    private static final String TEXT_KEYS = "phaseChanges.records.words.key";

    @Bean
    static ChecklistCatalogue checklistCatalogue(
            ResourcePatternResolver resources,
            @Value("${overgang.course.checklists}") List<String> patterns,
            ProgrammeCatalogue programmes) {
        var catalogue = new ChecklistCatalogue(ChecklistFiles.read(DataFiles.files(resources, patterns)));
        programmes.versions().forEach(catalogue::mustServe);
        return catalogue;
    }

    @Bean
    FilesInUse checklistsInUse(MongoOperations mongo, ChecklistCatalogue catalogue) {
        return new FilesInUse(mongo, VERSIONS, catalogue::has);
    }

    @Bean
    AggregateStore<Checklist> checklists(AggregateStores stores) {
        return stores.of(COLLECTION, "overgang.course-events", Checklist.class, Checklist::citizenId);
    }

    @Bean
    CommandHandler<Checklist> checklistCommands(
            CommandHandlers handlers, AggregateStore<Checklist> checklists, ChecklistCatalogue catalogue) {
        return handlers.of(
                checklists,
                Aggregate.reachedThroughAnother(
                        Checklist::municipality, new ChecklistPublication(catalogue)::publication));
    }

    @Bean
    IndexedCollection checklistIndexes() {
        return IndexedCollection.of(
                COLLECTION, new Index().on("citizenId", ASC), new Index().on(TEXT_KEYS, ASC), VERSIONS.index());
    }

    @Bean
    SealedTexts checklistTexts(AggregateStore<Checklist> checklists, TextVault vault) {
        return SealedTexts.of(checklists, checklist -> checklist.renewed(vault::renewed), TEXT_KEYS);
    }

    @Bean
    CitizenRecords checklistRecords(AggregateStore<Checklist> checklists) {
        return CitizenRecords.of(checklists, "citizenId");
    }
}
