package dk.overgang.network.offers.hsds.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.network.offers.domain.OfferCatalogue;
import dk.overgang.network.offers.domain.OfferCatalogue.Kind;
import dk.overgang.network.offers.domain.OfferCatalogue.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What HSDS has no column for stands as attributes, whose terms belong to these taxonomies.
enum Taxonomy {
    KIND("kind"),
    PROVIDER("provider"),
    AREA("focus-area"),
    TAG("tag"),
    AUDIENCE("audience"),
    ACCESS("access"),
    /// The value of the attribute is the day since when the offer is gone.
    GONE("gone-reason");

    private static final String PREFIX = "dk.overgang.offer.";

    private final String title;

    Taxonomy(String title) {
        this.title = PREFIX + title;
    }

    static Optional<Taxonomy> of(String title) {
        return Arrays.stream(values()).filter(one -> one.title.equals(title)).findFirst();
    }

    String title() {
        return title;
    }

    UUID id() {
        return id("taxonomy/" + title);
    }

    UUID termId(String code) {
        return id("term/" + title + "/" + code);
    }

    List<Term> terms(OfferCatalogue catalogue) {
        return switch (this) {
            case KIND -> catalogue.kinds().stream().map(Taxonomy::term).toList();
            case PROVIDER -> catalogue.providers();
            case AREA -> catalogue.areas();
            case TAG -> catalogue.tags();
            case AUDIENCE -> catalogue.audiences();
            case ACCESS -> catalogue.access();
            case GONE -> catalogue.goneReasons();
        };
    }

    List<String> codes(OfferCatalogue catalogue) {
        return OfferCatalogue.codes(terms(catalogue));
    }

    private static Term term(Kind kind) {
        return new Term(kind.code(), kind.name());
    }

    /// The same id for the same thing in every export.
    static UUID id(String thing) {
        return UUID.nameUUIDFromBytes(("dk.overgang/hsds/" + thing).getBytes(UTF_8));
    }
}
