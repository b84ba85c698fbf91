package dk.overgang.network.offers.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is done with the directory of offers.
public sealed interface OfferCommand {

    /// What is done with an offer that stands in it.
    sealed interface OfStanding extends OfferCommand {}

    /// "There is a new offer."
    record Add(UUID id, String municipality, OfferDetails details) implements OfferCommand {}

    /// The offer as it shall stand.
    record Change(OfferDetails details) implements OfStanding {}

    /// "I know today that it is so."
    record Verify() implements OfStanding {}

    /// "It is no longer there."
    ///
    /// @param reason a code of the catalogue
    /// @param on since when; today where it is null
    record MarkGone(String reason, @Nullable LocalDate on) implements OfStanding {}

    /// "It is there again."
    record BringBack() implements OfStanding {}

    /// What a file says about it. Its details have been found to be without fault.
    ///
    /// @param verifiedOn when the file's source last knew it to be so
    /// @param gone null for an offer that is there
    record Import(
            OfferDetails details,
            @Nullable LocalDate verifiedOn,
            @Nullable MarkGone gone) implements OfStanding {}
}
