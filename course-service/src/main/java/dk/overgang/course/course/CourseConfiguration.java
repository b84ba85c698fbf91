package dk.overgang.course.course;

import static dk.overgang.access.Role.AUDITOR;
import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.access.scope.Scope.Fields;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.programmes.FilesInUse;
import dk.overgang.course.programmes.FilesInUse.Kept;
import dk.overgang.course.programmes.ProgrammeCatalogue;
import dk.overgang.course.programmes.domain.VersionId;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// Where courses are kept, how they are found, and who may do what with them.
@Configuration(proxyBeanMethods = false)
class CourseConfiguration {

    /// Where a course says whose it is.
    static final Fields OWNERS = new Fields("municipality", "citizenId", "worker");

    static final String NEXT_DUE = "nextDue";

    /// The programme and version of a course that has not ended.
    static final String PROGRAMME = "runsUnder";

    private static final String COLLECTION = "courses";
    private static final Kept VERSIONS = new Kept(COLLECTION, "programme", "programme", "courses");

    @Bean
    AggregateStore<Course> courses(AggregateStores stores) {
        return stores.of(
                COLLECTION, "overgang.course-events", Course.class, Course::citizenId, CourseConfiguration::derived);
    }

    /// `activeCitizen` stands only while the course has not ended (unique: one active course per citizen),
    /// `nextDue` only while no pause holds the next date, or the course that follows it is to be opened,
    /// `unconfirmedPause` only while somebody is to judge one; the keys of a sort always.
    private static Map<String, ?> derived(Course course) {
        var fields = new HashMap<String, Object>(Map.of(CourseFilter.STATUS, course.status()));
        for (var sort : CourseSort.values()) {
            fields.put(sort.field(), sort.key(course));
        }
        if (ListedDates.of(course).unconfirmedPause() != null) {
            fields.put(CourseFilter.UNCONFIRMED, true);
        }
        if (course.ending() == null) {
            fields.put("activeCitizen", course.citizenId());
            var programme = course.programme();
            fields.put(PROGRAMME, CoursesByVersion.name(new VersionId(programme.code(), programme.version())));
        }
        course.nextDue().ifPresent(day -> fields.put(NEXT_DUE, day));
        return fields;
    }

    @Bean
    CommandHandler<Course> courseCommands(
            CommandHandlers handlers, AggregateStore<Course> courses, CourseAggregate aggregate) {
        return handlers.of(courses, aggregate);
    }

    @Bean
    FilesInUse programmesInUse(MongoOperations mongo, ProgrammeCatalogue programmes) {
        return new FilesInUse(mongo, VERSIONS, programmes::has);
    }

    @Bean
    DueWork phaseWork(Clock clock, ClockMoves moves, PhaseTimer timer) {
        return new DueWork("phase-timer", clock, moves, timer);
    }

    @Bean
    static IndexedCollection courseIndexes() {
        return IndexedCollection.of(
                COLLECTION,
                new Index().on("activeCitizen", ASC).unique().sparse(),
                new Index().on(NEXT_DUE, ASC).sparse(),
                new Index().on(PROGRAMME, ASC).sparse(),
                new Index().on("citizenId", ASC).on("municipality", ASC),
                VERSIONS.index(),
                new Index().on("municipality", ASC).on("_id", ASC),
                new Index().on("municipality", ASC).on("citizenId", ASC).on("_id", ASC),
                new Index().on("municipality", ASC).on("worker", ASC).on("_id", ASC),
                new Index().on("municipality", ASC).on(CourseFilter.STATUS, ASC).on("_id", ASC),
                new Index()
                        .on("municipality", ASC)
                        .on(CourseFilter.UNCONFIRMED, ASC)
                        .on("_id", ASC),
                new Index().on("municipality", ASC).on(CourseFacade.ENDED_ON, ASC),
                sortedBy(CourseSort.NEXT_CHANGE),
                sortedBy(CourseSort.LAST_CONTACT),
                sortedBy(CourseSort.STARTED),
                sortedBy(CourseSort.PLANNED_END),
                new Index().on(CourseSort.NEXT_CHANGE.field(), ASC));
    }

    private static Index sortedBy(CourseSort sort) {
        return new Index().on("municipality", ASC).on(sort.field(), ASC).on("_id", ASC);
    }

    @Bean
    CitizenRecords courseRecords(AggregateStore<Course> courses) {
        return CitizenRecords.of(courses, "citizenId");
    }

    @Bean
    List<Route> courseRoutes() {
        return Stream.concat(whatAnAuditorDoesNotNeed(), general()).toList();
    }

    /// An auditor finds out who has seen whom and whether it was allowed, and needs no words, plans and answers of
    /// citizens for it (F-77). The first route that fits decides.
    private static Stream<Route> whatAnAuditorDoesNotNeed() {
        var figures = Stream.of("contacts/intensity", "contacts/guide", "measurements/points")
                .map(figure -> Route.get("/api/v1/courses/*/" + figure, WORKER, LEADER, AUTHORITY, AUDITOR));
        var contents = Stream.of(
                        "contacts/*", "plan/**", "measurements/**", "phase-changes/*", "timeline/**", "outcome")
                .map(content -> Route.get("/api/v1/courses/*/" + content, WORKER, LEADER, AUTHORITY));
        return Stream.concat(figures, contents);
    }

    private static Stream<Route> general() {
        return Stream.of(
                Route.get("/api/v1/courses/**", WORKER, LEADER, AUTHORITY, AUDITOR),
                Route.post("/api/v1/courses/*/worker", LEADER),
                Route.post("/api/v1/courses/*/**", WORKER, LEADER));
    }
}
