package dk.overgang.network.offers.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.network.offers.domain.OfferCatalogue.Kind;
import dk.overgang.network.offers.domain.OfferCatalogue.Term;
import dk.overgang.network.offers.domain.OfferCatalogue.Text;
import dk.overgang.network.offers.domain.OfferCommand.Add;
import dk.overgang.network.offers.domain.OfferDetails.Eligibility;
import dk.overgang.network.offers.domain.OfferDetails.OpeningHours;
import dk.overgang.network.offers.domain.OfferDetails.Place;
import dk.overgang.network.offers.domain.OfferDetails.PublicContact;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Offers of the tests.
public final class Samples {

    public static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    /// A small catalogue with the codes that the tests use.
    public static final OfferCatalogue CATALOGUE = new OfferCatalogue(
            1,
            List.of(kind("DROP_IN_CENTRE", false), kind("FOOD_CLUB", false), kind("ASSOCIATION", true)),
            terms("MUNICIPAL", "REGIONAL", "VOLUNTARY", "PRIVATE"),
            terms("ECONOMY", "HOME", "NETWORK", "DAILY_ACTIVITIES"),
            terms("ORDINARY_COMMUNITY"),
            terms(Audience.values()),
            terms(Access.values()),
            terms("CLOSED", "TEMPORARILY_CLOSED", "OTHER"),
            terms(Why.values()),
            terms(Advice.values()));

    public static final Place PLACE =
            new Place("Kulturhuset", "Ærøgade 4, st.", "2200", "København N", 55.6934, 12.5441);

    private Samples() {}

    private static Kind kind(String code, boolean throughCitizensWish) {
        return new Kind(code, new Text(code, code), throughCitizensWish);
    }

    private static List<Term> terms(Enum<?>[] codes) {
        return terms(Arrays.stream(codes).map(Enum::name).toArray(String[]::new));
    }

    private static List<Term> terms(String... codes) {
        return Stream.of(codes)
                .map(code -> new Term(code, new Text(code, code)))
                .toList();
    }

    public static Occasion on(LocalDate day) {
        return by("worker", day);
    }

    public static Occasion by(String subject, LocalDate day) {
        return new Occasion(day, subject, CATALOGUE);
    }

    /// A food club with everything that an offer may say.
    public static OfferDetails foodClub() {
        return new OfferDetails(
                "Madklubben \"Øst\"",
                "Vi laver mad, spiser\nog vasker op sammen; alle kan være med.",
                "Foreningen Fællesspisning",
                "FOOD_CLUB",
                "VOLUNTARY",
                List.of("NETWORK", "DAILY_ACTIVITIES"),
                List.of("ORDINARY_COMMUNITY"),
                Audience.EVERYONE,
                Access.CITIZEN_APPLIES,
                new Eligibility("For voksne", 18, 99),
                List.of(PLACE, new Place(null, "Åboulevard 1", "8000", "Aarhus C", null, null)),
                List.of(
                        new OpeningHours(DayOfWeek.THURSDAY, "17:00", "20:30", "Kom i god tid"),
                        new OpeningHours(null, null, null, "Lukket i juli")),
                new PublicContact(
                        List.of("+45 33 66 33 66", "12345678"), "mad@eksempel.dk", "https://eksempel.dk/mad?by=øst"));
    }

    /// The food club, but a drop-in centre of the municipality that says as little as an offer can.
    public static OfferDetails dropInCentre(String name) {
        return new OfferDetails(
                name,
                "Kom som du er.",
                "Kommunen",
                "DROP_IN_CENTRE",
                "MUNICIPAL",
                List.of("NETWORK"),
                List.of(),
                Audience.SAME_SITUATION,
                Access.ONWARD_ASSESSMENT,
                null,
                List.of(),
                List.of(),
                PublicContact.NONE);
    }

    public static Offer offer(OfferDetails details) {
        return after(Offer.decide(new Add(new UUID(9, 1), "0101", details), on(TODAY)));
    }

    /// How it is after a decision that changes it.
    public static Offer after(Decision<Offer> decision) {
        if (decision instanceof Changed<Offer> changed) {
            return changed.after();
        }
        throw new AssertionError(decision.toString());
    }
}
