package dk.overgang.referral.referrals.review;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A return during a course calls for a new assessment of need, which goes the way of any referral.
@ServiceTest
class AssessingAnewTest {

    private static final String ANEW = "/api/v1/citizens/{id}/new-assessments";

    @Autowired
    Api api;

    private final String cpr = somebody();
    private final UUID course = UUID.randomUUID();
    private final UUID pause = UUID.randomUUID();
    private UUID referral = course;
    private UUID citizen = course;
    private int reported = 0;

    @BeforeEach
    void a_course_is_paused() {
        var accepted = api.accepted(cpr);
        referral = id(accepted, "referralId");
        citizen = id(accepted, "citizenId");
        tellCourse("PAUSED");
    }

    @Test
    void a_worker_opens_it_and_the_authority_decides_when_the_course_has_ended() {
        var opened = json(open(Role.WORKER));
        var anew = id(opened, "referralId");
        assertThat(opened.get("status").asString()).isEqualTo("RECEIVED");

        var seen = json(api.get(Role.AUTHORITY, "/api/v1/referrals/{id}", anew).exchange());
        assertThat(id(seen.get("reassesses"), "referralId")).isEqualTo(referral);
        assertThat(id(seen.get("reassesses"), "courseId")).isEqualTo(course);
        assertThat(id(seen.get("reassesses"), "pauseId")).isEqualTo(pause);
        assertThat(api.get(Role.WORKER, "/api/v1/referrals/{id}/status", anew)).hasStatus(200);

        assertThat(api.assess(anew, "ELIGIBLE")).hasStatus(200);
        assertThat(api.decide(anew, "ACCEPT")).hasStatus(409).bodyText().contains("referral:already-served");
        tellCourse("ENDED");
        assertThat(api.decide(anew, "ACCEPT")).hasStatus(200);
        await().untilAsserted(() -> assertThat(Events.on("overgang.referral-events", citizen.toString()))
                .last()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("dk.overgang.referral.accepted.v1");
                    assertThat(event.data())
                            .contains("\"reassesses\":{\"referralId\":\"%s\",\"courseId\":\"%s\",\"pauseId\":\"%s\"}"
                                    .formatted(referral, course, pause));
                    Contracts.assertKept(event.type(), event.data());
                }));
    }

    @Test
    void one_is_open_at_a_time_and_a_repeat_under_a_key_opens_none() {
        var first = id(json(keyed("{}")), "referralId");
        assertThat(id(json(keyed("{}")), "referralId")).isEqualTo(first);
        assertThat(keyed("{\"transitionOn\": \"2026-05-01\"}")).hasStatus(422);
        assertThat(open(Role.AUTHORITY)).hasStatus(409).bodyText().contains("reassessment:already-open");

        assertThat(api.decide(first, "DECLINE")).hasStatus(200);
        assertThat(open(Role.LEADER)).hasStatus(201);
    }

    @Test
    void without_a_course_or_by_somebody_else_nothing_is_opened() {
        assertThat(api.post(Role.WORKER, "{\"transitionOn\": \"2026-02-30\"}", ANEW, citizen))
                .hasStatus(400)
                .bodyText()
                .contains("/transitionOn");
        assertThat(open(Role.REGION)).hasStatus(403);
        assertThat(api.post(Role.WORKER, "{}", ANEW, UUID.randomUUID())).hasStatus(404);
        tellCourse("ENDED");
        assertThat(open(Role.WORKER)).hasStatus(409).bodyText().contains("reassessment:no-course");
        var named = Api.referral(somebody(), "SEL85-9M").replace("PSYCHIATRY", "NEW_ASSESSMENT");
        assertThat(api.post(Role.AUTHORITY, named, "/api/v1/referrals"))
                .hasStatus(422)
                .bodyText()
                .contains("/source");
    }

    private MvcTestResult open(Role role) {
        return api.post(role, "{}", ANEW, citizen).exchange();
    }

    private MvcTestResult keyed(String body) {
        return api.post(Role.WORKER, body, ANEW, citizen)
                .header("Idempotency-Key", "a-" + citizen)
                .exchange();
    }

    /// Waits until the course's last word has arrived.
    private void tellCourse(String status) {
        reported++;
        Events.tell(
                "overgang.course-events",
                citizen.toString(),
                "/course-service",
                "dk.overgang.course.paused.v1",
                course.toString(),
                reported,
                """
                {"municipality": "0101", "courseId": "%s", "citizenId": "%s", "referralId": "%s", "status": "%s", "phase": 2,
                 "pauses": [{"id": "%s", "voided": false}],
                 "plan": {"version": %d, "held": true, "phases": [{"number": 3, "start": "2026-08-09"}]}}
                """.formatted(course, citizen, referral, status, pause, reported));
        await().untilAsserted(() -> assertThat(api.get(Role.WORKER, "/api/v1/citizens/{id}", citizen))
                .bodyJson()
                .extractingPath("$.course.planVersion")
                .isEqualTo(reported));
    }
}
