package dk.overgang.notification.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.notification.sharing.domain.Sharing;
import dk.overgang.notification.sharing.domain.Sharing.Consent;
import dk.overgang.testkit.Contracts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SharingContractsTest {

    static final List<String> TYPES = Contracts.readBy("notification-service").stream()
            .filter(type -> type.startsWith("dk.overgang.consent."))
            .toList();

    @ParameterizedTest
    @FieldSource("TYPES")
    void every_consent_event_is_understood_as_referral_service_promises_it(String type) {
        var example = Contracts.example(type);

        Contracts.assertKept(type, example);
        assertThat(EventJson.read(example.getBytes(UTF_8), Sharing.class).consents())
                .hasSize(3);
    }

    @Test
    void an_erasure_is_understood_as_referral_service_promises_it() {
        var example = Contracts.example(CitizenIntake.ERASED);

        Contracts.assertKept(CitizenIntake.ERASED, example);
        assertThat(EventJson.read(example.getBytes(UTF_8), Sharing.class).citizenId())
                .isEqualTo(UUID.fromString("3f0c5d0e-8a51-4c4b-9a2e-2f1f6f2b7c11"));
    }

    @Test
    void only_who_has_a_consent_in_force_is_told_anything() {
        var sharing = new Sharing(
                new UUID(0, 1),
                "0101",
                List.of(
                        consent("SHARE_ACROSS_AUTHORITIES", "REGION-1084", "IN_FORCE"),
                        consent("SHARE_ACROSS_AUTHORITIES", "MUNICIPALITY-0751", "WITHDRAWN"),
                        consent("SHARE_ACROSS_AUTHORITIES", "MUNICIPALITY-0461", "SOMETHING_NEW"),
                        consent("TAKE_PART", null, "IN_FORCE")));

        assertThat(sharing.recipients()).containsExactly("REGION-1084");
    }

    private static Consent consent(String purpose, @Nullable String recipient, String state) {
        return new Consent(UUID.randomUUID(), purpose, recipient, state);
    }
}
