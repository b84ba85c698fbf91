package dk.overgang.referral.identities;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.notice;
import static dk.overgang.referral.Api.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class ChangingTheNumberTest {

    private static final String NUMBER = "/api/v1/citizens/{id}/number";
    private static final String PROTECTION = "/api/v1/citizens/{id}/address-protection";

    @Autowired
    Api api;

    private final String former = somebody();
    private final String given = somebody();
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void somebody_is_accepted() {
        citizen = id(api.accepted(former), "citizenId");
    }

    @Test
    void a_replacement_number_gives_way_to_an_ordinary_one_and_both_find_the_citizen() {
        var changed = renumber(given);

        assertThat(changed).hasStatus(200);
        assertThat(json(changed).get("formerNumbers").asInt()).isEqualTo(1);
        assertThat(json(changed).toString()).doesNotContain(former).doesNotContain(given);
        assertThat(json(renumber(given)).get("formerNumbers").asInt()).isEqualTo(1);
        var shown = json(api.get(Role.WORKER, "/api/v1/citizens/{id}", citizen).exchange());
        assertThat(json(api.number(Role.WORKER, citizen)).get("cpr").asString()).isEqualTo(given);
        assertThat(shown.get("name").asString()).isEqualTo("Anna Testesen");
        assertThat(api.tell(notice(UUID.randomUUID().toString(), "ADMITTED", former, "2026-03-01T10:00:00Z")))
                .hasStatus(202);
        assertThat(api.stays(citizen).size()).isEqualTo(1);
    }

    @Test
    void a_number_belongs_to_one_citizen_here() {
        assertThat(api.refer(given)).hasStatus(201);

        assertThat(renumber(given)).hasStatus(409);
        assertThat(renumber("12345678901")).hasStatus(422);
    }

    @Test
    void a_protected_address_is_told_as_a_flag_and_nothing_more() {
        var answer =
                api.post(Role.AUTHORITY, "{\"on\": true}", PROTECTION, citizen).exchange();
        assertThat(json(answer).get("addressProtected").asBoolean()).isTrue();
        assertThat(api.tell(notice(UUID.randomUUID().toString(), "ADMITTED", former, "2026-03-01T10:00:00Z")))
                .hasStatus(202);

        await().untilAsserted(() -> assertThat(Events.on("overgang.referral-events", citizen.toString()))
                .last()
                .satisfies(event -> {
                    assertThat(event.data()).contains("\"addressProtected\":true");
                    Contracts.assertKept(event.type(), event.data());
                }));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WORKER", "LEADER", "REGION", "PORTAL", "OPERATOR", "AUDITOR"})
    void only_the_authority_changes_who_a_citizen_is(Role role) {
        assertThat(api.post(role, "{}", NUMBER, citizen)).hasStatus(403);
        assertThat(api.post(role, "{}", PROTECTION, citizen)).hasStatus(403);
    }

    private MvcTestResult renumber(String cpr) {
        return api.post(Role.AUTHORITY, "{\"cpr\": \"%s\"}".formatted(cpr), NUMBER, citizen)
                .exchange();
    }
}
