package dk.overgang.benchmarks.lowerbound;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.RawBsonDocument;

/// How many bytes the platform's documents and events have at present, so that the lower bound can use the same
/// sizes.
public record DocumentSizes(int message, int citizen, int course, int reminders, int citizenEvent, int courseEvent) {
    private static final int SAMPLE = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    public static DocumentSizes measured(MongoClient store, String broker) {
        return new DocumentSizes(
                documents(store, "referral", "messages"),
                documents(store, "referral", "citizens"),
                documents(store, "course", "courses"),
                documents(store, "notification", "reminders"),
                lastEvents(broker, "overgang.referral-events"),
                lastEvents(broker, "overgang.course-events"));
    }

    private static int documents(MongoClient store, String database, String collection) {
        var sample = store.getDatabase(database)
                .getCollection(collection, RawBsonDocument.class)
                .find()
                .limit(SAMPLE)
                .into(new ArrayList<>());
        return (int) sample.stream()
                .mapToInt(document -> document.getByteBuffer().remaining())
                .average()
                .orElse(0);
    }

    private static int lastEvents(String broker, String topic) {
        var settings = Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.endOffsets(partitions)
                    .forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - SAMPLE)));
            return (int) StreamSupport.stream(consumer.poll(PATIENCE).spliterator(), false)
                    .mapToInt(event -> event.value().length)
                    .average()
                    .orElse(0);
        }
    }
}
