package dk.overgang.messaging.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.messaging.connections.Topics;
import dk.overgang.messaging.parking.Parking;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;
import org.springframework.util.backoff.ExponentialBackOff;

/// Configures every reader's container: what a reader throws is a transient failure, so the message is delivered
/// again without end, with growing pauses; of a message's headers only the envelope is passed on.
@AutoConfiguration
class ReaderContainers {

    private static final int OFFSETS_STORED_AFTER = 500;

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<byte[], byte[]>> endlessPatience(
            EventReaders readers, @Value("${overgang.broker.offsets-every:1s}") Duration offsetsEvery) {
        return (container, topic, _) -> {
            readers.reading(topic)
                    .ifPresent(reader -> container.setRecordInterceptor((record, _) -> {
                        var type = record.headers().lastHeader("ce_type");
                        // Before anything is made of it: most events are for others.
                        return type != null
                                        && type.value() != null
                                        && reader.passesOver(new String(type.value(), UTF_8))
                                ? null
                                : record;
                    }));
            var backOff = new ExponentialBackOff(50, 2);
            backOff.setMaxInterval(1_000);
            var patience = new DefaultErrorHandler(backOff);
            // Nothing is hopeless here: the reader itself has parked what cannot be read.
            patience.setClassifications(Map.of(), true);
            container.setCommonErrorHandler(patience);
            // What was read is remembered in the documents; an offset that comes too late costs a repeat, no effect.
            var reading = container.getContainerProperties();
            reading.setSyncCommits(false);
            reading.setAckMode(AckMode.COUNT_TIME);
            reading.setAckTime(offsetsEvery.toMillis());
            reading.setAckCount(OFFSETS_STORED_AFTER);
            // Offsets are stored between two polls.
            reading.setPollTimeout(offsetsEvery.toMillis());
        };
    }

    @Bean
    ConsumerConfigCustomizer noReaderWithoutItsTopic(Topics topics) {
        return (_, _, _) -> topics.mustExist();
    }

    @Bean
    KafkaBindingRebalanceListener whatOthersParkedIsLookedUp(Parking parking) {
        return new KafkaBindingRebalanceListener() {
            @Override
            public void onPartitionsAssigned(
                    String binding, Consumer<?, ?> reader, Collection<TopicPartition> partitions, boolean first) {
                parking.lookAgain();
            }
        };
    }

    @Bean
    KafkaHeaderMapper envelopeHeaders() {
        return new EnvelopeHeaders();
    }

    private static final class EnvelopeHeaders implements KafkaHeaderMapper {

        @Override
        public void fromHeaders(MessageHeaders headers, Headers target) {
            // Only the relay writes to topics, and it writes records of its own.
        }

        @Override
        public void toHeaders(Headers source, Map<String, Object> target) {
            var allowed = new HashMap<String, Object>();
            for (Header header : source) {
                if (header.key().startsWith("ce_") || header.key().equals("traceparent")) {
                    allowed.put(header.key(), header.value());
                }
            }
            target.putAll(allowed);
        }
    }
}
