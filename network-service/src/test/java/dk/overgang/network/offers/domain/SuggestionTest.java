package dk.overgang.network.offers.domain;

import static dk.overgang.network.offers.domain.Samples.CATALOGUE;
import static dk.overgang.network.offers.domain.Samples.TODAY;
import static dk.overgang.network.offers.domain.Samples.after;
import static dk.overgang.network.offers.domain.Samples.dropInCentre;
import static dk.overgang.network.offers.domain.Samples.foodClub;
import static dk.overgang.network.offers.domain.Samples.offer;
import static dk.overgang.network.offers.domain.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.network.offers.domain.OfferCommand.MarkGone;
import dk.overgang.network.offers.domain.OfferDetails.Place;
import dk.overgang.network.offers.domain.OfferDetails.PublicContact;
import dk.overgang.network.offers.domain.Suggestion.Wanted;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is suggested for a citizen, why, and in which order (F-57, R-112, R-128, R-139, R-172, R-309, R-317).
class SuggestionTest {

    private static final LocalDate SINCE = TODAY.minusDays(180);

    @Test
    void each_suggestion_says_why() {
        var best = suggested(
                        new Wanted(Set.of("NETWORK", "HOME"), "2200", " københavn n ", Audience.EVERYONE, false),
                        offer(foodClub()))
                .getFirst();

        assertThat(best.areas()).containsExactly("NETWORK");
        assertThat(best.why()).containsExactly(Why.values());
        assertThat(best.advice()).isEmpty();
    }

    @Test
    void what_does_not_suit_is_not_said() {
        var suggestion = suggested(
                        new Wanted(Set.of("NETWORK"), "9000", "Aalborg", Audience.EVERYONE, false),
                        offer(dropInCentre("Huset")))
                .getFirst();

        assertThat(suggestion.why()).containsExactly(Why.AREA, Why.RECENTLY_VERIFIED);
        assertThat(suggestion.advice()).containsExactly(Advice.OPEN_ONWARD_REFERRAL);
    }

    @Test
    void only_what_is_there_and_works_with_an_area_is_suggested() {
        var gone = after(offer(foodClub()).decide(new MarkGone("CLOSED", null), on(TODAY)));

        assertThat(suggested(wanted("NETWORK"), gone)).isEmpty();
        assertThat(suggested(wanted("ECONOMY"), offer(foodClub()))).isEmpty();
    }

    @Test
    void more_areas_count_before_everything_else_and_then_the_preference() {
        var ordinary = of("A", List.of("NETWORK"), Audience.EVERYONE, List.of("ORDINARY_COMMUNITY"), "2200");
        var alike = of("B", List.of("NETWORK"), Audience.SAME_SITUATION, List.of(), "8000");
        var both = of("C", List.of("NETWORK", "HOME"), Audience.EVERYONE, List.of(), "8000");
        var wanted = new Wanted(Set.of("NETWORK", "HOME"), "2200", null, Audience.SAME_SITUATION, false);

        assertThat(names(suggested(wanted, ordinary, alike, both))).containsExactly("C", "B", "A");
        assertThat(names(suggested(
                        new Wanted(Set.of("NETWORK", "HOME"), "2200", null, null, false), ordinary, alike, both)))
                .containsExactly("C", "A", "B");
    }

    @Test
    void in_the_job_track_ordinary_communities_count_before_the_preference() {
        var ordinary = of("A", List.of("NETWORK"), Audience.EVERYONE, List.of("ORDINARY_COMMUNITY"), "8000");
        var alike = of("B", List.of("NETWORK"), Audience.SAME_SITUATION, List.of(), "8000");

        assertThat(names(suggested(
                        new Wanted(Set.of("NETWORK"), null, null, Audience.SAME_SITUATION, true), alike, ordinary)))
                .containsExactly("A", "B");
        assertThat(names(suggested(
                        new Wanted(Set.of("NETWORK"), null, null, Audience.SAME_SITUATION, false), alike, ordinary)))
                .containsExactly("B", "A");
    }

    @Test
    void what_is_equal_comes_in_the_order_of_the_names_however_it_was_found() {
        var one = offer(dropInCentre("Alfa"));
        var other = offer(dropInCentre("Beta"));

        assertThat(names(suggested(wanted("NETWORK"), one, other))).containsExactly("Alfa", "Beta");
        assertThat(names(suggested(wanted("NETWORK"), other, one))).containsExactly("Alfa", "Beta");
    }

    @Test
    void a_verification_is_recent_from_its_day_on_and_an_old_one_asks_for_another() {
        var club = offer(foodClub());

        assertThat(suggestion(club, TODAY).why()).contains(Why.RECENTLY_VERIFIED);
        var old = suggestion(club, TODAY.plusDays(1));
        assertThat(old.why()).doesNotContain(Why.RECENTLY_VERIFIED);
        assertThat(old.advice()).containsExactly(Advice.VERIFY_FIRST);
    }

    ///
    @Test
    void an_association_is_reached_by_the_citizens_own_wish() {
        var association = of("A", List.of("NETWORK"), Audience.EVERYONE, List.of(), "2200");

        assertThat(suggestion(association, SINCE).advice()).containsExactly(Advice.THROUGH_CITIZENS_WISH);
    }

    private static Suggestion suggestion(Offer offer, LocalDate since) {
        return Suggestion.of(Stream.of(offer), wanted("NETWORK"), since, CATALOGUE, byName())
                .getFirst();
    }

    private static Wanted wanted(String area) {
        return new Wanted(Set.of(area), null, null, null, false);
    }

    private static List<Suggestion> suggested(Wanted wanted, Offer... offers) {
        return Suggestion.of(Stream.of(offers), wanted, SINCE, CATALOGUE, byName());
    }

    private static Comparator<Offer> byName() {
        return Comparator.comparing(offer -> offer.details().name());
    }

    private static List<String> names(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(suggestion -> suggestion.offer().details().name())
                .toList();
    }

    private static Offer of(String name, List<String> areas, Audience audience, List<String> tags, String postalCode) {
        var places = Stream.of(postalCode)
                .map(code -> new Place(null, "Gade 1", code, "By", null, null))
                .toList();
        return offer(new OfferDetails(
                name,
                "Et sted.",
                "En forening",
                "ASSOCIATION",
                "VOLUNTARY",
                areas,
                tags,
                audience,
                Access.CITIZEN_APPLIES,
                null,
                places,
                List.of(),
                PublicContact.NONE));
    }
}
