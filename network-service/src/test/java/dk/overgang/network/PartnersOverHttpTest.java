package dk.overgang.network;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.Events.Event;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The formal partners as a client sees them (F-58, R-053, R-057, R-174, R-284, R-309). Each test has a municipality
/// of its own.
@SpringBootTest(
        properties = {
            NetworkServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseEvents.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class PartnersOverHttpTest {

    private static final String PARTNERS = "/api/v1/partners";
    private static final String WARD = """
            {"kind": "WARD", "name": "Psykiatrisk Center Ærø, afdeling 7", "code": "WARD_7", "since": "2026-01-05",
             "agreements": [{"what": "Besked om indlæggelser inden for to døgn", "from": "2026-01-05",
                             "reviewOn": "2026-11-01"}],
             "contactPersons": [{"name": "Søren Ågård", "function": "afdelingsleder", "phone": "+45 33 66 33 66",
                                 "email": "soeren@ward.example"}]}
            """;
    private static final String SHELTER = "{\"kind\": \"SHELTER\", \"name\": \"Herberg Nord\"}";
    private static int municipalities = 3000;

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    private final String here = nextMunicipality();

    private static synchronized String nextMunicipality() {
        return Integer.toString(municipalities++);
    }

    @BeforeEach
    void a_day() {
        clock.set(LocalDate.parse("2026-03-02"));
    }

    @AfterEach
    void real_time() {
        clock.release();
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("network");
    }

    @Test
    void a_leader_registers_a_ward_and_everybody_here_reads_it_and_names_are_stored_encrypted() {
        var registered = post(Role.LEADER, PARTNERS, WARD);

        assertThat(registered).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertThat(registered).hasHeader(HttpHeaders.LOCATION, PARTNERS + "/" + id(registered));
        for (var role : List.of(Role.WORKER, Role.LEADER, Role.AUTHORITY)) {
            var seen = json(get(role, PARTNERS + "/" + id(registered)));
            assertThat(seen.<String>read("$.name")).isEqualTo("Psykiatrisk Center Ærø, afdeling 7");
            assertThat(seen.<String>read("$.contactPersons[0].name")).isEqualTo("Søren Ågård");
            assertThat(seen.<String>read("$.contactPersons[0].phone")).isEqualTo("+45 33 66 33 66");
            assertThat(seen.<String>read("$.agreements[0].what")).isEqualTo("Besked om indlæggelser inden for to døgn");
            assertThat(seen.<String>read("$.reviewOn")).isEqualTo("2026-11-01");
            assertThat(seen.<String>read("$.keepWarmOn")).isEqualTo("2026-03-06");
            assertThat(seen.<String>read("$.informOn")).isEqualTo("2026-07-04");
            assertThat(seen.<Boolean>read("$.active")).isTrue();
        }
        assertThat(stored(id(registered)))
                .contains("Psykiatrisk Center Ærø")
                .doesNotContain("Ågård", "soeren", "33 66", "indlæggelser", "afdelingsleder");
    }

    @Test
    void who_may_only_read_changes_nothing_and_another_municipality_sees_nothing() {
        var ward = id(post(Role.LEADER, PARTNERS, WARD));

        assertThat(post(Role.WORKER, PARTNERS, WARD)).hasStatus(403);
        assertThat(post(Role.AUTHORITY, PARTNERS + "/" + ward, WARD)).hasStatus(403);
        assertThat(post(Role.WORKER, PARTNERS + "/" + ward + "/end", "{\"on\": \"2026-03-02\"}"))
                .hasStatus(403);
        assertThat(post(Role.AUTHORITY, PARTNERS + "/" + ward + "/contacts", contact("2026-03-02", "CALL")))
                .hasStatus(403);
        assertThat(get(Role.PORTAL, PARTNERS)).hasStatus(403);
        var elsewhere = nextMunicipality();
        assertThat(ask(Role.LEADER, elsewhere, PARTNERS + "/" + ward)).hasStatus(404);
        assertThat(ask(Role.LEADER, elsewhere, PARTNERS + "/" + ward + "/contacts"))
                .hasStatus(404);
        assertThat(json(ask(Role.LEADER, elsewhere, PARTNERS)).<List<?>>read("$.items"))
                .isEmpty();
        assertThat(send(Role.LEADER, elsewhere, PARTNERS + "/" + ward, WARD, Map.of()))
                .hasStatus(404);
        assertThat(send(
                        Role.WORKER,
                        elsewhere,
                        PARTNERS + "/" + ward + "/contacts",
                        contact("2026-03-02", "CALL"),
                        Map.of()))
                .hasStatus(404);
    }

    @Test
    void the_kinds_say_how_often_and_that_an_association_is_no_partner() {
        var kinds = json(get(Role.WORKER, "/api/v1/partner-kinds"));

        assertThat(kinds.<List<String>>read("$.kinds[*].code"))
                .containsExactly(
                        "WARD", "RESIDENTIAL_OFFER", "SHELTER", "AUTHORITY_OFFICE", "CIVIL_SOCIETY", "JOB_CENTRE");
        assertThat(kinds.<List<Integer>>read("$.kinds[*].keepWarmDays")).containsOnly(60);
        assertThat(kinds.<List<Integer>>read("$.kinds[*].informDays")).containsOnly(180);
        assertThat(kinds.<List<String>>read("$.kinds[?(@.code == 'CIVIL_SOCIETY')].hint.da"))
                .singleElement()
                .asString()
                .contains("fritidsforening", "tilbudsoversigten");
    }

    @Test
    void a_contact_moves_the_day_and_one_noted_by_mistake_moves_it_back() {
        var ward = PARTNERS + "/" + id(post(Role.LEADER, PARTNERS, WARD));

        var noted = post(Role.WORKER, ward + "/contacts", contact("2026-02-25", "INFORMATION"));

        assertThat(noted).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(json(noted).<String>read("$.by")).isEqualTo(Tokens.WORKER);
        assertThat(json(get(Role.WORKER, ward)).<String>read("$.keepWarmOn")).isEqualTo("2026-04-26");
        assertThat(json(get(Role.WORKER, ward)).<String>read("$.informOn")).isEqualTo("2026-08-24");
        var contact = json(noted).<String>read("$.contactId");

        assertThat(post(Role.WORKER, ward + "/contacts/" + contact + "/withdrawal", ""))
                .hasStatusOk();

        assertThat(json(get(Role.WORKER, ward)).<String>read("$.keepWarmOn")).isEqualTo("2026-03-06");
        assertThat(json(get(Role.WORKER, ward + "/contacts")).<List<Boolean>>read("$.items[*].withdrawn"))
                .containsExactly(true);
        assertThat(post(Role.WORKER, ward + "/contacts/" + UUID.randomUUID() + "/withdrawal", ""))
                .hasStatus(404);
    }

    @Test
    void the_list_shows_who_is_due_first_and_filters() {
        var shelter = id(post(Role.LEADER, PARTNERS, SHELTER));
        var ward = id(post(Role.LEADER, PARTNERS, WARD));
        var jobCentre = id(post(
                Role.LEADER,
                PARTNERS,
                "{\"kind\": \"JOB_CENTRE\", \"name\": \"Jobcenter\", \"since\": \"2025-01-01\"}"));
        assertThat(post(Role.LEADER, PARTNERS + "/" + jobCentre + "/end", "{\"on\": \"2026-03-02\"}"))
                .hasStatusOk();

        assertThat(listed("")).containsExactly(ward, shelter, jobCentre);
        assertThat(listed("?kind=SHELTER")).containsExactly(shelter);
        assertThat(listed("?kind=NONE")).isEmpty();
        assertThat(listed("?active=false")).containsExactly(jobCentre);
        assertThat(listed("?active=true")).containsExactly(ward, shelter);
        assertThat(listed("?dueBefore=2026-03-06")).isEmpty();
        assertThat(listed("?dueBefore=2026-03-07")).containsExactly(ward);
        assertThat(listed("?informBefore=2026-07-05")).containsExactly(ward);
        assertThat(get(Role.WORKER, PARTNERS + "?dueBefore=soon")).hasStatus(400);
        var first = json(get(Role.WORKER, PARTNERS + "?limit=2"));
        assertThat(first.<List<String>>read("$.items[*].partnerId")).containsExactly(ward, shelter);
        assertThat(listed("?limit=2&after=" + first.<String>read("$.next"))).containsExactly(jobCentre);
        assertThat(text(get(Role.WORKER, PARTNERS))).doesNotContain("Ågård", "indlæggelser");
    }

    @Test
    void a_change_keeps_ids_and_forgets_a_person_and_an_outdated_one_loses_nothing() {
        var ward = PARTNERS + "/" + id(post(Role.LEADER, PARTNERS, WARD));
        var agreement = json(get(Role.LEADER, ward)).<String>read("$.agreements[0].agreementId");
        var change = """
                {"kind": "WARD", "name": "Afdeling 7", "agreements": [
                  {"agreementId": "%s", "what": "Besked inden for et døgn", "from": "2026-01-05", "to": "2026-12-31"},
                  {"what": "Fælles temadag", "from": "2026-04-01"}], "contactPersons": []}
                """.formatted(agreement);

        assertThat(send(Role.LEADER, here, ward, change, Map.of("If-Match", "\"7\"")))
                .hasStatus(412);
        assertThat(json(get(Role.LEADER, ward)).<List<?>>read("$.contactPersons"))
                .hasSize(1);
        var changed = send(Role.LEADER, here, ward, change, Map.of("If-Match", "\"1\""));

        assertThat(changed).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(json(changed).<List<String>>read("$.agreements[*].what"))
                .containsExactly("Besked inden for et døgn", "Fælles temadag");
        assertThat(json(changed).<String>read("$.agreements[0].agreementId")).isEqualTo(agreement);
        assertThat(json(changed).<List<?>>read("$.contactPersons")).isEmpty();
        assertThat(json(changed).<String>read("$.since")).isEqualTo("2026-01-05");
        assertThat(post(Role.LEADER, ward, "{\"kind\": \"WARD\", \"name\": \"Afdeling 7\"}"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/agreements\"}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/kind            | ~\"kind\": \"FOOTBALL\", \"name\": \"Klub\"~",
                "/kind            | ~\"name\": \"Klub\"~",
                "/name            | ~\"kind\": \"WARD\", \"name\": \" \"~",
                "/name            | ~\"kind\": \"WARD\", \"name\": \"a\\u0007\"~",
                "/name            | ~\"kind\": \"WARD\", \"name\": \"Ida 010203-9999\"~",
                "/code            | ~\"kind\": \"WARD\", \"name\": \"A\", \"code\": \"afdeling 7\"~",
                "/since           | ~\"kind\": \"WARD\", \"name\": \"A\", \"since\": \"2026-03-03\"~",
                "/agreements/0/what | ~\"kind\": \"WARD\", \"name\": \"A\", \"agreements\": [{\"what\": \"\", \"from\": \"2026-01-01\"}]~",
                "/agreements/0/to | ~\"kind\": \"WARD\", \"name\": \"A\", \"agreements\": [{\"what\": \"x\", \"from\": \"2026-01-02\", \"to\": \"2026-01-01\"}]~",
                "/agreements/0/agreementId | ~\"kind\": \"WARD\", \"name\": \"A\", \"agreements\": [{\"agreementId\": \"00000000-0000-4000-8000-000000000001\", \"what\": \"x\", \"from\": \"2026-01-02\"}]~",
                "/contactPersons/0/name | ~\"kind\": \"WARD\", \"name\": \"A\", \"contactPersons\": [{\"phone\": \"33663366\"}]~",
                "/contactPersons/0/phone | ~\"kind\": \"WARD\", \"name\": \"A\", \"contactPersons\": [{\"name\": \"Ida\", \"phone\": \"ring\"}]~",
                "/contactPersons/0/email | ~\"kind\": \"WARD\", \"name\": \"A\", \"contactPersons\": [{\"name\": \"Ida\", \"email\": \"ida\"}]~"
            })
    void what_cannot_be_is_refused_with_its_place(String pointer, String fields) {
        assertThat(post(Role.LEADER, PARTNERS, "{%s}".formatted(fields)))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"%s\"}]}".formatted(pointer));
        assertThat(listed("")).isEmpty();
    }

    @Test
    void a_code_is_of_one_active_partner_and_free_again_when_that_has_ended() {
        var ward = PARTNERS + "/" + id(post(Role.LEADER, PARTNERS, WARD));

        assertThat(post(Role.LEADER, PARTNERS, WARD))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:problem:partner:code-taken\"}");
        assertThat(send(Role.LEADER, nextMunicipality(), PARTNERS, WARD, Map.of()))
                .hasStatus(201);
        assertThat(post(Role.LEADER, ward + "/end", "{\"on\": \"2026-03-02\"}")).hasStatusOk();
        assertThat(post(Role.LEADER, PARTNERS, WARD)).hasStatus(201);
        assertThat(post(Role.LEADER, ward, WARD))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:problem:partner:ended\"}");
    }

    @Test
    void a_request_that_comes_twice_has_one_effect() {
        var key = Map.of("Idempotency-Key", "ward-" + here);

        var once = send(Role.LEADER, here, PARTNERS, WARD, key);
        var again = send(Role.LEADER, here, PARTNERS, WARD, key);

        assertThat(once).hasStatus(201);
        assertThat(text(again)).isEqualTo(text(once));
        assertThat(listed("")).hasSize(1);
        assertThat(send(Role.LEADER, here, PARTNERS, SHELTER, key)).hasStatus(422);
        var contacts = PARTNERS + "/" + id(once) + "/contacts";
        assertThat(send(Role.WORKER, here, contacts, contact("2026-03-01", "CALL"), key))
                .hasStatus(201);
        assertThat(send(Role.WORKER, here, contacts, contact("2026-03-01", "CALL"), key))
                .hasStatus(201);
        assertThat(json(get(Role.WORKER, contacts)).<List<?>>read("$.items")).hasSize(1);
    }

    @Test
    void an_impossible_day_of_contact_is_refused_with_what_is_allowed() {
        var contacts = PARTNERS + "/" + id(post(Role.LEADER, PARTNERS, SHELTER)) + "/contacts";

        assertThat(post(Role.WORKER, contacts, contact("2026-03-03", "CALL"))).hasStatus(422);
        assertThat(post(Role.WORKER, contacts, contact("2026-02-30", "CALL"))).hasStatus(400);
        assertThat(post(Role.WORKER, contacts, contact("2026-03-01", "LUNCH"))).hasStatus(400);
        assertThat(post(Role.WORKER, contacts, "{\"on\": \"2026-03-01\"}")).hasStatus(422);
        assertThat(post(Role.WORKER, contacts, contact("2025-12-24", "MEETING")))
                .hasStatus(201);
    }

    /// the outreach log counts as contact.
    @Test
    void a_visit_in_the_outreach_log_is_a_contact_with_the_partner_of_that_code_once() {
        var ward = PARTNERS + "/" + id(post(Role.LEADER, PARTNERS, WARD));
        var visit = UUID.randomUUID();

        logged(visit, here, "WARD_7", "2026-02-25", "WARD_VISIT");
        logged(visit, here, "WARD_7", "2026-02-25", "WARD_VISIT");
        logged(UUID.randomUUID(), here, "WARD_8", "2026-02-27", "WARD_VISIT");
        logged(UUID.randomUUID(), nextMunicipality(), "WARD_7", "2026-02-28", "WARD_VISIT");

        await().untilAsserted(() -> assertThat(json(get(Role.WORKER, ward)).<String>read("$.keepWarmOn"))
                .isEqualTo("2026-04-26"));
        logged(UUID.randomUUID(), here, "WARD_7", "2026-02-20", "PARTNER_INFORMED");
        await().untilAsserted(() -> assertThat(json(get(Role.WORKER, ward)).<String>read("$.lastInformedOn"))
                .isEqualTo("2026-02-20"));
        var contacts = json(get(Role.WORKER, ward + "/contacts"));
        assertThat(contacts.<List<String>>read("$.items[*].on")).containsExactly("2026-02-20", "2026-02-25");
        assertThat(contacts.<List<String>>read("$.items[*].source")).containsOnly("OUTREACH");
        assertThat(contacts.<List<?>>read("$.items[*].by")).doesNotHaveAnyElementsOfTypes(String.class);
    }

    @Test
    void a_visit_logged_before_the_partner_was_registered_counts() {
        logged(UUID.randomUUID(), here, "WARD_7", "2026-02-25", "WARD_VISIT");
        await().untilAsserted(() -> assertThat(
                        mongo.count(query(where("municipality").is(here)), "outreach"))
                .isEqualTo(1));

        assertThat(json(post(Role.LEADER, PARTNERS, WARD)).<String>read("$.lastContactOn"))
                .isEqualTo("2026-02-25");
    }

    @Test
    void an_entry_of_the_outreach_log_is_understood_as_referral_service_promises_it() {
        var type = "dk.overgang.outreach.logged.v1";
        var id = "67e1c28c-b9db-4388-a8e3-0a8f35b4f46d";
        Contracts.assertKept(type, Contracts.example(type));
        Events.tell("overgang.referral-events", id, "/referral-service", type, id, 1, Contracts.example(type));

        await().untilAsserted(() -> assertThat(mongo.findById(UUID.fromString(id), Document.class, "outreach"))
                .isNotNull()
                .containsEntry("partner", "WARD_7"));
    }

    @Test
    void others_hear_of_what_concerns_them_and_never_a_name() {
        var ward = id(post(Role.LEADER, PARTNERS, WARD));
        assertThat(post(Role.WORKER, PARTNERS + "/" + ward + "/contacts", contact("2026-02-25", "INFORMATION")))
                .hasStatus(201);
        assertThat(post(Role.WORKER, PARTNERS + "/" + ward + "/contacts", contact("2026-02-20", "CALL")))
                .hasStatus(201);
        assertThat(post(Role.LEADER, PARTNERS + "/" + ward + "/end", "{\"on\": \"2026-03-02\"}"))
                .hasStatusOk();

        await().untilAsserted(() -> assertThat(told(ward)).hasSize(3));
        assertThat(told(ward)).allSatisfy(event -> {
            Contracts.assertKept(event.type(), event.data());
            assertThat(event.subject()).isEqualTo(ward);
            assertThat(event.data()).doesNotContain("Ærø", "Ågård", "WARD_7");
        });
        var last = JsonPath.parse(told(ward).getLast().data());
        assertThat(last.<Map<String, Object>>read("$"))
                .containsEntry("active", false)
                .containsEntry("lastInformedOn", "2026-02-25")
                .doesNotContainKey("keepWarmOn");
        assertThat(JsonPath.parse(told(ward).get(1).data()).<String>read("$.keepWarmOn"))
                .isEqualTo("2026-04-26");
    }

    private static void logged(UUID id, String municipality, String partner, String on, String kind) {
        Events.tell(
                "overgang.referral-events",
                id.toString(),
                "/referral-service",
                "dk.overgang.outreach.logged.v1",
                id.toString(),
                1,
                """
                {"municipality": "%s", "outreachId": "%s", "on": "%s", "kind": "%s", "partner": "%s"}
                """.formatted(municipality, id, on, kind, partner));
    }

    private static String contact(String on, String kind) {
        return "{\"on\": \"%s\", \"kind\": \"%s\"}".formatted(on, kind);
    }

    private static List<Event> told(String partner) {
        return Events.on("overgang.network-events", partner);
    }

    private String stored(String partner) {
        return String.valueOf(mongo.findById(UUID.fromString(partner), Document.class, "partners"));
    }

    private List<String> listed(String parameters) {
        return json(get(Role.WORKER, PARTNERS + parameters)).read("$.items[*].partnerId");
    }

    private MvcTestResult get(Role role, String address) {
        return ask(role, here, address);
    }

    private MvcTestResult ask(Role role, String municipality, String address) {
        return http.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, municipality)))
                .exchange();
    }

    private MvcTestResult post(Role role, String address, String body) {
        return send(role, here, address, body, Map.of());
    }

    private MvcTestResult send(
            Role role, String municipality, String address, String body, Map<String, String> headers) {
        var request = http.post()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, municipality)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        headers.forEach((name, value) -> {
            var _ = request.header(name, value);
        });
        return request.exchange();
    }

    private static String id(MvcTestResult answer) {
        assertThat(answer).hasStatus(201);
        return json(answer).read("$.partnerId");
    }

    private static DocumentContext json(MvcTestResult answer) {
        return JsonPath.parse(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
