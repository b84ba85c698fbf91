package dk.overgang.testkit;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// A real Kafka broker on a free port, one for all tests of a JVM, with the platform's topics.
public final class Broker {

    private static final int PARTITIONS = 6;

    private static final EmbeddedKafkaBroker BROKER = started();

    private Broker() {}

    public static String address() {
        return BROKER.getBrokersAsString();
    }

    private static EmbeddedKafkaBroker started() {
        var topics = Contracts.asyncApi().messages().stream()
                .map(AsyncApi.Message::topic)
                .distinct()
                .toArray(String[]::new);
        var broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS, topics)
                .brokerProperties(Map.of(
                        "auto.create.topics.enable", "false",
                        "group.initial.rebalance.delay.ms", "0",
                        "offsets.topic.num.partitions", "1"));
        // By default it sets the system property spring.kafka.bootstrap-servers, by which every later service of this
        // JVM would use this broker, whatever its own settings say.
        broker.brokerListProperty("overgang.test.broker");
        broker.afterPropertiesSet();
        // Behind the services: those that stop without their broker wait for it, all of them for half a minute.
        SpringApplication.getShutdownHandlers().add(broker::destroy);
        return broker;
    }
}
