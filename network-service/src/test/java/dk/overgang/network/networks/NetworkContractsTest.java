package dk.overgang.network.networks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.network.networks.domain.Anna;
import dk.overgang.network.networks.domain.Offsets;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.CitizenFacts;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts.Plan;
import dk.overgang.network.networks.domain.facts.OfferFacts;
import dk.overgang.network.networks.domain.facts.PlanFacts;
import dk.overgang.network.networks.domain.facts.PlanFacts.OpenNeed;
import dk.overgang.network.networks.domain.meetings.Meeting.Kind;
import dk.overgang.network.networks.domain.meetings.Meeting.Setting;
import dk.overgang.network.networks.domain.meetings.MeetingCommand;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.By;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Guests;
import dk.overgang.network.networks.domain.responsibilities.Responsibility;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Terms;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand;
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
    private static final UUID MEETING = new UUID(9, 1);

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
    void a_death_and_its_cancelling_are_understood_as_referral_service_promises_them() {
        assertThat(citizen(CitizenIntake.DIED).deceasedOn()).isEqualTo("2026-07-03");
        assertThat(citizen(CitizenIntake.DEATH_CANCELLED).deceasedOn()).isNull();
    }

    private static CitizenFacts citizen(String type) {
        return EventJson.read(Contracts.example(type).getBytes(UTF_8), CitizenFacts.class);
    }

    @Test
    void an_erasure_is_understood_as_referral_service_promises_it() {
        var example = Contracts.example(CitizenIntake.ERASED);

        Contracts.assertKept(CitizenIntake.ERASED, example);
        assertThat(EventJson.read(example.getBytes(UTF_8), CitizenFacts.class).citizenId())
                .isEqualTo(UUID.fromString("3f0c5d0e-8a51-4c4b-9a2e-2f1f6f2b7c11"));
    }

    @Test
    void an_offer_that_is_gone_is_understood_as_this_service_promises_it() {
        assertThat(offer(OfferIntake.GONE).isGone()).isTrue();
        assertThat(offer(OfferIntake.CHANGED).isGone()).isFalse();
    }

    private static OfferFacts offer(String type) {
        Contracts.assertKept(type, Contracts.example(type));
        return EventJson.read(Contracts.example(type).getBytes(UTF_8), OfferFacts.class);
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

        var consent = new ConsentFacts(
                new UUID(6, 1), "INVOLVE_NETWORK_MEMBER", new UUID(7, 1), null, "IN_FORCE", null, null);
        var permitted = planned.permitted(List.of(consent));
        var sister = new Guests(List.of(new UUID(7, 1)), List.of(), List.of(), List.of());
        var by = new By("worker", LocalDate.parse("2026-06-01"));
        var met = Anna.after(permitted.decide(new MeetingCommand.Plan(
                MEETING, Kind.CONVERSATION, LocalDate.parse("2026-06-02"), Setting.OPEN, sister, by)));
        var moved = Anna.after(
                met.decide(new MeetingCommand.Move(MEETING, LocalDate.parse("2026-06-01"), Setting.OPEN, null, by)));
        var completed =
                Anna.after(moved.decide(new MeetingCommand.Complete(MEETING, LocalDate.parse("2026-06-01"), null, by)));
        assertThat(kept(permitted, met)).isEqualTo("dk.overgang.handover.planned.v1");
        assertThat(kept(met, moved)).isEqualTo("dk.overgang.handover.moved.v1");
        assertThat(kept(moved, completed)).isEqualTo("dk.overgang.handover.completed.v1");
    }

    /// The whole network after each change that shows in it, last of what is told of the change.
    @Test
    void the_network_that_is_published_keeps_its_contract() {
        var before = Anna.network();
        var placed = Anna.after(before.decide(new ResponsibilityCommand.Place(new Responsibility(
                new UUID(5, 1),
                Anna.EVENINGS,
                Responsibility.Holder.MEMBER,
                Anna.SISTER,
                null,
                List.of(new Terms(
                        Responsibility.Placement.TAKEN_OVER,
                        LocalDate.parse("2026-11-04"),
                        null,
                        new EncryptedText(new Ciphertext(new byte[] {1}), 1),
                        LocalDate.parse("2026-11-04"),
                        "worker")),
                null))));

        var told = NetworkPublication.of(before, placed, Instant.EPOCH);
        assertThat(told).extracting(OutboxEvent::type).containsExactly(NetworkPublication.CHANGED);
        var network = EventJson.write(told.getFirst().data());
        Contracts.assertKept(NetworkPublication.CHANGED, network);
        Contracts.assertKept(NetworkPublication.CHANGED, Contracts.example(NetworkPublication.CHANGED));
        var json = JsonPath.parse(network);
        assertThat(json.<Integer>read("$.gaps")).isEqualTo(1);
        assertThat(json.<List<String>>read("$.needs[*].placement")).containsExactly("OPEN", "TAKEN_OVER");
        assertThat(json.<List<String>>read("$.needs[*].holderId")).containsExactly(Anna.SISTER.toString());
        assertThat(json.<List<Boolean>>read("$.members[*].mayBeInvolved")).containsExactly(true, false);
        assertThat(json.<List<Boolean>>read("$.conditions[*].met")).containsExactly(false, false, false);
    }

    @Test
    void what_does_not_show_is_not_published() {
        var network = Anna.network();

        assertThat(NetworkPublication.of(network, network, Instant.EPOCH)).isEmpty();
        assertThat(NetworkPublication.of(network, network.permitted(network.consents()), Instant.EPOCH))
                .isEmpty();
    }

    private static String kept(SupportNetwork before, SupportNetwork after) {
        var told = NetworkPublication.of(before, after, Instant.EPOCH);
        told.forEach(fact -> Contracts.assertKept(fact.type(), EventJson.write(fact.data())));
        assertThat(told.getLast().type()).isEqualTo(NetworkPublication.CHANGED);
        return told.getFirst().type();
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
