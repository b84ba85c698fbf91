package dk.overgang.notification;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = NotificationServiceApplication.CONFIG_NAME)
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class NotificationServiceTest {

    private static final String OTHER_MUNICIPALITY = "0265";

    /// The two kinds that these tests are about.
    private static final String REVIEWS = "/api/v1/reminders?kind=CHECKLIST_REVIEW,KEEP_CONTACT&courseId=";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CourseEvents anna = CourseEvents.unknown();

    @BeforeEach
    void the_course_starts_today() {
        clock.set(LocalDate.parse("2026-03-02"));
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
    }

    @Test
    void what_is_read_is_what_the_contracts_say_is_read(@Autowired EventReaders readers) {
        assertThat(Stream.of("overgang.course-events", "overgang.referral-events", "overgang.network-events")
                        .flatMap(topic -> Contracts.types(topic).stream()
                                .filter(type -> readers.of(topic).reads(type))))
                .containsExactlyInAnyOrderElementsOf(Contracts.readBy("notification-service"));
    }

    @Test
    void a_course_in_contact_is_known_and_has_no_reminders() {
        anna.opened(1);

        awaitStatus("CONTACT");
        assertThat(states(anna)).isEmpty();
    }

    @Test
    void a_started_course_has_a_review_before_each_boundary_in_words_for_people() {
        anna.started(1);

        awaitStates("PLANNED", "PLANNED", "PLANNED");
        var asked = REVIEWS + anna.courseId();
        assertThat(read(asked, "$.items[*].due")).isEqualTo(List.of("2026-05-19", "2026-08-19", "2026-11-18"));
        assertThat(read(asked, "$.items[0].title")).isEqualTo("Gennemgå tjeklisten for fase 1");
        assertThat(JsonPath.<String>read(body(get(asked, "en")), "$.items[0].title"))
                .isEqualTo("Review the checklist of phase 1");
        assertThat(read(asked, "$.items[0].closing")).isEqualTo(Map.of("by", "TAP", "fact", "NONE"));
        assertThat(read(asked, "$.items[0].course")).isEqualTo(Map.of("status", "ACTIVE", "planVersion", 1));
    }

    @Test
    void a_pause_holds_and_the_new_plan_moves_the_reviews() {
        anna.started(1);
        awaitStates("PLANNED", "PLANNED", "PLANNED");
        clock.set(LocalDate.parse("2026-05-20"));
        anna.paused(2);
        awaitStates("HELD", "PLANNED", "HELD", "HELD");
        clock.set(LocalDate.parse("2026-06-11"));
        awaitStates("HELD", "DUE", "PLANNED", "HELD", "HELD");
        anna.resumed(3);

        awaitStates("VOIDED", "DUE", "VOIDED", "PLANNED", "PLANNED");
        assertThat(read(REVIEWS + anna.courseId(), "$.items[*].due"))
                .isEqualTo(List.of("2026-06-03", "2026-06-11", "2026-06-17", "2026-09-10", "2026-12-10"));
    }

    @Test
    void moving_the_clock_fires_each_review_once() {
        anna.started(1);
        awaitStates("PLANNED", "PLANNED", "PLANNED");

        clock.set(LocalDate.parse("2026-05-18"));
        clock.set(LocalDate.parse("2026-05-19"));
        awaitStates("DUE", "PLANNED", "PLANNED");
        clock.forward(Duration.ofDays(1));
        clock.set(LocalDate.parse("2026-11-18"));
        awaitStates("DUE", "DUE", "DUE");

        await().untilAsserted(() -> assertThat(told())
                .containsExactly(
                        "dk.overgang.reminder.due.v1", "dk.overgang.reminder.due.v1", "dk.overgang.reminder.due.v1"));
    }

    @Test
    void an_event_told_again_has_no_second_effect() {
        clock.set(LocalDate.parse("2026-05-19"));
        anna.started(1);
        anna.started(1);
        anna.paused(2);
        anna.started(1);
        anna.paused(2);
        anna.resumed(3);

        awaitStates("VOIDED", "PLANNED", "PLANNED", "PLANNED");
        await().untilAsserted(() ->
                assertThat(told()).containsExactly("dk.overgang.reminder.due.v1", "dk.overgang.reminder.voided.v1"));
    }

    @Test
    void nothing_falls_due_for_the_dead() {
        anna.started(1);
        anna.died(2);
        awaitStates("VOIDED", "VOIDED", "VOIDED");
        var bent = CourseEvents.unknown();
        bent.started(1);
        await().untilAsserted(() -> assertThat(states(bent)).hasSize(3));

        clock.set(LocalDate.parse("2027-01-01"));

        await().untilAsserted(() -> assertThat(states(bent)).containsOnly("DUE"));
        assertThat(states(anna)).containsOnly("VOIDED");
        await().untilAsserted(() -> assertThat(told()).hasSize(3).containsOnly("dk.overgang.reminder.voided.v1"));
    }

    @Test
    void a_worker_reads_all_own_reminders_page_by_page() {
        anna.started(1);
        var bent = CourseEvents.unknown().ofWorker(anna.worker());
        bent.started(1);
        CourseEvents.unknown().started(1);
        awaitStates("PLANNED", "PLANNED", "PLANNED");
        await().untilAsserted(() -> assertThat(states(bent)).hasSize(3));

        var ids = new ArrayList<String>();
        var asked = "/api/v1/reminders?limit=2&state=PLANNED,DUE&kind=CHECKLIST_REVIEW&worker=" + anna.worker();
        @Nullable Object next = "";
        while (next != null) {
            var page = body(get(next.equals("") ? asked : asked + "&after=" + next, "da"));
            ids.addAll(JsonPath.<List<String>>read(page, "$.items[*].id"));
            next = JsonPath.parse(page).read("$.next");
        }

        assertThat(ids).hasSize(6).doesNotHaveDuplicates();
        assertThat(read("/api/v1/reminders?state=VOIDED&worker=" + anna.worker(), "$.items"))
                .isEqualTo(List.of());
    }

    @Test
    void another_municipality_sees_what_it_sees_of_an_unknown_course() {
        anna.started(1);
        awaitStates("PLANNED", "PLANNED", "PLANNED");

        assertThat(body(ask("/api/v1/reminders?courseId=" + anna.courseId(), Role.LEADER, OTHER_MUNICIPALITY)))
                .isEqualTo(
                        body(ask("/api/v1/reminders?courseId=" + UUID.randomUUID(), Role.LEADER, OTHER_MUNICIPALITY)));
        assertThat(body(ask("/api/v1/reminders", Role.LEADER, OTHER_MUNICIPALITY)))
                .doesNotContain(anna.courseId().toString());
    }

    @Test
    void only_workers_and_leaders_may_ask() {
        assertThat(http.get().uri("/api/v1/reminders")).hasStatus(401);
        assertThat(ask("/api/v1/reminders", Role.REGION, "0101")).hasStatus(403);
    }

    @Test
    void a_wish_that_cannot_be_read_is_refused() {
        for (var wish : List.of(
                "courseId=x",
                "state=LATER",
                "group=LATER",
                "recipient=NOBODY",
                "worker=x",
                "citizenId=x",
                "limit=0",
                "limit=201",
                "after=x")) {
            assertThat(get("/api/v1/reminders?" + wish, "da")).as(wish).hasStatus(400);
        }
    }

    private void awaitStatus(String status) {
        await().untilAsserted(() -> assertThat(read("/api/v1/reminders?courseId=" + anna.courseId(), "$.course"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("status", status));
    }

    private void awaitStates(String... expected) {
        await().untilAsserted(() -> assertThat(states(anna)).containsExactly(expected));
    }

    private List<String> states(CourseEvents course) {
        return JsonPath.read(body(get(REVIEWS + course.courseId(), "da")), "$.items[*].state");
    }

    private List<String> told() {
        return Events.on("overgang.reminder-events", anna.citizenId().toString()).stream()
                .filter(event -> event.data().contains("CHECKLIST_REVIEW")
                        || event.data().contains("KEEP_CONTACT"))
                .map(Events.Event::type)
                .filter(type -> !type.equals("dk.overgang.reminder.escalated.v1"))
                .toList();
    }

    private Object read(String uri, String path) {
        return JsonPath.read(body(get(uri, "da")), path);
    }

    private MvcTestResult get(String uri, String language) {
        return http.get()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, "0101")))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();
    }

    private MvcTestResult ask(String uri, Role role, String municipality) {
        return http.get()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, municipality)))
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
