package dk.overgang.course.course;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import dk.overgang.course.course.domain.casework.Support;
import dk.overgang.course.programmes.ProgrammeCatalogue;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// How long a course lasts is fixed by the law it is granted under.
@CourseServiceTest
class TheLengthOfACourseTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    ProgrammeCatalogue programmes;

    @ParameterizedTest
    @CsvSource({
        "SEL85-9M, SEL85, 2026-12-02",
        "SEL82B-6M, SEL82B, 2026-09-02",
        "LAB31B-6M, LAB31B, 2026-09-02",
        "JOB, SEL85, 2026-12-02",
        "JOB, LAB31B, 2026-09-02",
        "JOB, SEL82B, 2026-09-02",
        "YOUTH, SEL85, 2026-12-02",
        "YOUTH, SEL82B, 2026-09-02"
    })
    void the_law_of_the_grant_fixes_how_long_a_course_lasts(String programme, String legalBasis, String plannedEnd) {
        var worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        var citizen = CitizenEvents.unknown();
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = citizen.accepted(programme, legalBasis);
        worker.awaitsStatus(citizen.course(), "CONTACT");

        var started = worker.post(citizen.course(), "start", "{\"on\": \"2026-03-02\"}");

        assertThat(json(started).<String>read("$.plan.plannedEnd")).isEqualTo(plannedEnd);
    }

    @Test
    void who_was_accepted_before_grants_were_told_gets_the_programmes_own_length() {
        var today = LocalDate.parse("2026-03-02");
        var newLaw = new Support("SOME_NEW_LAW", null);

        assertThat(OfferedProgramme.named(programmes, "JOB", null, today).months())
                .isEqualTo(9);
        assertThat(OfferedProgramme.named(programmes, "SEL85-9M", newLaw, today).months())
                .isEqualTo(9);
    }
}
