package dk.overgang.course.measurements;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.course.measurements.domain.Measurement;
import dk.overgang.course.measurements.instruments.InstrumentCatalogue;
import dk.overgang.course.programmes.FilesInUse;
import dk.overgang.course.programmes.FilesInUse.Kept;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// Where measurements are kept, how they are found and erased, and who may make and read them.
@Configuration(proxyBeanMethods = false)
class MeasurementConfiguration {

    private static final String COLLECTION = "measurements";
    private static final Kept VERSIONS = new Kept(COLLECTION, "instrument", "instrument", "measurements");

    @Bean
    AggregateStore<Measurement> measurements(AggregateStores stores) {
        return stores.of(COLLECTION, "overgang.course-events", Measurement.class, Measurement::citizenId);
    }

    @Bean
    CommandHandler<Measurement> measurementCommands(
            CommandHandlers handlers, AggregateStore<Measurement> measurements) {
        return handlers.of(
                measurements,
                Aggregate.reachedThroughAnother(Measurement::municipality, new MeasurementPublication()::publication));
    }

    @Bean
    FilesInUse instrumentsInUse(MongoOperations mongo, InstrumentCatalogue instruments) {
        return new FilesInUse(mongo, VERSIONS, instruments::has);
    }

    @Bean
    IndexedCollection measurementIndexes() {
        return IndexedCollection.of(
                COLLECTION,
                new Index().on("courseId", ASC),
                new Index().on("citizenId", ASC),
                VERSIONS.index(),
                new Index().on("municipality", ASC).on("instrument.code", ASC).on("on", ASC));
    }

    @Bean
    List<Route> measurementRoutes() {
        return List.of(
                Route.post("/api/v1/courses/*/measurements/**", WORKER, LEADER),
                Route.get("/api/v1/measurements/report", LEADER, AUTHORITY));
    }

    @Bean
    CitizenRecords measurementRecords(AggregateStore<Measurement> measurements) {
        return CitizenRecords.of(measurements, "citizenId");
    }
}
