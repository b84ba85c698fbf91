package dk.overgang.network.networks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.network.networks.domain.Offsets;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.CitizenFacts;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts.Plan;
import dk.overgang.network.networks.domain.facts.PlanFacts;
import dk.overgang.network.networks.domain.facts.PlanFacts.OpenNeed;
import dk.overgang.testkit.Contracts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NetworkContractsTest {

    static final List<String> TYPES = types("dk.overgang.course", "dk.overgang.worker");
    static final List<String> CONSENTS = types("dk.overgang.consent");
    private static final Offsets SIXTY_DAYS = new Offsets(60);

    @ParameterizedTest
    @FieldSource("TYPES")
    void every_course_event_is_understood_as_course_service_promises_it(String type) {
        var example = Contracts.example(type);

        Contracts.assertKept(type, example);
        assertThat(EventJson.read(example.getBytes(UTF_8), CourseFacts.class).status())
                .isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("CONSENTS")
    void every_consent_event_is_understood_as_referral_service_promises_it(String type) {
        var example = Contracts.example(type);

        Contracts.assertKept(type, example);
        assertThat(EventJson.read(example.getBytes(UTF_8), CitizenFacts.class).consents())
                .hasSize(3);
    }

    @Test
    void the_open_needs_of_a_plan_are_understood_as_course_service_promises_them() {
        var example = Contracts.example(CourseIntake.PLAN);

        Contracts.assertKept(CourseIntake.PLAN, example);
        assertThat(EventJson.read(example.getBytes(UTF_8), PlanFacts.class).openNeeds())
                .extracting(OpenNeed::area, OpenNeed::priority)
                .containsExactly(tuple("ECONOMY", "NOW"), tuple("MENTAL_HEALTH", null));
    }

    @Test
    void an_erasure_is_understood_as_referral_service_promises_it() {
        var example = Contracts.example(CitizenIntake.ERASED);

        Contracts.assertKept(CitizenIntake.ERASED, example);
        assertThat(EventJson.read(example.getBytes(UTF_8), CitizenFacts.class).citizenId())
                .isEqualTo(UUID.fromString("3f0c5d0e-8a51-4c4b-9a2e-2f1f6f2b7c11"));
    }

    @Test
    void what_is_published_keeps_its_contract() {
        var nothing = SupportNetwork.none(course("ACTIVE", false));
        var planned = nothing.hear(course("ACTIVE", false), SIXTY_DAYS);
        var held = planned.hear(course("PAUSED", true), SIXTY_DAYS);
        var cancelled = held.hear(course("ENDED", false), SIXTY_DAYS);

        assertThat(kept(nothing, planned)).isEqualTo("dk.overgang.handover.planned.v1");
        assertThat(kept(planned, held)).isEqualTo("dk.overgang.handover.held.v1");
        assertThat(kept(held, cancelled)).isEqualTo("dk.overgang.handover.cancelled.v1");

        var consent =
                new ConsentFacts(new UUID(6, 1), "INVOLVE_NETWORK_MEMBER", new UUID(7, 1), null, "IN_FORCE", null);
        var permitted = planned.permitted(List.of(consent));
        var met = permitted.meet(
                new UUID(9, 1), new UUID(7, 1), LocalDate.parse("2026-06-01"), LocalDate.parse("2026-05-04"));
        assertThat(kept(permitted, ((Changed<SupportNetwork>) met).after()))
                .isEqualTo("dk.overgang.handover.planned.v1");
    }

    private static String kept(SupportNetwork before, SupportNetwork after) {
        var fact =
                NetworkPublication.of(after, after.since(before), Instant.EPOCH).getFirst();
        Contracts.assertKept(fact.type(), EventJson.write(fact.data()));
        return fact.type();
    }

    private static CourseFacts course(String status, boolean held) {
        var plan = new Plan(1, LocalDate.parse("2026-12-02"), held);
        return new CourseFacts(new UUID(0, 1), new UUID(0, 2), "0101", status, plan, null);
    }

    private static List<String> types(String... families) {
        return Contracts.readBy("network-service").stream()
                .filter(type -> Stream.of(families).anyMatch(type::startsWith))
                .toList();
    }
}
