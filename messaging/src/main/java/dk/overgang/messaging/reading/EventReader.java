package dk.overgang.messaging.reading;

import dk.overgang.messaging.diagnostics.Failpoint;
import dk.overgang.messaging.diagnostics.Trace;
import dk.overgang.messaging.diagnostics.TransientFailures;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.messaging.parking.Parking;
import dk.overgang.messaging.parking.ParkingReason;
import dk.overgang.messaging.parking.ReceivedMessage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/// Reads a topic by a table from event type to handler. A type without a handler is skipped: other services may
/// add events. A message that cannot be read, or that meets a bug, is parked; a failure of the database is
/// thrown, so that the message is delivered again.
public final class EventReader implements Consumer<Message<byte[]>> {

    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    private final String topic;
    private final Parking parking;
    private final MeterRegistry meters;
    private final Map<String, Consumer<ReceivedMessage>> handlers = new ConcurrentHashMap<>();
    private final List<Family> families = new CopyOnWriteArrayList<>();

    /// All event types of one aggregate in one version, which carry the same data.
    private record Family(String prefix, String suffix, Consumer<ReceivedMessage> handler) {

        boolean includes(String type) {
            return type.startsWith(prefix)
                    && type.endsWith(suffix)
                    && type.length() > prefix.length() + suffix.length();
        }
    }

    public EventReader(String topic, Parking parking, MeterRegistry meters) {
        this.topic = topic;
        this.parking = parking;
        this.meters = meters;
    }

    /// Reads one event type.
    public <T> EventReader on(String type, Class<T> view, Consumer<Received<T>> handler) {
        handlers.put(type, incoming -> handler.accept(received(incoming, view)));
        return this;
    }

    /// Reads every type of a family whose events all carry the same data, also types that are added later; a type
    /// named with [#on] goes first.
    ///
    /// @param family with a star for the part that differs, as in `dk.overgang.course.*.v1`
    public <T> EventReader onEvery(String family, Class<T> view, Consumer<Received<T>> handler) {
        var star = family.indexOf('*');
        families.add(new Family(
                family.substring(0, star),
                family.substring(star + 1),
                incoming -> handler.accept(received(incoming, view))));
        return this;
    }

    /// Whether this reader does anything with events of that type.
    public boolean reads(String type) {
        return handler(type) != null;
    }

    /// Whether an event of that type is none of this reader's business; it is counted.
    boolean passesOver(String type) {
        if (reads(type)) {
            return false;
        }
        countPassedOver();
        return true;
    }

    private void countPassedOver() {
        meters.counter("inbox.passed.over", "topic", topic).increment();
    }

    private @Nullable Consumer<ReceivedMessage> handler(String type) {
        var exact = handlers.get(type);
        return exact != null
                ? exact
                : families.stream()
                        .filter(family -> family.includes(type))
                        .map(Family::handler)
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public void accept(Message<byte[]> message) {
        var incoming = ReceivedMessage.of(message, topic);
        try {
            readOrPark(incoming);
        } catch (RuntimeException trouble) {
            LOG.warn(
                    "{} of {} comes again: {}",
                    incoming.attribute("id"),
                    topic,
                    TransientFailures.whereabouts(trouble));
            throw trouble;
        }
        Failpoint.BETWEEN_EFFECT_AND_OFFSET.reach();
    }

    private void readOrPark(ReceivedMessage incoming) {
        if (parking.appendBehind(incoming)) {
            LOG.info("Parked behind an earlier message of its key: {}", incoming.attribute("id"));
            return;
        }
        read(incoming).ifPresent(reason -> {
            meters.counter("inbox.parked", "topic", topic, "reason", reason.name())
                    .increment();
            LOG.error("Parked {} of {}: {}", incoming.attribute("id"), topic, reason);
            parking.begin(incoming, reason);
        });
    }

    /// Empty when the message has been read; else why it must be parked.
    public Optional<ParkingReason> read(ReceivedMessage incoming) {
        var type = incoming.attribute("type");
        if (type == null) {
            return Optional.of(ParkingReason.NO_EVENT_TYPE);
        }
        var handler = handler(type);
        if (handler == null) {
            countPassedOver();
            return Optional.empty();
        }
        try {
            Trace.within(incoming.attribute("traceparent"), () -> handler.accept(incoming));
            return Optional.empty();
        } catch (Unreadable unreadable) {
            return Optional.of(ParkingReason.UNREADABLE);
        } catch (RuntimeException trouble) {
            if (TransientFailures.isTransient(trouble)) {
                throw trouble;
            }
            LOG.error(
                    "A bug met {} of {}: {}", incoming.attribute("id"), topic, TransientFailures.whereabouts(trouble));
            return Optional.of(ParkingReason.BUG);
        }
    }

    private static <T> Received<T> received(ReceivedMessage incoming, Class<T> view) {
        try {
            return new Received<>(
                    incoming.required("id"),
                    incoming.required("source"),
                    incoming.required("type"),
                    incoming.required("subject"),
                    Long.parseLong(incoming.required("sequence")),
                    Instant.parse(incoming.required("time")),
                    incoming.key(),
                    Objects.requireNonNull(EventJson.read(incoming.payload(), view)));
        } catch (RuntimeException unreadable) {
            throw new Unreadable();
        }
    }

    /// Carries nothing of the message, because a parser's error may quote it.
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
