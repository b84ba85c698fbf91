package dk.overgang.referral.referrals.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.referral.referrals.domain.grants.LegalBasis;
import org.junit.jupiter.api.Test;

class AssessingOnwardByTheShippedRulesTest {

    @Test
    void every_offer_is_given_under_laws_that_are_in_force() {
        var inForce = ShippedRules.ONWARD.legalBases().stream()
                .filter(law -> law.paragraph(ShippedRules.TODAY).isPresent())
                .map(LegalBasis::code)
                .toList();

        assertThat(ShippedRules.ONWARD.offers())
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.legalBases()).isNotEmpty().isSubsetOf(inForce));
    }

    @Test
    void a_law_that_grants_a_course_has_one_code_in_both_files() {
        var granting =
                ShippedRules.GRANTS.legalBases().stream().map(LegalBasis::code).toList();

        assertThat(ShippedRules.ONWARD.legalBases())
                .extracting(LegalBasis::code)
                .containsAll(granting)
                .doesNotHaveDuplicates();
    }
}
