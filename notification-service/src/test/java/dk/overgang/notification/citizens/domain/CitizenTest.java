package dk.overgang.notification.citizens.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.notification.citizens.domain.Citizen.Consent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whom the citizen's consents permit to tell (R-221, E25).
class CitizenTest {

    @Test
    void only_who_has_a_consent_in_force_is_told_anything() {
        var citizen = citizen(
                consent("SHARE_ACROSS_AUTHORITIES", "REGION-1084", "IN_FORCE"),
                consent("SHARE_ACROSS_AUTHORITIES", "MUNICIPALITY-0751", "WITHDRAWN"),
                consent("SHARE_ACROSS_AUTHORITIES", "MUNICIPALITY-0461", "SOMETHING_NEW"),
                consent("TAKE_PART", null, "IN_FORCE"));

        assertThat(citizen.recipients()).containsExactly("REGION-1084");
    }

    @Test
    void a_consent_given_anew_stands_beside_the_withdrawn_one() {
        var withdrawn = consent("TAKE_PART", null, "WITHDRAWN");

        assertThat(citizen(withdrawn).hasWithdrawn()).isTrue();
        assertThat(citizen(withdrawn, consent("TAKE_PART", null, "IN_FORCE")).hasWithdrawn())
                .isFalse();
        assertThat(citizen(consent("TAKE_PART", null, "EXPIRED")).hasWithdrawn())
                .isFalse();
        assertThat(citizen().hasWithdrawn()).isFalse();
    }

    private static Citizen citizen(Consent... consents) {
        return new Citizen(new UUID(0, 1), "0101", List.of(consents), List.of(), List.of(), List.of(), null);
    }

    private static Consent consent(String purpose, @Nullable String recipient, String state) {
        return new Consent(UUID.randomUUID(), purpose, recipient, state);
    }
}
