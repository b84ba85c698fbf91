package dk.overgang.network.offers.domain;

import dk.overgang.commands.domain.Refusal.Fault;
import dk.overgang.network.offers.domain.OfferDetails.OpeningHours;
import dk.overgang.network.offers.domain.OfferDetails.Place;
import dk.overgang.privacy.PersonalNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What an offer may say, whether a worker writes it or a file brings it: each fault is found, in the order of the
/// components.
final class DetailRules {

    private static final int NAME = 200;
    private static final int DESCRIPTION = 4000;
    private static final int TEXT = 1000;
    private static final int MOST_PLACES = 20;
    private static final int MOST_HOURS = 50;
    private static final int MOST_PHONES = 5;
    private static final int OLDEST = 130;

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final String PHONE = "\\+?[0-9][0-9 -]{2,18}[0-9]";
    private static final String EMAIL = "[^\\s@,;<>]{1,64}@[^\\s@,;<>]{1,180}\\.[\\p{L}]{2,20}";
    private static final String URL = "https?://[^\\s<>\"]{3,490}";

    private final OfferDetails details;
    private final OfferCatalogue catalogue;
    private final List<Fault> faults = new ArrayList<>();

    DetailRules(OfferDetails details, OfferCatalogue catalogue) {
        this.details = details;
        this.catalogue = catalogue;
    }

    List<Fault> faults() {
        line("name", details.name(), NAME);
        text("description", details.description(), DESCRIPTION);
        line("organisation", details.organisation(), NAME);
        code("kind", details.kind(), catalogue.kindCodes());
        code("provider", details.provider(), OfferCatalogue.codes(catalogue.providers()));
        codes("areas", details.areas(), OfferCatalogue.codes(catalogue.areas()));
        if (details.areas().isEmpty()) {
            add("areas", "missing");
        }
        codes("tags", details.tags(), OfferCatalogue.codes(catalogue.tags()));
        eligibility();
        atMost("places", details.places().size(), MOST_PLACES);
        each(details.places(), "places", this::place);
        atMost("openingHours", details.openingHours().size(), MOST_HOURS);
        each(details.openingHours(), "openingHours", this::hours);
        contact();
        return List.copyOf(faults);
    }

    private void eligibility() {
        var whom = details.eligibility();
        if (whom == null) {
            return;
        }
        optional("eligibility.description", whom.description());
        age("eligibility.minimumAge", whom.minimumAge());
        age("eligibility.maximumAge", whom.maximumAge());
        if (whom.minimumAge() != null && whom.maximumAge() != null && whom.minimumAge() > whom.maximumAge()) {
            add("eligibility.maximumAge", "offer-ages", whom.minimumAge());
        }
    }

    private void age(String field, @Nullable Integer years) {
        if (years != null && (years < 0 || years > OLDEST)) {
            add(field, "between", 0, OLDEST);
        }
    }

    private void place(String field, Place place) {
        if (place.name() != null) {
            line(field + ".name", place.name(), NAME);
        }
        line(field + ".address", place.address(), NAME);
        shape(field + ".postalCode", place.postalCode(), "\\d{4}", "offer-postal-code");
        line(field + ".town", place.town(), NAME);
        var latitude = place.latitude();
        var longitude = place.longitude();
        if ((latitude == null) != (longitude == null)) {
            add(field + (latitude == null ? ".latitude" : ".longitude"), "offer-both-coordinates");
        }
        degrees(field + ".latitude", latitude, 90);
        degrees(field + ".longitude", longitude, 180);
    }

    private void degrees(String field, @Nullable Double degrees, int most) {
        if (degrees != null && !(Math.abs(degrees) <= most)) {
            add(field, "offer-degrees", -most, most);
        }
    }

    private void hours(String field, OpeningHours hours) {
        var from = hours.from();
        var to = hours.to();
        optional(field + ".text", hours.text());
        if (hours.weekday() == null && from == null && to == null) {
            if (hours.text() == null) {
                add(field + ".weekday", "offer-hours");
            }
            return;
        }
        if (hours.weekday() == null) {
            add(field + ".weekday", "offer-hours");
        }
        shape(field + ".from", from, TIME, "offer-time");
        shape(field + ".to", to, TIME, "offer-time");
        if (from != null && to != null && from.matches(TIME) && to.matches(TIME) && from.compareTo(to) >= 0) {
            add(field + ".to", "offer-closes-later", from);
        }
    }

    private void contact() {
        var contact = details.contact();
        atMost("contact.phones", contact.phones().size(), MOST_PHONES);
        each(contact.phones(), "contact.phones", (field, phone) -> {
            shape(field, phone, PHONE, "phone");
            withoutNumber(field, phone);
        });
        if (contact.email() != null) {
            shape("contact.email", contact.email(), EMAIL, "offer-email");
            withoutNumber("contact.email", contact.email());
        }
        if (contact.url() != null) {
            shape("contact.url", contact.url(), URL, "offer-url");
            withoutNumber("contact.url", contact.url());
        }
    }

    private void optional(String field, @Nullable String text) {
        if (text != null) {
            text(field, text, TEXT);
        }
    }

    private void line(String field, String text, int most) {
        words(field, text, most, "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*", "offer-line");
    }

    private void text(String field, String text, int most) {
        words(field, text, most, "[\\n\\r\\t[^\\p{Cc}\\p{Cs}]]*", "offer-text");
    }

    private void words(String field, String text, int most, String shape, String wrongShape) {
        if (text.isEmpty()) {
            add(field, "missing");
        } else if (text.length() > most) {
            add(field, "offer-too-long", most);
        } else if (!text.matches(shape)) {
            add(field, wrongShape);
        } else if ("=+-@".indexOf(text.charAt(0)) >= 0) {
            add(field, "offer-formula");
        } else {
            withoutNumber(field, text);
        }
    }

    private void withoutNumber(String field, String text) {
        if (PersonalNumbers.standIn(text)) {
            add(field, "personal-number");
        }
    }

    private void shape(String field, @Nullable String text, String shape, String code) {
        if (text == null || text.isEmpty()) {
            add(field, "missing");
        } else if (!text.matches(shape)) {
            add(field, code);
        }
    }

    private void code(String field, String code, List<String> known) {
        if (!known.contains(code)) {
            add(field, code.isEmpty() ? "missing" : "one-of", String.join(", ", known));
        }
    }

    private void codes(String field, List<String> codes, List<String> known) {
        each(codes, field, (each, code) -> code(each, code, known));
    }

    private void atMost(String field, int size, int most) {
        if (size > most) {
            add(field, "offer-too-many", most);
        }
    }

    private interface Rule<T> {
        void check(String field, T value);
    }

    private static <T> void each(List<T> values, String field, Rule<T> rule) {
        IntStream.range(0, values.size()).forEach(i -> rule.check(field + "." + i, values.get(i)));
    }

    private void add(String field, String code, Object... arguments) {
        faults.add(new Fault(field, code, List.of(arguments)));
    }
}
