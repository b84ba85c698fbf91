package dk.overgang.systemtests.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.security.rights.MisplacedNumbers;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Runs last of all tests on the shared platform: whatever the others have sent, asked and attacked, no CPR number
/// stands anywhere in clear, and the chain of the access log is unbroken.
class ZeroPersonalNumbersTest {

    /// Neither part of a longer word nor the decimals of a figure.
    private static final Pattern CPR = Pattern.compile(
            "(?<![0-9A-Za-z])(?<![0-9]\\.)(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])[0-9]{2}-?[0-9]{4}(?![0-9A-Za-z])");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final List<Service> SERVICES =
            List.of(Service.REFERRAL, Service.COURSE, Service.NETWORK, Service.NOTIFICATION);
    private static final Caller OPERATOR = Caller.of("operator");

    private static final Actors ACTORS = SharedPlatform.ACTORS;
    private static final Api API = SharedPlatform.platform().api();
    private static final List<Reply> REFUSALS = new ArrayList<>();
    private static final String CPR_OF_MANY_FORMS = ACTORS.authority().freshCpr();
    private static final String MISPLACED = ACTORS.authority().freshCpr();
    private static final String DASHED = MISPLACED.substring(0, 6) + "-" + MISPLACED.substring(6);

    /// Whatever ran before: somebody with a number was told of, and it was put where it does not belong.
    @BeforeAll
    static void somebody_writes_a_number_everywhere() {
        var person = ACTORS.startedOn(SharedPlatform.CLOCK.today().minusDays(3));
        ACTORS.region().tells(PlainNotice.of(person.cpr(), "ADMITTED", "scan", SharedPlatform.CLOCK.today()));
        var _ = ACTORS.authority().search(person.cpr());
        var worker = Caller.of("worker");
        var number = CPR_OF_MANY_FORMS;
        var dashed = number.substring(0, 6) + "-" + number.substring(6);
        for (var form :
                List.of(number, dashed, number + "1", number.substring(0, 9) + "X", "99" + number.substring(2))) {
            REFUSALS.add(
                    API.post(Service.REFERRAL, "/api/v1/citizens/search", worker, Map.of("cpr", form, "name", form)));
            REFUSALS.add(API.post(Service.REFERRAL, "/api/v1/referrals", worker, Map.of("citizen", form)));
            REFUSALS.add(API.get(Service.REFERRAL, "/api/v1/citizens/" + form, worker));
            REFUSALS.add(API.get(Service.COURSE, "/api/v1/courses?worker=" + form, worker));
            REFUSALS.add(API.get(Service.NOTIFICATION, "/api/v1/reminders?state=" + form, worker));
            REFUSALS.add(API.send(
                    Service.NETWORK,
                    "/api/v1/networks/" + form,
                    request -> request.header("Authorization", "Bearer " + form)
                            .header("X-Request-Id", form)
                            .header("traceparent", form)
                            .header("X-Purpose", form)
                            .header("Idempotency-Key", form)
                            .POST(BodyPublishers.ofString(form))));
            REFUSALS.add(
                    ACTORS.region().postsText("{\"citizen\": {\"cpr\": \"" + form + "\"}, \"messageId\": " + form));
            REFUSALS.add(ACTORS.region().sends("<Bundle>" + form + "</Bundle>", "application/fhir+xml"));
        }
        var misplaced = MisplacedNumbers.send(MISPLACED);
        assertThat(misplaced)
                .hasSizeGreaterThan(500)
                .allMatch(reply -> reply.status() < 500, "no number is our fault")
                .filteredOn(reply -> reply.status() >= 400)
                .noneMatch(reply -> reply.body().contains(MISPLACED));
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
    }

    @Test
    void the_scan_knows_a_number_when_it_sees_one() {
        assertThat(CPR.matcher("cpr=" + CPR_OF_MANY_FORMS).find()).isTrue();
        assertThat(CPR.matcher("{\"cpr\":\"010203-9999\"}").find()).isTrue();
    }

    @Test
    void no_topic_has_a_number() {
        var told = SharedPlatform.RECORDED_EVENTS.events();

        assertThat(told).isNotEmpty();
        assertClean("topics", told.stream().map(Object::toString));
    }

    @Test
    void no_document_has_a_number_in_any_field() {
        var collections = documents();

        assertThat(collections.keySet()).contains("referral.citizens", "referral.accessLog", "course.courses");
        collections.forEach((name, documents) -> assertClean(name, documents.stream()));
    }

    @Test
    void no_log_has_a_number() throws IOException {
        var logs = SharedPlatform.platform().logs();

        assertThat(logs).isNotEmpty();
        for (var log : logs) {
            assertClean(
                    log.getFileName().toString(),
                    Files.readString(log, ISO_8859_1).lines());
        }
    }

    @Test
    void no_page_of_figures_has_a_number() {
        for (var service : SERVICES) {
            var names =
                    API.get(service, "/actuator/metrics", OPERATOR).ok().json().path("names");
            assertThat(names.size()).isPositive();
            assertClean(
                    service + " metrics",
                    names.valueStream()
                            .map(name -> API.get(service, "/actuator/metrics/" + name.asString(), OPERATOR)
                                    .body()));
        }
    }

    @Test
    void nothing_parked_has_a_number() {
        assertClean(
                "parked",
                SERVICES.stream()
                        .map(it -> API.get(it, "/api/v1/parked", OPERATOR).ok().body()));
    }

    @Test
    void no_refusal_tells_a_number_back() {
        assertThat(REFUSALS)
                .allMatch(reply -> reply.status() >= 400
                        || reply.body().contains("fatal-error")
                        || reply.body().contains("\"items\":[]"));
        assertClean(
                "refusals",
                REFUSALS.stream()
                        .flatMap(
                                reply -> Stream.of(reply.body(), reply.headers().toString())));
    }

    @Test
    void every_chain_of_the_access_log_is_unbroken() {
        for (var service : SERVICES) {
            var report = API.get(service, "/api/v1/access-log/verification", OPERATOR)
                    .ok()
                    .json();
            assertThat(report.path("intact").asBoolean())
                    .as("%s: %s", service, report)
                    .isTrue();
            assertThat(report.path("entries").asLong()).isPositive();
        }
    }

    @Test
    void so_says_the_command() throws Exception {
        assertThat(SharedPlatform.platform().cti("accesslog", "verify"))
                .contains("referral", "course", "network", "notification", " intact: ")
                .doesNotContain("NOT INTACT");
    }

    /// Every document of every service, by database and collection.
    private static Map<String, List<String>> documents() {
        var all = new LinkedHashMap<String, List<String>>();
        try (MongoClient store = MongoClients.create(SharedPlatform.platform().store())) {
            for (var database : List.of("referral", "course", "network", "notification")) {
                for (var collection : store.getDatabase(database).listCollectionNames()) {
                    var documents = new ArrayList<String>();
                    store.getDatabase(database)
                            .getCollection(collection)
                            .find()
                            .forEach(found -> documents.add(found.toJson()));
                    all.put(database + "." + collection, documents);
                }
            }
        }
        return all;
    }

    private static void assertClean(String where, Stream<String> texts) {
        assertThat(texts.filter(
                        text -> CPR.matcher(UUIDS.matcher(text).replaceAll("")).find()
                                || text.contains(MISPLACED)
                                || text.contains(DASHED)))
                .as("what has a number in %s", where)
                .isEmpty();
    }
}
