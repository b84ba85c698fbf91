package dk.overgang.network.networks.domain.facts;

import dk.overgang.commands.domain.ReportedEvent;
import java.util.UUID;

/// What a network must know of an offer on which a need is placed.
///
/// @param state `ACTIVE` or `GONE`; clients accept others
public record OfferFacts(UUID offerId, String municipality, String state) implements ReportedEvent {

    public boolean isGone() {
        return state.equals("GONE");
    }
}
