package dk.overgang.network;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(
        properties = {
            NetworkServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseEvents.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class NetworkServiceTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CourseEvents anna = CourseEvents.unknown();

    @BeforeEach
    void a_day_in_the_course() {
        clock.set(LocalDate.parse("2026-05-04"));
    }

    @AfterEach
    void real_time() {
        clock.release();
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("network");
    }

    @Test
    void what_is_read_is_what_the_contracts_say_is_read(@Autowired EventReaders readers) {
        assertThat(Stream.of("overgang.course-events", "overgang.referral-events", "overgang.network-events")
                        .flatMap(topic -> Contracts.types(topic).stream()
                                .filter(type -> readers.of(topic).reads(type))))
                .containsExactlyInAnyOrderElementsOf(Contracts.readBy("network-service"));
    }

    @Test
    void a_course_in_contact_has_a_network_without_meetings() {
        anna.opened(1);

        awaitNetwork("CONTACT", "CONTACT", List.of());
    }

    @Test
    void the_handover_meeting_follows_the_plan_through_a_pause() {
        anna.opened(1);
        anna.started(2);
        awaitNetwork("ACTIVE", "ACTIVE", List.of("2026-10-03 PLANNED"));
        anna.paused(3);
        awaitNetwork("HELD", "PAUSED", List.of("2026-10-03 HELD"));
        anna.resumed(4);
        awaitNetwork("ACTIVE", "ACTIVE", List.of("2026-10-25 PLANNED"));

        assertThat(JsonPath.<Map<String, Object>>read(body(ask(Role.WORKER, "0101")), "$.course"))
                .isEqualTo(Map.of("status", "ACTIVE", "planVersion", 3));
        await().untilAsserted(() -> assertThat(told())
                .containsExactly(
                        "dk.overgang.handover.planned.v1",
                        "dk.overgang.handover.held.v1",
                        "dk.overgang.handover.planned.v1"));
    }

    ///
    @Test
    void the_open_needs_of_the_plan_stand_in_the_network_as_last_reported() {
        anna.opened(1);
        anna.started(2);
        anna.planned(1, "ECONOMY", "MENTAL_HEALTH");
        anna.planned(2, "MENTAL_HEALTH");

        await().untilAsserted(() -> assertThat(
                        JsonPath.<List<String>>read(body(ask(Role.WORKER, "0101")), "$.openNeeds[*].area"))
                .containsExactly("MENTAL_HEALTH"));
    }

    @Test
    void death_cancels_the_meeting_until_it_is_cancelled_itself() {
        anna.started(1);
        anna.died(2);
        awaitNetwork("ENDED", "ENDED", List.of("2026-10-03 CANCELLED"));
        anna.reinstated(3);

        awaitNetwork("ACTIVE", "ACTIVE", List.of("2026-10-03 PLANNED"));
    }

    @Test
    void an_event_told_again_has_no_second_effect() {
        anna.started(1);
        anna.paused(2);
        anna.started(1);
        anna.paused(2);
        anna.resumed(3);

        awaitNetwork("ACTIVE", "ACTIVE", List.of("2026-10-25 PLANNED"));
        await().untilAsserted(() -> assertThat(told()).hasSize(3));
    }

    @Test
    void whatever_comes_first_makes_the_network() {
        anna.paused(7);

        awaitNetwork("HELD", "PAUSED", List.of("2026-10-03 HELD"));
    }

    @Test
    void another_municipality_gets_the_answer_for_an_unknown_course() {
        anna.opened(1);
        awaitNetwork("CONTACT", "CONTACT", List.of());

        assertThat(ask(Role.WORKER, "0265")).hasStatus(404);
        var unknown = ask(CourseEvents.unknown(), Role.WORKER, "0101");
        assertThat(unknown).hasStatus(404);
        assertThat(withoutNumber(unknown)).isEqualTo(withoutNumber(ask(Role.WORKER, "0265")));
    }

    @Test
    void a_consent_heard_before_its_course_counts_and_its_end_cancels_the_conversation() {
        anna.consents(1, "given", "IN_FORCE");
        anna.started(1);
        awaitNetwork("ACTIVE", "ACTIVE", List.of("2026-10-03 PLANNED"));
        await().untilAsserted(() -> assertThat(meet()).hasStatus(201));

        anna.consents(2, "withdrawn", "WITHDRAWN");
        await().untilAsserted(() -> assertThat(body(ask(Role.WORKER, "0101"))).contains("CONSENT_ENDED"));
        assertThat(meet()).hasStatus(409);
        anna.consents(1, "given", "IN_FORCE");
        anna.paused(2);

        awaitNetwork("HELD", "PAUSED", List.of("2026-10-03 HELD", "2026-12-01 CANCELLED"));
        await().untilAsserted(() -> assertThat(told())
                .contains("dk.overgang.handover.planned.v1")
                .contains("dk.overgang.handover.cancelled.v1"));
    }

    @Test
    void a_consent_counts_also_where_a_kill_came_before_the_network_took_it_over(@Autowired MongoOperations mongo) {
        anna.consents(1, "given", "IN_FORCE");
        anna.started(1);
        awaitNetwork("ACTIVE", "ACTIVE", List.of("2026-10-03 PLANNED"));
        await().untilAsserted(() -> assertThat(meet()).hasStatus(201));
        var killed = new Update().set("consents", List.of()).inc("version", 1);
        var _ = mongo.updateFirst(query(where("_id").is(anna.courseId())), killed, "networks");
        assertThat(meet()).hasStatus(409);

        anna.started(1);

        await().untilAsserted(() -> assertThat(meet()).hasStatus(201));
    }

    @Test
    void only_workers_and_leaders_may_ask() {
        assertThat(http.get().uri("/api/v1/networks/" + UUID.randomUUID())).hasStatus(401);
        assertThat(ask(Role.REGION, "0101")).hasStatus(403);
    }

    private void awaitNetwork(String status, String course, List<String> meetings) {
        await().untilAsserted(() -> {
            var answer = ask(Role.LEADER, "0101");
            assertThat(answer).hasStatusOk();
            var network = JsonPath.parse(body(answer));
            assertThat(network.<String>read("$.status")).isEqualTo(status);
            assertThat(network.<String>read("$.course.status")).isEqualTo(course);
            assertThat(network.<List<Map<String, Object>>>read("$.meetings"))
                    .extracting(meeting -> meeting.get("on") + " " + meeting.get("state"))
                    .isEqualTo(meetings);
        });
    }

    private MvcTestResult meet() {
        return http.post()
                .uri("/api/v1/networks/" + anna.courseId() + "/meetings")
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, "0101")))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .content("{\"networkMemberId\": \"%s\", \"on\": \"2026-12-01\"}".formatted(CourseEvents.SISTER))
                .exchange();
    }

    private List<String> told() {
        return Events.on("overgang.network-events", anna.citizenId().toString()).stream()
                .map(Events.Event::type)
                .filter(type -> type.startsWith("dk.overgang.handover."))
                .toList();
    }

    private MvcTestResult ask(Role role, String municipality) {
        return ask(anna, role, municipality);
    }

    private MvcTestResult ask(CourseEvents course, Role role, String municipality) {
        return http.get()
                .uri("/api/v1/networks/" + course.courseId())
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, municipality)))
                .exchange();
    }

    /// Every answer has a number of its own.
    private static String withoutNumber(MvcTestResult answer) {
        return body(answer).replaceAll("urn:uuid:[0-9a-f-]+", "");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
