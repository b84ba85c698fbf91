package dk.overgang.messaging.reading;

import dk.overgang.messaging.connections.Topics;
import dk.overgang.messaging.parking.Parking;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The readers of this service, one for each topic it reads.
public final class EventReaders {

    private final Parking parking;
    private final Topics topics;
    private final MeterRegistry meters;
    private final Map<String, EventReader> readers = new ConcurrentHashMap<>();

    public EventReaders(Parking parking, Topics topics, MeterRegistry meters) {
        this.parking = parking;
        this.topics = topics;
        this.meters = meters;
    }

    /// A reader to register as the Spring Cloud Stream consumer of the topic.
    public EventReader of(String topic) {
        topics.needed(topic);
        return readers.computeIfAbsent(topic, _ -> new EventReader(topic, parking, meters));
    }

    public Optional<EventReader> reading(String topic) {
        return Optional.ofNullable(readers.get(topic));
    }
}
