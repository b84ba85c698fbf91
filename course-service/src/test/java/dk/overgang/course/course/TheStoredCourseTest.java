package dk.overgang.course.course;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand;
import dk.overgang.course.course.domain.CourseCommand.AssignWorker;
import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.course.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseCommand.VoidPause;
import dk.overgang.course.course.domain.Programme;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.course.domain.pauses.Proposal;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Pauses.Policy;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// The documents in `stored/` are of a released shape: courses kept by an older version must stay readable.
@CourseServiceTest
class TheStoredCourseTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate LATER = LocalDate.parse("2026-06-20");

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore<Course> courses;

    @AfterEach
    void nothing_is_left_for_other_tests() {
        forget(course("paused"));
        forget(course("ended"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paused", "ended"})
    void a_stored_course_is_read(String name) throws IOException {
        var golden = golden(name);
        var _ = mongo.execute("courses", all -> bson(all).insertOne(golden));

        assertThat(courses.find(course(name).id()).orElseThrow().state()).isEqualTo(asReleased(course(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paused", "ended"})
    void a_course_is_stored_in_the_released_shape(String name) throws IOException {
        var course = asReleased(course(name));
        assertThat(courses.insert(course.id(), course, List.of(), new Trigger.Time()))
                .isPresent();

        var found = new Document("_id", course.id());
        var stored = mongo.execute("courses", all -> bson(all).find(found).first());

        assertThat(state(Objects.requireNonNull(stored))).isEqualTo(state(golden(name)));
    }

    /// The released shape knows no pause of a proposal, and nothing beside the dates.
    private static Course asReleased(Course course) {
        var proposals = course.proposals().stream()
                .map(proposal -> new Proposal(proposal.id(), proposal.kind(), proposal.date(), null))
                .toList();
        return new Course(
                course.id(),
                course.citizenId(),
                course.municipality(),
                course.referralId(),
                course.programme(),
                course.worker(),
                course.transitionOn(),
                course.start(),
                course.planVersion(),
                course.phase(),
                course.pauses(),
                proposals,
                course.stays(),
                course.judged(),
                course.ending(),
                course.lastContactOn(),
                Casework.UNKNOWN);
    }

    private static MongoCollection<BsonDocument> bson(MongoCollection<Document> collection) {
        return collection.withDocumentClass(BsonDocument.class);
    }

    private void forget(Course course) {
        var _ = mongo.remove(Query.query(Criteria.where("_id").is(course.id())), "courses");
    }

    /// Without what the outbox does meanwhile, and without what courses have got since: it is empty here.
    private static BsonDocument state(BsonDocument document) {
        var state = document.clone();
        state.getArray("stays").stream()
                .map(BsonValue::asDocument)
                .forEach(stay ->
                        Stream.of("parts", "contradictions").forEach(added -> stay.remove(added, new BsonArray())));
        state.getArray("pauses").stream()
                .map(BsonValue::asDocument)
                .forEach(pause -> pause.remove("reviews", new BsonArray()));
        var _ = state.getDocument("programme").remove("version");
        Stream.of("version", "sequence", "inbox", "outbox", "answered", "casework", "runsUnder")
                .forEach(state::remove);
        Stream.of(CourseSort.values()).map(CourseSort::field).forEach(state::remove);
        var _ = state.remove(CourseFilter.UNCONFIRMED);
        return state;
    }

    private static BsonDocument golden(String name) throws IOException {
        try (var file = TheStoredCourseTest.class.getResourceAsStream("/stored/course-%s.json".formatted(name))) {
            return BsonDocument.parse(new String(Objects.requireNonNull(file).readAllBytes(), UTF_8));
        }
    }

    /// A life with a bit of everything.
    private static Course course(String name) {
        var home = stay(1, LocalDate.parse("2026-03-20"), LocalDate.parse("2026-03-25"));
        var away = stay(2, LocalDate.parse("2026-05-20"), LocalDate.parse("2026-06-11"));
        var programme = new Programme("SEL85-9M", 9, Policy.AUTOMATIC);
        var contact = Course.opened(
                new UUID(3, name.length()), new UUID(4, name.length()), "0101", programme, MONDAY, Casework.UNKNOWN);
        var heardOnce = after(contact, new Start(MONDAY, MONDAY), new HearOfCitizen(List.of(home), null, LATER));
        var paused = after(
                heardOnce,
                new VoidPause(heardOnce.pauses().getFirst().id(), LATER),
                new AssignWorker(new UUID(6, 1), LATER),
                new PauseFrom(new UUID(9, 1), "SENTENCE", LocalDate.parse("2026-04-01"), LATER),
                new Resume(LocalDate.parse("2026-04-04"), LATER),
                new HearOfCitizen(List.of(home, away), null, LATER));
        return name.equals("paused") ? paused : after(paused, new End("MOVED", LATER, LATER));
    }

    private static HospitalStay stay(int episode, LocalDate from, LocalDate to) {
        return new HospitalStay(
                new UUID(7, episode), List.of(new UUID(8, episode)), true, false, from, to, List.of(), List.of());
    }

    private static Course after(Course course, CourseCommand... commands) {
        return Stream.of(commands)
                .reduce(course, (now, command) -> ((Changed<Course>) now.decide(command)).after(), (_, last) -> last);
    }
}
