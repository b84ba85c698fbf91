package dk.overgang.course.results;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.access.files.DataFileFault;
import dk.overgang.access.files.DataFiles;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.course.programmes.ProgrammeCatalogue;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import dk.overgang.course.results.domain.CourseOutcome;
import dk.overgang.course.results.domain.OutcomeCodes;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.index.Index;

/// Where outcomes are kept and erased, and the codes they are made of. Who may record and read them is said with
/// the routes of courses.
@Configuration(proxyBeanMethods = false)
class ResultsConfiguration {

    private static final String COLLECTION = "outcomes";

    /// @param file where the codes stand, for example `file:/etc/overgang/outcomes.json`
    /// @throws DataFileFault for a fault in the file, also where it names a programme that there is not
    @Bean
    static OutcomeCodes outcomeCodes(
            @Value("${overgang.course.outcomes:classpath:outcomes.json}") Resource file,
            ProgrammeCatalogue programmes) {
        var codes = DataFiles.read(file, OutcomeCodes.class);
        var known = programmes.versions().stream()
                .map(ProgrammeVersion::code)
                .distinct()
                .toList();
        codes.programmes().stream()
                .filter(code -> !known.contains(code))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new DataFileFault(
                            DataFiles.nameOf(file),
                            0,
                            "it names the programme %s, of which there is no file".formatted(unknown),
                            "Name one of: %s.".formatted(String.join(", ", known)),
                            null);
                });
        return codes;
    }

    @Bean
    AggregateStore<CourseOutcome> outcomes(AggregateStores stores) {
        return stores.of(COLLECTION, "overgang.course-events", CourseOutcome.class, CourseOutcome::citizenId);
    }

    @Bean
    CommandHandler<CourseOutcome> outcomeCommands(CommandHandlers handlers, AggregateStore<CourseOutcome> outcomes) {
        return handlers.of(outcomes, Aggregate.internal(CourseOutcome::municipality));
    }

    @Bean
    IndexedCollection outcomeIndexes() {
        return IndexedCollection.of(COLLECTION, new Index().on("courseId", ASC), new Index().on("citizenId", ASC));
    }

    @Bean
    CitizenRecords outcomeRecords(AggregateStore<CourseOutcome> outcomes) {
        return CitizenRecords.of(outcomes, "citizenId");
    }

    @Bean
    List<Route> outcomeRoutes() {
        return List.of(Route.get("/api/v1/outcomes/report", LEADER, AUTHORITY));
    }
}
