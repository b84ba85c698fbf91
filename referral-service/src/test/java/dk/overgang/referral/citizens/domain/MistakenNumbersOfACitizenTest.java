package dk.overgang.referral.citizens.domain;

import static dk.overgang.referral.citizens.domain.Citizens.anna;
import static dk.overgang.referral.citizens.domain.Citizens.identity;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.referral.identities.domain.IdentityRefusal.NotFormer;
import java.util.List;
import org.junit.jupiter.api.Test;

class MistakenNumbersOfACitizenTest {

    private final Citizen renumbered = anna().renumbered(identity("second"));

    @Test
    void a_number_that_changes_is_a_former_one() {
        assertThat(renumbered.identity()).isEqualTo(identity("second"));
        assertThat(renumbered.circumstances().former()).containsExactly(identity("hash"));
    }

    @Test
    void a_number_that_is_corrected_is_none() {
        var corrected = renumbered.corrected(identity("third"));

        assertThat(corrected.identity()).isEqualTo(identity("third"));
        assertThat(corrected.circumstances().former()).containsExactly(identity("hash"));
    }

    @Test
    void a_former_number_that_is_given_again_is_the_number_and_no_former_one() {
        assertThat(renumbered.renumbered(identity("hash")).circumstances().former())
                .containsExactly(identity("second"));
        assertThat(renumbered.corrected(identity("hash")).circumstances().former())
                .isEmpty();
    }

    @Test
    void a_former_number_is_taken_back_by_any_hash_that_it_may_have() {
        var takenBack = renumbered.takeBackNumber(List.of("newer-hash", "hash"));

        assertThat(takenBack).isEqualTo(Decision.changed(anna().with(identity("second"))));
    }

    @Test
    void the_number_of_today_and_a_strangers_are_no_former_ones() {
        assertThat(renumbered.takeBackNumber(List.of("second"))).isEqualTo(Decision.refused(new NotFormer()));
        assertThat(renumbered.takeBackNumber(List.of("other"))).isEqualTo(Decision.refused(new NotFormer()));
    }
}
