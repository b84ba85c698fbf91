package dk.overgang.access.log.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dk.overgang.access.StoredSamples;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/// Two chains of a released version, of which the second one holds the end of the first one.
class StoredLogTest {

    private static final Clock TUESDAY = Clock.fixed(Instant.parse("2026-03-03T12:00:00Z"), ZoneOffset.UTC);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create(server.bindAndGetConnectionString() + "/?uuidRepresentation=standard");
    private final MongoTemplate mongo = new MongoTemplate(client, "library");
    private final LogStore store = new LogStore(mongo);

    @BeforeEach
    void a_released_version_has_written() {
        StoredSamples.of("accessLog")
                .forEach(entry -> mongo.getCollection("accessLog").insertOne(entry));
        StoredSamples.of("accessLogChains")
                .forEach(chain -> mongo.getCollection("accessLogChains").insertOne(chain));
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void its_entries_are_read() {
        assertThat(store.find(new Document()).map(EntryDocument::read).into(new ArrayList<>()))
                .hasSize(3)
                .extracting(Entry::event)
                .containsOnly(EntryTest.event());
    }

    @Test
    void its_chains_are_still_intact() {
        var ends = ChainEnds.of(
                "library", Path.of("target", "ends", UUID.randomUUID().toString()));
        var today = new AccessLog(store, TUESDAY, "library", EntryTest.KEY, ends);

        var report = new Verification(store, today, new ChainKeys(List.of(EntryTest.KEY)), ends).report();

        assertThat(report.intact()).as(report.toString()).isTrue();
        assertThat(report.entries()).isEqualTo(3);
    }
}
