package dk.overgang.access;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.scope.EmergencyEvents;
import dk.overgang.access.scope.EmergencyEvents.Opened;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/// In a municipality whose workers see only who is assigned to them.
@LibraryTest
class SeeingInAnEmergencyTest {

    private final Client client;
    private final MongoOperations mongo;
    private final EmergencyEvents events;
    private final UUID karl = UUID.randomUUID();
    private final UUID worker = UUID.randomUUID();

    @Autowired
    SeeingInAnEmergencyTest(@LocalServerPort int port, MongoOperations mongo, EmergencyEvents events) {
        this.client = new Client(port);
        this.mongo = mongo;
        this.events = events;
    }

    @Test
    void a_citizen_of_somebody_else_is_seen_in_an_emergency_and_the_log_says_so() throws Exception {
        assertThat(look().statusCode()).isEqualTo(404);
        var emergency = UUID.randomUUID();

        events.hear(new Opened(emergency, "0751", karl, worker, Instant.now().plus(Duration.ofHours(4))));
        var looked = look();

        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(entryOf(looked)).containsEntry("emergency", emergency).containsEntry("citizens", List.of(karl));
    }

    private HttpResponse<String> look() throws Exception {
        var token =
                Issuer.token(claims -> claims.subject(worker.toString()).claim("municipality", "0751"), Role.WORKER);
        return client.send(client.as(token, "/api/v1/shelves/" + karl));
    }

    private Document entryOf(HttpResponse<String> answer) {
        var request = answer.headers().firstValue("X-Request-Id").orElseThrow();
        var entry =
                mongo.getCollection("accessLog").find(eq("request", request)).first();
        return Objects.requireNonNull(entry);
    }
}
