package dk.overgang.network.offers.hsds.domain;

import dk.overgang.network.offers.domain.Offer;
import dk.overgang.network.offers.domain.Offer.Absence;
import dk.overgang.network.offers.domain.OfferCatalogue;
import dk.overgang.network.offers.domain.OfferDetails.OpeningHours;
import dk.overgang.network.offers.domain.OfferDetails.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes offers as HSDS 3 has them. The ids of what HSDS keeps apart (places, hours, organisations) follow from the
/// offer, so that two exports of the same directory are the same. Who verified an offer is a person and not written.
public final class HsdsWriter {

    static final String ACTIVE = "active";
    static final String DEFUNCT = "defunct";
    static final String INACTIVE = "inactive";
    static final String TEMPORARILY_CLOSED = "temporarily closed";

    /// The reason that HSDS has a status of its own for.
    static final String REASON_TEMPORARILY_CLOSED = "TEMPORARILY_CLOSED";

    static final String SERVICE = "service";
    static final String WEEKLY = "WEEKLY";
    static final String PHYSICAL = "physical";

    private final Map<HsdsTable, List<HsdsRow>> rows = new EnumMap<>(HsdsTable.class);
    private final Set<UUID> organizations = new HashSet<>();

    private HsdsWriter() {}

    /// The tables of a directory.
    public static HsdsTables write(List<Offer> offers, OfferCatalogue catalogue) {
        var writer = new HsdsWriter();
        offers.forEach(writer::offer);
        writer.terms(catalogue);
        return new HsdsTables(writer.rows);
    }

    private void offer(Offer offer) {
        var id = offer.hsdsId().toString();
        var details = offer.details();
        var contact = details.contact();
        var whom = details.eligibility();
        row(
                HsdsTable.SERVICES,
                "id",
                id,
                "organization_id",
                organization(details.organisation()),
                "name",
                details.name(),
                "description",
                details.description(),
                "url",
                contact.url(),
                "email",
                contact.email(),
                "status",
                offer.absence().map(HsdsWriter::status).orElse(ACTIVE),
                "eligibility_description",
                whom == null ? null : whom.description(),
                "minimum_age",
                whom == null ? null : whom.minimumAge(),
                "maximum_age",
                whom == null ? null : whom.maximumAge(),
                "assured_date",
                offer.lastVerifiedOn().orElse(null));
        for (var i = 0; i < details.places().size(); i++) {
            place(id, i, details.places().get(i));
        }
        for (var i = 0; i < details.openingHours().size(); i++) {
            hours(id, i, details.openingHours().get(i));
        }
        for (var i = 0; i < contact.phones().size(); i++) {
            row(
                    HsdsTable.PHONES,
                    "id",
                    Taxonomy.id(id + "/phone/" + i),
                    "service_id",
                    id,
                    "number",
                    contact.phones().get(i));
        }
        attribute(id, Taxonomy.KIND, details.kind(), null);
        attribute(id, Taxonomy.PROVIDER, details.provider(), null);
        attribute(id, Taxonomy.AUDIENCE, details.audience().name(), null);
        attribute(id, Taxonomy.ACCESS, details.access().name(), null);
        details.areas().forEach(area -> attribute(id, Taxonomy.AREA, area, null));
        details.tags().forEach(tag -> attribute(id, Taxonomy.TAG, tag, null));
        offer.absence().ifPresent(since -> attribute(id, Taxonomy.GONE, since.reason(), since.on()));
    }

    private static String status(Absence since) {
        return since.reason().equals(REASON_TEMPORARILY_CLOSED) ? TEMPORARILY_CLOSED : DEFUNCT;
    }

    private UUID organization(String name) {
        var id = Taxonomy.id("organization/" + name);
        if (organizations.add(id)) {
            row(HsdsTable.ORGANIZATIONS, "id", id, "name", name, "description", name);
        }
        return id;
    }

    /// HSDS asks for a state or province, which a Danish address does not have.
    private void place(String service, int number, Place place) {
        var location = Taxonomy.id(service + "/place/" + number);
        row(
                HsdsTable.LOCATIONS,
                "id",
                location,
                "location_type",
                PHYSICAL,
                "name",
                place.name(),
                "latitude",
                place.latitude(),
                "longitude",
                place.longitude());
        row(
                HsdsTable.ADDRESSES,
                "id",
                Taxonomy.id(service + "/address/" + number),
                "location_id",
                location,
                "address_1",
                place.address(),
                "city",
                place.town(),
                "state_province",
                "-",
                "postal_code",
                place.postalCode(),
                "country",
                "DK",
                "address_type",
                PHYSICAL);
        row(
                HsdsTable.SERVICE_AT_LOCATION,
                "id",
                Taxonomy.id(service + "/at/" + number),
                "service_id",
                service,
                "location_id",
                location);
    }

    private void hours(String service, int number, OpeningHours hours) {
        var weekday = hours.weekday();
        row(
                HsdsTable.SCHEDULES,
                "id",
                Taxonomy.id(service + "/hours/" + number),
                "service_id",
                service,
                "freq",
                weekday == null ? null : WEEKLY,
                "byday",
                weekday == null ? null : weekday.name().substring(0, 2),
                "opens_at",
                hours.from(),
                "closes_at",
                hours.to(),
                "description",
                hours.text());
    }

    private void attribute(String service, Taxonomy taxonomy, String code, @Nullable LocalDate value) {
        row(
                HsdsTable.ATTRIBUTES,
                "id",
                Taxonomy.id(service + "/" + taxonomy.title() + "/" + code),
                "link_id",
                service,
                "taxonomy_term_id",
                taxonomy.termId(code),
                "link_entity",
                SERVICE,
                "value",
                value);
    }

    private void terms(OfferCatalogue catalogue) {
        for (var taxonomy : Taxonomy.values()) {
            row(
                    HsdsTable.TAXONOMIES,
                    "id",
                    taxonomy.id(),
                    "name",
                    taxonomy.title(),
                    "description",
                    taxonomy.title(),
                    "version",
                    catalogue.version());
            for (var term : taxonomy.terms(catalogue)) {
                row(
                        HsdsTable.TAXONOMY_TERMS,
                        "id",
                        taxonomy.termId(term.code()),
                        "code",
                        term.code(),
                        "name",
                        term.name().da(),
                        "description",
                        term.name().da(),
                        "taxonomy",
                        taxonomy.title(),
                        "language",
                        "da",
                        "taxonomy_id",
                        taxonomy.id());
            }
        }
    }

    /// Adds a row.
    ///
    /// @param cells columns and their values in turn; a value that is null leaves its column out
    private void row(HsdsTable table, @Nullable Object... cells) {
        var values = new HashMap<String, String>();
        for (var i = 0; i < cells.length; i += 2) {
            var value = cells[i + 1];
            if (value != null) {
                values.put(String.valueOf(cells[i]), value.toString());
            }
        }
        rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(new HsdsRow("", values));
    }
}
