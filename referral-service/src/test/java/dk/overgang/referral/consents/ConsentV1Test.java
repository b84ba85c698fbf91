package dk.overgang.referral.consents;

import static dk.overgang.referral.citizens.domain.Citizens.NOON;
import static dk.overgang.referral.citizens.domain.Citizens.TODAY;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.consents.domain.Consent;
import dk.overgang.referral.consents.domain.Consents;
import dk.overgang.referral.consents.domain.Evidence;
import dk.overgang.referral.consents.domain.Permission;
import dk.overgang.testkit.Contracts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsentV1Test {

    private static final UUID FIRST = new UUID(6, 1);
    private static final Evidence PROOF = new Evidence(Evidence.Kind.CASE_NOTE, "SAG-77-12", TODAY);

    @Test
    void what_is_told_keeps_its_contract_and_shows_no_evidence() {
        var given = permitting(
                Permission.toTakePart(),
                Permission.toInvolve(new UUID(7, 1)),
                Permission.toShareWith("MUNICIPALITY-0751"));
        var withdrawn = changed(given.withdraw(FIRST, TODAY, TODAY));

        var reported = List.of(
                ConsentV1.since(Consents.none(), given, NOON), ConsentV1.since(given.consents(), withdrawn, NOON));

        assertThat(reported.getFirst())
                .extracting(OutboxEvent::type)
                .containsOnly(ConsentV1.GIVEN)
                .hasSize(3);
        assertThat(reported.getLast()).extracting(OutboxEvent::type).containsExactly(ConsentV1.WITHDRAWN);
        assertThat(reported).flatMap(facts -> facts).allSatisfy(fact -> {
            var json = EventJson.write(fact.data());
            Contracts.assertKept(fact.type(), json);
            assertThat(json).doesNotContain("SAG-77").doesNotContain("evidence");
        });
    }

    @Test
    void every_other_event_carries_the_consents_too() {
        var json = EventJson.write(permitting(Permission.toTakePart()).publicState());

        assertThat(json).contains("\"purpose\":\"TAKE_PART\"").contains("\"state\":\"IN_FORCE\"");
        Contracts.assertKept("dk.overgang.citizen.died.v1", json);
    }

    private static Citizen permitting(Permission... permissions) {
        var citizen = accepted();
        for (int i = 0; i < permissions.length; i++) {
            var consent = Consent.given(new UUID(6, i + 1), permissions[i], PROOF, TODAY, TODAY.plusDays(90));
            citizen = changed(citizen.permit(consent));
        }
        return citizen;
    }

    private static Citizen changed(Decision<Citizen> decision) {
        return decision instanceof Decision.Changed(var after, var _) ? after : fail("Refused: " + decision);
    }
}
