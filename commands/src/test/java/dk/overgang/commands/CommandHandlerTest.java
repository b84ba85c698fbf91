package dk.overgang.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.overgang.commands.counters.CounterService;
import dk.overgang.commands.counters.domain.Counter;
import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Decision.Unchanged;
import dk.overgang.commands.domain.ReportedEvent;
import dk.overgang.messaging.reading.Received;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What an event says and what time brings, on the way that requests take too.
@CommandPathTest
class CommandHandlerTest {

    record News(String municipality, int by) implements ReportedEvent {}

    @Autowired
    CommandHandler<Counter> commands;

    @Autowired
    AggregateStore<Counter> counters;

    @Autowired
    ErasedCitizens erased;

    private final UUID id = UUID.randomUUID();
    private final UUID citizenId = UUID.randomUUID();

    @Test
    void the_first_event_makes_it_and_a_repeat_changes_nothing() {
        var made = hears(1, 3);
        assertThat(made.state().count()).isEqualTo(3);
        assertThat(made.version()).isEqualTo(1);

        assertThat(hears(1, 3).version()).isEqualTo(1);
        assertThat(hears(2, 4).state().count()).isEqualTo(7);
        assertThat(hears(1, 3).state().count()).isEqualTo(7);
    }

    @Test
    void an_event_that_is_refused_or_changes_nothing_is_remembered_as_read() {
        var made = hears(1, 9);

        assertThat(hears(2, 9).version()).isEqualTo(made.version());
        assertThat(hears(3, 0).version()).isEqualTo(made.version());
        assertThat(counters.find(id).orElseThrow().hasHeard(event(3, "0101", 0).position()))
                .isTrue();
        assertThat(counters.find(id).orElseThrow().state().count()).isEqualTo(9);
    }

    @Test
    void an_event_about_something_unknown_is_left_alone_unless_it_makes_it() {
        assertThat(commands.hear(id, event(1, "0101", 3), counter -> counter.add(id, 3)))
                .isEmpty();
        assertThat(counters.find(id)).isEmpty();
    }

    @Test
    void an_event_of_another_municipality_is_not_believed() {
        var made = hears(1, 3);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> commands.hear(id, event(2, "0751", 4), counter -> counter.add(id, 4)));
        assertThat(counters.find(id).orElseThrow().state()).isEqualTo(made.state());
    }

    @Test
    void time_changes_what_is_there_and_nothing_else() {
        assertThat(commands.onTime(id, counter -> counter.add(id, 1))).isEmpty();
        var _ = hears(1, 3);

        assertThat(commands.onTime(id, counter -> counter.add(id, 1))
                        .orElseThrow()
                        .state()
                        .count())
                .isEqualTo(4);
        assertThat(commands.onTime(id, _ -> Decision.unchanged()).orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void what_time_makes_is_made_once() {
        var made = commands.createOnTime(id, () -> Counter.ofNothing(id, "0101"));
        var again = commands.createOnTime(id, () -> Counter.ofNothing(id, "0751"));

        assertThat(made.version()).isOne();
        assertThat(again.version()).isOne();
        assertThat(again.state()).isEqualTo(made.state());
    }

    @Test
    void a_message_of_another_system_is_answered_with_what_was_decided() {
        assertThat(commands.receive(id, counter -> counter.add(id, 1))).isEmpty();
        var _ = hears(1, 9);

        assertThat(commands.receive(id, counter -> counter.add(id, 9))).containsInstanceOf(Refused.class);
        assertThat(commands.receive(id, _ -> Decision.unchanged())).containsInstanceOf(Unchanged.class);
        assertThat(counters.find(id).orElseThrow().version()).isEqualTo(1);
        assertThat(commands.receive(id, counter -> counter.add(id, 1))).containsInstanceOf(Changed.class);
        assertThat(counters.find(id).orElseThrow().state().count()).isEqualTo(10);
    }

    @Test
    void a_message_makes_an_aggregate_once() {
        var nothing = Counter.ofNothing(id, "0101");

        assertThat(commands.receiveNew(id, () -> nothing.add(id, 99))).isInstanceOf(Refused.class);
        assertThat(counters.find(id)).isEmpty();
        assertThat(commands.receiveNew(id, () -> nothing.add(id, 3))).isInstanceOf(Changed.class);
        assertThat(commands.receiveNew(id, () -> nothing.add(id, 4))).isInstanceOf(Unchanged.class);
        assertThat(counters.find(id).orElseThrow().state().count()).isEqualTo(3);
    }

    @Test
    void each_write_is_reported_and_nothing_else_is() {
        var _ = hears(1, 3);
        var _ = hears(1, 3);
        var _ = hears(2, 0);
        var _ = commands.onTime(id, counter -> counter.add(id, 1));

        assertThat(CounterService.WRITTEN.stream()
                        .filter(written -> written.id().equals(id)))
                .extracting(Stored::version)
                .containsExactly(1L, 2L);
    }

    @Test
    void an_event_makes_nothing_about_a_citizen_who_has_been_erased() {
        erased.erase("0101", citizenId);

        assertThat(commands.hearOrCreate(
                        id, event(1, "0101", 3), () -> Counter.ofNothing(id, "0101"), counter -> counter.add(id, 3)))
                .isEmpty();
        assertThat(counters.find(id)).isEmpty();
    }

    private Stored<Counter> hears(long sequence, int by) {
        return commands.hearOrCreate(
                        id,
                        event(sequence, "0101", by),
                        () -> Counter.ofNothing(id, "0101"),
                        counter -> counter.add(new UUID(1, sequence), by))
                .orElseThrow();
    }

    private Received<News> event(long sequence, String municipality, int by) {
        return new Received<>(
                "id-" + sequence,
                "/source",
                "type",
                id.toString(),
                sequence,
                Instant.EPOCH,
                citizenId.toString(),
                new News(municipality, by));
    }
}
