package dk.overgang.network.offers;

import static dk.overgang.network.offers.OffersConfiguration.SORT_NAME;
import static dk.overgang.network.offers.OffersConfiguration.STATE;
import static dk.overgang.network.offers.OffersConfiguration.TOWNS;
import static dk.overgang.network.offers.OffersConfiguration.VERIFY_FROM;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.scope.Scopes;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.network.offers.domain.Advice;
import dk.overgang.network.offers.domain.Audience;
import dk.overgang.network.offers.domain.Offer;
import dk.overgang.network.offers.domain.Offer.State;
import dk.overgang.network.offers.domain.OfferCatalogue;
import dk.overgang.network.offers.domain.OfferDetails;
import dk.overgang.network.offers.domain.Suggestion;
import dk.overgang.network.offers.domain.Suggestion.Wanted;
import dk.overgang.network.offers.domain.Why;
import dk.overgang.privacy.PersonalNumbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Finds offers: as a list, for a citizen, and those that somebody should verify.
@RestController
@RequestMapping("/api/v1/offers")
class OfferSearchController {

    private static final String POSTAL_CODE = "\\d{4}";
    private static final int LONGEST_TOWN = 200;
    private static final int DEFAULT_SUGGESTIONS = 10;
    private static final int MOST_SUGGESTIONS = 50;

    /// Offers that may suit a citizen.
    ///
    /// @param advice what counts for all of them
    record SuggestionsView(List<Advice> advice, List<SuggestionView> items) {}

    /// One of them.
    ///
    /// @param areas the focus areas that were asked for and that it works with
    /// @param why codes of the catalogue, in the order in which they count
    /// @param advice what to think of before it is taken up
    record SuggestionView(OfferView offer, List<String> areas, List<Why> why, List<Advice> advice) {

        static SuggestionView of(Suggestion suggestion) {
            return new SuggestionView(
                    OfferView.of(suggestion.offer()), suggestion.areas(), suggestion.why(), suggestion.advice());
        }
    }

    private final AggregateStore<Offer> store;
    private final Offers offers;
    private final OfferCatalogue catalogue;
    private final Scopes scopes;
    private final int verifyAfterDays;

    /// @param verifyAfterDays after so many days an offer is to be verified anew
    OfferSearchController(
            AggregateStore<Offer> store,
            Offers offers,
            OfferCatalogue catalogue,
            Scopes scopes,
            @Value("${overgang.network.offers.verify-after-days:180}") int verifyAfterDays) {
        this.store = store;
        this.offers = offers;
        this.catalogue = catalogue;
        this.scopes = scopes;
        this.verifyAfterDays = verifyAfterDays;
    }

    /// The offers of the municipality in the order of their names; those that are gone only where they are asked
    /// for.
    @GetMapping
    Page<OfferView> list(
            Caller caller,
            Paging paging,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String provider,
            @RequestParam @Nullable String postalCode,
            @RequestParam @Nullable String town,
            @RequestParam @Nullable Audience audience,
            @RequestParam(defaultValue = "ACTIVE") State state) {
        var wanted = scopes.of(caller).in("municipality").and(STATE).is(state.name());
        checkCode("area", area, OfferCatalogue.codes(catalogue.areas()));
        checkCode("kind", kind, catalogue.kindCodes());
        checkCode("provider", provider, OfferCatalogue.codes(catalogue.providers()));
        checkPlace(postalCode, town);
        narrow(wanted, "details.areas", area);
        narrow(wanted, "details.kind", kind);
        narrow(wanted, "details.provider", provider);
        narrow(wanted, "details.places.postalCode", postalCode);
        narrow(wanted, TOWNS, town == null ? null : OfferDetails.comparable(town));
        narrow(wanted, "details.audience", audience == null ? null : audience.name());
        var rest = paging.after()
                .map(last -> wanted.andOperator(behind(last, SORT_NAME)))
                .orElse(wanted);
        var found =
                store.findReadable(query(rest).with(Sort.by(SORT_NAME, "_id")).limit(paging.toFetch()));
        return paging.page(
                        found,
                        offer -> SortKey.of(
                                DanishOrder.key(offer.state().details().name()), offer.id()))
                .map(Stored::state)
                .map(OfferView::of);
    }

    private static void narrow(Criteria wanted, String field, @Nullable String value) {
        if (value != null) {
            var _ = wanted.and(field).is(value);
        }
    }

    private static Criteria behind(SortKey last, String field) {
        var at = last.parts().getFirst();
        return new Criteria()
                .orOperator(
                        where(field).gt(at),
                        where(field)
                                .is(at)
                                .and("_id")
                                .gt(UUID.fromString(last.parts().getLast())));
    }

    /// The offers that nobody has verified for long, or ever: the longest ago first.
    @GetMapping("/to-verify")
    Page<OfferView> toVerify(Caller caller, Paging paging) {
        var due = scopes.of(caller)
                .in("municipality")
                .and(VERIFY_FROM)
                .lt(verifiedSince().toString());
        var rest = paging.after()
                .map(last -> due.andOperator(behind(last, VERIFY_FROM)))
                .orElse(due);
        var found =
                store.findReadable(query(rest).with(Sort.by(VERIFY_FROM, "_id")).limit(paging.toFetch()));
        return paging.page(found, offer -> SortKey.of(OffersConfiguration.verifyFrom(offer.state()), offer.id()))
                .map(Stored::state)
                .map(OfferView::of);
    }

    private LocalDate verifiedSince() {
        return offers.today().minusDays(verifyAfterDays);
    }

    /// What may suit a citizen, the best first, each with the reasons. The caller knows the citizen; this search
    /// does not.
    ///
    /// @param area at least one focus area of the course
    /// @param preference with whom the citizen prefers to be
    /// @param ordinaryFirst whether ordinary communities count most, as in the job track
    @GetMapping("/suggestions")
    SuggestionsView suggestions(
            Caller caller,
            @RequestParam Set<String> area,
            @RequestParam @Nullable String postalCode,
            @RequestParam @Nullable String town,
            @RequestParam @Nullable Audience preference,
            @RequestParam(defaultValue = "false") boolean ordinaryFirst,
            @RequestParam(defaultValue = "" + DEFAULT_SUGGESTIONS) int limit) {
        if (area.isEmpty()) {
            throw Problem.parameter("area", "missing");
        }
        if (limit < 1 || limit > MOST_SUGGESTIONS) {
            throw Problem.parameter("limit", "between", 1, MOST_SUGGESTIONS);
        }
        area.forEach(one -> checkCode("area", one, OfferCatalogue.codes(catalogue.areas())));
        checkPlace(postalCode, town);
        var wanted = new Wanted(area, postalCode, town, preference, ordinaryFirst);
        var here = scopes.of(caller).in("municipality").and("details.areas").in(area);
        var found = store.findReadable(query(here)).stream().map(Stored::state);
        var items = Suggestion.of(found, wanted, verifiedSince(), catalogue, DanishOrder.byName()).stream()
                .limit(limit)
                .map(SuggestionView::of)
                .toList();
        return new SuggestionsView(List.of(Advice.EXISTING_NETWORK_FIRST), items);
    }

    private static void checkCode(String parameter, @Nullable String code, List<String> known) {
        if (code != null && !known.contains(code)) {
            throw Problem.parameter(parameter, "one-of", String.join(", ", known));
        }
    }

    private static void checkPlace(@Nullable String postalCode, @Nullable String town) {
        if (postalCode != null && !postalCode.matches(POSTAL_CODE)) {
            throw Problem.parameter("postalCode", "offer-postal-code");
        }
        if (town != null && (town.isBlank() || town.length() > LONGEST_TOWN)) {
            throw Problem.parameter("town", "offer-line");
        }
        if (town != null && PersonalNumbers.standIn(town)) {
            throw Problem.parameter("town", "personal-number");
        }
    }
}
