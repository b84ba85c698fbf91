package dk.overgang.referral.stays;

import static dk.overgang.referral.citizens.domain.Citizens.NOON;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static dk.overgang.referral.citizens.domain.Citizens.anna;
import static dk.overgang.referral.citizens.domain.Citizens.notice;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.StayEvent;
import dk.overgang.testkit.Contracts;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StayPublicationTest {

    private static final UUID STAY = new UUID(4, 1);

    static List<StayEvent> everyEvent() {
        return List.of(
                new StayEvent.StayStarted(STAY),
                new StayEvent.StayChanged(STAY),
                new StayEvent.StayEnded(STAY),
                new StayEvent.StayCancelled(STAY),
                new StayEvent.CitizenDied(),
                new StayEvent.DeathCancelled());
    }

    static Stream<Citizen> citizens() {
        var admitted = accepted().with(notice(NoticeType.ADMITTED, NoticeChange.NEW, 0));
        return Stream.of(anna(), accepted(), admitted, admitted.with(notice(NoticeType.DIED, NoticeChange.NEW, 3)));
    }

    @ParameterizedTest
    @MethodSource("citizens")
    void what_is_told_keeps_its_contract(Citizen citizen) {
        assertThat(StayPublication.of(everyEvent(), citizen, NOON))
                .hasSize(6)
                .allSatisfy(fact -> Contracts.assertKept(fact.type(), EventJson.write(fact.data())));
    }

    @Test
    void every_kind_of_event_is_told_and_promised() {
        assertThat(everyEvent()).hasSize(StayEvent.class.getPermittedSubclasses().length);
        assertThat(Arrays.stream(StayEvent.class.getPermittedSubclasses()))
                .containsExactlyInAnyOrderElementsOf(
                        everyEvent().stream().<Class<?>>map(Object::getClass).toList());
        assertThat(Contracts.types("overgang.referral-events"))
                .containsAll(StayPublication.of(everyEvent(), accepted(), NOON).stream()
                        .map(OutboxEvent::type)
                        .toList());
    }

    @Test
    void nothing_told_says_who_the_citizen_is() {
        var reported = EventJson.write(StayPublication.of(everyEvent(), accepted(), NOON));

        assertThat(reported).doesNotContain("identity").doesNotContain("cpr").doesNotContain("name");
    }
}
