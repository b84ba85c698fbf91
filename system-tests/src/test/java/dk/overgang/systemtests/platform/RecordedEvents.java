package dk.overgang.systemtests.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All events that the services have sent on Kafka, and whether each reader has processed them.
public final class RecordedEvents implements AutoCloseable {

    /// One message; a repeat has the same `id`.
    ///
    /// @param time when it happened, by the platform's clock
    /// @param trace its traceparent, empty where it has none
    public record Event(
            String topic,
            String key,
            String id,
            String type,
            String subject,
            long sequence,
            String time,
            String trace,
            JsonNode data) {}

    /// The platform's topics.
    public enum Topic {
        REFERRAL,
        COURSE,
        NETWORK,
        REMINDER;

        String address() {
            return "overgang." + name().toLowerCase(Locale.ROOT) + "-events";
        }

        List<TopicPartition> partitions() {
            return IntStream.range(0, PARTITIONS)
                    .mapToObj(number -> new TopicPartition(address(), number))
                    .toList();
        }
    }

    private static final int PARTITIONS = 6;

    /// Who reads what, as the services are bound.
    private static final Map<String, Set<Topic>> READERS = Map.of(
            "course-service", Set.of(Topic.REFERRAL, Topic.NETWORK, Topic.REMINDER),
            "referral-service", Set.of(Topic.COURSE),
            "network-service", Set.of(Topic.COURSE, Topic.REFERRAL, Topic.NETWORK),
            "notification-service", Set.of(Topic.COURSE, Topic.REFERRAL, Topic.NETWORK));

    private static final Duration CALM = Duration.ofMillis(200);

    /// Some trials tell of thousands of reminders, which one of the readers takes in one after the other.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Of which each waits for a moment of calm.
    private static final int MOST_ATTEMPTS = 300;

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final Admin admin;
    private final StoredWork stored;
    private final List<Event> heard = new ArrayList<>();

    public RecordedEvents(LaunchedPlatform platform) {
        var kafka = platform.kafka();
        stored = new StoredWork(platform.store());
        var settings = Map.<String, Object>of("bootstrap.servers", kafka, "enable.auto.commit", false);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka));
        consumer.assign(Stream.of(Topic.values())
                .flatMap(topic -> topic.partitions().stream())
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /// All messages so far, repeats included, in the order of each key.
    public synchronized List<Event> events() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(50))
                    .forEach(message -> event(message).ifPresent(heard::add));
        }
        return List.copyOf(heard);
    }

    /// What a trial has made unreadable is no event.
    private static Optional<Event> event(ConsumerRecord<String, byte[]> message) {
        try {
            return Optional.of(new Event(
                    message.topic(),
                    message.key(),
                    header(message.headers(), "ce_id"),
                    header(message.headers(), "ce_type"),
                    header(message.headers(), "ce_subject"),
                    Long.parseLong(header(message.headers(), "ce_sequence")),
                    header(message.headers(), "ce_time"),
                    message.headers().lastHeader("traceparent") == null ? "" : header(message.headers(), "traceparent"),
                    JSON.readTree(message.value())));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /// What an aggregate told on a topic, each fact once.
    public List<Event> told(Topic topic, String subject) {
        var once = new LinkedHashMap<String, Event>();
        events().stream()
                .filter(event ->
                        event.topic().equals(topic.address()) && event.subject().equals(subject))
                .forEach(event -> once.putIfAbsent(event.id(), event));
        return List.copyOf(once.values());
    }

    /// The same by type, without what all types have in common.
    public List<String> typesTold(Topic topic, String subject) {
        return told(topic, subject).stream()
                .map(event -> event.type().replaceAll("^dk\\.overgang\\.|\\.v1$", ""))
                .toList();
    }

    /// Every reader has heard all there is, and nobody has more to tell.
    public void awaitQuiet() {
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            awaitAllRead();
            if (!isAnyUnsent()) {
                return;
            }
        }
        throw new AssertionError("Events stay unsent in the outboxes");
    }

    /// The same when the clock has been moved to the evening of a day: all that has fallen due is done before.
    public void awaitQuietInTheEveningOf(LocalDate day) {
        Waiting.await("nothing to be due").atMost(PATIENCE).until(() -> !stored.anyDueIn(day));
        awaitQuiet();
    }

    private void awaitAllRead() {
        var last = new HashMap<TopicPartition, Long>();
        Waiting.await("all services to be quiet").atMost(PATIENCE).during(CALM).until(() -> {
            var ends = ends();
            var still = ends.equals(last);
            last.clear();
            last.putAll(ends);
            return still && READERS.entrySet().stream().allMatch(it -> hasHeardAll(it.getKey(), it.getValue(), ends));
        });
    }

    private boolean isAnyUnsent() {
        var waiting = Stream.of(Topic.values())
                .flatMap(topic -> stored.inOutboxes(topic).stream().map(id -> topic.address() + " " + id))
                .toList();
        if (waiting.isEmpty()) {
            return false;
        }
        var sent =
                events().stream().map(event -> event.topic() + " " + event.id()).collect(toSet());
        return !sent.containsAll(waiting);
    }

    private synchronized Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(consumer.assignment());
    }

    private boolean hasHeardAll(String group, Set<Topic> topics, Map<TopicPartition, Long> ends) {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return topics.stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(partition -> ends.getOrDefault(partition, 0L) <= offset(committed.get(partition)));
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
        stored.close();
    }
}
