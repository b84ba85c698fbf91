package dk.overgang.course.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.Events.Event;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// From what referral-service tells to what course-service tells: the pause path of one service.
@CourseServiceTest
class FollowingTheHospitalTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_worker_in_the_municipality() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        today("2026-03-02");
    }

    @Test
    void an_accepted_referral_opens_one_course_however_often_it_is_told() {
        var referral = anna.accepted();
        anna.toldAgain(1, "referral.accepted");
        anna.admitted(1, "2026-03-01");

        worker.awaits(
                anna.course(),
                seen -> assertThat(seen.<Boolean>read("$.onHold")).isTrue());
        await().untilAsserted(() -> assertThat(told()).containsExactly("course.opened", "course.replanned"));
        worker.awaits(anna.course(), seen -> {
            assertThat(seen.<String>read("$.status")).isEqualTo("CONTACT");
            assertThat(seen.<String>read("$.referralId")).isEqualTo(referral.toString());
            assertThat(seen.<String>read("$.citizenId")).isEqualTo(anna.id().toString());
            assertThat(seen.<Object>read("$.plan")).isNull();
        });
        assertThat(worker.get("/api/v1/courses?citizenId=" + anna.id()))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void a_second_accepted_referral_opens_no_second_course_then_or_later() {
        var _ = anna.accepted();
        var second = anna.accepted();
        anna.admitted(1, "2026-03-01");
        worker.awaits(
                anna.course(),
                seen -> assertThat(seen.<Boolean>read("$.onHold")).isTrue());
        assertThat(worker.post(anna.course(), "end", "{\"reason\": \"OTHER\", \"on\": \"2026-03-02\"}"))
                .hasStatusOk();
        anna.discharged(1, "2026-03-01", "2026-03-02");
        var third = anna.accepted();

        worker.awaitsStatus(CitizenEvents.course(third), "CONTACT");
        assertThat(worker.course(CitizenEvents.course(second))).hasStatus(404);
    }

    @Test
    void an_admission_pauses_a_discharge_proposes_and_the_worker_resumes() {
        started();
        today("2026-05-20");
        anna.admitted(2, "2026-05-20");
        worker.awaitsStatus(anna.course(), "PAUSED");
        today("2026-06-11");
        anna.discharged(2, "2026-05-20", "2026-06-11");
        worker.awaits(anna.course(), seen -> {
            assertThat(seen.<List<Map<String, Object>>>read("$.proposals"))
                    .singleElement()
                    .satisfies(proposal -> {
                        assertThat(proposal).containsEntry("kind", "RESUME").containsEntry("date", "2026-06-11");
                    });
            assertThat(seen.<Integer>read("$.proposals[0].plan.version")).isEqualTo(3);
            assertThat(ends(seen, "$.proposals[0].plan")).containsExactly("2026-06-24", "2026-09-24", "2026-12-24");
            assertThat(ends(seen, "$.plan")).containsExactly("2026-06-02", "2026-09-02", "2026-12-02");
        });

        assertThat(worker.post(anna.course(), "resume", "{\"on\": \"2026-06-11\"}"))
                .hasStatusOk();

        worker.awaits(anna.course(), seen -> {
            assertThat(ends(seen, "$.plan")).containsExactly("2026-06-24", "2026-09-24", "2026-12-24");
            assertThat(seen.<List<Object>>read("$.proposals")).isEmpty();
        });
        await().untilAsserted(() -> assertThat(told())
                .containsExactly(
                        "course.opened",
                        "course.started",
                        "course.paused",
                        "course.resume-proposed",
                        "course.resumed"));
        assertThat(events()).allSatisfy(event -> {
            assertThat(event.subject()).isEqualTo(anna.course().toString());
            Contracts.assertKept(event.type(), event.data());
        });
        assertThat(events()).extracting(Event::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        var paused = JsonPath.parse(events().get(2).data());
        assertThat(paused.<String>read("$.status")).isEqualTo("PAUSED");
        assertThat(paused.<Integer>read("$.plan.version")).isEqualTo(2);
        assertThat(paused.<Boolean>read("$.plan.held")).isTrue();
        assertThat(paused.<Boolean>read("$.pauses[0].confirmed")).isFalse();
        assertThat(paused.<Map<String, Object>>read("$.pauses[0]")).doesNotContainKey("to");
        assertThat(JsonPath.<Integer>read(events().get(4).data(), "$.plan.version"))
                .isEqualTo(3);
    }

    @Test
    void what_is_heard_twice_has_no_second_effect_and_undoes_nothing() {
        started();
        today("2026-05-20");
        anna.admitted(2, "2026-05-20");
        anna.toldAgain(2, "stay.started");
        anna.admissionCancelled(2, "2026-05-20");
        worker.awaits(
                anna.course(),
                seen -> assertThat(seen.<List<Boolean>>read("$.pauses[*].voided"))
                        .containsExactly(true));

        anna.forget(2);
        anna.toldAgain(2, "stay.started");
        today("2026-05-22");
        anna.admitted(3, "2026-05-22");

        worker.awaitsStatus(anna.course(), "PAUSED");
        await().untilAsserted(() -> assertThat(told())
                .containsExactly(
                        "course.opened", "course.started", "course.paused", "course.pause-voided", "course.paused"));
    }

    @Test
    void a_corrected_admission_moves_the_pause() {
        started();
        today("2026-05-20");
        anna.admitted(2, "2026-05-20");
        anna.admissionCorrected(2, "2026-05-19");

        worker.awaits(
                anna.course(),
                seen -> assertThat(seen.<List<String>>read("$.pauses[*].from")).containsExactly("2026-05-19"));
        await().untilAsserted(() -> assertThat(told()).endsWith("course.paused", "course.pause-corrected"));
    }

    @Test
    void a_late_notice_takes_an_entered_phase_back() {
        started();
        today("2026-06-15");
        worker.awaits(
                anna.course(), seen -> assertThat(seen.<Integer>read("$.phase")).isEqualTo(2));
        anna.admitted(2, "2026-05-20");

        worker.awaitsStatus(anna.course(), "PAUSED");
        worker.awaits(
                anna.course(), seen -> assertThat(seen.<Integer>read("$.phase")).isEqualTo(1));
        await().untilAsserted(
                        () -> assertThat(told()).endsWith("course.phase-entered", "course.paused", "course.replanned"));
    }

    @Test
    void death_ends_a_course_until_the_death_is_cancelled() {
        started();
        today("2026-05-21");
        anna.died("2026-05-21");
        worker.awaits(anna.course(), seen -> {
            assertThat(seen.<String>read("$.status")).isEqualTo("ENDED");
            assertThat(seen.<String>read("$.endReason")).isEqualTo("DEATH");
            assertThat(seen.<String>read("$.endedOn")).isEqualTo("2026-05-21");
        });
        anna.deathCancelled();

        worker.awaitsStatus(anna.course(), "ACTIVE");
        await().untilAsserted(() -> assertThat(told()).endsWith("course.ended", "course.reinstated"));
    }

    @Test
    void of_two_courses_that_a_mistaken_death_ended_one_comes_back() {
        var first = anna.accepted();
        anna.died("2026-03-02");
        worker.awaitsStatus(anna.course(), "ENDED");
        var second = anna.accepted();
        worker.awaitsStatus(CitizenEvents.course(second), "ENDED");
        anna.deathCancelled();
        anna.admitted(1, "2026-03-02");

        worker.awaits(CitizenEvents.course(first), seen -> {
            assertThat(seen.<String>read("$.status")).isEqualTo("CONTACT");
            assertThat(seen.<Boolean>read("$.onHold")).isTrue();
        });
        worker.awaitsStatus(CitizenEvents.course(second), "ENDED");
    }

    private void started() {
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
        worker.starts(anna.course(), "2026-03-02");
    }

    private void today(String day) {
        clock.set(LocalDate.parse(day));
    }

    private List<Event> events() {
        return Events.on("overgang.course-events", anna.id().toString());
    }

    private List<String> told() {
        return events().stream()
                .map(event -> event.type().replaceAll("^dk\\.overgang\\.|\\.v1$", ""))
                .toList();
    }

    private static List<String> ends(DocumentContext course, String plan) {
        return course.read(plan + ".phases[*].end");
    }
}
