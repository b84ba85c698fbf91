package dk.overgang.referral.referrals.rules;

import static dk.overgang.referral.referrals.rules.ShippedRules.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.referral.referrals.domain.intake.Background;
import dk.overgang.referral.referrals.domain.intake.Enrolment;
import dk.overgang.referral.referrals.domain.intake.TransitionType;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From where, to where, and with which background somebody is referred (R-004 to,
///
class IntakeRulesTest {

    @Test
    void every_transition_of_the_catalogue_is_there() {
        var sources = INTAKE.transitions().stream().map(TransitionType::source).toList();

        assertThat(sources)
                .containsAll(IntStream.rangeClosed(5, 18)
                        .mapToObj("R-%03d"::formatted)
                        .toList())
                .contains("R-291");
    }

    @Test
    void a_transition_is_a_move_or_a_change_of_life() {
        assertThat(INTAKE.transitions())
                .extracting(TransitionType::change)
                .contains(TransitionType.Change.MOVE, TransitionType.Change.LIFE_CHANGE);
        assertThat(INTAKE.transitions())
                .filteredOn(TransitionType::needsHome)
                .allMatch(type -> type.change() == TransitionType.Change.MOVE);
    }

    @ParameterizedTest
    @CsvSource({
        "PSYCHIATRY, region, true",
        "PSYCHIATRY, worker, false",
        "PRISON, region, true",
        "JOB_CENTRE, region, false",
        "JOB_CENTRE, worker, true",
        "MUNICIPALITY_AUTHORITY, leader, false",
        "CITIZEN, worker, true",
        "CIVIL_SOCIETY, authority, false"
    })
    void a_source_is_used_by_those_it_is_open_to(String source, String role, boolean isOpen) {
        var fault = INTAKE.checkSource(source, Set.of(role));

        assertThat(fault.isEmpty()).isEqualTo(isOpen);
        fault.ifPresent(found -> assertThat(found.allowed()).isNotEmpty().doesNotContain(source));
    }

    @Test
    void a_transition_belongs_to_its_programmes() {
        assertThat(INTAKE.checkTransition("CASH_BENEFIT_TO_EMPLOYMENT", "JOB")).isEmpty();
        assertThat(INTAKE.checkTransition("CASH_BENEFIT_TO_EMPLOYMENT", "LAB31B-6M"))
                .isEmpty();
        assertThat(INTAKE.checkTransition("CASH_BENEFIT_TO_EMPLOYMENT", "SEL85-9M"))
                .get()
                .satisfies(fault -> assertThat(fault.allowed()).contains("WARD_TO_OWN_HOME"));
        assertThat(INTAKE.checkTransition(null, "YOUTH")).isPresent();
    }

    @Test
    void a_background_is_told_in_known_codes() {
        var reported = new Background(
                "FEMALE",
                "CASH_BENEFIT",
                "BASIC_SCHOOL",
                "OUTSIDE",
                14,
                "NONE",
                "NONE",
                List.of("MENTAL_DISORDER"),
                List.of(new Enrolment("Bosted", "4711", "ICM")));
        var strange = new Background(
                "X",
                null,
                null,
                "BUSY",
                null,
                null,
                null,
                List.of("TALL"),
                List.of(new Enrolment("Bosted", "", "ICM")));

        assertThat(INTAKE.check(reported)).isEmpty();
        assertThat(INTAKE.check(Background.unknown())).isEmpty();
        assertThat(INTAKE.check(strange))
                .extracting(Fault::field)
                .containsExactly(
                        "background.gender",
                        "background.labourStatus",
                        "background.conditions.0",
                        "background.enrolments.0.id");
    }

    @Test
    void an_enrolment_elsewhere_never_carries_a_cpr_number() {
        var enrolled = new Background(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(new Enrolment("Bosted", "0101701234", "ICM")));

        assertThat(INTAKE.check(enrolled)).extracting(Fault::field).containsExactly("background.enrolments.0.id");
    }
}
