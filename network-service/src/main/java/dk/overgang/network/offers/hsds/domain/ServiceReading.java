package dk.overgang.network.offers.hsds.domain;

import dk.overgang.network.offers.domain.Access;
import dk.overgang.network.offers.domain.Audience;
import dk.overgang.network.offers.domain.OfferCatalogue;
import dk.overgang.network.offers.domain.OfferCommand.Import;
import dk.overgang.network.offers.domain.OfferCommand.MarkGone;
import dk.overgang.network.offers.domain.OfferDetails;
import dk.overgang.network.offers.domain.OfferDetails.Eligibility;
import dk.overgang.network.offers.domain.OfferDetails.OpeningHours;
import dk.overgang.network.offers.domain.OfferDetails.Place;
import dk.overgang.network.offers.domain.OfferDetails.PublicContact;
import dk.overgang.network.offers.hsds.domain.HsdsContent.ReadOffer;
import dk.overgang.network.offers.hsds.domain.ServiceParts.At;
import dk.overgang.network.offers.hsds.domain.ServiceParts.Attribute;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one service as an offer, and notes where each fault stands.
final class ServiceReading {

    private static final List<String> STATUSES =
            List.of(HsdsWriter.ACTIVE, HsdsWriter.INACTIVE, HsdsWriter.DEFUNCT, HsdsWriter.TEMPORARILY_CLOSED);

    private static final String UUID_SHAPE = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    /// Seconds, and the offset of Denmark in winter or summer, may follow the time.
    private static final String TIME_SHAPE = "\\d\\d:\\d\\d(:\\d\\d)?(\\+0[12]:00)?";

    /// An earlier day is taken for a slip.
    private static final int FIRST_YEAR = 1900;

    private static final int TIME_LENGTH = "09:30".length();

    private final HsdsRow service;
    private final ServiceParts parts;
    private final OfferCatalogue catalogue;
    private final LocalDate today;
    private final HsdsFaults faults;

    /// Where the components of the offer stand in the file, by their names in JSON.
    private final Map<String, String> places = new HashMap<>();

    ServiceReading(HsdsRow service, ServiceParts parts, OfferCatalogue catalogue, LocalDate today, HsdsFaults faults) {
        this.service = service;
        this.parts = parts;
        this.catalogue = catalogue;
        this.today = today;
        this.faults = faults;
    }

    /// The offer; empty where it has no id, which is noted as a fault like all others.
    Optional<ReadOffer> read() {
        var audience = one(Taxonomy.AUDIENCE, "audience");
        var access = one(Taxonomy.ACCESS, "access");
        var details = new OfferDetails(
                text("name", "name"),
                text("description", "description"),
                organisation(),
                one(Taxonomy.KIND, "kind"),
                one(Taxonomy.PROVIDER, "provider"),
                many(Taxonomy.AREA, "areas"),
                many(Taxonomy.TAG, "tags"),
                Arrays.stream(Audience.values())
                        .filter(known -> known.name().equals(audience))
                        .findFirst()
                        .orElse(Audience.EVERYONE),
                Arrays.stream(Access.values())
                        .filter(known -> known.name().equals(access))
                        .findFirst()
                        .orElse(Access.CITIZEN_APPLIES),
                eligibility(),
                addresses(),
                openingHours(),
                contact());
        unknown("audience", audience, Taxonomy.AUDIENCE);
        unknown("access", access, Taxonomy.ACCESS);
        details.faults(catalogue).stream()
                .filter(fault -> !isAttributeMissing(fault.field(), fault.code()))
                .forEach(fault -> faults.add(
                        place(fault.field()), fault.code(), fault.arguments().toArray()));
        var content = new Import(details, assured(), gone());
        return id().map(id -> new ReadOffer(id, content));
    }

    /// It was noted already, and which row would be needed.
    private boolean isAttributeMissing(String field, String code) {
        return code.equals("missing") && List.of("kind", "provider", "areas").contains(field);
    }

    private void unknown(String field, String code, Taxonomy taxonomy) {
        if (!code.isEmpty() && !taxonomy.codes(catalogue).contains(code)) {
            faults.add(place(field), "one-of", String.join(", ", taxonomy.codes(catalogue)));
        }
    }

    /// Where a component stands, or the nearest thing around it.
    private String place(String field) {
        for (var rest = field; ; rest = rest.substring(0, rest.lastIndexOf('.'))) {
            var known = places.get(rest);
            if (known != null || rest.indexOf('.') < 0) {
                return known == null ? service.place() : known;
            }
        }
    }

    private String text(String field, String column) {
        places.put(field, service.at(column));
        return service.text(column);
    }

    private Optional<UUID> id() {
        var id = service.text("id");
        if (!id.matches(UUID_SHAPE)) {
            if (!id.isEmpty()) {
                faults.add(service.at("id"), "uuid");
            }
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(id));
    }

    private String organisation() {
        places.put("organisation", service.at("organization_id"));
        return parts.organizations().stream()
                .findFirst()
                .map(organization -> {
                    places.put("organisation", organization.at("name"));
                    return organization.text("name");
                })
                // That it is unknown was noted already.
                .orElse("?");
    }

    private String one(Taxonomy taxonomy, String field) {
        var all = attributes(taxonomy);
        if (all.size() > 1) {
            faults.add(all.getLast().link().place(), "hsds-only-one", taxonomy.title());
        }
        if (all.isEmpty()) {
            faults.add(service.place(), "hsds-attribute", taxonomy.title(), allowed(taxonomy));
            return "";
        }
        places.put(field, code(all.getFirst()));
        return all.getFirst().term().text("code");
    }

    private List<String> many(Taxonomy taxonomy, String field) {
        var all = attributes(taxonomy);
        if (all.isEmpty() && taxonomy == Taxonomy.AREA) {
            faults.add(service.place(), "hsds-attribute", taxonomy.title(), allowed(taxonomy));
        }
        // In the order that the offer's own list has, to which its faults refer.
        var inOrder = all.stream()
                .sorted((one, other) ->
                        one.term().text("code").compareTo(other.term().text("code")))
                .toList();
        var codes = new ArrayList<String>();
        for (var attribute : inOrder) {
            var code = attribute.term().text("code");
            if (!codes.contains(code)) {
                places.put(field + "." + codes.size(), code(attribute));
                codes.add(code);
            }
        }
        return codes;
    }

    private String allowed(Taxonomy taxonomy) {
        return String.join(", ", taxonomy.codes(catalogue));
    }

    private List<Attribute> attributes(Taxonomy taxonomy) {
        return parts.attributes().stream()
                .filter(attribute -> attribute.taxonomy() == taxonomy)
                .toList();
    }

    private static String code(Attribute attribute) {
        return attribute.link().at("taxonomy_term_id");
    }

    private Eligibility eligibility() {
        places.put("eligibility.description", service.at("eligibility_description"));
        return new Eligibility(
                service.get("eligibility_description").orElse(null),
                years("eligibility.minimumAge", "minimum_age"),
                years("eligibility.maximumAge", "maximum_age"));
    }

    private @Nullable Integer years(String field, String column) {
        places.put(field, service.at(column));
        var years = service.get(column);
        if (years.isEmpty()) {
            return null;
        }
        if (!years.get().matches("-?\\d{1,6}(\\.0{1,3})?")) {
            faults.add(service.at(column), "integer");
            return null;
        }
        return Integer.valueOf(years.get().replaceAll("\\..*", ""));
    }

    /// The places with an address; what is only reached over the net has none.
    private List<Place> addresses() {
        var found = new ArrayList<Place>();
        for (var at : parts.places()) {
            var type = at.location().get("location_type").orElse(HsdsWriter.PHYSICAL);
            if (type.equals(HsdsWriter.PHYSICAL)) {
                address(at)
                        .ifPresentOrElse(
                                address -> {
                                    var field = "places." + found.size();
                                    found.add(place(field, at.location(), address));
                                },
                                () -> faults.add(at.location().place(), "hsds-no-address"));
            }
        }
        return found;
    }

    private static Optional<HsdsRow> address(At at) {
        return at.addresses().stream()
                .filter(address ->
                        address.get("address_type").orElse(HsdsWriter.PHYSICAL).equals(HsdsWriter.PHYSICAL))
                .findFirst()
                .or(() -> at.addresses().stream().findFirst());
    }

    private Place place(String field, HsdsRow location, HsdsRow address) {
        places.put(field, address.place());
        places.put(field + ".name", location.at("name"));
        places.put(field + ".address", address.at("address_1"));
        places.put(field + ".postalCode", address.at("postal_code"));
        places.put(field + ".town", address.at("city"));
        var street = Stream.of("address_1", "address_2")
                .map(address::get)
                .flatMap(Optional::stream)
                .toList();
        return new Place(
                location.get("name").orElse(null),
                String.join(", ", street),
                address.text("postal_code"),
                address.text("city"),
                degrees(field + ".latitude", location, "latitude"),
                degrees(field + ".longitude", location, "longitude"));
    }

    private @Nullable Double degrees(String field, HsdsRow location, String column) {
        places.put(field, location.at(column));
        var degrees = location.get(column);
        if (degrees.isEmpty()) {
            return null;
        }
        if (!degrees.get().matches("-?\\d{1,3}(\\.\\d{1,20})?(E-\\d{1,2})?")) {
            faults.add(location.at(column), "hsds-number");
            return null;
        }
        return Double.valueOf(degrees.get());
    }

    private List<OpeningHours> openingHours() {
        var hours = new ArrayList<OpeningHours>();
        for (var row : parts.schedules()) {
            var text = row.get("description").orElse(null);
            if (!isWeekly(row)) {
                if (text == null) {
                    faults.add(row.at("freq"), "hsds-weekly");
                } else {
                    note(row, hours.size());
                    hours.add(new OpeningHours(null, null, null, text));
                }
                continue;
            }
            var from = time(row, "opens_at");
            var to = time(row, "closes_at");
            var days = days(row);
            if (days.isEmpty()) {
                note(row, hours.size());
                hours.add(new OpeningHours(null, from, to, text));
            }
            for (var day : days) {
                note(row, hours.size());
                hours.add(new OpeningHours(day, from, to, text));
            }
        }
        return hours;
    }

    /// Whether it says the same of every week.
    private static boolean isWeekly(HsdsRow row) {
        var isRare = Stream.of("byweekno", "bymonthday", "byyearday", "dtstart", "count")
                .anyMatch(column -> row.get(column).isPresent());
        return !isRare
                && row.get("freq").orElse(HsdsWriter.WEEKLY).equals(HsdsWriter.WEEKLY)
                && row.get("interval").orElse("1").matches("1(\\.0+)?");
    }

    private void note(HsdsRow row, int number) {
        var field = "openingHours." + number;
        places.put(field, row.place());
        places.put(field + ".weekday", row.at("byday"));
        places.put(field + ".from", row.at("opens_at"));
        places.put(field + ".to", row.at("closes_at"));
        places.put(field + ".text", row.at("description"));
    }

    /// What is no time stays as it is, and is noted as a fault with the rest of the offer.
    private static @Nullable String time(HsdsRow row, String column) {
        return row.get(column)
                .map(time -> time.matches(TIME_SHAPE) ? time.substring(0, TIME_LENGTH) : time)
                .orElse(null);
    }

    private List<DayOfWeek> days(HsdsRow row) {
        var days = new ArrayList<DayOfWeek>();
        for (var code : row.text("byday").split(",", -1)) {
            if (!code.isBlank()) {
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().substring(0, 2).equals(code.strip()))
                        .findFirst()
                        .ifPresentOrElse(
                                days::add, () -> faults.add(row.at("byday"), "one-of", "MO, TU, WE, TH, FR, SA, SU"));
            }
        }
        return days;
    }

    /// The names of persons in contacts are not kept.
    private PublicContact contact() {
        var numbers = new ArrayList<String>();
        for (var phone : parts.phones()) {
            // The examples of HSDS put the number in quotes of its own.
            var number = phone.text("number").replace("\"", "").strip();
            if (!numbers.contains(number)) {
                places.put("contact.phones." + numbers.size(), phone.at("number"));
                numbers.add(number);
            }
        }
        places.put(
                "contact.phones",
                parts.phones().isEmpty()
                        ? service.place()
                        : parts.phones().getLast().place());
        places.put("contact.url", service.at("url"));
        places.put("contact.email", service.at("email"));
        var email = service.get("email");
        if (email.isEmpty()) {
            var other = parts.contacts().stream()
                    .filter(contact -> contact.get("email").isPresent())
                    .findFirst();
            other.ifPresent(contact -> places.put("contact.email", contact.at("email")));
            email = other.flatMap(contact -> contact.get("email"));
        }
        return new PublicContact(numbers, email.orElse(null), service.get("url").orElse(null));
    }

    private @Nullable LocalDate assured() {
        return day(service, "assured_date");
    }

    private @Nullable LocalDate day(HsdsRow row, String column) {
        var text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.get());
            if (day.isAfter(today)) {
                faults.add(row.at(column), "hsds-future", today);
            } else if (day.getYear() < FIRST_YEAR) {
                faults.add(row.at(column), "date");
            }
            return day;
        } catch (DateTimeException none) {
            faults.add(row.at(column), "date");
            return null;
        }
    }

    private @Nullable MarkGone gone() {
        var status = service.get("status").orElse(null);
        if (status == null || !STATUSES.contains(status)) {
            faults.add(
                    service.at("status"),
                    status == null ? "missing" : "one-of",
                    status == null ? new Object[0] : new Object[] {String.join(", ", STATUSES)});
            return null;
        }
        if (status.equals(HsdsWriter.ACTIVE)) {
            return null;
        }
        var reasons = Taxonomy.GONE.codes(catalogue);
        var known = attributes(Taxonomy.GONE);
        if (known.isEmpty()) {
            return new MarkGone(usual(status, reasons), null);
        }
        var reason = known.getFirst().term().text("code");
        if (!reasons.contains(reason)) {
            faults.add(code(known.getFirst()), "one-of", String.join(", ", reasons));
        }
        return new MarkGone(reason, day(known.getFirst().link(), "value"));
    }

    /// The reason where the file tells none.
    private static String usual(String status, List<String> reasons) {
        return status.equals(HsdsWriter.TEMPORARILY_CLOSED) && reasons.contains(HsdsWriter.REASON_TEMPORARILY_CLOSED)
                ? HsdsWriter.REASON_TEMPORARILY_CLOSED
                : Objects.requireNonNull(reasons.getFirst());
    }
}
