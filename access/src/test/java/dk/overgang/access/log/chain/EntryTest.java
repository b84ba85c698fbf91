package dk.overgang.access.log.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.log.AuditAction;
import dk.overgang.access.log.AuditEvent;
import dk.overgang.access.log.AuditEvent.Who;
import dk.overgang.access.log.chain.Entry.Head;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryTest {

    static final ChainKey KEY = ChainKey.of(1, new byte[] {1});
    static final UUID ANNA = new UUID(1, 1);
    private static final Head START = new Head("library-1", 0, "start");

    @Test
    void an_entry_follows_the_one_it_was_written_after() {
        var first = START.followedBy(event(), KEY);
        var second = first.head().followedBy(event(), KEY);

        assertThat(first.follows(START, KEY)).isTrue();
        assertThat(second.follows(first.head(), KEY)).isTrue();
        assertThat(second.follows(START, KEY)).isFalse();
        assertThat(first.follows(new Head("library-1", 0, "another"), KEY)).isFalse();
    }

    @Test
    void whatever_is_changed_in_an_entry_shows() {
        var entry = START.followedBy(event(), KEY);

        assertThat(changes()
                        .map(change ->
                                new Entry(entry.instance(), entry.number(), change, entry.previous(), entry.hash())))
                .noneMatch(changed -> changed.follows(START, KEY));
    }

    @Test
    void what_moves_from_one_field_to_the_next_shows() {
        var entry = START.followedBy(event("mette", "0101"), KEY);
        var moved = new Entry(entry.instance(), 1, event("mett", "e0101"), entry.previous(), entry.hash());

        assertThat(moved.follows(START, KEY)).isFalse();
    }

    @Test
    void an_entry_survives_its_being_stored() {
        var entry = START.followedBy(event(), KEY);

        assertThat(EntryDocument.read(EntryDocument.of(entry))).isEqualTo(entry);
    }

    static AuditEvent event() {
        return event("mette", "0101");
    }

    private static Stream<AuditEvent> changes() {
        return Stream.<UnaryOperator<AuditEvent>>of(
                        u -> with(u, u.at().plusMillis(1), u.use(), u.citizens(), u.purpose()),
                        u -> with(u, u.at(), AuditAction.EXPORT, u.citizens(), u.purpose()),
                        u -> with(u, u.at(), u.use(), List.of(), u.purpose()),
                        u -> with(u, u.at(), u.use(), List.of(ANNA, ANNA), u.purpose()),
                        u -> with(u, u.at(), u.use(), u.citizens(), "OPERATION"),
                        _ -> event("mette", "0101", new UUID(4, 4).toString()),
                        _ -> event("jonas", "0101"),
                        _ -> event("mette", "0751"))
                .map(change -> change.apply(event()));
    }

    private static AuditEvent with(AuditEvent event, Instant at, AuditAction use, List<UUID> citizens, String purpose) {
        return new AuditEvent(
                at,
                use,
                event.who(),
                event.municipality(),
                citizens,
                event.caseId(),
                event.criterion(),
                purpose,
                event.route(),
                event.status(),
                event.reason(),
                event.trace(),
                event.request(),
                event.callerRequest(),
                event.emergency());
    }

    private static AuditEvent event(String subject, String municipality) {
        return event(subject, municipality, null);
    }

    private static AuditEvent event(String subject, String municipality, @Nullable String callerRequest) {
        return new AuditEvent(
                Instant.parse("2026-03-02T11:00:00.123Z"),
                AuditAction.READ,
                new Who(subject, List.of("worker"), null),
                municipality,
                List.of(ANNA),
                new UUID(2, 2),
                null,
                "CTI_COURSE",
                "GET /api/v1/readers/{id}",
                200,
                null,
                "0af7651916cd43dd8448eb211c80319c",
                new UUID(3, 3).toString(),
                callerRequest,
                null);
    }
}
