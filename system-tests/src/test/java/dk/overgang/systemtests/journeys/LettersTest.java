package dk.overgang.systemtests.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.message.CareLetter;
import dk.overgang.medcom.samples.SampleLetters;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Acknowledgement;
import dk.overgang.systemtests.actors.FhirNotice;
import dk.overgang.systemtests.actors.Region;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A ward writes about a citizen, a worker answers, and the ward's system fetches the answer (F-03); what they
/// write stands nowhere in clear.
class LettersTest {

    private static final String ASKED = "Kommer Kalundine hjem i egen bolig?";
    private static final String ANSWERED = "Ja, i Skyggelunden.";
    private static final Caller WORKER = Caller.of("worker");
    private static final Api API = SharedPlatform.platform().api();

    @Test
    void a_ward_writes_a_worker_answers_and_nobody_else_reads_it() throws Exception {
        var person =
                SharedPlatform.ACTORS.startedOn(SharedPlatform.CLOCK.today().minusDays(10));
        var letter = SampleLetters.begun(
                new CareLetter.Person(person.cpr(), "Karl Prøve"),
                new Route("265161000016000", FhirNotice.RECEIVER),
                Category.PSYCHIATRY_SOCIAL_DISABILITY,
                null,
                ASKED,
                SharedPlatform.CLOCK.now());

        assertThat(SharedPlatform.ACTORS.region().isAnswered(new String(letter.json(), UTF_8), Region.FHIR_JSON))
                .matches(Acknowledgement::isOk);
        var received = API.get(Service.REFERRAL, "/api/v1/citizens/" + person.citizenId() + "/letters", WORKER)
                .ok()
                .json()
                .at("/items/0");
        assertThat(received.at("/segments/0/text").asString()).isEqualTo(ASKED);
        var answer = Map.of(
                "text", ANSWERED, "signature", Map.of("name", "Ida Bang", "title", "Visitator", "phone", "33663366"));
        var replied = API.post(
                Service.REFERRAL, "/api/v1/letters/" + received.get("letterId").asString() + "/reply", WORKER, answer);
        assertThat(replied.status()).isEqualTo(201);
        assertThat(SharedPlatform.platform().cti("hospital", "letters")).contains(ANSWERED + " (Ida Bang, Visitator)");
        assertThat(SharedPlatform.platform().cti("hospital", "letters")).contains("No letter waits");
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();

        assertThat(SharedPlatform.RECORDED_EVENTS.events().toString())
                .isNotEmpty()
                .doesNotContain("Kalundine", "Skyggelunden");
        assertThat(documents()).isNotEmpty().noneMatch(LettersTest::tellsTheLetter);
        assertThat(logs()).isNotEmpty().noneMatch(LettersTest::tellsTheLetter);
    }

    private static boolean tellsTheLetter(String text) {
        return text.contains("Kalundine") || text.contains("Skyggelunden");
    }

    private static List<String> documents() {
        var all = new ArrayList<String>();
        try (var store = MongoClients.create(SharedPlatform.platform().store())) {
            var database = store.getDatabase("referral");
            for (var collection : database.listCollectionNames()) {
                database.getCollection(collection).find().forEach(found -> all.add(found.toJson()));
            }
        }
        return all;
    }

    private static List<String> logs() throws IOException {
        var all = new ArrayList<String>();
        for (var log : SharedPlatform.platform().logs()) {
            all.add(Files.readString(log));
        }
        return all;
    }
}
