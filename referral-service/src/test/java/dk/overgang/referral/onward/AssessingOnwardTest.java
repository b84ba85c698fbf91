package dk.overgang.referral.onward;

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
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// A citizen in a course is assessed onward, and followed until that is decided.
@ServiceTest
class AssessingOnwardTest {

    private static final String ONWARD = "/api/v1/citizens/{id}/onward-referrals";
    private static final String WISH = "{\"offer\": \"HOME_SUPPORT\", \"reason\": \"NEED_CONTINUES\"}";
    private static final String NEW_COURSE = "dk.overgang.course.started.v1";

    @Autowired
    Api api;

    @Autowired
    MovableTestClock clock;

    private final UUID course = UUID.randomUUID();
    private UUID referral = course;
    private UUID citizen = course;
    private int reported = 0;

    @BeforeEach
    void a_course_has_started_whose_third_phase_begins_in_august() {
        clock.set(LocalDate.parse("2026-06-01"));
        var accepted = api.accepted(somebody());
        referral = id(accepted, "referralId");
        citizen = id(accepted, "citizenId");
        tellCourse("ACTIVE", 2, false);
    }

    @AfterEach
    void back_to_today() {
        clock.release();
    }

    @Test
    void before_phase_3_it_is_refused_with_the_day_from_which_it_is_not() {
        assertThat(open(WISH))
                .hasStatus(409)
                .bodyText()
                .contains("urn:problem:onward:before-last-phase", "9. august 2026");
        tellCourse("PAUSED", 2, true);
        clock.set(LocalDate.parse("2026-08-20"));
        await().untilAsserted(() -> assertThat(open(WISH))
                .hasStatus(409)
                .bodyText()
                .contains("urn:problem:onward:held-before-last-phase", "9. august 2026"));
        assertThat(items()).isEmpty();
    }

    @Test
    void opened_listed_with_its_age_granted_and_told() {
        clock.set(LocalDate.parse("2026-08-09"));
        var opened = json(open(WISH));
        var onward = id(opened, "onwardId");
        assertThat(id(opened, "courseId")).isEqualTo(course);
        clock.set(LocalDate.parse("2026-09-09"));
        tellCourse("ENDED", 3, false);

        assertThat(listed(onward)).extracting(one -> one.get("days").asInt()).containsExactly(31);
        assertThat(post(Role.WORKER, "{\"decision\": \"GRANT\"}", onward, "decision"))
                .hasStatus(403);
        assertThat(post(Role.AUTHORITY, "{\"decision\": \"GRANT\"}", onward, "decision"))
                .hasStatus(422)
                .bodyText()
                .contains("/legalBasis", "SEL85, SEL82B");
        var grant = "{\"decision\": \"GRANT\", \"legalBasis\": \"SEL85\"}";
        assertThat(post(Role.AUTHORITY, grant, onward, "decision"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.outcome.paragraph")
                .isEqualTo("SEL § 85");
        assertThat(listed(onward)).isEmpty();
        assertThat(post(Role.AUTHORITY, grant, onward, "decision"))
                .hasStatus(409)
                .bodyText()
                .contains("onward:closed");
        assertTold("OPEN", "GRANTED");
    }

    @Test
    void declined_with_a_next_step_or_withdrawn_with_a_reason() {
        clock.set(LocalDate.parse("2026-08-09"));
        var declined = id(json(open(WISH)), "onwardId");
        assertThat(post(Role.AUTHORITY, "{\"decision\": \"DECLINE\", \"legalBasis\": \"SEL85\"}", declined, "decision"))
                .hasStatus(422)
                .bodyText()
                .contains("/legalBasis");
        var decline = "{\"decision\": \"DECLINE\", \"reason\": \"NOT_ENTITLED\", \"nextStep\": \"PRIVATE_OFFER\"}";
        assertThat(post(Role.AUTHORITY, decline, declined, "decision"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.outcome.nextStep")
                .isEqualTo("PRIVATE_OFFER");

        var withdrawn = id(json(open(WISH.replace("HOME_SUPPORT", "ACTIVITIES"))), "onwardId");
        assertThat(post(Role.WORKER, "{\"reason\": \"NEED_CEASED\"}", withdrawn, "withdrawal"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("WITHDRAWN");
        assertThat(items()).extracting(one -> one.get("state").asString()).containsExactly("DECLINED", "WITHDRAWN");
        assertTold("OPEN", "DECLINED", "OPEN", "WITHDRAWN");
    }

    @Test
    void the_same_request_under_a_key_opens_one_and_another_version_none() {
        clock.set(LocalDate.parse("2026-08-09"));
        var first = json(keyed(WISH));
        assertThat(id(json(keyed(WISH)), "onwardId")).isEqualTo(id(first, "onwardId"));
        assertThat(keyed(WISH.replace("HOME_SUPPORT", "MENTOR"))).hasStatus(422);
        assertThat(api.post(Role.WORKER, WISH.replace("HOME_SUPPORT", "MENTOR"), ONWARD, citizen)
                        .header("If-Match", "\"1\""))
                .hasStatus(412);
        assertThat(open(WISH)).hasStatus(409).bodyText().contains("onward:already-open");
        assertThat(open("{\"offer\": \"CASTLE\", \"reason\": \"NEED_CONTINUES\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("/offer", "HOME_SUPPORT");
        assertThat(open("{\"reason\": \"NEED_CONTINUES\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("/offer");
        assertThat(items()).hasSize(1);
        assertThat(api.post(Role.WORKER, WISH, ONWARD, UUID.randomUUID())).hasStatus(404);
        assertThat(post(Role.WORKER, "{\"reason\": \"NEED_CEASED\"}", UUID.randomUUID(), "withdrawal"))
                .hasStatus(404);
    }

    @Test
    void who_has_moved_away_is_off_the_list() {
        clock.set(LocalDate.parse("2026-08-09"));
        var onward = id(json(open(WISH)), "onwardId");
        assertThat(listed(onward)).hasSize(1);
        assertThat(api.post(
                        Role.AUTHORITY,
                        "{\"to\": \"0751\", \"on\": \"2026-08-09\"}",
                        "/api/v1/citizens/{id}/moves",
                        citizen))
                .hasStatus(201);

        assertThat(listed(onward)).isEmpty();
        assertThat(post(Role.AUTHORITY, "{\"decision\": \"GRANT\", \"legalBasis\": \"SEL85\"}", onward, "decision"))
                .hasStatus(409)
                .bodyText()
                .contains("onward:citizen-moved");
    }

    private MvcTestResult open(String request) {
        return api.post(Role.WORKER, request, ONWARD, citizen).exchange();
    }

    private MvcTestResult keyed(String request) {
        return api.post(Role.WORKER, request, ONWARD, citizen)
                .header("Idempotency-Key", "o-" + citizen)
                .exchange();
    }

    private MvcTestResult post(Role role, String body, UUID onward, String what) {
        return api.post(role, body, ONWARD + "/{onward}/{what}", citizen, onward, what)
                .exchange();
    }

    private List<JsonNode> items() {
        return list(api.get(Role.AUTHORITY, ONWARD, citizen).exchange());
    }

    private List<JsonNode> listed(UUID onward) {
        return list(api.get(Role.LEADER, "/api/v1/onward-referrals?limit=200").exchange()).stream()
                .filter(one -> id(one, "onwardId").equals(onward))
                .toList();
    }

    private static List<JsonNode> list(MvcTestResult answer) {
        var items = new ArrayList<JsonNode>();
        json(answer).get("items").forEach(items::add);
        return items;
    }

    private void assertTold(String... states) {
        await().untilAsserted(() -> {
            var events = Events.on("overgang.referral-events", citizen.toString()).stream()
                    .filter(event -> event.type().equals("dk.overgang.onward-referral.progressed.v1"))
                    .toList();
            assertThat(events).hasSize(states.length);
            for (var i = 0; i < states.length; i++) {
                assertThat(events.get(i).data())
                        .contains("\"state\":\"" + states[i] + "\"")
                        .doesNotContain("HOME_SUPPORT", "SEL § 85");
                Contracts.assertKept(events.get(i).type(), events.get(i).data());
            }
        });
    }

    /// Waits until the course's last word has arrived.
    private void tellCourse(String status, int phase, boolean held) {
        reported++;
        Events.tell(
                "overgang.course-events",
                citizen.toString(),
                "/course-service",
                NEW_COURSE,
                course.toString(),
                reported,
                """
                {"municipality": "0101", "courseId": "%s", "citizenId": "%s", "referralId": "%s", "status": "%s", "phase": %d,
                 "plan": {"version": %d, "held": %s, "phases": [{"number": 3, "start": "2026-08-09"}]}}
                """.formatted(course, citizen, referral, status, phase, reported, held));
        await().untilAsserted(() -> assertThat(api.get(Role.WORKER, "/api/v1/citizens/{id}", citizen))
                .bodyJson()
                .extractingPath("$.course.planVersion")
                .isEqualTo(reported));
    }
}
