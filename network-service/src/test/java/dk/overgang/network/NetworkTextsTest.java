package dk.overgang.network;

import static dk.overgang.network.NetworkAsked.json;
import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.overgang.access.Role;
import dk.overgang.commands.CommandHandler;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What is written in a network gets the newest key: a text that a rotation forgot would keep the old one for ever.
@SpringBootTest(
        properties = {
            NetworkServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseEvents.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class NetworkTextsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    CommandHandler<SupportNetwork> commands;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    TextVault vault;

    @AfterEach
    void real_time() {
        clock.release();
    }

    @Test
    void every_text_of_a_network_gets_the_newest_key_and_stays_readable() {
        clock.set(LocalDate.parse("2026-11-04"));
        var anna = new NetworkAsked(http, commands, CourseEvents.unknown());
        anna.told(1, "started", "ACTIVE", 1, "2026-12-24", false);
        anna.planned(1, "NETWORK");
        var held = anna.made("/responsibilities", """
                {"needId": "%s", "holder": "CITIZEN", "placement": "SHARED", "from": "2026-11-04", "words": "Æblegrød"}
                """.formatted(anna.course().needIn("NETWORK")));
        assertThat(anna.post("/responsibilities/" + held, """
                {"placement": "TAKEN_OVER", "from": "2026-11-04", "words": "Rødgrød"}
                """)).hasStatusOk();
        var meeting =
                anna.made("/meetings", "{\"kind\": \"FINAL\", \"on\": \"2026-11-04\", \"bodies\": [\"JOBCENTER\"]}");
        assertThat(anna.post("/meetings/" + meeting + "/completion", "{\"on\": \"2026-11-04\"}"))
                .hasStatusOk();
        assertThat(anna.post("/meetings/" + meeting + "/minutes", "{\"text\": \"Kage på bordet\"}"))
                .hasStatus(201);
        assertThat(anna.post("/meetings/" + meeting + "/corrections", "{\"text\": \"Og flødeskum\"}"))
                .hasStatus(201);

        assertThat(http.post()
                        .uri("/api/v1/keys/rotation")
                        .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.OPERATOR, "0101")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"what\": \"DATA_KEY\"}"))
                .hasStatus(202);

        var newest = vault.encrypt("").key();
        await().untilAsserted(() -> assertThat(keys(anna)).hasSize(4).containsOnly(newest));
        assertThat(json(anna.get("/responsibilities/" + held)).<List<String>>read("$.history[*].words"))
                .containsExactly("Æblegrød", "Rødgrød");
        assertThat(json(anna.get("/meetings/" + meeting)).<String>read("$.minutes.text"))
                .isEqualTo("Kage på bordet");
    }

    private List<Integer> keys(NetworkAsked network) {
        return mongo
                .getCollection("networks")
                .find(new Document("_id", network.course().courseId()))
                .into(new ArrayList<>())
                .stream()
                .flatMap(NetworkTextsTest::keysIn)
                .toList();
    }

    private static Stream<Integer> keysIn(Object stored) {
        return switch (stored) {
            case Document text
            when text.containsKey("key") && text.get("text") instanceof Document -> Stream.of(text.getInteger("key"));
            case Document document -> document.values().stream().flatMap(NetworkTextsTest::keysIn);
            case List<?> list -> list.stream().flatMap(NetworkTextsTest::keysIn);
            default -> Stream.empty();
        };
    }
}
