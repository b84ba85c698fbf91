package dk.overgang.network.offers.hsds.domain;

import static java.util.stream.Collectors.groupingBy;

import dk.overgang.network.offers.domain.OfferCatalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads offers out of the tables of HSDS 3. Every fault of a file is found, so that one who corrects it need not try
/// again and again; what HSDS knows and the directory does not keep is read over.
public final class HsdsReader {

    private static final List<String> OWNERS =
            List.of("service_id", "service_at_location_id", "contact_id", "location_id");

    private final HsdsTables tables;
    private final HsdsFaults faults = new HsdsFaults();
    private final Map<HsdsTable, Map<String, HsdsRow>> byId = new HashMap<>();
    private final Map<String, List<HsdsRow>> atLocation;

    private HsdsReader(HsdsTables tables) {
        this.tables = tables;
        this.atLocation =
                tables.of(HsdsTable.SERVICE_AT_LOCATION).stream().collect(groupingBy(row -> row.text("location_id")));
    }

    /// Reads a directory.
    ///
    /// @param mostServices how many services are taken at once
    public static HsdsContent read(HsdsTables tables, OfferCatalogue catalogue, LocalDate today, int mostServices) {
        return new HsdsReader(tables).read(catalogue, today, mostServices);
    }

    private HsdsContent read(OfferCatalogue catalogue, LocalDate today, int mostServices) {
        var services = tables.of(HsdsTable.SERVICES);
        if (services.isEmpty()) {
            faults.add("", "hsds-no-services");
        } else if (services.size() > mostServices) {
            faults.add(services.get(mostServices).place(), "hsds-too-many", mostServices);
            return new HsdsContent(List.of(), faults.all());
        }
        List.of(
                        HsdsTable.SERVICES,
                        HsdsTable.ORGANIZATIONS,
                        HsdsTable.LOCATIONS,
                        HsdsTable.SERVICE_AT_LOCATION,
                        HsdsTable.CONTACTS,
                        HsdsTable.TAXONOMY_TERMS,
                        HsdsTable.TAXONOMIES)
                .forEach(table -> byId.put(table, index(table)));
        var parts = parts();
        var offers = services.stream()
                .map(service -> new ServiceReading(
                                service,
                                parts.getOrDefault(service.text("id"), ServiceParts.empty()),
                                catalogue,
                                today,
                                faults)
                        .read())
                .flatMap(Optional::stream)
                .toList();
        return faults.isEmpty() ? new HsdsContent(offers, List.of()) : new HsdsContent(List.of(), faults.all());
    }

    /// The rows of a table by their ids, each of which stands once.
    private Map<String, HsdsRow> index(HsdsTable table) {
        var rows = new HashMap<String, HsdsRow>();
        for (var row : tables.of(table)) {
            var id = row.get("id");
            if (id.isEmpty()) {
                faults.add(row.at("id"), "missing");
            } else if (rows.putIfAbsent(id.get(), row) != null) {
                faults.add(
                        row.at("id"),
                        "hsds-twice",
                        Objects.requireNonNull(rows.get(id.get())).place());
            }
        }
        return rows;
    }

    /// What belongs to each service, by its id.
    private Map<String, ServiceParts> parts() {
        var parts = new LinkedHashMap<String, ServiceParts>();
        Function<String, ServiceParts> of = service -> parts.computeIfAbsent(service, _ -> ServiceParts.empty());
        for (var service : tables.of(HsdsTable.SERVICES)) {
            find(service, "organization_id", HsdsTable.ORGANIZATIONS)
                    .ifPresent(organization ->
                            of.apply(service.text("id")).organizations().add(organization));
        }
        var addresses = new HashMap<String, List<HsdsRow>>();
        for (var address : tables.of(HsdsTable.ADDRESSES)) {
            find(address, "location_id", HsdsTable.LOCATIONS)
                    .ifPresent(location -> addresses
                            .computeIfAbsent(location.text("id"), _ -> new ArrayList<>())
                            .add(address));
        }
        for (var row : tables.of(HsdsTable.SERVICE_AT_LOCATION)) {
            var service = find(row, "service_id", HsdsTable.SERVICES);
            var location = find(row, "location_id", HsdsTable.LOCATIONS);
            if (service.isPresent() && location.isPresent()) {
                of.apply(service.get().text("id"))
                        .places()
                        .add(new ServiceParts.At(
                                location.get(),
                                addresses.getOrDefault(location.get().text("id"), List.of())));
            }
        }
        each(
                HsdsTable.SCHEDULES,
                (service, row) -> of.apply(service).schedules().add(row));
        each(HsdsTable.CONTACTS, (service, row) -> of.apply(service).contacts().add(row));
        each(HsdsTable.PHONES, (service, row) -> of.apply(service).phones().add(row));
        for (var attribute : tables.of(HsdsTable.ATTRIBUTES)) {
            if (attribute.text("link_entity").equals(HsdsWriter.SERVICE)) {
                attribute(attribute, of);
            }
        }
        return parts;
    }

    private void attribute(HsdsRow attribute, Function<String, ServiceParts> of) {
        var service = find(attribute, "link_id", HsdsTable.SERVICES);
        var term = find(attribute, "taxonomy_term_id", HsdsTable.TAXONOMY_TERMS);
        var taxonomy = term.flatMap(this::taxonomy);
        if (service.isEmpty() || term.isEmpty() || taxonomy.isEmpty()) {
            return;
        }
        if (term.get().get("code").isEmpty()) {
            faults.add(term.get().at("code"), "missing");
        }
        of.apply(service.get().text("id"))
                .attributes()
                .add(new ServiceParts.Attribute(taxonomy.get(), term.get(), attribute));
    }

    /// A term names its taxonomy itself, or by the taxonomy's id.
    private Optional<Taxonomy> taxonomy(HsdsRow term) {
        var named = term.get("taxonomy")
                .or(() -> term.get("taxonomy_id")
                        .map(id -> byId.getOrDefault(HsdsTable.TAXONOMIES, Map.of())
                                .get(id))
                        .map(taxonomy -> taxonomy.text("name")));
        return named.flatMap(Taxonomy::of);
    }

    private interface Owned {
        void by(String service, HsdsRow row);
    }

    private void each(HsdsTable table, Owned owned) {
        for (var row : tables.of(table)) {
            owners(row).distinct().forEach(service -> owned.by(service, row));
        }
    }

    /// The services that a row is about: HSDS lets it name the service, or what the service is connected with. What
    /// is about an organisation alone is about none.
    private Stream<String> owners(HsdsRow row) {
        var owner =
                OWNERS.stream().filter(column -> row.get(column).isPresent()).findFirst();
        return owner.stream().flatMap(column -> switch (column) {
            case "service_id" -> find(row, column, HsdsTable.SERVICES).stream().map(found -> found.text("id"));
            case "service_at_location_id" ->
                find(row, column, HsdsTable.SERVICE_AT_LOCATION).stream().map(found -> found.text("service_id"));
            case "contact_id" -> find(row, column, HsdsTable.CONTACTS).stream().flatMap(this::owners);
            default ->
                find(row, column, HsdsTable.LOCATIONS).stream()
                        .flatMap(found -> atLocation.getOrDefault(found.text("id"), List.of()).stream())
                        .map(at -> at.text("service_id"));
        });
    }

    /// The row that a column names.
    private Optional<HsdsRow> find(HsdsRow row, String column, HsdsTable table) {
        var id = row.get(column);
        if (id.isEmpty()) {
            faults.add(row.at(column), "missing");
            return Optional.empty();
        }
        var found = byId.getOrDefault(table, Map.of()).get(id.get());
        if (found == null) {
            faults.add(row.at(column), "hsds-unknown-id", table.file());
        }
        return Optional.ofNullable(found);
    }
}
