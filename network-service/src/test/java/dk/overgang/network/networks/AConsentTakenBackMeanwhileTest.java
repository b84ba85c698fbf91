package dk.overgang.network.networks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.CommandHandler;
import dk.overgang.messaging.connections.Topics;
import dk.overgang.messaging.outbox.OutboxRelay;
import dk.overgang.messaging.parking.Parking;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.network.NetworkServiceApplication;
import dk.overgang.network.networks.domain.Offsets;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.CitizenFacts;
import dk.overgang.network.networks.domain.facts.ConsentFacts;
import dk.overgang.testkit.Platform;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.test.context.ContextConfiguration;

/// Courses and citizens are heard of by two readers at once; a consent that is taken back while the network of a new
/// course is being made is not in force in it.
@SpringBootTest(properties = {NetworkServiceApplication.CONFIG_NAME, "overgang.scope.municipalities[0173]=ASSIGNED"})
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class AConsentTakenBackMeanwhileTest {

    @Autowired
    CommandHandler<SupportNetwork> commands;

    @Autowired
    AggregateStore<SupportNetwork> networks;

    @Autowired
    EventReaders readers;

    @Autowired
    Parking parking;

    @Autowired
    Topics topics;

    @Autowired
    OutboxRelay relay;

    @Autowired
    MongoOperations mongo;

    @Autowired
    Offsets offsets;

    private final UUID citizen = UUID.randomUUID();
    private final UUID course = UUID.randomUUID();
    private final AtomicBoolean isTakenBack = new AtomicBoolean();

    @Test
    void the_new_network_does_not_take_over_what_was_read_before() {
        hears(1, "given", "IN_FORCE");
        var courses = new CourseIntake(commands, citizensWhoTakeBackTheirConsentWhenRead(), offsets)
                .courseEvents(new EventReaders(parking, topics, new SimpleMeterRegistry()));

        courses.accept(message("/course-service", "course.started", course, 1, """
                {"municipality": "0101", "citizenId": "%s", "courseId": "%s", "status": "ACTIVE", "pauses": [],
                 "plan": {"version": 1, "start": "2026-03-02", "phases": [], "plannedEnd": "2026-12-02", "held": false}}
                """.formatted(citizen, course)));

        assertThat(isTakenBack).isTrue();
        assertThat(networks.find(course).orElseThrow().state().consents())
                .extracting(ConsentFacts::state)
                .containsExactly("WITHDRAWN");
    }

    /// What the other reader hears between the reading of the citizen and whatever is made of it.
    private AggregateStore<CitizenFacts> citizensWhoTakeBackTheirConsentWhenRead() {
        var reading = (MongoOperations) Proxy.newProxyInstance(
                MongoOperations.class.getClassLoader(), new Class<?>[] {MongoOperations.class}, (_, method, asked) -> {
                    try {
                        var answer = method.invoke(mongo, asked);
                        if (method.getName().equals("findById") && isTakenBack.compareAndSet(false, true)) {
                            hears(2, "withdrawn", "WITHDRAWN");
                        }
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        return new AggregateStores(reading, relay, topics)
                .of("citizens", "overgang.network-events", CitizenFacts.class, CitizenFacts::citizenId);
    }

    private void hears(long sequence, String what, String state) {
        readers.of("overgang.referral-events")
                .accept(message("/referral-service", "consent." + what, citizen, sequence, """
                        {"municipality": "0101", "citizenId": "%s", "consents": [
                         {"consentId": "%s", "purpose": "INVOLVE_NETWORK_MEMBER", "networkMemberId": "%s",
                          "state": "%s", "givenOn": "2026-01-05"}]}
                        """.formatted(
                                citizen, new UUID(6, 1), new UUID(7, 1), state)));
    }

    private Message<byte[]> message(String source, String type, UUID subject, long sequence, String data) {
        return MessageBuilder.withPayload(data.getBytes(UTF_8))
                .setHeader(KafkaHeaders.RECEIVED_KEY, citizen.toString())
                .setHeader("ce_id", subject + "/" + sequence)
                .setHeader("ce_source", source)
                .setHeader("ce_type", "dk.overgang." + type + ".v1")
                .setHeader("ce_subject", subject.toString())
                .setHeader("ce_time", "2026-03-02T08:00:00Z")
                .setHeader("ce_sequence", Long.toString(sequence))
                .build();
    }
}
