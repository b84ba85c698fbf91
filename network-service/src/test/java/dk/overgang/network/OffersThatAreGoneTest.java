package dk.overgang.network;

import static dk.overgang.network.NetworkAsked.json;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.commands.CommandHandler;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A need that was placed on an offer is open again when the offer is gone, and the board says why (F-51,
///
@SpringBootTest(
        properties = {
            NetworkServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseEvents.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class OffersThatAreGoneTest {

    private static final String FOOD_CLUB = """
            {"name": "Madklubben", "description": "Vi laver mad sammen.", "organisation": "Foreningen Fællesspisning",
             "kind": "FOOD_CLUB", "provider": "VOLUNTARY", "areas": ["NETWORK"], "audience": "EVERYONE",
             "access": "CITIZEN_APPLIES"}
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    CommandHandler<SupportNetwork> commands;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    private NetworkAsked anna;

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("network");
    }

    @BeforeEach
    void a_course_with_two_needs() {
        clock.set(LocalDate.parse("2026-09-08"));
        anna = new NetworkAsked(http, commands, CourseEvents.unknown());
        anna.told(1, "started", "ACTIVE", 3, "2026-12-24", false);
        anna.planned(1, "NETWORK", "HOME");
    }

    @AfterEach
    void real_time() {
        clock.release();
    }

    @Test
    void a_need_with_an_offer_that_is_gone_is_a_gap_and_none_when_it_comes_back() {
        String offer = json(post("/api/v1/offers", FOOD_CLUB)).read("$.offerId");
        assertThat(anna.post("/responsibilities", """
                {"needId": "%s", "holder": "OFFER", "holderId": "%s", "placement": "TAKEN_OVER", "from": "2026-09-08"}
                """.formatted(anna.course().needIn("NETWORK"), offer)))
                .hasStatus(201);
        assertThat(gaps()).isEqualTo(1);

        assertThat(post("/api/v1/offers/" + offer + "/gone", "{\"reason\": \"CLOSED\"}"))
                .hasStatusOk();
        await().untilAsserted(() -> assertThat(gaps()).isEqualTo(2));
        var board = json(anna.get("/handover"));
        assertThat(board.<List<String>>read("$.needs[?(@.area == 'NETWORK')].holders[0].doubt.code"))
                .containsExactly("OFFER_GONE");
        assertThat(board.<List<String>>read("$.needs[?(@.area == 'NETWORK')].holders[0].doubt.text.da"))
                .first()
                .asString()
                .startsWith("Tilbuddet findes ikke længere");
        await().untilAsserted(() -> assertThat(anna.published()).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("dk.overgang.network.changed.v1");
            assertThat(JsonPath.<Integer>read(event.data(), "$.gaps")).isEqualTo(2);
            Contracts.assertKept(event.type(), event.data());
        }));

        assertThat(post("/api/v1/offers/" + offer + "/return", "{}")).hasStatusOk();
        await().untilAsserted(() -> assertThat(gaps()).isEqualTo(1));
    }

    @Test
    void a_network_that_cannot_be_read_hides_the_gap_from_no_other_one() {
        String offer = json(post("/api/v1/offers", FOOD_CLUB)).read("$.offerId");
        assertThat(anna.post("/responsibilities", """
                {"needId": "%s", "holder": "OFFER", "holderId": "%s", "placement": "TAKEN_OVER", "from": "2026-09-08"}
                """.formatted(anna.course().needIn("NETWORK"), offer)))
                .hasStatus(201);
        var asWritten = query(where("_id").is(new UUID(0, 0)));
        var _ = mongo.insert(
                new Document("_id", new UUID(0, 0))
                        .append("version", 1L)
                        .append("course", new Document("municipality", "0101"))
                        .append(
                                "responsibilities",
                                new Document("all", List.of(new Document("holderId", UUID.fromString(offer))))),
                "networks");
        try {
            assertThat(post("/api/v1/offers/" + offer + "/gone", "{\"reason\": \"CLOSED\"}"))
                    .hasStatusOk();

            await().untilAsserted(() -> assertThat(gaps()).isEqualTo(2));
        } finally {
            var _ = mongo.remove(asWritten, "networks");
        }
    }

    /// The first answer was lost on its way.
    @Test
    void a_repeated_request_gets_its_answer_also_when_the_offer_has_gone_meanwhile() {
        String offer = json(post("/api/v1/offers", FOOD_CLUB)).read("$.offerId");
        var placing = """
                {"needId": "%s", "holder": "OFFER", "holderId": "%s", "placement": "TAKEN_OVER", "from": "2026-09-08"}
                """.formatted(anna.course().needIn("NETWORK"), offer);
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = anna.post("/responsibilities", placing, key);
        assertThat(first).hasStatus(201);
        assertThat(post("/api/v1/offers/" + offer + "/gone", "{\"reason\": \"CLOSED\"}"))
                .hasStatusOk();
        await().untilAsserted(() -> assertThat(gaps()).isEqualTo(2));

        var repeated = anna.post("/responsibilities", placing, key);

        assertThat(repeated).hasStatus(201);
        assertThat(json(repeated).<String>read("$.id")).isEqualTo(json(first).read("$.id"));
        assertThat(gaps()).isEqualTo(2);
        assertThat(anna.post("/responsibilities", placing)).hasStatus(422);
    }

    @Test
    void an_offer_that_holds_nothing_here_changes_nothing_here() {
        String offer = json(post("/api/v1/offers", FOOD_CLUB)).read("$.offerId");
        String other = json(post("/api/v1/offers", FOOD_CLUB.replace("Madklubben", "Kogeklubben")))
                .read("$.offerId");
        assertThat(anna.post("/responsibilities", """
                {"needId": "%s", "holder": "OFFER", "holderId": "%s", "placement": "SHARED", "from": "2026-09-08"}
                """.formatted(anna.course().needIn("HOME"), offer)))
                .hasStatus(201);
        var version = anna.get("").getResponse().getHeader(HttpHeaders.ETAG);

        assertThat(post("/api/v1/offers/" + other + "/gone", "{\"reason\": \"CLOSED\"}"))
                .hasStatusOk();
        assertThat(post("/api/v1/offers/" + offer + "/gone", "{\"reason\": \"CLOSED\"}"))
                .hasStatusOk();
        await().untilAsserted(() -> assertThat(gaps()).isEqualTo(2));
        assertThat(anna.get("").getResponse().getHeader(HttpHeaders.ETAG)).isNotEqualTo(version);
        assertThat(json(anna.get("/handover")).<List<String>>read("$.needs[*].holders[*].doubt.code"))
                .containsExactly("OFFER_GONE");
    }

    @Test
    void a_completion_by_mistake_is_taken_back_over_http() {
        var id = anna.made(
                "/meetings", "{\"kind\": \"NETWORK_MEETING\", \"on\": \"2026-09-20\", \"bodies\": [\"WARD\"]}");
        assertThat(anna.post("/meetings/" + id + "/completion-withdrawal", "{}"))
                .hasStatus(409);
        assertThat(anna.post("/meetings/" + id + "/completion", "{\"on\": \"2026-09-08\"}"))
                .hasStatusOk();

        var back = anna.post("/meetings/" + id + "/completion-withdrawal", "{}");
        assertThat(back).hasStatusOk();
        assertThat(json(back).<String>read("$.state")).isEqualTo("PLANNED");
        assertThat(json(back).<String>read("$.on")).isEqualTo("2026-09-20");
        assertThat(json(back).<List<String>>read("$.steps[*].what"))
                .containsExactly("PLANNED", "COMPLETED", "COMPLETION_WITHDRAWN");

        assertThat(anna.post("/meetings/" + id + "/completion", "{\"on\": \"2026-09-08\"}"))
                .hasStatusOk();
        clock.set(LocalDate.parse("2026-09-09"));
        var late = anna.post("/meetings/" + id + "/completion-withdrawal", "{}");
        assertThat(late).hasStatus(409);
        assertThat(NetworkAsked.body(late)).contains("network:completion-stands", "8. september 2026");
    }

    private int gaps() {
        return json(anna.get("/handover")).<Integer>read("$.gaps");
    }

    private MvcTestResult post(String address, String body) {
        return http.post()
                .uri(address)
                .header(
                        HttpHeaders.AUTHORIZATION,
                        bearer(Tokens.of(Role.WORKER, anna.course().municipality())))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
