package dk.overgang.network.offers.domain;

import java.time.LocalDate;

/// Under which circumstances a command is given.
///
/// @param today in Denmark
/// @param by the subject of the token of who gives it
public record Occasion(LocalDate today, String by, OfferCatalogue catalogue) {

    Offer.Verification verification() {
        return new Offer.Verification(today, by);
    }
}
