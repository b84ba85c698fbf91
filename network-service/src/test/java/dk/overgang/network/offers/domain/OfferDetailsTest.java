package dk.overgang.network.offers.domain;

import static dk.overgang.network.offers.domain.Samples.CATALOGUE;
import static dk.overgang.network.offers.domain.Samples.dropInCentre;
import static dk.overgang.network.offers.domain.Samples.foodClub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dk.overgang.commands.domain.Refusal.Fault;
import dk.overgang.network.offers.domain.OfferDetails.Eligibility;
import dk.overgang.network.offers.domain.OfferDetails.OpeningHours;
import dk.overgang.network.offers.domain.OfferDetails.Place;
import dk.overgang.network.offers.domain.OfferDetails.PublicContact;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an offer may say.
class OfferDetailsTest {

    @Test
    void an_offer_may_say_much_or_little() {
        assertThat(foodClub().faults(CATALOGUE)).isEmpty();
        assertThat(dropInCentre("Huset").faults(CATALOGUE)).isEmpty();
    }

    @Test
    void texts_are_kept_without_blanks_and_codes_once() {
        var details =
                details(" Huset ", List.of("NETWORK", "HOME", "NETWORK"), List.of(), List.of(), PublicContact.NONE);

        assertThat(details.name()).isEqualTo("Huset");
        assertThat(details.areas()).containsExactly("HOME", "NETWORK");
        assertThat(withEligibility(new Eligibility(" ", null, null)).eligibility())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | missing",
                "'a\nb' | offer-line",
                "=1+1 | offer-formula",
                "@SUM(A1) | offer-formula",
                "Om 010203-9999 | personal-number"
            })
    void a_name_is_one_line_of_plain_text(String name, String code) {
        assertThat(dropInCentre(name).faults(CATALOGUE))
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("name", code));
    }

    @Test
    void a_name_has_two_hundred_characters_at_most() {
        assertThat(dropInCentre("å".repeat(200)).faults(CATALOGUE)).isEmpty();
        assertThat(dropInCentre("å".repeat(201)).faults(CATALOGUE))
                .containsExactly(fault("name", "offer-too-long", 200));
    }

    @ParameterizedTest
    @CsvSource({"å,3999,", "å,4000,offer-too-long", "'\n\tø',1000,", "'\u0007',9,offer-text", "\ud800,9,offer-text"})
    void a_description_may_have_many_lines(String part, int times, @Nullable String code) {
        var details = new OfferDetails(
                "Huset",
                "x" + part.repeat(times),
                "Kommunen",
                "FOOD_CLUB",
                "PRIVATE",
                List.of("HOME"),
                List.of(),
                Audience.EVERYONE,
                Access.CITIZEN_APPLIES,
                null,
                List.of(),
                List.of(),
                PublicContact.NONE);

        assertThat(details.faults(CATALOGUE))
                .extracting(Fault::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void every_code_is_one_of_the_catalogue() {
        var details = new OfferDetails(
                "Huset",
                "Et hus.",
                "Kommunen",
                "CASTLE",
                "ROYAL",
                List.of("LOVE"),
                List.of("NICE"),
                Audience.EVERYONE,
                Access.CITIZEN_APPLIES,
                null,
                List.of(),
                List.of(),
                PublicContact.NONE);

        assertThat(details.faults(CATALOGUE))
                .containsExactly(
                        fault("kind", "one-of", "DROP_IN_CENTRE, FOOD_CLUB, ASSOCIATION"),
                        fault("provider", "one-of", "MUNICIPAL, REGIONAL, VOLUNTARY, PRIVATE"),
                        fault("areas.0", "one-of", "ECONOMY, HOME, NETWORK, DAILY_ACTIVITIES"),
                        fault("tags.0", "one-of", "ORDINARY_COMMUNITY"));
        assertThat(details("Huset", List.of(), List.of(), List.of(), PublicContact.NONE)
                        .faults(CATALOGUE))
                .containsExactly(fault("areas", "missing"));
    }

    @Test
    void ages_are_years_in_order() {
        assertThat(withEligibility(new Eligibility(null, 0, 130)).faults(CATALOGUE))
                .isEmpty();
        assertThat(withEligibility(new Eligibility(null, 18, 18)).faults(CATALOGUE))
                .isEmpty();
        assertThat(withEligibility(new Eligibility(null, -1, 131)).faults(CATALOGUE))
                .containsExactly(
                        fault("eligibility.minimumAge", "between", 0, 130),
                        fault("eligibility.maximumAge", "between", 0, 130));
        assertThat(withEligibility(new Eligibility(null, 30, 18)).faults(CATALOGUE))
                .containsExactly(fault("eligibility.maximumAge", "offer-ages", 30));
    }

    @Test
    void a_place_has_a_danish_postal_code_and_both_coordinates_or_none() {
        var places = List.of(
                new Place(null, "Gade 1", "220", "By", null, null),
                new Place(null, "Gade 1", "2200", "", 55.0, null),
                new Place(null, "Gade 1", "2200", "By", 91.0, Double.NaN));

        assertThat(details("Huset", List.of("HOME"), places, List.of(), PublicContact.NONE)
                        .faults(CATALOGUE))
                .containsExactly(
                        fault("places.0.postalCode", "offer-postal-code"),
                        fault("places.1.town", "missing"),
                        fault("places.1.longitude", "offer-both-coordinates"),
                        fault("places.2.latitude", "offer-degrees", -90, 90),
                        fault("places.2.longitude", "offer-degrees", -180, 180));
    }

    @Test
    void hours_are_a_weekday_with_two_times_or_a_text() {
        var hours = List.of(
                new OpeningHours(null, null, null, null),
                new OpeningHours(null, "09:00", "10:00", null),
                new OpeningHours(DayOfWeek.MONDAY, "9:00", "24:00", null),
                new OpeningHours(DayOfWeek.MONDAY, "10:00", "10:00", null),
                new OpeningHours(DayOfWeek.MONDAY, "10:00", null, null),
                new OpeningHours(DayOfWeek.MONDAY, "00:00", "23:59", null));

        assertThat(details("Huset", List.of("HOME"), List.of(), hours, PublicContact.NONE)
                        .faults(CATALOGUE))
                .containsExactly(
                        fault("openingHours.0.weekday", "offer-hours"),
                        fault("openingHours.1.weekday", "offer-hours"),
                        fault("openingHours.2.from", "offer-time"),
                        fault("openingHours.2.to", "offer-time"),
                        fault("openingHours.3.to", "offer-closes-later", "10:00"),
                        fault("openingHours.4.to", "missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0102039999", "010203-9999"})
    void a_personal_number_is_no_phone_number(String number) {
        assertThat(withContact(new PublicContact(List.of(number), null, null)).faults(CATALOGUE))
                .containsExactly(fault("contact.phones.0", "personal-number"));
    }

    @Test
    void contacts_have_the_shape_of_what_they_are() {
        assertThat(withContact(new PublicContact(List.of("ring", "+45 12 34 56 78"), "post", "eksempel.dk"))
                        .faults(CATALOGUE))
                .containsExactly(
                        fault("contact.phones.0", "phone"),
                        fault("contact.email", "offer-email"),
                        fault("contact.url", "offer-url"));
    }

    @Test
    void there_are_bounds() {
        var places = Collections.nCopies(21, Samples.PLACE);
        var hours = Collections.nCopies(51, new OpeningHours(null, null, null, "Altid"));
        var phones = Stream.iterate(10_000_001, number -> number + 1)
                .limit(6)
                .map(String::valueOf)
                .toList();

        assertThat(details("Huset", List.of("HOME"), places, hours, new PublicContact(phones, null, null))
                        .faults(CATALOGUE))
                .containsExactly(
                        fault("places", "offer-too-many", 20),
                        fault("openingHours", "offer-too-many", 50),
                        fault("contact.phones", "offer-too-many", 5));
    }

    /// `RefusalTextsTest` cannot know which codes the rules use.
    @Test
    void every_fault_has_its_texts_in_both_languages() throws IOException {
        var codes = List.of(
                "missing",
                "one-of",
                "between",
                "phone",
                "personal-number",
                "offer-too-long",
                "offer-too-many",
                "offer-line",
                "offer-text",
                "offer-formula",
                "offer-ages",
                "offer-postal-code",
                "offer-both-coordinates",
                "offer-degrees",
                "offer-hours",
                "offer-time",
                "offer-closes-later",
                "offer-email",
                "offer-url",
                "offer-date",
                "hsds-zip",
                "hsds-too-many-files",
                "hsds-too-large",
                "hsds-file-missing",
                "hsds-file-twice",
                "hsds-file-unknown",
                "hsds-utf8",
                "hsds-csv",
                "hsds-no-columns",
                "hsds-comma",
                "hsds-column-unknown",
                "hsds-column-twice",
                "hsds-column-missing",
                "hsds-cells",
                "hsds-no-services",
                "hsds-too-many",
                "hsds-directory-full",
                "hsds-twice",
                "hsds-unknown-id",
                "hsds-attribute",
                "hsds-only-one",
                "hsds-no-address",
                "hsds-number",
                "hsds-weekly",
                "hsds-future",
                "uuid",
                "date",
                "integer",
                "json",
                "object",
                "list",
                "text",
                "unknown-property");
        for (var language : List.of("", "_en")) {
            var texts = new Properties();
            for (var bundle : List.of("problems", "network-service-problems")) {
                try (var file = Objects.requireNonNull(
                        OfferDetailsTest.class.getResourceAsStream("/%s%s.properties".formatted(bundle, language)))) {
                    texts.load(file);
                }
            }
            assertThat(new ArrayList<>(texts.stringPropertyNames()))
                    .as("bundles%s", language)
                    .containsAll(codes.stream().map(code -> "invalid." + code).toList());
        }
    }

    private static OfferDetails withEligibility(@Nullable Eligibility eligibility) {
        return new OfferDetails(
                "Huset",
                "Et hus.",
                "Kommunen",
                "FOOD_CLUB",
                "PRIVATE",
                List.of("HOME"),
                List.of(),
                Audience.EVERYONE,
                Access.CITIZEN_APPLIES,
                eligibility,
                List.of(),
                List.of(),
                PublicContact.NONE);
    }

    private static OfferDetails withContact(PublicContact contact) {
        return details("Huset", List.of("HOME"), List.of(), List.of(), contact);
    }

    private static OfferDetails details(
            String name, List<String> areas, List<Place> places, List<OpeningHours> hours, PublicContact contact) {
        return new OfferDetails(
                name,
                "Et hus.",
                "Kommunen",
                "FOOD_CLUB",
                "PRIVATE",
                areas,
                List.of(),
                Audience.EVERYONE,
                Access.CITIZEN_APPLIES,
                null,
                places,
                hours,
                contact);
    }

    private static Fault fault(String field, String code, Object... arguments) {
        return new Fault(field, code, List.of(arguments));
    }
}
