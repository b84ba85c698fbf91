package dk.overgang.course.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Role;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CourseServiceTest
class TakingBackTheConsentTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_course_in_contact() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        anna.consents("TAKE_PART", "IN_FORCE", null);
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
    }

    @Test
    void the_course_ends_as_declined_by_the_citizen_and_says_so() {
        anna.consents("TAKE_PART", "WITHDRAWN", "2026-03-01");
        anna.tellsOfConsent("withdrawn");

        worker.awaits(anna.course(), seen -> {
            assertThat(seen.<String>read("$.status")).isEqualTo("ENDED");
            assertThat(seen.<String>read("$.endReason")).isEqualTo("DECLINED_BY_CITIZEN");
            assertThat(seen.<String>read("$.endedOn")).isEqualTo("2026-03-01");
        });
        await().untilAsserted(() -> assertThat(
                        Events.on("overgang.course-events", anna.id().toString()))
                .extracting(Events.Event::type)
                .endsWith("dk.overgang.course.ended.v1"));
    }

    @Test
    void another_consent_taken_back_is_no_reason_to_end() {
        anna.tellsOfConsent("given");
        anna.admitted(1, "2026-03-01");

        worker.awaits(
                anna.course(),
                seen -> assertThat(seen.<Boolean>read("$.onHold")).isTrue());
        worker.awaitsStatus(anna.course(), "CONTACT");
    }

    @Test
    void a_new_consent_opens_nothing_again() {
        anna.consents("TAKE_PART", "EXPIRED", "2026-03-01");
        anna.tellsOfConsent("withdrawn");
        worker.awaitsStatus(anna.course(), "ENDED");
        anna.consents("TAKE_PART", "IN_FORCE", null);
        anna.tellsOfConsent("given");
        var second = anna.accepted();

        worker.awaitsStatus(CitizenEvents.course(second), "CONTACT");
        worker.awaitsStatus(anna.course(), "ENDED");
    }

    @Test
    void a_move_to_another_municipality_ends_it_too() {
        anna.moved("2026-03-01");

        worker.awaits(
                anna.course(),
                seen -> assertThat(seen.<String>read("$.endReason")).isEqualTo("MOVED"));
        anna.consents("TAKE_PART", "WITHDRAWN", "2026-03-02");
        anna.tellsOfConsent("withdrawn");
        var _ = anna.accepted();

        worker.awaits(
                anna.course(),
                seen -> assertThat(seen.<String>read("$.endReason")).isEqualTo("MOVED"));
    }
}
