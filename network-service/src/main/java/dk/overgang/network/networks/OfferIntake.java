package dk.overgang.network.networks;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.reading.Received;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.time.OneByOne;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.OfferFacts;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Reads what this service itself reports of its offers. A need that is placed on an offer is a gap as soon as
/// the offer is gone, and the networks of all courses that rely on it learn that by the same way as everybody
/// else: nothing is lost when the service stops in between.
@Configuration(proxyBeanMethods = false)
class OfferIntake {

    static final String TOPIC = "overgang.network-events";
    static final String CHANGED = "dk.overgang.offer.changed.v1";
    static final String GONE = "dk.overgang.offer.gone.v1";

    /// Where a network says who holds a need.
    static final String HOLDER = "responsibilities.all.holderId";

    private final CommandHandler<SupportNetwork> networks;
    private final AggregateStore<SupportNetwork> networkStore;

    OfferIntake(CommandHandler<SupportNetwork> networks, AggregateStore<SupportNetwork> networkStore) {
        this.networks = networks;
        this.networkStore = networkStore;
    }

    @Bean
    Consumer<Message<byte[]>> offerEvents(EventReaders readers) {
        return readers.of(TOPIC).on(CHANGED, OfferFacts.class, this::hear).on(GONE, OfferFacts.class, this::hear);
    }

    /// An offer and the courses that rely on it are of one municipality. One network that cannot be read leaves the
    /// event parked, and hides the gap from no other one.
    private void hear(Received<OfferFacts> event) {
        var offer = event.data();
        var relying =
                where(HOLDER).is(offer.offerId()).and("course.municipality").is(offer.municipality());
        OneByOne.forEach(networkStore.ids(query(relying)), network -> {
            var _ = networks.hear(network, event, known -> Decision.changed(known.after(offer)));
        });
    }
}
