package dk.overgang.referral.referrals.rules;

import static dk.overgang.referral.referrals.rules.ShippedRules.GRANTS;
import static dk.overgang.referral.referrals.rules.ShippedRules.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.referral.referrals.domain.grants.GrantCause;
import dk.overgang.referral.referrals.domain.grants.GrantRequest;
import dk.overgang.referral.referrals.domain.rules.Facts;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Under which law a course is granted and how it is coded (R-024, R-033, R-034, R-039, standards 2.2).
class GrantingByTheShippedRulesTest {

    private static final Facts IN_SEL85 = new Facts(Map.of("sel85TargetGroup", "YES"));
    private static final Facts NOT_IN_SEL85 = new Facts(Map.of("sel85TargetGroup", "NO"));
    private static final String SETTLING_IN = "c56634ca-6847-4c50-b5c1-c528c1ffc1d8";
    private static final String UP_TO_SIX_MONTHS = "fe42f8f4-d516-4bab-b006-12b0cd186603";

    @Test
    void the_ladder_begins_with_section_85_and_ends_with_the_other_two() {
        assertThat(GRANTS.open("JOB", IN_SEL85)).containsExactly("SEL85");
        assertThat(GRANTS.open("JOB", NOT_IN_SEL85)).containsExactly("LAB31B", "SEL82B");
        assertThat(GRANTS.open("SEL85-9M", NOT_IN_SEL85)).isEmpty();
    }

    @Test
    void what_is_left_out_follows_from_the_ladder() {
        assertThat(check(request(null), "SEL85-9M", IN_SEL85)).isEmpty();
        var cause = new GrantCause(new UUID(1, 1), "SEL85-9M", TODAY, "mette");
        var grant = GRANTS.grant(cause, request(null), IN_SEL85);

        assertThat(grant.paragraph()).isEqualTo("SEL § 85");
        assertThat(grant.decidedOn()).isEqualTo(TODAY);
        assertThat(grant.endsOn()).isNull();
        assertThat(grant.kle()).isEqualTo("27.42");
        assertThat(grant.method()).isEqualTo("CTI");
    }

    @Test
    void where_the_ladder_leaves_a_choice_somebody_must_choose() {
        assertThat(check(request(null), "JOB", NOT_IN_SEL85))
                .containsExactly(Fault.oneOf("grant.legalBasis", List.of("LAB31B", "SEL82B")));
        assertThat(check(request("SEL82B"), "JOB", NOT_IN_SEL85)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEL85A", "LAB31B", ""})
    void a_law_that_is_unknown_or_not_open_is_refused_naming_the_open_ones(String basis) {
        assertThat(check(request(basis), "SEL85-9M", IN_SEL85))
                .containsExactly(Fault.oneOf("grant.legalBasis", List.of("SEL85")));
    }

    @Test
    void a_grant_under_section_85_has_no_end_and_the_others_may() {
        var end = TODAY.plusMonths(6);

        assertThat(check(until("SEL85", end), "SEL85-9M", IN_SEL85))
                .containsExactly(Fault.of("grant.endsOn", "grant-without-end"));
        assertThat(check(until("SEL82B", end), "SEL82B-6M", NOT_IN_SEL85)).isEmpty();
        assertThat(check(until("LAB31B", TODAY.minusDays(1)), "LAB31B-6M", NOT_IN_SEL85))
                .containsExactly(Fault.of("grant.endsOn", "end-before-start"));
    }

    @Test
    void a_decision_is_taken_under_a_law_in_force_and_not_in_the_future() {
        assertThat(check(decidedOn("SEL85", TODAY.plusDays(1)), "SEL85-9M", IN_SEL85))
                .containsExactly(Fault.of("grant.decidedOn", "not-future"));
        assertThat(check(decidedOn("SEL82B", LocalDate.parse("2017-12-31")), "SEL82B-6M", NOT_IN_SEL85))
                .containsExactly(Fault.of("grant.decidedOn", "law-not-in-force"));
    }

    @Test
    void nine_months_are_never_coded_as_the_service_that_lasts_six() {
        assertThat(check(coded(UP_TO_SIX_MONTHS), "SEL85-9M", IN_SEL85))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("grant.services.0");
                    assertThat(fault.allowed()).contains(SETTLING_IN).doesNotContain(UP_TO_SIX_MONTHS);
                });
        assertThat(check(coded(UP_TO_SIX_MONTHS), "SEL82B-6M", NOT_IN_SEL85)).isEmpty();
        assertThat(check(coded(UP_TO_SIX_MONTHS), "YOUTH", IN_SEL85)).isNotEmpty();
        assertThat(check(coded(UP_TO_SIX_MONTHS), "YOUTH", NOT_IN_SEL85)).isEmpty();
        assertThat(check(coded(SETTLING_IN), "SEL85-9M", IN_SEL85)).isEmpty();
        assertThat(check(coded(SETTLING_IN), "SEL82B-6M", NOT_IN_SEL85)).isNotEmpty();
    }

    @Test
    void unknown_codes_are_refused_naming_what_is_allowed() {
        var request = new GrantRequest("SEL85", null, null, "99.99", "", "x", List.of("y"));

        assertThat(check(request, "SEL85-9M", IN_SEL85))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("grant.kle", "grant.caseNumber", "grant.targetGroup", "grant.services.0");
    }

    @Test
    void a_case_number_is_no_cpr_number() {
        var request = new GrantRequest("SEL85", null, null, null, "SAG 010170-1234", null, List.of());

        assertThat(check(request, "SEL85-9M", IN_SEL85))
                .extracting(Fault::field)
                .containsExactly("grant.caseNumber");
    }

    private static List<Fault> check(GrantRequest request, String programme, Facts facts) {
        return GRANTS.check(request, programme, facts, TODAY);
    }

    private static GrantRequest request(@Nullable String basis) {
        return new GrantRequest(basis, null, null, null, null, null, List.of());
    }

    private static GrantRequest until(String basis, LocalDate end) {
        return new GrantRequest(basis, null, end, null, null, null, List.of());
    }

    private static GrantRequest decidedOn(String basis, LocalDate on) {
        return new GrantRequest(basis, on, null, null, null, null, List.of());
    }

    private static GrantRequest coded(String service) {
        return new GrantRequest(null, null, null, null, null, null, List.of(service));
    }
}
