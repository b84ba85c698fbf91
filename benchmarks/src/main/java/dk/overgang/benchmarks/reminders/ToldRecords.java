package dk.overgang.benchmarks.reminders;

import dk.overgang.launcher.setup.SetupError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic from its end on, and notes what was fired and when it was sent.
final class ToldRecords implements AutoCloseable {
    private static final int PARTITIONS = 6;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PACE = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /// One record.
    ///
    /// @param at when its producer sent it, in milliseconds of the epoch
    record Told(String id, long at) {}

    private final KafkaConsumer<String, byte[]> consumer;
    private final Function<ConsumerRecord<String, byte[]>, Optional<String>> id;
    private final List<Told> told = new ArrayList<>();
    private final Thread reading;

    /// @param id names what was fired; nothing for a record that is about something else
    ToldRecords(String broker, String topic, Function<ConsumerRecord<String, byte[]>, Optional<String>> id) {
        this.id = id;
        ensure(broker, topic);
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reading = Thread.ofPlatform().daemon().name("told").start(this::read);
    }

    private static void ensure(String broker, String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            if (!admin.listTopics().names().get().contains(topic)) {
                var _ = admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (consumer) {
            while (true) {
                for (var record : consumer.poll(POLL)) {
                    id.apply(record).ifPresent(one -> add(new Told(one, record.timestamp())));
                }
            }
        } catch (WakeupException closed) {
            // The way out that Kafka's consumer offers.
        }
    }

    private synchronized void add(Told one) {
        told.add(one);
    }

    /// All since the last call, once there are so many and no more came for a moment.
    List<Told> take(int count) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (count() < count) {
            if (System.nanoTime() > end) {
                throw new SetupError("Only %d of %d were fired in %d minutes: try again on a quieter machine."
                        .formatted(count(), count, PATIENCE.toMinutes()));
            }
            LockSupport.parkNanos(PACE.toNanos());
        }
        quiet();
        return taken();
    }

    /// Waits until nothing has come for a second.
    void quiet() {
        var last = -1;
        while (count() != last) {
            last = count();
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private synchronized int count() {
        return told.size();
    }

    synchronized List<Told> taken() {
        var all = List.copyOf(told);
        told.clear();
        return all;
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reading.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
