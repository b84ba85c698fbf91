package dk.overgang.network.offers.domain;

import dk.overgang.commands.domain.Refusal.Fault;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the directory says about an offer: public, about no citizen. Texts are kept without blanks around them.
///
/// @param organisation the name of whoever runs it
/// @param kind a code of the catalogue, as provider, areas and tags are
/// @param areas the focus areas that it works with, at least one
/// @param audience for people in the same situation, or for everyone
/// @param access whether the citizen applies, or is assessed onward first
/// @param eligibility whom it is for; null where nothing limits it
/// @param openingHours in the order in which they are shown
public record OfferDetails(
        String name,
        String description,
        String organisation,
        String kind,
        String provider,
        List<String> areas,
        List<String> tags,
        Audience audience,
        Access access,
        @Nullable Eligibility eligibility,
        List<Place> places,
        List<OpeningHours> openingHours,
        PublicContact contact) {

    /// The tag of what is for everybody in the town and no service at all.
    public static final String ORDINARY_COMMUNITY = "ORDINARY_COMMUNITY";

    /// Whom an offer is for.
    ///
    /// @param minimumAge in years, the lowest that is let in
    /// @param maximumAge in years, the highest that is let in
    public record Eligibility(
            @Nullable String description,
            @Nullable Integer minimumAge,
            @Nullable Integer maximumAge) {

        public Eligibility {
            description = stripped(description);
        }

        private boolean saysNothing() {
            return description == null && minimumAge == null && maximumAge == null;
        }
    }

    /// Where an offer is.
    ///
    /// @param name of the house; null where the address is enough
    /// @param postalCode four digits
    /// @param latitude in degrees (WGS 84), together with the longitude or not at all
    public record Place(
            @Nullable String name,
            String address,
            String postalCode,
            String town,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        public Place {
            name = stripped(name);
            address = address.strip();
            postalCode = postalCode.strip();
            town = town.strip();
        }
    }

    /// When an offer is open: on a weekday from one time of the day to another, or as a text says.
    ///
    /// @param from as 09:30
    /// @param to later on the same day
    /// @param text beside the times, or alone
    public record OpeningHours(
            @Nullable DayOfWeek weekday,
            @Nullable String from,
            @Nullable String to,
            @Nullable String text) {

        public OpeningHours {
            from = stripped(from);
            to = stripped(to);
            text = stripped(text);
        }
    }

    /// How the offer is reached, as it says in public; never a person's.
    public record PublicContact(
            List<String> phones,
            @Nullable String email,
            @Nullable String url) {

        /// Nothing is known.
        public static final PublicContact NONE = new PublicContact(List.of(), null, null);

        public PublicContact {
            phones = phones.stream().map(String::strip).distinct().toList();
            email = stripped(email);
            url = stripped(url);
        }
    }

    public OfferDetails {
        name = name.strip();
        description = description.strip();
        organisation = organisation.strip();
        areas = areas.stream().distinct().sorted().toList();
        tags = tags.stream().distinct().sorted().toList();
        eligibility = eligibility == null || eligibility.saysNothing() ? null : eligibility;
        places = List.copyOf(places);
        openingHours = List.copyOf(openingHours);
    }

    /// What is wrong with it, by the names of its components in JSON (`places.0.postalCode`).
    public List<Fault> faults(OfferCatalogue catalogue) {
        return new DetailRules(this, catalogue).faults();
    }

    public boolean isOrdinaryCommunity() {
        return tags.contains(ORDINARY_COMMUNITY);
    }

    /// The towns it has a place in, written so that they can be compared.
    public List<String> towns() {
        return places.stream()
                .map(Place::town)
                .map(OfferDetails::comparable)
                .distinct()
                .toList();
    }

    /// A town as [#towns] has it.
    public static String comparable(String town) {
        return town.strip().toLowerCase(Locale.ROOT);
    }

    boolean isIn(@Nullable String postalCode) {
        return places.stream().anyMatch(place -> place.postalCode().equals(postalCode));
    }

    static @Nullable String stripped(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var rest = text.strip();
        return rest.isEmpty() ? null : rest;
    }
}
