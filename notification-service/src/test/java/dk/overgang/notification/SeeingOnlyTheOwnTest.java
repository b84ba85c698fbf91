package dk.overgang.notification;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// In a municipality whose workers see only the courses assigned to them (F-77).
@SpringBootTest(
        properties = {NotificationServiceApplication.CONFIG_NAME, "overgang.scope.municipalities[0101]=ASSIGNED"})
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class SeeingOnlyTheOwnTest {

    private static final String ALL = "/api/v1/reminders";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CourseEvents somebodyElses = CourseEvents.unknown();
    private final CourseEvents own = CourseEvents.unknown().ofWorker(UUID.fromString(Tokens.WORKER));

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
    }

    @Test
    void a_list_has_only_the_reminders_of_the_own_courses() {
        clock.set(LocalDate.parse("2026-03-02"));
        somebodyElses.started(1);
        own.started(1);
        await().untilAsserted(() -> assertThat(courses(Role.LEADER, ALL + "?limit=200&kind=MEASUREMENT_BASELINE"))
                .contains(own.courseId().toString(), somebodyElses.courseId().toString()));

        assertThat(courses(Role.WORKER, ALL))
                .isNotEmpty()
                .containsOnly(own.courseId().toString());
        assertThat(courses(Role.WORKER, ALL + "?courseId=" + somebodyElses.courseId()))
                .isEmpty();
        assertThat(courses(Role.WORKER, ALL + "?worker=" + somebodyElses.worker()))
                .isEmpty();
    }

    @Test
    void who_may_be_told_is_known_to_whoever_has_a_course_of_the_citizens() {
        consented(somebodyElses);
        consented(own);
        somebodyElses.opened(1);
        own.opened(1);

        await().untilAsserted(() -> assertThat(recipients(Role.WORKER, own)).hasStatusOk());
        await().untilAsserted(
                        () -> assertThat(recipients(Role.LEADER, somebodyElses)).hasStatusOk());
        assertThat(recipients(Role.WORKER, somebodyElses)).hasStatus(404);
    }

    @Test
    void an_emergency_told_by_referral_service_opens_reminders_and_recipients() {
        consented(somebodyElses);
        somebodyElses.opened(1);
        await().untilAsserted(
                        () -> assertThat(recipients(Role.LEADER, somebodyElses)).hasStatusOk());
        assertThat(recipients(Role.WORKER, somebodyElses)).hasStatus(404);

        somebodyElses.inAnEmergency("2999-01-01T00:00:00Z");

        await().untilAsserted(
                        () -> assertThat(recipients(Role.WORKER, somebodyElses)).hasStatusOk());
    }

    @Test
    void who_was_given_a_reminder_sees_the_course_until_the_day_it_is_done() {
        // Before the day of the other tests: on the day itself the course is still seen.
        clock.set(LocalDate.parse("2026-02-26"));
        somebodyElses.started(1);
        var address = ALL + "?kind=CHECKLIST_REVIEW&courseId=" + somebodyElses.courseId();
        await().untilAsserted(() -> assertThat(courses(Role.LEADER, address)).isNotEmpty());
        var review = ALL + "/"
                + JsonPath.<List<String>>read(body(get(Role.LEADER, address)), "$.items[*].id")
                        .getFirst();
        assertThat(get(Role.WORKER, review)).hasStatus(404);

        assertThat(post(Role.LEADER, review + "/worker", "{\"worker\": \"%s\"}".formatted(Tokens.WORKER)))
                .hasStatusOk();
        assertThat(get(Role.WORKER, review)).hasStatusOk();
        assertThat(post(Role.WORKER, review + "/done", "{}")).hasStatusOk();
        assertThat(post(Role.WORKER, review + "/not-done", "{}"))
                .as("it can be taken back")
                .hasStatusOk();
        assertThat(post(Role.WORKER, review + "/done", "{}")).hasStatusOk();

        clock.set(LocalDate.parse("2026-02-27"));
        assertThat(get(Role.WORKER, review)).hasStatus(404);
        assertThat(courses(Role.WORKER, address)).isEmpty();
        assertThat(body(get(Role.WORKER, "/api/v1/since-last-visit")))
                .doesNotContain(somebodyElses.courseId().toString());
    }

    /// E26
    @Test
    void the_cover_of_an_absent_cover_sees_the_course_and_its_news_on_those_days() {
        clock.set(LocalDate.parse("2026-03-02"));
        somebodyElses.started(1);
        var address = ALL + "?kind=CHECKLIST_REVIEW&courseId=" + somebodyElses.courseId();
        await().untilAsserted(() -> assertThat(courses(Role.LEADER, address)).isNotEmpty());
        var review = ALL + "/"
                + JsonPath.<List<String>>read(body(get(Role.LEADER, address)), "$.items[*].id")
                        .getFirst();
        var jonas = UUID.randomUUID();
        isAbsent(somebodyElses.worker(), "2026-03-04", jonas.toString());
        isAbsent(jonas, "2026-03-04", Tokens.WORKER);
        assertThat(get(Role.WORKER, review)).hasStatus(404);

        clock.set(LocalDate.parse("2026-03-04"));
        assertThat(get(Role.WORKER, review)).hasStatusOk();
        assertThat(courses(Role.WORKER, address))
                .containsOnly(somebodyElses.courseId().toString());
        assertThat(body(get(Role.WORKER, "/api/v1/since-last-visit")))
                .contains(somebodyElses.courseId().toString());

        clock.set(LocalDate.parse("2026-03-05"));
        assertThat(get(Role.WORKER, review)).hasStatus(404);
    }

    private void isAbsent(UUID worker, String on, String cover) {
        assertThat(post(
                        Role.LEADER,
                        "/api/v1/workers/" + worker + "/absences",
                        "{\"from\": \"%s\", \"to\": \"%s\", \"cover\": \"%s\"}".formatted(on, on, cover)))
                .hasStatus(201);
    }

    private MvcTestResult recipients(Role role, CourseEvents course) {
        return get(role, "/api/v1/recipients?citizenId=" + course.citizenId());
    }

    private List<String> courses(Role role, String address) {
        return JsonPath.read(body(get(role, address)), "$.items[*].courseId");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult post(Role role, String address, String body) {
        return http.post()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, "0101")))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(Role role, String address) {
        return http.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, "0101")))
                .exchange();
    }

    private static void consented(CourseEvents course) {
        Events.tell(
                "overgang.referral-events",
                course.citizenId().toString(),
                "/referral-service",
                "dk.overgang.consent.given.v1",
                course.citizenId().toString(),
                1,
                """
                {"municipality": "0101", "citizenId": "%s", "referrals": [], "stays": [], "consents": []}
                """.formatted(course.citizenId()));
    }
}
