package dk.overgang.network.offers;

import dk.overgang.commands.Change;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.network.offers.domain.Offer;
import dk.overgang.network.offers.domain.Offer.Absence;
import dk.overgang.network.offers.domain.Offer.State;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of an offer, so that whoever relies on it knows when it is gone. Its texts are not told.
final class OfferPublication {

    private static final String CHANGED = "dk.overgang.offer.changed.v1";
    private static final String GONE = "dk.overgang.offer.gone.v1";

    record OfferV1(
            String municipality,
            UUID offerId,
            String kind,
            State state,
            @Nullable LocalDate lastVerifiedOn,
            @Nullable LocalDate goneOn) {

        static OfferV1 of(Offer offer) {
            return new OfferV1(
                    offer.municipality(),
                    offer.id(),
                    offer.details().kind(),
                    offer.state(),
                    offer.lastVerifiedOn().orElse(null),
                    offer.absence().map(Absence::on).orElse(null));
        }
    }

    /// A change of what is not told is no news.
    List<OutboxEvent> publication(Change<Offer> change) {
        var after = OfferV1.of(change.after());
        if (!change.isNew() && after.equals(OfferV1.of(change.before()))) {
            return List.of();
        }
        return List.of(new OutboxEvent(after.state() == State.GONE ? GONE : CHANGED, change.at(), after));
    }
}
