package dk.overgang.network.offers.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An offer that may suit a citizen, and why.
///
/// @param areas the focus areas that were asked for and that it works with
/// @param why in the order of [Why]
/// @param advice what to think of before it is taken up
public record Suggestion(Offer offer, List<String> areas, List<Why> why, List<Advice> advice) {

    /// What the caller knows of the citizen, who is not named.
    ///
    /// @param preference with whom the citizen prefers to be; null where there is no preference
    /// @param ordinaryFirst whether ordinary communities count before everything but the areas, as in the job track
    ///
    public record Wanted(
            Set<String> areas,
            @Nullable String postalCode,
            @Nullable String town,
            @Nullable Audience preference,
            boolean ordinaryFirst) {

        public Wanted {
            areas = Set.copyOf(areas);
        }
    }

    public Suggestion {
        areas = List.copyOf(areas);
        why = List.copyOf(why);
        advice = List.copyOf(advice);
    }

    /// The offers that are there and have at least one of the areas, the best first: more areas in common, then the
    /// codes of [Why] in their order, then what is last.
    ///
    /// @param verifiedSince from this day on a verification is recent
    /// @param last decides where everything else is equal
    public static List<Suggestion> of(
            Stream<Offer> offers,
            Wanted wanted,
            LocalDate verifiedSince,
            OfferCatalogue catalogue,
            Comparator<Offer> last) {
        return offers.filter(offer -> offer.state() == Offer.State.ACTIVE)
                .map(offer -> of(offer, wanted, verifiedSince, catalogue))
                .filter(suggestion -> !suggestion.areas().isEmpty())
                .sorted(order(wanted).thenComparing(Suggestion::offer, last))
                .toList();
    }

    private static Suggestion of(Offer offer, Wanted wanted, LocalDate verifiedSince, OfferCatalogue catalogue) {
        var details = offer.details();
        var areas = details.areas().stream().filter(wanted.areas()::contains).toList();
        var why = EnumSet.noneOf(Why.class);
        note(why, Why.AREA, !areas.isEmpty());
        note(why, Why.PREFERENCE, details.audience() == wanted.preference());
        note(why, Why.SAME_POSTAL_CODE, details.isIn(wanted.postalCode()));
        note(
                why,
                Why.SAME_TOWN,
                wanted.town() != null && details.towns().contains(OfferDetails.comparable(wanted.town())));
        note(why, Why.ORDINARY_COMMUNITY, details.isOrdinaryCommunity());
        note(why, Why.CITIZEN_APPLIES, details.access() == Access.CITIZEN_APPLIES);
        var isRecent = offer.lastVerifiedOn()
                .filter(day -> !day.isBefore(verifiedSince))
                .isPresent();
        note(why, Why.RECENTLY_VERIFIED, isRecent);
        return new Suggestion(offer, areas, List.copyOf(why), advice(details, isRecent, catalogue));
    }

    private static void note(Set<Why> why, Why code, boolean holds) {
        if (holds) {
            why.add(code);
        }
    }

    private static List<Advice> advice(OfferDetails details, boolean isRecent, OfferCatalogue catalogue) {
        var advice = new ArrayList<Advice>();
        if (catalogue.isThroughCitizensWish(details.kind())) {
            advice.add(Advice.THROUGH_CITIZENS_WISH);
        }
        if (details.access() == Access.ONWARD_ASSESSMENT) {
            advice.add(Advice.OPEN_ONWARD_REFERRAL);
        }
        if (!isRecent) {
            advice.add(Advice.VERIFY_FIRST);
        }
        return advice;
    }

    private static Comparator<Suggestion> order(Wanted wanted) {
        var order = comparing((Suggestion suggestion) -> suggestion.areas().size(), reverseOrder());
        if (wanted.ordinaryFirst()) {
            order = order.thenComparing(has(Why.ORDINARY_COMMUNITY));
        }
        for (var code : Why.values()) {
            order = order.thenComparing(has(code));
        }
        return order;
    }

    private static Comparator<Suggestion> has(Why code) {
        return comparingInt(suggestion -> suggestion.why().contains(code) ? 0 : 1);
    }
}
