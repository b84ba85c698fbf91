package dk.overgang.network.offers.hsds.domain;

import dk.overgang.commands.domain.Refusal.Fault;
import dk.overgang.network.offers.domain.OfferCommand.Import;
import java.util.List;
import java.util.UUID;

/// What a file says: offers, or what is wrong with it.
///
/// @param faults each with its place: `/services.csv/1203/status`, or a place in JSON
public record HsdsContent(List<ReadOffer> offers, List<Fault> faults) {

    /// One service of a file.
    public record ReadOffer(UUID hsdsId, Import content) {}

    public HsdsContent {
        offers = List.copyOf(offers);
        faults = List.copyOf(faults);
    }
}
