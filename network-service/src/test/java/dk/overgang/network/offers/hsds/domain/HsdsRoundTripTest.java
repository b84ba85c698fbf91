package dk.overgang.network.offers.hsds.domain;

import static dk.overgang.network.offers.domain.Samples.CATALOGUE;
import static dk.overgang.network.offers.domain.Samples.TODAY;
import static dk.overgang.network.offers.domain.Samples.after;
import static dk.overgang.network.offers.domain.Samples.dropInCentre;
import static dk.overgang.network.offers.domain.Samples.foodClub;
import static dk.overgang.network.offers.domain.Samples.offer;
import static dk.overgang.network.offers.domain.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Refusal.Fault;
import dk.overgang.network.offers.domain.Offer;
import dk.overgang.network.offers.domain.OfferCommand.MarkGone;
import dk.overgang.network.offers.domain.OfferDetails.OpeningHours;
import dk.overgang.network.offers.hsds.domain.HsdsContent.ReadOffer;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Offers written as HSDS 3 are read as the same offers, and each fault in a file is found where it stands (F-56).
class HsdsRoundTripTest {

    private static final int MOST = 5000;

    private final Offer club = offer(foodClub());

    @Test
    void what_is_written_is_read_as_the_same() {
        var gone = after(offer(dropInCentre("Huset")).decide(new MarkGone("OTHER", TODAY.minusDays(4)), on(TODAY)));

        for (var one : List.of(club, offer(dropInCentre("Huset")), gone)) {
            var read = read(HsdsWriter.write(List.of(one), CATALOGUE));
            assertThat(read.faults()).isEmpty();
            assertThat(read.offers()).extracting(ReadOffer::hsdsId).containsExactly(one.hsdsId());
            var content = read.offers().getFirst().content();
            assertThat(content.details()).isEqualTo(one.details());
            assertThat(one.decide(content, on(TODAY.plusDays(9)))).isEqualTo(Decision.unchanged());
            var elsewhere = Offer.imported(one.id(), one.hsdsId(), "0751", content, on(TODAY.plusDays(9)));
            assertThat(HsdsWriter.write(List.of(elsewhere), CATALOGUE))
                    .isEqualTo(HsdsWriter.write(List.of(one), CATALOGUE));
        }
    }

    @Test
    void who_verified_an_offer_is_not_written() {
        assertThat(HsdsWriter.write(List.of(club), CATALOGUE).toString()).doesNotContain("worker");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SERVICES  | name            |                | /services.csv/2/name                | missing",
                "SERVICES  | id              | 17             | /services.csv/2/id                  | uuid",
                "SERVICES  | status          | open           | /services.csv/2/status              | one-of",
                "SERVICES  | status          |                | /services.csv/2/status              | missing",
                "SERVICES  | organization_id | 17             | /services.csv/2/organization_id     | hsds-unknown-id",
                "SERVICES  | minimum_age     | atten          | /services.csv/2/minimum_age         | integer",
                "SERVICES  | minimum_age     | 100            | /services.csv/2/maximum_age         | offer-ages",
                "SERVICES  | assured_date    | 2. marts       | /services.csv/2/assured_date        | date",
                "SERVICES  | assured_date    | 2026-03-03     | /services.csv/2/assured_date        | hsds-future",
                "SERVICES  | email           | mad            | /services.csv/2/email               | offer-email",
                "ADDRESSES | postal_code     | N1 2AB         | /addresses.csv/2/postal_code        | offer-postal-code",
                "LOCATIONS | latitude        | 55,69          | /locations.csv/2/latitude           | hsds-number",
                "LOCATIONS | longitude       |                | /locations.csv/2/longitude          | offer-both-coordinates",
                "SCHEDULES | byday           | TO             | /schedules.csv/2/byday              | one-of",
                "SCHEDULES | opens_at        | kl. 9          | /schedules.csv/2/opens_at           | offer-time",
                "SCHEDULES | closes_at       | 16:00          | /schedules.csv/2/closes_at          | offer-closes-later",
                "SCHEDULES | service_id      | 17             | /schedules.csv/2/service_id         | hsds-unknown-id",
                "PHONES    | number          | ring           | /phones.csv/2/number                | phone",
                "ATTRIBUTES | link_id        | 17             | /attributes.csv/2/link_id           | hsds-unknown-id",
                "SERVICE_AT_LOCATION | location_id | 17        | /service_at_location.csv/2/location_id | hsds-unknown-id"
            })
    void a_fault_is_told_where_it_stands(HsdsTable table, String column, String value, String place, String code) {
        var faulty = with(written(), table, 0, row -> {
            row.put(column, value == null ? "" : value);
            return row;
        });

        assertThat(faults(faulty)).contains(place + " " + code);
    }

    @Test
    void a_service_without_a_kind_is_told_which_codes_there_are() {
        var tables = without(written(), HsdsTable.ATTRIBUTES);

        assertThat(read(tables).faults())
                .extracting(Fault::code)
                .containsOnly("hsds-attribute")
                .hasSize(5);
        assertThat(read(tables).faults().toString()).contains("DROP_IN_CENTRE, FOOD_CLUB, ASSOCIATION");
    }

    @Test
    void a_code_that_is_none_of_the_catalogue_is_told_at_the_row_that_names_it() {
        var tables = written();
        for (var number : List.of(1, 9)) {
            tables = with(tables, HsdsTable.TAXONOMY_TERMS, number, row -> {
                row.put("code", "CASTLE");
                return row;
            });
        }

        assertThat(faults(tables))
                .contains("/attributes.csv/2/taxonomy_term_id one-of", "/attributes.csv/7/taxonomy_term_id one-of");
    }

    @Test
    void an_id_stands_once() {
        var tables = new HashMap<>(written().rows());
        var services = written().of(HsdsTable.SERVICES);
        tables.put(
                HsdsTable.SERVICES,
                List.of(
                        services.getFirst(),
                        new HsdsRow("/services.csv/3", services.getFirst().values())));

        assertThat(faults(new HsdsTables(tables))).contains("/services.csv/3/id hsds-twice");
    }

    @Test
    void a_place_without_an_address_is_told_and_one_on_the_net_is_none() {
        var bare = without(written(), HsdsTable.ADDRESSES);
        assertThat(faults(bare)).contains("/locations.csv/2 hsds-no-address");

        var onTheNet = bare;
        for (var i = 0; i < 2; i++) {
            onTheNet = with(onTheNet, HsdsTable.LOCATIONS, i, row -> {
                row.put("location_type", "virtual");
                return row;
            });
        }
        assertThat(read(onTheNet).offers().getFirst().content().details().places())
                .isEmpty();
    }

    @Test
    void several_days_in_one_row_are_several_hours_and_what_is_not_weekly_needs_a_text() {
        var week = with(written(), HsdsTable.SCHEDULES, 0, row -> {
            row.put("byday", "MO, FR");
            row.put("opens_at", "09:00:00+01:00");
            row.remove("description");
            return row;
        });
        assertThat(read(week).offers().getFirst().content().details().openingHours())
                .startsWith(
                        new OpeningHours(DayOfWeek.MONDAY, "09:00", "20:30", null),
                        new OpeningHours(DayOfWeek.FRIDAY, "09:00", "20:30", null));

        UnaryOperator<Map<String, String>> monthly = row -> {
            row.put("freq", "MONTHLY");
            return row;
        };
        assertThat(read(with(written(), HsdsTable.SCHEDULES, 0, monthly))
                        .offers()
                        .getFirst()
                        .content()
                        .details()
                        .openingHours())
                .startsWith(new OpeningHours(null, null, null, "Kom i god tid"));
        assertThat(faults(with(week, HsdsTable.SCHEDULES, 0, monthly))).contains("/schedules.csv/2/freq hsds-weekly");
    }

    @Test
    void other_statuses_of_hsds_mark_an_offer_as_gone() {
        assertThat(gone("inactive")).isEqualTo(new MarkGone("CLOSED", null));
        assertThat(gone("defunct")).isEqualTo(new MarkGone("CLOSED", null));
        assertThat(gone("temporarily closed")).isEqualTo(new MarkGone("TEMPORARILY_CLOSED", null));
    }

    private MarkGone gone(String status) {
        var tables = with(written(), HsdsTable.SERVICES, 0, row -> {
            row.put("status", status);
            return row;
        });
        return Objects.requireNonNull(read(tables).offers().getFirst().content().gone());
    }

    @Test
    void phones_of_a_contact_and_its_mail_are_the_offers_and_its_name_is_not_kept() {
        var tables = new HashMap<>(with(without(written(), HsdsTable.PHONES), HsdsTable.SERVICES, 0, row -> {
                    row.remove("email");
                    return row;
                })
                .rows());
        tables.put(
                HsdsTable.CONTACTS,
                List.of(new HsdsRow(
                        "/contacts.csv/2",
                        Map.of(
                                "id", "c1",
                                "service_id", club.hsdsId().toString(),
                                "name", "Karen Prøve",
                                "email", "karen@eksempel.dk"))));
        tables.put(
                HsdsTable.PHONES,
                List.of(new HsdsRow("/phones.csv/2", Map.of("contact_id", "c1", "number", "\"33 66 33 66\""))));

        var read = read(new HsdsTables(tables));
        var contact = read.offers().getFirst().content().details().contact();
        assertThat(contact.phones()).containsExactly("33 66 33 66");
        assertThat(contact.email()).isEqualTo("karen@eksempel.dk");
        assertThat(read.toString()).doesNotContain("Karen Prøve");
    }

    @Test
    void no_more_than_a_hundred_faults_are_told_and_no_more_services_taken_than_allowed() {
        var rows = new ArrayList<HsdsRow>();
        for (var i = 0; i < 150; i++) {
            rows.add(new HsdsRow("/services.csv/" + (i + 2), Map.of()));
        }
        var tables = new HsdsTables(Map.of(HsdsTable.SERVICES, rows));

        assertThat(read(tables).faults()).hasSize(100);
        assertThat(HsdsReader.read(tables, CATALOGUE, TODAY, 149).faults())
                .containsExactly(new Fault("/services.csv/151", "hsds-too-many", List.of(149)));
        assertThat(faults(new HsdsTables(Map.of()))).containsExactly(" hsds-no-services");
    }

    private static HsdsContent read(HsdsTables tables) {
        return HsdsReader.read(tables, CATALOGUE, TODAY, MOST);
    }

    private static List<String> faults(HsdsTables tables) {
        assertThat(read(tables).offers()).isEmpty();
        return read(tables).faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    /// The club in tables whose rows stand in files.
    private HsdsTables written() {
        var tables = new HashMap<HsdsTable, List<HsdsRow>>();
        HsdsWriter.write(List.of(club), CATALOGUE).rows().forEach((table, rows) -> {
            var placed = new ArrayList<HsdsRow>();
            for (var row : rows) {
                placed.add(new HsdsRow("/%s/%d".formatted(table.file(), placed.size() + 2), row.values()));
            }
            tables.put(table, placed);
        });
        return new HsdsTables(tables);
    }

    private static HsdsTables without(HsdsTables tables, HsdsTable table) {
        var rest = new HashMap<>(tables.rows());
        var _ = rest.remove(table);
        return new HsdsTables(rest);
    }

    private static HsdsTables with(
            HsdsTables tables, HsdsTable table, int number, UnaryOperator<Map<String, String>> change) {
        var rows = new ArrayList<>(tables.of(table));
        var row = rows.get(number);
        rows.set(number, new HsdsRow(row.place(), change.apply(new HashMap<>(row.values()))));
        var all = new HashMap<>(tables.rows());
        all.put(table, rows);
        return new HsdsTables(all);
    }
}
