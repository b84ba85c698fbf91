package dk.overgang.notification.sharing;

import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.AggregateStores;
import dk.overgang.messaging.Cause.Heard;
import dk.overgang.messaging.EventReaders;
import dk.overgang.messaging.Received;
import dk.overgang.notification.sharing.domain.Sharing;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What referral-service says of consents. Each event carries all of them, so the last one heard is what holds. One
/// citizen is read by one thread, in order, so nobody else writes meanwhile; if somebody does, the event comes again.
@Configuration(proxyBeanMethods = false)
class CitizenIntake {

    static final List<String> TYPES = List.of("dk.overgang.consent.given.v1", "dk.overgang.consent.withdrawn.v1");

    @Bean
    AggregateStore<Sharing> sharings(AggregateStores stores) {
        return stores.of("citizens", "overgang.reminder-events", Sharing.class, Sharing::citizenId);
    }

    @Bean
    Consumer<Message<byte[]>> citizenEvents(EventReaders readers, AggregateStore<Sharing> sharings) {
        var reader = readers.of("overgang.referral-events");
        for (var type : TYPES) {
            reader = reader.on(type, Sharing.class, event -> hear(sharings, event));
        }
        return reader;
    }

    private static void hear(AggregateStore<Sharing> sharings, Received<Sharing> event) {
        var cause = new Heard(event.mark());
        if (!sharings.insert(event.data().citizenId(), event.data(), List.of(), cause)) {
            sharings.find(event.data().citizenId())
                    .filter(known -> !known.hasHeard(event.mark()))
                    .ifPresent(known -> sharings.update(known, event.data(), List.of(), cause));
        }
    }
}
