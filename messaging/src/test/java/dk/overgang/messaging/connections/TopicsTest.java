package dk.overgang.messaging.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.messaging.Parts;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final Duration SOON = Duration.ofMillis(100);

    private final String topic = "topic-" + UUID.randomUUID();

    /// The name of a container that is stopped resolves no more.
    @Test
    void a_broker_whose_name_nobody_knows_is_asked_for_again() {
        var topics = topics("nobody.invalid:9092");
        topics.start();

        assertThat(topics.isRunning()).as("still asks").isTrue();
        topics.stop();
        assertThat(topics.isRunning()).isFalse();
    }

    @Test
    void a_broker_that_comes_back_with_nothing_gets_the_topics_anew() throws Exception {
        var topics = topics(Parts.brokerAddress());
        topics.start();
        try (var admin = Admin.create(Map.of("bootstrap.servers", Parts.brokerAddress()))) {
            topics.mustExist();
            var before = id(admin);
            var _ = admin.deleteTopics(Set.of(topic)).all().get();

            await().ignoreExceptions().untilAsserted(() -> assertThat(id(admin)).isNotEqualTo(before));
        } finally {
            topics.stop();
        }
    }

    private String id(Admin admin) throws Exception {
        var described = admin.describeTopics(Set.of(topic)).allTopicNames().get();
        return Objects.requireNonNull(described.get(topic)).topicId().toString();
    }

    private Topics topics(String address) {
        var topics = new Topics(new BrokerConnection(address, "PLAINTEXT", "", ""), SOON);
        topics.needed(topic);
        return topics;
    }
}
