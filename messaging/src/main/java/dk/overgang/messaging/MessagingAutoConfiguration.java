package dk.overgang.messaging;

import dk.overgang.messaging.connections.BrokerConnection;
import dk.overgang.messaging.connections.Topics;
import dk.overgang.messaging.diagnostics.TraceFilter;
import dk.overgang.messaging.outbox.OutboxRelay;
import dk.overgang.messaging.outbox.OutboxSweep;
import dk.overgang.messaging.parking.ParkedOverflow;
import dk.overgang.messaging.parking.Parking;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.reading.ParkingController;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.messaging.store.Indexes;
import dk.overgang.messaging.store.LocalDates;
import dk.overgang.messaging.time.ClockMoves;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/// Wires the module into a service that has it on its class path.
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@EnableConfigurationProperties(BrokerConnection.class)
class MessagingAutoConfiguration {
    /// How Spring Cloud Stream names its binder: the number is another one in each process.
    private static final Pattern BINDER_OF_THIS_PROCESS = Pattern.compile("\\bkafka-\\d+");

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    @ConditionalOnMissingBean
    ClockMoves clockMoves() {
        return _ -> {};
    }

    /// Meters of a reader keep their name over restarts, and none holds ten digits that look like a CPR number.
    @Bean
    MeterFilter readersWithoutNumberOfTheBinder() {
        return MeterFilter.replaceTagValues(
                "name", name -> BINDER_OF_THIS_PROCESS.matcher(name).replaceFirst("kafka"));
    }

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(List.of(LocalDates.ToText.INSTANCE, LocalDates.FromText.INSTANCE));
    }

    /// Documents carry no class names: the reader decides which record a document becomes.
    @Bean
    MappingMongoConverter mappingMongoConverter(MongoMappingContext context, MongoCustomConversions conversions) {
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        return converter;
    }

    /// Retries without end and in order: an event once written is sent, however long the broker is unreachable.
    /// Closed at once, because the outbox keeps what was not acknowledged.
    @Bean
    ProducerFactory<String, byte[]> outboxProducers(BrokerConnection broker) {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 1000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        var factory = new DefaultKafkaProducerFactory<>(
                broker.with(settings), new StringSerializer(), new ByteArraySerializer());
        factory.setPhysicalCloseTimeout(1);
        return factory;
    }

    @Bean
    KafkaTemplate<String, byte[]> outboxTemplate(ProducerFactory<String, byte[]> outboxProducers) {
        return new KafkaTemplate<>(outboxProducers);
    }

    @Bean
    Topics topics(BrokerConnection broker) {
        return new Topics(broker);
    }

    @Bean
    OutboxRelay outboxRelay(
            MongoOperations mongo,
            KafkaTemplate<String, byte[]> outboxTemplate,
            @Value("/${spring.application.name}") String source) {
        return new OutboxRelay(mongo, outboxTemplate, source);
    }

    @Bean
    OutboxSweep outboxSweep(
            MongoOperations mongo, OutboxRelay relay, Clock clock, ObjectProvider<MeterRegistry> meters) {
        return new OutboxSweep(mongo, relay, clock, meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    AggregateStores aggregateStores(MongoOperations mongo, OutboxRelay relay, Topics topics) {
        return new AggregateStores(mongo, relay, topics);
    }

    @Bean
    Parking parking(MongoOperations mongo, Clock clock) {
        return new Parking(mongo, clock);
    }

    @Bean
    IndexedCollection parkedOverflowIndexes() {
        return ParkedOverflow.indexes();
    }

    @Bean
    EventReaders eventReaders(Parking parking, Topics topics, ObjectProvider<MeterRegistry> meters) {
        return new EventReaders(parking, topics, meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    ParkingController parkingController(Parking parking, EventReaders readers) {
        return new ParkingController(parking, readers);
    }

    @Bean
    TraceFilter traceFilter() {
        return new TraceFilter();
    }

    @Bean
    Indexes indexes(MongoOperations mongo, ObjectProvider<IndexedCollection> collections) {
        return new Indexes(mongo, collections.stream().toList());
    }
}
