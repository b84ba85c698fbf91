package dk.overgang.network.offers;

import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.scope.Scopes;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.network.offers.domain.Occasion;
import dk.overgang.network.offers.domain.Offer;
import dk.overgang.network.offers.domain.OfferCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The directory of offers, as other rooms of the service use it.
@Component
public class Offers {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final AggregateStore<Offer> offers;
    private final OfferCatalogue catalogue;
    private final Scopes scopes;
    private final Clock clock;

    Offers(AggregateStore<Offer> offers, OfferCatalogue catalogue, Scopes scopes, Clock clock) {
        this.offers = offers;
        this.catalogue = catalogue;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// An offer on which somebody relies.
    ///
    /// @param kind a code of the catalogue
    public record KnownOffer(UUID id, String name, String kind, Offer.State state) {}

    /// An offer of a municipality, also one that is gone.
    public Optional<KnownOffer> find(String municipality, UUID id) {
        return offers.find(id)
                .map(Stored::state)
                .filter(offer -> offer.municipality().equals(municipality))
                .map(offer -> new KnownOffer(
                        offer.id(), offer.details().name(), offer.details().kind(), offer.state()));
    }

    /// The whole directory of the caller's municipality, in the order of the names.
    public List<Offer> all(Caller caller) {
        return offers.find(query(scopes.of(caller).in("municipality"))).stream()
                .map(Stored::state)
                .sorted(DanishOrder.byName())
                .toList();
    }

    /// Under which circumstances a caller gives a command now.
    public Occasion occasion(Caller caller) {
        return new Occasion(today(), caller.subject(), catalogue);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), COPENHAGEN);
    }
}
