package dk.overgang.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseDaysTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Anna Holm,        1
            Camilla Friis,    1
            Gorm Bisgaard,    1
            Dennis Vang,      2
            Ellen Skov,       2
            Hanne Dam,        2
            Dorthe Sigsgaard, 2
            Freja Toft,       3
            Ib Lykke,         3
            """)
    void a_citizen_is_in_the_phase_that_the_days_since_the_start_say(String name, int phase) {
        var days = days(name);
        assertThat(days.phaseOn(days.until())).isEqualTo(phase);
    }

    @Test
    void a_course_in_the_contact_phase_has_no_such_days() {
        assertThat(DemoCitizen.named("Bo Kjær").flatMap(citizen -> CourseDays.of(citizen, TODAY)))
                .isEmpty();
    }

    @Test
    void nothing_is_written_after_an_admission_an_ending_or_the_full_time() {
        assertThat(days("Gorm Bisgaard").until()).isEqualTo(TODAY.minusDays(5));
        assertThat(days("Dorthe Sigsgaard").until()).isEqualTo(TODAY.minusDays(10));
        assertThat(days("Anna Holm").until()).isEqualTo(TODAY);
        assertThat(days("Ib Lykke").until())
                .isEqualTo(TODAY.minusDays(300).plusMonths(9).minusDays(1));
        assertThat(days("Ib Lykke").isOver()).isTrue();
        assertThat(days("Freja Toft").isOver()).isFalse();
    }

    @Test
    void contacts_come_weekly_then_fortnightly_then_every_four_weeks_and_never_before_the_start() {
        assertThat(days("Anna Holm").contacts(3, 2))
                .containsExactly(TODAY.minusDays(2), TODAY.minusDays(9), TODAY.minusDays(16));
        assertThat(days("Dennis Vang").contacts(2, 0)).containsExactly(TODAY, TODAY.minusDays(14));
        assertThat(days("Freja Toft").contacts(2, 0)).containsExactly(TODAY, TODAY.minusDays(28));
        assertThat(days("Camilla Friis").contacts(4, 0)).hasSize(2);
    }

    private static CourseDays days(String name) {
        return DemoCitizen.named(name)
                .flatMap(citizen -> CourseDays.of(citizen, TODAY))
                .orElseThrow();
    }
}
