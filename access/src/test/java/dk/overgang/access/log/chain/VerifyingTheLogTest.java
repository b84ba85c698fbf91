package dk.overgang.access.log.chain;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dk.overgang.access.log.chain.Verification.Checked;
import dk.overgang.access.log.chain.Verification.Fault;
import dk.overgang.access.log.chain.Verification.Report;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;

class VerifyingTheLogTest {

    private static final ChainKeys KEYS = new ChainKeys(List.of(EntryTest.KEY));
    private static final Clock MONDAY = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create(server.bindAndGetConnectionString() + "/?uuidRepresentation=standard");
    private final MongoTemplate mongo = new MongoTemplate(client, "library");
    private final LogStore store = new LogStore(mongo);
    private final ChainEnds ends =
            ChainEnds.of("library", Path.of("target", "ends", UUID.randomUUID().toString()));
    private final AccessLog yesterday = new AccessLog(store, MONDAY, "library", EntryTest.KEY, ends);
    private final AccessLog today = new AccessLog(store, MONDAY, "library", EntryTest.KEY, ends);

    @BeforeEach
    void two_starts_of_a_service_have_written() {
        IntStream.range(0, 5).forEach(_ -> yesterday.write(EntryTest.event()));
        IntStream.range(0, 3).forEach(_ -> today.write(EntryTest.event()));
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void what_nobody_touched_is_intact() {
        var report = report();

        assertThat(report.intact()).isTrue();
        assertThat(report.entries()).isEqualTo(8);
        assertThat(report.chains()).extracting(Checked::entries).containsExactlyInAnyOrder(5L, 3L);
    }

    @Test
    void a_changed_entry_is_found() {
        var _ = entries().updateOne(number(3), Updates.set("subject", "somebody else"));

        assertFault(Fault.BROKEN, 3L);
    }

    @Test
    void an_entry_changed_into_nonsense_is_found() {
        var _ = entries().updateOne(number(3), Updates.set("status", "fine"));

        assertFault(Fault.BROKEN, 3L);
    }

    @Test
    void a_removed_entry_is_found() {
        var _ = entries().deleteOne(number(2));

        assertFault(Fault.BROKEN, 2L);
    }

    @Test
    void an_entry_put_in_is_found() {
        var stranger = EntryDocument.of(new Entry("library-0", 1, EntryTest.event(), "", ""))
                .append("_id", "stranger");
        var _ = entries().insertOne(stranger);

        assertThat(report()).extracting(Report::intact, Report::strays).containsExactly(false, 1L);
    }

    /// Every document of the collection is accounted for, whatever its id is.
    @Test
    void an_entry_put_in_under_an_id_of_another_kind_is_found() {
        for (var id : List.of(new ObjectId(), 7, new Document("instance", "library"), new UUID(5, 5), "", true)) {
            var stranger = EntryDocument.of(new Entry("library-0", 1, EntryTest.event(), "", ""))
                    .append("_id", id);
            var _ = entries().insertOne(stranger);

            assertThat(report())
                    .as("%s", id)
                    .extracting(Report::intact, Report::strays)
                    .containsExactly(false, 1L);
            var _ = entries().deleteOne(eq("_id", id));
        }
        assertThat(report().intact()).isTrue();
    }

    @Test
    void a_store_that_had_chains_and_has_none_is_not_intact() {
        yesterday.close();
        today.close();
        var _ = entries().deleteMany(new Document());
        var _ = mongo.getCollection("accessLogChains").deleteMany(new Document());
        var restarted = new AccessLog(store, MONDAY, "library", EntryTest.KEY, ends);

        assertThat(new Verification(store, restarted, KEYS, ends).report())
                .satisfies(report -> assertThat(report.intact()).isFalse())
                .satisfies(report ->
                        assertThat(report.chains()).extracting(Checked::fault).containsExactly(Fault.GONE, Fault.GONE));
        restarted.write(EntryTest.event());
        assertThat(new Verification(store, restarted, KEYS, ends).report().intact())
                .isFalse();
    }

    @Test
    void the_end_of_the_newest_chain_cannot_be_cut_unseen_while_its_service_is_down() {
        today.close();
        var end = today.end().orElseThrow();
        var _ = entries().deleteOne(eq("_id", EntryDocument.id(end.instance(), end.number())));
        var restarted = new AccessLog(store, MONDAY, "library", EntryTest.KEY, ends);

        assertThat(new Verification(store, restarted, KEYS, ends).report().chains())
                .filteredOn(chain -> chain.fault() != null)
                .singleElement()
                .satisfies(chain -> assertThat(chain.fault()).isEqualTo(Fault.CUT));
    }

    @Test
    void the_end_of_an_older_chain_cannot_be_cut_unseen() {
        var _ = entries().deleteOne(number(5));

        assertFault(Fault.CUT, 5L);
    }

    @Test
    void the_end_of_the_chain_being_written_cannot_be_cut_unseen() {
        var end = today.end().orElseThrow();
        var _ = entries().deleteOne(eq("_id", EntryDocument.id(end.instance(), end.number())));

        assertFault(Fault.CUT, 3L);
    }

    @Test
    void a_whole_chain_cannot_be_removed_unseen() {
        var instance = yesterday.end().orElseThrow().instance();
        var _ = entries().deleteMany(eq("instance", instance));
        var _ = mongo.getCollection("accessLogChains").deleteOne(eq("_id", instance));

        assertFault(Fault.GONE, null);
    }

    @Test
    void nor_can_the_memory_of_it_be_changed() {
        var _ = mongo.getCollection("accessLogChains")
                .updateOne(eq("_id", today.end().orElseThrow().instance()), Updates.set("witnessed", List.of()));

        assertFault(Fault.UNSEALED, null);
    }

    /// The whole log is written anew, as its owner would like it, without a service that remembers how it was.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void an_owner_of_the_database_who_makes_all_hashes_anew_without_the_key_is_found(int named) {
        var own = ChainKey.of(named, new byte[] {7});
        // As if the file of ends were gone too, so that only the key tells.
        var none = ChainEnds.of("library", Path.of("target", "ends", UUID.randomUUID().toString()));
        var _ = mongo.getCollection("accessLogChains").deleteMany(new Document());
        var _ = entries().deleteMany(new Document());
        var forged = new AccessLog(store, MONDAY, "library", own, none);
        forged.write(EntryTest.event());
        assertThat(new Verification(store, forged, new ChainKeys(List.of(own)), none)
                        .report()
                        .intact())
                .isTrue();

        var restarted = new AccessLog(store, MONDAY, "library", EntryTest.KEY, none);
        var report = new Verification(store, restarted, KEYS, none).report();
        assertThat(report.intact()).isFalse();
        assertThat(report.chains())
                .extracting(Checked::fault)
                .containsExactly(named == 1 ? Fault.BROKEN : Fault.UNKEYED);
    }

    @Test
    void nor_can_its_beginning_be_put_where_somebody_wants_it() {
        var instance = yesterday.end().orElseThrow().instance();
        var third = EntryDocument.read(
                Objects.requireNonNull(entries().find(number(3)).first()));
        var _ = entries().deleteMany(and(eq("instance", instance), lte("number", 3L)));
        var _ = mongo.getCollection("accessLogChains")
                .updateOne(eq("_id", instance), Updates.set("anchor", EntryDocument.of(third.head())));

        assertFault(Fault.UNSEALED, null);
    }

    @Test
    void a_new_key_makes_the_next_chain_and_the_older_ones_are_read_with_theirs() {
        var next = ChainKey.of(2, new byte[] {2});
        var tomorrow = new AccessLog(store, MONDAY, "library", next, ends);
        tomorrow.write(EntryTest.event());

        var report = new Verification(store, tomorrow, new ChainKeys(List.of(EntryTest.KEY, next)), ends).report();
        assertThat(report.intact()).isTrue();
        assertThat(report.chains()).extracting(Checked::key).containsExactlyInAnyOrder(1, 1, 2);
    }

    @Test
    void what_is_old_is_deleted_and_the_rest_still_proves_itself() {
        var other = new AccessLog(store, MONDAY, "library", EntryTest.KEY, ends);
        var old = EntryTest.event();
        other.write(old);
        other.write(old);
        try (var retention = new Retention(store, KEYS, Period.ofDays(1), later("2026-03-03T11:30:00Z"))) {
            retention.deleteOld();
        }
        other.write(old);

        assertThat(report()).extracting(Report::intact, Report::entries).containsExactly(true, 1L);
        var chain = report().chains().stream()
                .filter(checked ->
                        checked.instance().equals(other.end().orElseThrow().instance()))
                .findFirst()
                .orElseThrow();
        assertThat(chain.fault()).isNull();
        assertThat(chain.deletedUntil()).isEqualTo(2);
        assertThat(chain.entries()).isEqualTo(1);
        assertThat(entries().countDocuments(regex("_id", "^" + chain.instance())))
                .isEqualTo(1);
    }

    @Test
    void what_is_not_old_yet_is_kept() {
        try (var retention = new Retention(store, KEYS, Period.ofYears(2), later("2028-03-02T10:59:00Z"))) {
            retention.deleteOld();
        }

        assertThat(report()).extracting(Report::intact, Report::entries).containsExactly(true, 8L);
    }

    private static Clock later(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    private Report report() {
        return new Verification(store, today, KEYS, ends).report();
    }

    private void assertFault(Fault fault, @Nullable Long number) {
        var report = report();
        assertThat(report.intact()).isFalse();
        assertThat(report.chains())
                .filteredOn(chain -> chain.fault() != null)
                .singleElement()
                .satisfies(chain -> {
                    assertThat(chain.fault()).isEqualTo(fault);
                    assertThat(chain.faultyNumber()).isEqualTo(number);
                });
    }

    /// In the older chain.
    private Bson number(long number) {
        return eq("_id", EntryDocument.id(yesterday.end().orElseThrow().instance(), number));
    }

    private MongoCollection<Document> entries() {
        return mongo.getCollection("accessLog");
    }
}
