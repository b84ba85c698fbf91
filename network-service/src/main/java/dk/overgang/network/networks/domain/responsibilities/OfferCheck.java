package dk.overgang.network.networks.domain.responsibilities;

import java.util.UUID;

/// Whether the directory of offers knows an offer, so that a need is not placed on nothing.
@FunctionalInterface
public interface OfferCheck {

    boolean isKnown(String municipality, UUID offer);
}
