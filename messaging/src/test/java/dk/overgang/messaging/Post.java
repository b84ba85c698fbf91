package dk.overgang.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/// A broker that acknowledges or refuses when the test says so.
public final class Post extends KafkaTemplate<String, byte[]> {

    private static final RecordMetadata NOWHERE = new RecordMetadata(new TopicPartition("", 0), 0, 0, 0, 0, 0);

    private final List<ProducerRecord<String, byte[]>> sent = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<SendResult<String, byte[]>>> answers = new CopyOnWriteArrayList<>();

    public Post() {
        super(new DefaultKafkaProducerFactory<>(Map.of()));
    }

    @Override
    public CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> message) {
        var answer = new CompletableFuture<SendResult<String, byte[]>>();
        answers.add(answer);
        sent.add(message);
        return answer;
    }

    /// The sequences sent so far, repeats included.
    public List<Long> sent() {
        return sent.stream()
                .map(message ->
                        new String(message.headers().lastHeader("ce_sequence").value(), UTF_8))
                .map(Long::valueOf)
                .toList();
    }

    public void acknowledge(int... which) {
        for (var one : which) {
            var _ = answers.get(one).complete(new SendResult<>(sent.get(one), NOWHERE));
        }
    }

    public void refuse(int which) {
        var _ = answers.get(which).completeExceptionally(new IllegalStateException("refused"));
    }
}
