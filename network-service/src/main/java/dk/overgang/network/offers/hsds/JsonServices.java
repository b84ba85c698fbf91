package dk.overgang.network.offers.hsds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.overgang.access.http.body.StrictJson;
import dk.overgang.network.offers.hsds.domain.HsdsFaults;
import dk.overgang.network.offers.hsds.domain.HsdsRow;
import dk.overgang.network.offers.hsds.domain.HsdsTable;
import dk.overgang.network.offers.hsds.domain.HsdsTables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// HSDS 3 as JSON: a page of services, each with its organisation, places, hours, phones and attributes inside.
final class JsonServices {

    /// A page of services, as the HSDS API answers; here it always holds all of them.
    record ServicePage(
            @JsonProperty("total_items") int totalItems,
            @JsonProperty("total_pages") int totalPages,
            @JsonProperty("page_number") int pageNumber,
            int size,
            @JsonProperty("first_page") boolean firstPage,
            @JsonProperty("last_page") boolean lastPage,
            boolean empty,
            List<Map<String, Object>> contents) {}

    /// What is read of an object inside another one.
    ///
    /// @param link the column that connects both
    /// @param isOwner whether the column is the outer object's and holds the id of the inner one
    private record Inner(HsdsTable table, String link, boolean isOwner) {

        static Inner of(HsdsTable table, String link) {
            return new Inner(table, link, false);
        }

        static Inner owning(HsdsTable table, String link) {
            return new Inner(table, link, true);
        }
    }

    private static final Map<HsdsTable, Map<String, Inner>> INNER = Map.of(
            HsdsTable.SERVICES,
            Map.of(
                    "organization", Inner.owning(HsdsTable.ORGANIZATIONS, "organization_id"),
                    "phones", Inner.of(HsdsTable.PHONES, "service_id"),
                    "schedules", Inner.of(HsdsTable.SCHEDULES, "service_id"),
                    "contacts", Inner.of(HsdsTable.CONTACTS, "service_id"),
                    "service_at_locations", Inner.of(HsdsTable.SERVICE_AT_LOCATION, "service_id"),
                    "attributes", Inner.of(HsdsTable.ATTRIBUTES, "link_id")),
            HsdsTable.SERVICE_AT_LOCATION,
            Map.of(
                    "location", Inner.owning(HsdsTable.LOCATIONS, "location_id"),
                    "phones", Inner.of(HsdsTable.PHONES, "service_at_location_id"),
                    "schedules", Inner.of(HsdsTable.SCHEDULES, "service_at_location_id"),
                    "contacts", Inner.of(HsdsTable.CONTACTS, "service_at_location_id")),
            HsdsTable.LOCATIONS,
            Map.of(
                    "addresses", Inner.of(HsdsTable.ADDRESSES, "location_id"),
                    "phones", Inner.of(HsdsTable.PHONES, "location_id"),
                    "schedules", Inner.of(HsdsTable.SCHEDULES, "location_id"),
                    "contacts", Inner.of(HsdsTable.CONTACTS, "location_id")),
            HsdsTable.CONTACTS,
            Map.of("phones", Inner.of(HsdsTable.PHONES, "contact_id")),
            HsdsTable.ATTRIBUTES,
            Map.of("taxonomy_term", Inner.owning(HsdsTable.TAXONOMY_TERMS, "taxonomy_term_id")));

    /// What several objects may hold again and again.
    private static final Set<HsdsTable> SHARED =
            Set.of(HsdsTable.ORGANIZATIONS, HsdsTable.LOCATIONS, HsdsTable.TAXONOMY_TERMS);

    private static final Set<String> NUMBERS = Set.of("minimum_age", "maximum_age", "latitude", "longitude");

    private static final List<String> LISTS = List.of("contents", "services");

    private static final Set<String> OF_A_PAGE =
            Set.of("total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty");

    private static final JsonMapper JSON = StrictJson.mapper(Stream.empty());

    private final HsdsFaults faults;
    private final Map<HsdsTable, List<HsdsRow>> tables = new EnumMap<>(HsdsTable.class);
    private final Map<HsdsTable, Map<String, Map<String, String>>> shared = new EnumMap<>(HsdsTable.class);

    private JsonServices(HsdsFaults faults) {
        this.faults = faults;
    }

    /// Reads a page of services.
    ///
    /// @param faults what is wrong with its form is noted there
    static HsdsTables read(byte[] json, HsdsFaults faults) {
        var reading = new JsonServices(faults);
        try {
            reading.page(JSON.readTree(json));
        } catch (JacksonException broken) {
            faults.add("", "json");
        }
        return new HsdsTables(reading.tables);
    }

    private void page(JsonNode page) {
        if (!page.isObject()) {
            faults.add("", "object");
            return;
        }
        for (var property : page.properties()) {
            var name = property.getKey();
            if (LISTS.contains(name)) {
                list(property.getValue(), "/" + name, HsdsTable.SERVICES, Map.of());
            } else if (!OF_A_PAGE.contains(name)) {
                faults.add("", "unknown-property", String.join(", ", LISTS));
            }
        }
    }

    private void list(JsonNode list, String pointer, HsdsTable table, Map<String, String> links) {
        if (!list.isArray()) {
            faults.add(pointer, "list");
            return;
        }
        for (var i = 0; i < list.size(); i++) {
            var _ = object(list.get(i), pointer + "/" + i, table, links);
        }
    }

    /// Reads an object and what is inside it.
    ///
    /// @param links columns that connect it with the object around it
    /// @return its id; where it has none, the place where it stands
    private String object(JsonNode object, String pointer, HsdsTable table, Map<String, String> links) {
        if (!object.isObject()) {
            faults.add(pointer, "object");
            return pointer;
        }
        var values = new HashMap<>(links);
        for (var property : object.properties()) {
            value(property.getKey(), property.getValue(), pointer, table, values);
        }
        var given = values.get("id");
        // A service must have an id of its own; it is missed when the tables are read.
        var id = given == null ? pointer : given;
        if (given == null && table != HsdsTable.SERVICES) {
            values.put("id", id);
        }
        var known = shared.computeIfAbsent(table, _ -> new HashMap<>()).get(id);
        if (SHARED.contains(table) && values.equals(known)) {
            return id;
        }
        var inner = INNER.getOrDefault(table, Map.of());
        for (var property : object.properties()) {
            var way = inner.get(property.getKey());
            if (way != null && !property.getValue().isNull()) {
                inside(property.getValue(), pointer + "/" + property.getKey(), way, id, values);
            }
        }
        if (SHARED.contains(table)) {
            Objects.requireNonNull(shared.get(table)).put(id, Map.copyOf(values));
        }
        tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(new HsdsRow(pointer, values));
        return id;
    }

    private void inside(JsonNode inner, String pointer, Inner way, String id, Map<String, String> values) {
        if (way.isOwner()) {
            values.put(way.link(), object(inner, pointer, way.table(), Map.of()));
        } else if (way.table() == HsdsTable.ATTRIBUTES) {
            list(inner, pointer, way.table(), Map.of(way.link(), id, "link_entity", "service"));
        } else {
            list(inner, pointer, way.table(), Map.of(way.link(), id));
        }
    }

    private void value(String name, JsonNode value, String pointer, HsdsTable table, Map<String, String> values) {
        var isColumn = table.columns().contains(name);
        if (!isColumn && !table.nested().contains(name)) {
            faults.add(pointer, "unknown-property", known(table));
        } else if (isColumn && value.isValueNode()) {
            if (!value.isNull()) {
                values.put(name, value.asString());
            }
        } else if (isColumn && !table.nested().contains(name)) {
            faults.add(pointer + "/" + name, "text");
        }
    }

    private static String known(HsdsTable table) {
        return String.join(
                ", ",
                Stream.concat(table.columns().stream(), table.nested().stream())
                        .sorted()
                        .toList());
    }

    /// Writes a directory as one page.
    static ServicePage write(HsdsTables directory) {
        var writing = new Writing(directory);
        var services =
                directory.of(HsdsTable.SERVICES).stream().map(writing::service).toList();
        return new ServicePage(services.size(), 1, 1, services.size(), true, true, services.isEmpty(), services);
    }

    /// The rows of a directory, found by what connects them.
    private static final class Writing {

        private final Map<HsdsTable, Map<String, HsdsRow>> byId = new EnumMap<>(HsdsTable.class);
        private final Map<HsdsTable, Map<String, List<HsdsRow>>> byLink = new EnumMap<>(HsdsTable.class);

        private Writing(HsdsTables directory) {
            SHARED.forEach(table -> byId.put(
                    table, directory.of(table).stream().collect(toMap(row -> row.text("id"), Function.identity()))));
            Map.of(
                            HsdsTable.PHONES, "service_id",
                            HsdsTable.SCHEDULES, "service_id",
                            HsdsTable.SERVICE_AT_LOCATION, "service_id",
                            HsdsTable.ADDRESSES, "location_id",
                            HsdsTable.ATTRIBUTES, "link_id")
                    .forEach((table, link) ->
                            byLink.put(table, directory.of(table).stream().collect(groupingBy(row -> row.text(link)))));
        }

        private Map<String, Object> service(HsdsRow row) {
            var id = row.text("id");
            var service = object(HsdsTable.SERVICES, row, "organization_id");
            service.put("organization", shared(HsdsTable.ORGANIZATIONS, row.text("organization_id")));
            service.put("phones", all(HsdsTable.PHONES, id, "service_id"));
            service.put("schedules", all(HsdsTable.SCHEDULES, id, "service_id"));
            service.put(
                    "service_at_locations",
                    rows(HsdsTable.SERVICE_AT_LOCATION, id).map(this::at).toList());
            service.put(
                    "attributes",
                    rows(HsdsTable.ATTRIBUTES, id).map(this::attribute).toList());
            return service;
        }

        private Map<String, Object> at(HsdsRow row) {
            var id = row.text("location_id");
            var at = object(HsdsTable.SERVICE_AT_LOCATION, row, "service_id", "location_id");
            var location = shared(HsdsTable.LOCATIONS, id);
            location.put("addresses", all(HsdsTable.ADDRESSES, id, "location_id"));
            at.put("location", location);
            return at;
        }

        private Map<String, Object> attribute(HsdsRow row) {
            var attribute = object(HsdsTable.ATTRIBUTES, row, "link_id", "taxonomy_term_id");
            attribute.put("taxonomy_term", shared(HsdsTable.TAXONOMY_TERMS, row.text("taxonomy_term_id")));
            return attribute;
        }

        private Map<String, Object> shared(HsdsTable table, String id) {
            return object(
                    table,
                    Objects.requireNonNull(byId.getOrDefault(table, Map.of()).get(id)));
        }

        private List<Map<String, Object>> all(HsdsTable table, String id, String link) {
            return rows(table, id).map(row -> object(table, row, link)).toList();
        }

        private Stream<HsdsRow> rows(HsdsTable table, String id) {
            return byLink.getOrDefault(table, Map.of()).getOrDefault(id, List.of()).stream();
        }

        /// The columns of a row in their order, without those that only connect it.
        private static Map<String, Object> object(HsdsTable table, HsdsRow row, String... links) {
            var values = new LinkedHashMap<String, Object>();
            for (var column : table.written()) {
                if (!Set.of(links).contains(column)) {
                    row.get(column)
                            .ifPresent(
                                    text -> values.put(column, NUMBERS.contains(column) ? new BigDecimal(text) : text));
                }
            }
            return values;
        }
    }
}
