package dk.overgang.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.messaging.parking.Parking;
import dk.overgang.messaging.warehouse.Shelf;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@WarehouseTest
class DatabaseAwayTest {

    @Autowired
    Shelf shelf;

    @Autowired
    MongoOperations mongo;

    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void back() {
        shelf.walksOn();
        Parts.DATABASE.start();
    }

    @Test
    void a_reader_waits_for_its_database_parks_nothing_and_goes_on_in_order() {
        shelf.stumblesOver(_ -> {
            var _ = mongo.collectionExists(Parking.COLLECTION);
        });
        Parts.DATABASE.stop();
        Sender.send(key, Sender.envelope(key, 1), Sender.label(key + "-1"));
        Sender.send(key, Sender.envelope(key, 2), Sender.label(key + "-2"));
        await().during(Duration.ofSeconds(4))
                .untilAsserted(() -> assertThat(shelf.labels(key)).isEmpty());

        Parts.DATABASE.start();

        await().untilAsserted(() -> assertThat(shelf.labels(key)).containsExactly(key + "-1", key + "-2"));
        assertThat(mongo.findAll(Document.class, Parking.COLLECTION))
                .noneMatch(parked -> key.equals(parked.getString("key")));
    }
}
