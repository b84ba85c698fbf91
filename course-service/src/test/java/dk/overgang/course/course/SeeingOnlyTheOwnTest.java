package dk.overgang.course.course;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Role;
import dk.overgang.testkit.AccessLogAssertions;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// In a municipality whose workers see only the courses assigned to them (F-77).
@CourseServiceTest
class SeeingOnlyTheOwnTest {

    private static final String START = "{\"on\": \"2026-03-02\"}";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    MongoOperations mongo;

    private final CitizenEvents anna = CitizenEvents.in(CourseServiceTest.NARROW);
    private Asking worker;
    private Asking leader;

    @BeforeEach
    void anna_has_a_course() {
        clock.set(LocalDate.parse("2026-03-02"));
        worker = Asking.as(http, Role.WORKER, CourseServiceTest.NARROW);
        leader = Asking.as(http, Role.LEADER, CourseServiceTest.NARROW);
        var _ = anna.accepted();
        leader.awaitsStatus(anna.course(), "CONTACT");
    }

    @Test
    void a_course_of_nobody_or_of_somebody_else_does_not_exist_for_a_worker() {
        assertUnseen();
        assign(UUID.randomUUID());
        assertUnseen();

        assign(UUID.fromString(Tokens.WORKER));
        assertThat(worker.course(anna.course())).hasStatusOk();
        assertThat(listed()).containsExactly(anna.course().toString());
        assertThat(worker.post(anna.course(), "start", START)).hasStatusOk();
    }

    @Test
    void an_emergency_opens_it_and_every_look_says_so() {
        var opened = UUID.randomUUID();
        tellOpened(opened);

        await().untilAsserted(
                        () -> assertThat(listed()).containsExactly(anna.course().toString()));
        var looked = worker.course(anna.course());
        assertThat(looked).hasStatusOk();
        assertThat(entryOf(looked))
                .containsEntry("emergency", opened)
                .containsEntry("citizens", List.of(anna.id()))
                .containsEntry("caseId", anna.course());
        assertThat(entryOf(leader.course(anna.course()))).doesNotContainKey("emergency");

        clock.set(LocalDate.parse("2026-03-03"));
        assertUnseen();
    }

    private void assertUnseen() {
        assertThat(worker.course(anna.course())).hasStatus(404);
        assertThat(worker.post(anna.course(), "start", START)).hasStatus(404);
        assertThat(listed()).isEmpty();
        assertThat(entryOf(worker.course(anna.course())))
                .containsEntry("use", "REFUSED")
                .containsEntry("citizens", List.of());
    }

    private void assign(UUID to) {
        assertThat(leader.post(anna.course(), "worker", "{\"worker\": \"%s\"}".formatted(to)))
                .hasStatusOk();
    }

    private void tellOpened(UUID emergency) {
        Events.tell(
                "overgang.referral-events",
                anna.id().toString(),
                "/referral-service",
                "dk.overgang.emergency.opened.v1",
                emergency.toString(),
                1,
                """
                {"emergencyId": "%s", "municipality": "%s", "citizenId": "%s", "worker": "%s", "reason": "COVER",
                 "until": "%s"}
                """.formatted(
                                emergency,
                                CourseServiceTest.NARROW,
                                anna.id(),
                                Tokens.WORKER,
                                clock.instant().plus(Duration.ofHours(4))));
    }

    private List<String> listed() {
        return json(worker.get("/api/v1/courses?citizenId=" + anna.id())).read("$.items[*].courseId");
    }

    private Document entryOf(MvcTestResult answer) {
        var request = Objects.requireNonNull(answer.getResponse().getHeader("X-Request-Id"));
        return new AccessLogAssertions(http, routes, mongo).entryOf(request);
    }
}
