package dk.overgang.network.offers.domain;

import java.util.Arrays;
import java.util.List;

/// The codes of the directory with their texts, as data that a municipality may change.
///
/// @param version grows with each edition
/// @param areas the focus areas, by the codes that plans use
/// @param goneReasons why an offer is gone
/// @param suggestionReasons why an offer is suggested, in the order of [Why]
/// @param advice what to think of before an offer is taken up, by the codes of [Advice]
public record OfferCatalogue(
        int version,
        List<Kind> kinds,
        List<Term> providers,
        List<Term> areas,
        List<Term> tags,
        List<Term> audiences,
        List<Term> access,
        List<Term> goneReasons,
        List<Term> suggestionReasons,
        List<Term> advice) {

    /// A text for people.
    ///
    /// @param da in Danish
    /// @param en in English
    public record Text(String da, String en) {

        public Text {
            require(!da.isBlank() && !en.isBlank(), "da and en must not be blank");
        }
    }

    /// A code with its name.
    ///
    /// @param code what offers keep of it: never changed and never used anew
    public record Term(String code, Text name) {

        public Term {
            requireCode(code);
        }
    }

    /// A kind of offer.
    ///
    /// @param throughCitizensWish reached by the citizen's own wish to take part, not by an agreement with whoever
    ///     runs it
    public record Kind(String code, Text name, boolean throughCitizensWish) {

        public Kind {
            requireCode(code);
        }
    }

    public OfferCatalogue {
        require(version > 0, "version must be 1 or more");
        kinds = distinct("kinds", kinds.stream().map(Kind::code).toList(), kinds);
        providers = distinct("providers", codes(providers), providers);
        areas = distinct("areas", codes(areas), areas);
        tags = distinct("tags", codes(tags), tags);
        goneReasons = distinct("goneReasons", codes(goneReasons), goneReasons);
        audiences = exactly("audiences", Audience.values(), audiences);
        access = exactly("access", Access.values(), access);
        suggestionReasons = exactly("suggestionReasons", Why.values(), suggestionReasons);
        advice = exactly("advice", Advice.values(), advice);
        require(
                codes(tags).contains(OfferDetails.ORDINARY_COMMUNITY),
                "tags must hold " + OfferDetails.ORDINARY_COMMUNITY);
    }

    public List<String> kindCodes() {
        return kinds.stream().map(Kind::code).toList();
    }

    /// Whether offers of a kind are reached by the citizen's own wish.
    public boolean isThroughCitizensWish(String kind) {
        return kinds.stream().anyMatch(known -> known.code().equals(kind) && known.throughCitizensWish());
    }

    /// The codes of terms.
    public static List<String> codes(List<Term> terms) {
        return terms.stream().map(Term::code).toList();
    }

    private static <T> List<T> distinct(String name, List<String> codes, List<T> terms) {
        require(!terms.isEmpty(), name + " must hold at least one");
        require(codes.stream().distinct().count() == codes.size(), name + " must not hold two of the same code");
        return List.copyOf(terms);
    }

    private static List<Term> exactly(String name, Enum<?>[] codes, List<Term> terms) {
        var wanted = Arrays.stream(codes).map(Enum::name).toList();
        require(codes(terms).equals(wanted), name + " must hold, in this order: " + String.join(", ", wanted));
        return List.copyOf(terms);
    }

    private static void requireCode(String code) {
        require(code.matches("[A-Z][A-Z0-9_]{1,39}"), "code must be 2 to 40 capital letters, digits and underscores");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
