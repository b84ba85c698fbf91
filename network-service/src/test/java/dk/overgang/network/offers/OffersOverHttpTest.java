package dk.overgang.network.offers;

import static dk.overgang.network.offers.Town.body;
import static dk.overgang.network.offers.Town.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Role;
import dk.overgang.network.offers.domain.Offer.State;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.Events.Event;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The directory of offers as a client sees it (F-56, R-171, R-173, R-174, R-308).
@OffersTest
class OffersOverHttpTest {

    private static final String OFFERS = "/api/v1/offers";

    private static final String CLUB = """
            {"name": "Madklubben på Ærø", "description": "Vi laver mad sammen.\\nAlle er velkomne.",
             "organisation": "Foreningen Fællesspisning", "kind": "FOOD_CLUB", "provider": "VOLUNTARY",
             "areas": ["NETWORK", "DAILY_ACTIVITIES"], "tags": ["ORDINARY_COMMUNITY"], "audience": "EVERYONE",
             "access": "CITIZEN_APPLIES", "eligibility": {"minimumAge": 18},
             "places": [{"name": "Kulturhuset", "address": "Ærøgade 4", "postalCode": "2200", "town": "København N",
               "latitude": 55.6934, "longitude": 12.5441}],
             "openingHours": [{"weekday": "THURSDAY", "from": "17:00", "to": "20:30"}, {"text": "Lukket i juli"}],
             "contact": {"phones": ["33 66 33 66"], "email": "mad@eksempel.dk", "url": "https://eksempel.dk"}}
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    Offers offers;

    private Town town;

    @BeforeEach
    void a_town_without_offers() {
        town = Town.empty(http);
        clock.set(LocalDate.parse("2026-03-02"));
    }

    @AfterEach
    void the_real_time_again() {
        clock.release();
    }

    @Test
    void a_worker_adds_an_offer_and_all_of_the_municipality_read_it() {
        var added = town.post(Role.WORKER, OFFERS, CLUB);
        assertThat(added).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"1\"");
        var id = json(added).<String>read("$.offerId");
        assertThat(added).hasHeader(HttpHeaders.LOCATION, OFFERS + "/" + id);

        for (var role : List.of(Role.WORKER, Role.LEADER, Role.AUTHORITY)) {
            var seen = town.get(role, OFFERS + "/" + id);
            assertThat(seen).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"1\"");
            var offer = json(seen);
            assertThat(offer.<String>read("$.name")).isEqualTo("Madklubben på Ærø");
            assertThat(offer.<String>read("$.description")).contains("\n");
            assertThat(offer.<List<String>>read("$.areas")).containsExactly("DAILY_ACTIVITIES", "NETWORK");
            assertThat(offer.<Integer>read("$.eligibility.minimumAge")).isEqualTo(18);
            assertThat(offer.<Double>read("$.places[0].latitude")).isEqualTo(55.6934);
            assertThat(offer.<String>read("$.openingHours[0].weekday")).isEqualTo("THURSDAY");
            assertThat(offer.<String>read("$.openingHours[1].text")).isEqualTo("Lukket i juli");
            assertThat(offer.<String>read("$.contact.phones[0]")).isEqualTo("33 66 33 66");
            assertThat(offer.<String>read("$.state")).isEqualTo("ACTIVE");
            assertThat(offer.<String>read("$.lastVerifiedOn")).isEqualTo("2026-03-02");
            assertThat(offer.<String>read("$.lastVerifiedBy")).isEqualTo(Tokens.WORKER);
        }
    }

    @Test
    void lists_that_are_missing_are_empty() {
        var added = town.post(Role.LEADER, OFFERS, offer("Huset", "NETWORK", "EVERYONE"));

        assertThat(added).hasStatus(201);
        assertThat(json(added).<List<?>>read("$.places")).isEmpty();
        assertThat(json(added).<List<?>>read("$.contact.phones")).isEmpty();
    }

    /// Decision 0040.
    @Test
    void an_offer_that_cannot_be_read_hides_none_of_the_others(@Autowired MongoOperations mongo) {
        var _ = town.adds(offer("Huset", "NETWORK", "EVERYONE"));
        var broken = UUID.randomUUID();
        var _ = mongo.insert(
                new Document("_id", broken)
                        .append("municipality", town.municipality())
                        .append("state", "ACTIVE")
                        .append("sortName", "")
                        .append("verifyFrom", "2020-01-01")
                        .append("details", new Document("areas", List.of("NETWORK"))),
                "offers");
        try {
            assertThat(town.names(OFFERS)).containsExactly("Huset");
            assertThat(town.get(Role.WORKER, OFFERS + "/to-verify")).hasStatusOk();
            assertThat(town.get(Role.WORKER, OFFERS + "/suggestions?area=NETWORK"))
                    .hasStatusOk();
        } finally {
            var _ = mongo.remove(query(where("_id").is(broken)), "offers");
        }
    }

    @Test
    void each_faulty_field_is_named_with_what_is_allowed() {
        var refused = town.post(
                Role.WORKER,
                OFFERS,
                CLUB.replace("FOOD_CLUB", "CASTLE").replace("2200", "22").replace("17:00", "21:00"));

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).<List<String>>read("$.errors[*].pointer"))
                .containsExactly("/kind", "/places/0/postalCode", "/openingHours/0/to");
        assertThat(body(refused))
                .contains("DROP_IN_CENTRE", "fire cifre", "senere end 21:00")
                .doesNotContain("CASTLE");
        assertThat(body(town.post(Role.WORKER, OFFERS, "{}"))).contains("/name", "/audience", "/areas");
        assertThat(town.names(OFFERS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Om 010203-9999,/name,CPR", "=2+2,/name,regneark", "a\\ud800b,/name,linje", "a\\u2028b,/name,linje"})
    void what_does_not_belong_into_a_public_text_is_refused(String name, String pointer, String why) {
        var refused = town.post(Role.WORKER, OFFERS, offer(name, "NETWORK", "EVERYONE"));

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).<String>read("$.errors[0].pointer")).isEqualTo(pointer);
        assertThat(body(refused)).contains(why).doesNotContain("010203");
    }

    @Test
    void a_change_keeps_who_verified_and_a_stale_one_loses_nothing() {
        var id = town.adds(CLUB);
        var changed = town.post(Role.LEADER, OFFERS + "/" + id, offer("Huset", "HOME", "EVERYONE"), seen(1));
        assertThat(changed).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(json(changed).<String>read("$.lastVerifiedBy")).isEqualTo(Tokens.WORKER);
        assertThat(json(changed).<List<?>>read("$.places")).isEmpty();

        assertThat(town.post(Role.WORKER, OFFERS + "/" + id, CLUB, seen(1))).hasStatus(412);
        assertThat(town.names(OFFERS)).containsExactly("Huset");
    }

    @Test
    void a_request_that_comes_twice_adds_one_offer() {
        var key = Map.of("Idempotency-Key", "club-" + town.municipality());

        var once = town.post(Role.WORKER, OFFERS, CLUB, key);
        var again = town.post(Role.WORKER, OFFERS, CLUB, key);

        assertThat(again).hasStatus(201);
        assertThat(body(again)).isEqualTo(body(once));
        assertThat(town.names(OFFERS)).hasSize(1);
        assertThat(town.post(Role.WORKER, OFFERS, CLUB + " ", key)).hasStatus(422);
    }

    @Test
    void another_municipality_knows_nothing_of_it() {
        var id = town.adds(CLUB);
        var other = Town.empty(http);

        assertThat(other.get(Role.LEADER, OFFERS + "/" + id)).hasStatus(404);
        for (var what : List.of("", "/verification", "/gone", "/return")) {
            var body = what.isEmpty() ? CLUB : "{\"reason\": \"CLOSED\"}";
            assertThat(other.post(Role.LEADER, OFFERS + "/" + id + what, body)).hasStatus(404);
        }
        assertThat(other.names(OFFERS)).isEmpty();
        assertThat(json(other.get(Role.WORKER, OFFERS + "/suggestions?area=NETWORK"))
                        .<List<?>>read("$.items"))
                .isEmpty();
    }

    @Test
    void the_authority_reads_and_changes_nothing_and_the_region_does_neither() {
        var id = town.adds(CLUB);

        assertThat(town.post(Role.AUTHORITY, OFFERS, CLUB)).hasStatus(403);
        assertThat(town.post(Role.AUTHORITY, OFFERS + "/" + id + "/verification", ""))
                .hasStatus(403);
        assertThat(town.get(Role.REGION, OFFERS)).hasStatus(403);
        assertThat(town.get(Role.OPERATOR, OFFERS + "/" + id)).hasStatus(403);
    }

    @Test
    void names_are_listed_in_danish_order_page_by_page() {
        for (var name : List.of("Åhuset", "Zonen", "Ærø", "alfa", "Østen", "Beta")) {
            var _ = town.adds(offer(name, "NETWORK", "EVERYONE"));
        }

        assertThat(town.names(OFFERS)).containsExactly("alfa", "Beta", "Zonen", "Ærø", "Østen", "Åhuset");
        var first = json(town.get(Role.WORKER, OFFERS + "?limit=4"));
        assertThat(first.<List<String>>read("$.items[*].name")).endsWith("Ærø");
        var _ = town.adds(offer("Aften", "NETWORK", "EVERYONE"));
        assertThat(town.names(OFFERS + "?limit=4&after=" + first.<String>read("$.next")))
                .containsExactly("Østen", "Åhuset");
    }

    @Test
    void a_list_is_narrowed_by_everything_that_is_asked() {
        var _ = town.adds(CLUB);
        var _ = town.adds(offer("Huset", "HOME", "SAME_SITUATION"));

        assertThat(town.names(OFFERS + "?area=HOME")).containsExactly("Huset");
        assertThat(town.names(OFFERS + "?kind=FOOD_CLUB")).containsExactly("Madklubben på Ærø");
        assertThat(town.names(OFFERS + "?provider=MUNICIPAL")).containsExactly("Huset");
        assertThat(town.names(OFFERS + "?postalCode=2200")).containsExactly("Madklubben på Ærø");
        assertThat(town.names(OFFERS + "?town=københavn n")).containsExactly("Madklubben på Ærø");
        assertThat(town.names(OFFERS + "?audience=SAME_SITUATION")).containsExactly("Huset");
        assertThat(town.names(OFFERS + "?area=HOME&kind=FOOD_CLUB")).isEmpty();
        assertThat(town.names(OFFERS + "?area=NETWORK&kind=FOOD_CLUB&provider=VOLUNTARY&postalCode=2200&limit=1"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?area=LOVE          | area       | ECONOMY, HOME",
                "?kind=CASTLE        | kind       | FOOD_CLUB",
                "?postalCode=22      | postalCode | fire cifre",
                "?audience=FEW       | audience   | EVERYONE",
                "?state=LOST         | state      | GONE",
                "?town=010203-9999   | town       | CPR",
                "/suggestions        | area       | Skal angives",
                "/suggestions?area=X | area       | ECONOMY",
                "/suggestions?area=HOME&limit=0 | limit | fra 1 til 50"
            })
    void a_filter_that_is_none_is_refused(String query, String parameter, String allowed) {
        var refused = town.get(Role.WORKER, OFFERS + query);

        assertThat(refused).hasStatus(400);
        assertThat(json(refused).<String>read("$.errors[0].parameter")).isEqualTo(parameter);
        assertThat(body(refused)).contains(allowed);
    }

    @Test
    void an_offer_that_is_gone_is_marked_and_told_and_comes_back() {
        var id = town.adds(CLUB);
        clock.set(LocalDate.parse("2026-05-01"));
        var gone = town.post(
                Role.WORKER, OFFERS + "/" + id + "/gone", "{\"reason\": \"NO_FUNDING\", \"on\": \"2026-04-30\"}");
        assertThat(gone).hasStatusOk();
        assertThat(json(gone).<String>read("$.goneOn")).isEqualTo("2026-04-30");
        assertThat(json(gone).<String>read("$.goneReason")).isEqualTo("NO_FUNDING");
        assertThat(town.names(OFFERS)).isEmpty();
        assertThat(town.names(OFFERS + "?state=GONE")).hasSize(1);
        assertThat(offers.find(town.municipality(), UUID.fromString(id)))
                .hasValueSatisfying(known -> assertThat(known.state()).isEqualTo(State.GONE));

        var refused = town.post(Role.WORKER, OFFERS + "/" + id + "/verification", "");
        assertThat(refused).hasStatus(409);
        assertThat(body(refused)).contains("urn:problem:offer:gone", "30. april 2026");

        var back = town.post(Role.WORKER, OFFERS + "/" + id + "/return", "");
        assertThat(back).hasStatusOk();
        assertThat(json(back).<String>read("$.absences[0].backOn")).isEqualTo("2026-05-01");
        assertThat(json(back).<String>read("$.lastVerifiedOn")).isEqualTo("2026-05-01");
        assertThat(town.post(Role.WORKER, OFFERS + "/" + id + "/return", "")).hasStatus(409);

        await().untilAsserted(() -> assertThat(told(id))
                .extracting(Event::type)
                .containsExactly(
                        "dk.overgang.offer.changed.v1", "dk.overgang.offer.gone.v1", "dk.overgang.offer.changed.v1"));
        assertThat(told(id)).allSatisfy(event -> {
            Contracts.assertKept(event.type(), event.data());
            assertThat(event.data()).doesNotContain("Madklub").doesNotContain(Tokens.WORKER);
        });
        assertThat(told(id).get(1).data()).contains("\"goneOn\":\"2026-04-30\"", "\"state\":\"GONE\"");
    }

    @Test
    void a_reason_that_is_none_and_a_day_ahead_are_refused() {
        var id = town.adds(CLUB);

        assertThat(body(town.post(Role.WORKER, OFFERS + "/" + id + "/gone", "{\"reason\": \"BORING\"}")))
                .contains("/reason", "NO_FUNDING");
        var ahead =
                town.post(Role.WORKER, OFFERS + "/" + id + "/gone", "{\"reason\": \"CLOSED\", \"on\": \"2026-03-03\"}");
        assertThat(ahead).hasStatus(422);
        assertThat(body(ahead)).contains("/on", "til 2. marts 2026");
    }

    @Test
    void a_text_that_is_changed_is_no_news_for_others() {
        var id = town.adds(CLUB);
        assertThat(town.post(Role.WORKER, OFFERS + "/" + id, CLUB.replace("Vi laver", "I laver")))
                .hasStatusOk();
        clock.set(LocalDate.parse("2026-03-03"));
        assertThat(town.post(Role.WORKER, OFFERS + "/" + id + "/verification", ""))
                .hasStatusOk();

        await().untilAsserted(() -> assertThat(told(id)).hasSize(2));
        assertThat(told(id).getLast().data()).contains("\"lastVerifiedOn\":\"2026-03-03\"");
    }

    ///
    @Test
    void what_nobody_has_verified_for_half_a_year_is_to_be_verified_the_longest_ago_first() {
        var old = town.adds(offer("Gammel", "NETWORK", "EVERYONE"));
        clock.set(LocalDate.parse("2026-03-03"));
        var _ = town.adds(offer("Nyere", "NETWORK", "EVERYONE"));
        clock.set(LocalDate.parse("2026-08-29"));
        assertThat(town.names(OFFERS + "/to-verify")).isEmpty();
        clock.set(LocalDate.parse("2026-08-30"));
        assertThat(town.names(OFFERS + "/to-verify")).containsExactly("Gammel");
        clock.set(LocalDate.parse("2026-08-31"));
        var first = json(town.get(Role.WORKER, OFFERS + "/to-verify?limit=1"));
        assertThat(first.<List<String>>read("$.items[*].name")).containsExactly("Gammel");
        assertThat(town.names(OFFERS + "/to-verify?limit=1&after=" + first.<String>read("$.next")))
                .containsExactly("Nyere");

        var verified = town.post(Role.LEADER, OFFERS + "/" + old + "/verification", "");
        assertThat(json(verified).<String>read("$.lastVerifiedBy")).isEqualTo("leader");
        assertThat(town.names(OFFERS + "/to-verify")).containsExactly("Nyere");
    }

    @Test
    void an_offer_that_is_gone_is_not_to_be_verified() {
        var id = town.adds(CLUB);
        clock.set(LocalDate.parse("2027-03-02"));
        assertThat(town.names(OFFERS + "/to-verify")).hasSize(1);
        assertThat(town.post(Role.WORKER, OFFERS + "/" + id + "/gone", "{\"reason\": \"CLOSED\"}"))
                .hasStatusOk();

        assertThat(town.names(OFFERS + "/to-verify")).isEmpty();
    }

    /// F-57, R-172, R-307, R-309, R-317
    @Test
    void suggestions_say_why_and_what_to_think_of_first() {
        var _ = town.adds(CLUB);
        var _ = town.adds(offer("Huset", "NETWORK", "SAME_SITUATION").replace("DROP_IN_CENTRE", "ASSOCIATION"));

        var suggested = json(town.get(
                Role.WORKER,
                OFFERS + "/suggestions?area=NETWORK&area=HOME&postalCode=2200&town=København N&preference=EVERYONE"));
        assertThat(suggested.<List<String>>read("$.advice")).containsExactly("EXISTING_NETWORK_FIRST");
        assertThat(suggested.<List<String>>read("$.items[*].offer.name")).containsExactly("Madklubben på Ærø", "Huset");
        assertThat(suggested.<List<String>>read("$.items[0].why"))
                .containsExactly(
                        "AREA",
                        "PREFERENCE",
                        "SAME_POSTAL_CODE",
                        "SAME_TOWN",
                        "ORDINARY_COMMUNITY",
                        "CITIZEN_APPLIES",
                        "RECENTLY_VERIFIED");
        assertThat(suggested.<List<String>>read("$.items[0].areas")).containsExactly("NETWORK");
        assertThat(suggested.<List<String>>read("$.items[1].advice"))
                .containsExactly("THROUGH_CITIZENS_WISH", "OPEN_ONWARD_REFERRAL");

        var alike = json(town.get(Role.WORKER, OFFERS + "/suggestions?area=NETWORK&preference=SAME_SITUATION&limit=1"));
        assertThat(alike.<List<String>>read("$.items[*].offer.name")).containsExactly("Huset");
        var jobTrack = json(town.get(
                Role.AUTHORITY,
                OFFERS + "/suggestions?area=NETWORK&preference=SAME_SITUATION&ordinaryFirst=true&limit=1"));
        assertThat(jobTrack.<List<String>>read("$.items[*].offer.name")).containsExactly("Madklubben på Ærø");
    }

    @Test
    void the_codes_are_shown_with_their_texts() {
        var catalogue = json(town.get(Role.AUTHORITY, "/api/v1/offer-catalogue"));

        assertThat(catalogue.<List<String>>read("$.kinds[*].code"))
                .contains("DROP_IN_CENTRE", "FOOD_CLUB", "GROUP_COURSE", "ASSOCIATION", "INTERNSHIP");
        assertThat(catalogue.<String>read("$.kinds[0].name.da")).isEqualTo("Værested");
        assertThat(catalogue.<List<String>>read("$.areas[*].code")).hasSize(8);
    }

    /// Another room asks for what it relies on.
    @Test
    void another_room_finds_an_offer_in_its_own_municipality_only() {
        var id = UUID.fromString(town.adds(CLUB));

        assertThat(offers.find(town.municipality(), id))
                .contains(new Offers.KnownOffer(id, "Madklubben på Ærø", "FOOD_CLUB", State.ACTIVE));
        assertThat(offers.find("0101", id)).isEmpty();
        assertThat(offers.find(town.municipality(), UUID.randomUUID())).isEmpty();
    }

    private static List<Event> told(String offer) {
        return Events.on("overgang.network-events", offer);
    }

    private static Map<String, String> seen(int version) {
        return Map.of(HttpHeaders.IF_MATCH, "\"%d\"".formatted(version));
    }

    private static String offer(String name, String area, String audience) {
        return """
                {"name": "%s", "description": "Kom som du er.", "organisation": "Kommunen", "kind": "DROP_IN_CENTRE",
                 "provider": "MUNICIPAL", "areas": ["%s"], "audience": "%s", "access": "ONWARD_ASSESSMENT"}
                """.formatted(name, area, audience);
    }
}
