package dk.overgang.network.networks;

import dk.overgang.access.scope.EmergencyEvents;
import dk.overgang.access.scope.EmergencyEvents.Opened;
import dk.overgang.messaging.EventReaders;
import dk.overgang.network.networks.domain.CitizenFacts;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What referral-service says of consents. Each event carries all of them, so both mean the same here: look again.
@Configuration(proxyBeanMethods = false)
class CitizenIntake {

    static final List<String> TYPES = List.of("dk.overgang.consent.given.v1", "dk.overgang.consent.withdrawn.v1");

    static final String ERASED = "dk.overgang.citizen.erased.v1";

    @Bean
    Consumer<Message<byte[]>> citizenEvents(EventReaders readers, Permitting permitting, EmergencyEvents openings) {
        var reader = readers.of("overgang.referral-events");
        for (var type : TYPES) {
            reader = reader.on(type, CitizenFacts.class, permitting::hear);
        }
        return reader.on(ERASED, CitizenFacts.class, permitting::erase)
                .on(EmergencyEvents.TYPE, Opened.class, event -> openings.hear(event.data()));
    }
}
