package dk.overgang.network;

import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.access.Role;
import dk.overgang.network.plans.domain.LongTermPlan;
import dk.overgang.testkit.AccessLogAssertions;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.database.Databases;
import dk.overgang.testkit.pdf.PdfChecks;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The plan for the time after the course, written, agreed, kept and printed (F-55).
/// Rules.
@SpringBootTest(
        properties = {
            NetworkServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseEvents.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class LongTermPlanOverHttpTest {

    private static final String CHANGED = "dk.overgang.long-term-plan.changed.v1";
    private static final String HERE = "0101";

    private static final String PLAN = """
            {"goals": [{"area": "EDUCATION", "text": "Begynde på HF", "support": "Vejlederen på VUC"}],
             "support": "Kontaktpersonen kommer hver 14. dag.\\nVi aftaler tid hver gang.",
             "supporters": [{"name": "Åse Ærø", "role": "min søster", "when": "hver søndag", "phone": "20 12 34 56"}],
             "crisis": {"earlySigns": ["Jeg sover for lidt"], "whatHelps": ["En gåtur"],
                        "firstSteps": ["Jeg ringer til Åse"],
                        "calls": [{"name": "Åse Ærø", "phone": "20 12 34 56"}, {"name": "Natteravnen"}],
                        "acuteOffers": [{"name": "Akutmodtagelsen", "where": "Nordre Ringvej 29"}]},
             "citizensWords": "Jeg vil helst ringe selv.", "reviewOn": "2027-05-20"}
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    MongoOperations mongo;

    @Autowired
    MovableTestClock clock;

    private final CourseEvents anna = CourseEvents.unknown();

    @BeforeEach
    void a_course_in_its_last_phase() {
        clock.set(LocalDate.parse("2026-11-20"));
        anna.started(1);
        await().untilAsserted(() -> assertThat(get("LONG_TERM")).hasStatusOk());
    }

    @AfterEach
    void time_goes_on() {
        clock.release();
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("network");
    }

    @Test
    void before_it_is_written_it_is_empty_and_says_what_it_needs() {
        var empty = get("LONG_TERM");

        assertThat(empty).hasHeader("ETag", "\"1\"");
        assertThat(json(empty).<Integer>read("$.version")).isZero();
        assertThat(json(empty).<List<String>>read("$.missing"))
                .containsExactly("supporters", "crisis.earlySigns", "crisis.firstSteps", "crisis.calls");
        assertThat(json(get("LONG_TERM/versions")).<List<Object>>read("$.items"))
                .isEmpty();
        assertThat(get("LONG_TERM/versions/0")).hasStatus(404);
        assertRefused(post("LONG_TERM/agreement", agreed("2026-11-20")), 409, "long-term-plan:nothing-written");
        assertRefused(pdf("da"), 409, "long-term-plan:nothing-written");
    }

    ///
    @Test
    void what_is_written_is_read_again_word_for_word() {
        var written = post("LONG_TERM", PLAN);

        assertThat(written).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(get("LONG_TERM")).hasHeader("ETag", "\"2\"").bodyJson().isLenientlyEqualTo(PLAN);
        assertThat(json(get("LONG_TERM")).<String>read("$.language")).isEqualTo("DA");
        assertThat(json(get("LONG_TERM")).<Object>read("$.agreement")).isNull();
        assertThat(json(get("LONG_TERM")).<List<String>>read("$.missing")).isEmpty();
    }

    ///
    @Test
    void a_plan_is_agreed_and_a_change_has_to_be_agreed_again() {
        assertThat(post("LONG_TERM", PLAN)).hasStatusOk();
        var agreed = post("LONG_TERM/agreement", agreed("2026-11-19"));

        assertThat(agreed).hasStatusOk();
        assertThat(json(agreed).<Map<String, Object>>read("$.agreement"))
                .containsEntry("on", "2026-11-19")
                .containsEntry("with", List.of("CITIZEN", "WORKER", "NETWORK"))
                .containsEntry("notedBy", Tokens.WORKER);
        assertRefused(post("LONG_TERM/agreement", agreed("2026-11-20")), 409, "long-term-plan:already-agreed");

        assertThat(post("LONG_TERM", PLAN.replace("hver søndag", "hver lørdag")))
                .hasStatusOk();

        assertThat(json(get("LONG_TERM")).<Integer>read("$.version")).isEqualTo(2);
        assertThat(json(get("LONG_TERM")).<Object>read("$.agreement")).isNull();
        var versions = json(get("LONG_TERM/versions?limit=1"));
        assertThat(versions.<List<String>>read("$.items[*].agreement.on")).containsExactly("2026-11-19");
        assertThat(versions.<List<String>>read("$.items[*].by")).containsExactly(Tokens.WORKER);
        assertThat(json(get("LONG_TERM/versions?limit=1&after=" + versions.<String>read("$.next")))
                        .<List<Integer>>read("$.items[*].version"))
                .containsExactly(2);
        assertThat(json(get("LONG_TERM/versions/1")).<List<String>>read("$.supporters[*].when"))
                .containsExactly("hver søndag");
        assertThat(json(get("LONG_TERM/versions/2")).<List<String>>read("$.supporters[*].when"))
                .containsExactly("hver lørdag");
        assertThat(get("LONG_TERM/versions/3")).hasStatus(404);
        assertThat(get("LONG_TERM/versions/-1")).hasStatus(404);
    }

    @Test
    void it_says_what_may_be_done_with_it_and_that_is_what_happens() {
        assertThat(allowed()).containsExactly("WRITE_PLAN");
        assertThat(refusals("AGREE_PLAN")).containsExactly("long-term-plan:nothing-written");
        assertThat(post("LONG_TERM", "{}")).hasStatusOk();
        assertThat(allowed()).containsExactly("WRITE_PLAN", "PRINT_PLAN");
        assertThat(refusals("AGREE_PLAN")).containsExactly("long-term-plan:incomplete");
        assertThat(json(get("LONG_TERM")).<List<String>>read("$.allowed[?(@.action == 'AGREE_PLAN')].why"))
                .singleElement()
                .asString()
                .contains("supporters, crisis.earlySigns");
        assertThat(post("LONG_TERM", PLAN)).hasStatusOk();
        assertThat(allowed()).containsExactly("WRITE_PLAN", "AGREE_PLAN", "PRINT_PLAN");
        assertThat(post("LONG_TERM/agreement", agreed("2026-11-20"))).hasStatusOk();
        assertThat(refusals("AGREE_PLAN")).containsExactly("long-term-plan:already-agreed");

        anna.died(2);
        await().untilAsserted(() -> assertThat(allowed()).containsExactly("PRINT_PLAN"));
        assertThat(refusals("WRITE_PLAN")).containsExactly("long-term-plan:citizen-died");
    }

    private List<String> allowed() {
        return json(get("LONG_TERM")).read("$.allowed[?(@.allowed == true)].action");
    }

    private List<String> refusals(String action) {
        return json(get("LONG_TERM")).read("$.allowed[?(@.action == '%s')].code".formatted(action));
    }

    ///
    @Test
    void the_plan_to_stay_in_work_is_another_one() {
        assertThat(post("RETENTION", PLAN)).hasStatusOk();

        assertThat(json(get("RETENTION")).<String>read("$.kind")).isEqualTo("RETENTION");
        assertThat(json(get("LONG_TERM")).<Integer>read("$.version")).isZero();
        assertThat(get("NO_SUCH_KIND")).hasStatus(404);
    }

    ///
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                           | supporters, crisis.earlySigns, crisis.firstSteps, crisis.calls
            {"supporters": [{"name": "Åse"}]}                                            | crisis.earlySigns, crisis.firstSteps, crisis.calls
            {"supporters": [], "crisis": {"earlySigns": ["uro"], "firstSteps": ["gå"], "calls": [{"name": "Bo"}]}} | supporters
            {"supporters": [{"name": "Åse"}], "crisis": {"earlySigns": ["uro"], "firstSteps": ["gå"], "calls": []}} | crisis.calls
            """)
    void a_plan_that_lacks_something_is_kept_and_not_agreed(String body, String missing) {
        assertThat(post("LONG_TERM", body)).hasStatusOk();

        var refused = post("LONG_TERM/agreement", agreed("2026-11-20"));

        assertRefused(refused, 409, "long-term-plan:incomplete");
        assertThat(json(refused).<String>read("$.detail")).endsWith("mangler: " + missing + ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"on": "2026-11-21", "with": ["CITIZEN"]}           | /on
            {"on": "2026-03-01", "with": ["CITIZEN"]}           | /on
            {"on": "2026-11-20", "with": ["WORKER", "NETWORK"]} | /with
            {"on": "2026-11-20", "with": []}                    | /with
            {"with": ["CITIZEN"]}                               | /on
            {"on": "2026-11-20"}                                | /with
            {"on": "2026-11-20", "with": [null]}                | /with/0
            """)
    void it_is_agreed_with_the_citizen_on_a_day_of_the_course(String body, String pointer) {
        assertThat(post("LONG_TERM", PLAN)).hasStatusOk();

        assertInvalid(post("LONG_TERM/agreement", body), pointer);
        assertThat(json(get("LONG_TERM")).<Object>read("$.agreement")).isNull();
        assertThat(post("LONG_TERM/agreement", "{\"on\": \"2026-03-02\", \"with\": [\"CITIZEN\", \"CITIZEN\"]}"))
                .hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"goals": [{"text": "HF"}]}                                          | /goals/0/area
            {"goals": [{"area": "HOME", "text": " "}]}                           | /goals/0/text
            {"goals": [null]}                                                    | /goals/0
            {"supporters": [{"role": "søster"}]}                                 | /supporters/0/name
            {"supporters": [{"name": "Åse\\nBo"}]}                               | /supporters/0/name
            {"supporters": [{"name": "Åse", "phone": "ring bare"}]}              | /supporters/0/phone
            {"supporters": [{"name": "Åse", "phone": "--- ---"}]}                | /supporters/0/phone
            {"supporters": [{"name": "Åse", "memberId": "00000000-0000-0000-0000-000000000009"}]} | /supporters/0/memberId
            {"crisis": {"calls": [{"name": "A", "memberId": "00000000-0000-0000-0000-000000000009"}]}} | /crisis/calls/0/memberId
            {"crisis": {"acuteOffers": [{"where": "hjemme"}]}}                   | /crisis/acuteOffers/0/name
            {"crisis": {"earlySigns": [""]}}                                     | /crisis/earlySigns/0
            {"crisis": {"firstSteps": ["en\\u0000to"]}}                          | /crisis/firstSteps/0
            {"support": "en\\u0007to"}                                           | /support
            {"reviewOn": "2026-11-19"}                                           | /reviewOn
            {"reviewOn": "2031-11-21"}                                           | /reviewOn
            {"citizensWords": "mit nummer er 010190-1234"}                       | /citizensWords
            {"crisis": {"whatHelps": ["sig 0101901234 i telefonen"]}}            | /crisis/whatHelps/0
            {"supporters": [{"name": "Åse 010190-1234"}]}                        | /supporters/0/name
            """)
    void what_cannot_stand_in_a_plan_is_refused_with_its_field(String body, String pointer) {
        assertInvalid(post("LONG_TERM", body), pointer);
        assertThat(json(get("LONG_TERM")).<Integer>read("$.version")).isZero();
    }

    @Test
    void lists_and_texts_may_be_as_long_as_allowed_and_not_longer() {
        var ten = String.join(
                ", ",
                Stream.generate(() -> "\"" + "æ".repeat(200) + "\"").limit(10).toList());
        var crisis = "{\"crisis\": {\"earlySigns\": [%s]}}";

        assertThat(post("LONG_TERM", crisis.formatted(ten))).hasStatusOk();
        assertInvalid(post("LONG_TERM", crisis.formatted(ten + ", \"x\"")), "/crisis/earlySigns");
        assertInvalid(post("LONG_TERM", crisis.formatted(ten.replaceFirst("æ", "ææ"))), "/crisis/earlySigns/0");
        assertThat(post("LONG_TERM", "{\"support\": \"%s\"}".formatted("ø".repeat(2000))))
                .hasStatusOk();
        assertInvalid(post("LONG_TERM", "{\"support\": \"%s\"}".formatted("ø".repeat(2001))), "/support");
        assertInvalid(
                post("LONG_TERM", "{\"supporters\": [{\"name\": \"%s\"}]}".formatted("å".repeat(101))),
                "/supporters/0/name");
    }

    /// A Swedish mobile number looks like a personal number.
    @Test
    void a_telephone_number_of_another_country_and_a_short_one_are_numbers() {
        var supporter = "{\"supporters\": [{\"name\": \"Åse\", \"phone\": \"%s\"}]}";

        assertThat(post("LONG_TERM", supporter.formatted("0701234567"))).hasStatusOk();
        assertThat(post("LONG_TERM", supporter.formatted("+46 70-123 45 67"))).hasStatusOk();
        assertThat(post("LONG_TERM", supporter.formatted("1813"))).hasStatusOk();
        assertThat(post("LONG_TERM", supporter.formatted("112"))).hasStatusOk();
        assertThat(post("LONG_TERM", supporter.formatted("(+45) 20.12.34.56"))).hasStatusOk();
        assertThat(post("LONG_TERM", supporter.formatted("20\u00a012\u202f34 56")))
                .hasStatusOk();
        assertInvalid(post("LONG_TERM", supporter.formatted("(.) ()")), "/supporters/0/phone");
    }

    @Test
    void of_two_who_save_at_once_the_second_is_refused_and_nothing_is_lost() {
        var seen = Map.of("If-Match", "\"1\"");
        assertThat(post("LONG_TERM", PLAN, seen)).hasStatusOk();

        assertRefused(post("LONG_TERM", "{\"support\": \"andet\"}", seen), 412, "precondition-failed");
        assertRefused(post("LONG_TERM/agreement", agreed("2026-11-20"), seen), 412, "precondition-failed");

        assertThat(json(get("LONG_TERM")).<Integer>read("$.version")).isEqualTo(1);
        assertThat(post("LONG_TERM/agreement", agreed("2026-11-20"), Map.of("If-Match", "\"2\"")))
                .hasStatusOk();
    }

    @Test
    void a_request_that_comes_twice_has_one_effect() {
        var key = Map.of("Idempotency-Key", "plan-" + anna.courseId());

        var once = post("LONG_TERM", PLAN, key);
        var again = post("LONG_TERM", PLAN, key);

        assertThat(again).hasStatusOk();
        assertThat(body(again)).isEqualTo(body(once));
        assertThat(json(get("LONG_TERM")).<Integer>read("$.version")).isEqualTo(1);
        assertRefused(post("LONG_TERM", "{}", key), 422, "idempotency-key:reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/versions", "/versions/1", "/long-term-plan.pdf"})
    void somebody_elses_course_has_no_plan(String what) {
        assertThat(post("LONG_TERM", PLAN)).hasStatusOk();

        assertThat(get(Role.WORKER, "0265", "LONG_TERM" + what)).hasStatus(404);
        assertThat(get(Role.LEADER, HERE, "LONG_TERM" + what)).hasStatusOk();
        assertThat(get(Role.REGION, HERE, "LONG_TERM" + what)).hasStatus(403);
        assertThat(get(Role.PORTAL, HERE, "LONG_TERM" + what)).hasStatus(403);
    }

    @Test
    void nobody_from_elsewhere_writes_it() {
        var stranger = Tokens.of(Role.WORKER, "0265");

        assertThat(post(stranger, "LONG_TERM", PLAN, Map.of())).hasStatus(404);
        assertThat(post(stranger, "LONG_TERM/agreement", agreed("2026-11-20"), Map.of()))
                .hasStatus(404);
        assertThat(post(Tokens.of(Role.AUTHORITY, HERE), "LONG_TERM", PLAN, Map.of()))
                .hasStatus(403);
        assertThat(json(get("LONG_TERM")).<Integer>read("$.version")).isZero();
    }

    @Test
    void in_the_contact_phase_it_is_written_and_not_agreed() {
        var bo = CourseEvents.unknown();
        bo.opened(1);
        await().untilAsserted(() ->
                assertThat(get(bo, Role.WORKER, HERE, "LONG_TERM")).hasStatusOk());

        assertThat(post(bo, Tokens.of(Role.WORKER, HERE), "LONG_TERM", PLAN, Map.of()))
                .hasStatusOk();

        assertRefused(
                post(bo, Tokens.of(Role.WORKER, HERE), "LONG_TERM/agreement", agreed("2026-11-20"), Map.of()),
                409,
                "long-term-plan:course-not-started");
    }

    /// E23
    @Test
    void after_the_citizens_death_it_is_read_and_no_longer_changed() {
        assertThat(post("LONG_TERM", PLAN)).hasStatusOk();
        anna.died(2);
        await().untilAsserted(() -> assertRefused(post("LONG_TERM", PLAN), 409, "long-term-plan:citizen-died"));

        assertRefused(post("LONG_TERM/agreement", agreed("2026-11-20")), 409, "long-term-plan:citizen-died");
        assertThat(json(get("LONG_TERM")).<String>read("$.citizensWords")).isEqualTo("Jeg vil helst ringe selv.");
        assertThat(pdf("da")).hasStatusOk();
        anna.reinstated(3);
        await().untilAsserted(() ->
                assertThat(post("LONG_TERM/agreement", agreed("2026-11-20"))).hasStatusOk());
    }

    @Test
    void after_another_end_it_is_still_what_the_citizen_goes_on_with() {
        anna.ended(2, "COMPLETED", "2026-11-20");
        await().untilAsserted(() -> assertThat(JsonPath.<String>read(
                        body(http.get()
                                .uri("/api/v1/networks/" + anna.courseId())
                                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, HERE)))
                                .exchange()),
                        "$.course.status"))
                .isEqualTo("ENDED"));

        assertThat(post("LONG_TERM", PLAN)).hasStatusOk();
        assertThat(post("LONG_TERM/agreement", agreed("2026-11-20"))).hasStatusOk();

        anna.isDead(1, "2026-11-20");
        await().untilAsserted(() -> assertRefused(post("LONG_TERM", PLAN), 409, "long-term-plan:citizen-died"));
    }

    @Test
    void no_word_and_no_name_is_stored_or_published_in_clear() {
        assertThat(post("LONG_TERM", PLAN)).hasStatusOk();
        assertThat(post("LONG_TERM/agreement", agreed("2026-11-20"))).hasStatusOk();

        assertThat(stored().toJson())
                .contains("EDUCATION")
                .doesNotContain("Åse", "Begynde på", "søndag", "20 12", "Natteravnen", "helst ringe");
        await().untilAsserted(() -> {
            var events = published();
            assertThat(events).hasSize(2).allSatisfy(event -> {
                Contracts.assertKept(event.type(), event.data());
                assertThat(event.data()).doesNotContain("Åse", "Begynde på", "søndag", "20 12", "Natteravnen");
            });
            var plan = LongTermPlan.idOf(anna.courseId(), LongTermPlan.Kind.LONG_TERM)
                    .toString();
            assertThat(events)
                    .extracting(Events.Event::subject, Events.Event::sequence)
                    .containsExactly(tuple(plan, 1L), tuple(plan, 2L));
            assertThat(events.getFirst().data()).doesNotContain("agreedOn");
            assertThat(events.getLast().data()).contains("\"agreedOn\":\"2026-11-20\"");
        });
    }

    @Test
    void a_rotation_of_the_keys_reaches_every_text_of_every_version() {
        assertThat(post("LONG_TERM", PLAN)).hasStatusOk();
        assertThat(post("LONG_TERM", PLAN)).hasStatusOk();
        var before = Objects.requireNonNull(stored().getInteger("textKey"));

        assertThat(http.post()
                        .uri("/api/v1/keys/rotation")
                        .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.OPERATOR, HERE)))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"what\": \"DATA_KEY\"}"))
                .hasStatus(202);

        await().untilAsserted(() -> assertThat(stored().getInteger("textKey")).isGreaterThan(before));
        assertThat(json(get("LONG_TERM/versions/1")).<String>read("$.citizensWords"))
                .isEqualTo("Jeg vil helst ringe selv.");
    }

    @Test
    void when_the_retention_is_over_nothing_is_left_of_it() {
        assertThat(post("LONG_TERM", PLAN)).hasStatusOk();
        assertThat(post("RETENTION", PLAN)).hasStatusOk();

        anna.erased(1);

        await().untilAsserted(() -> assertThat(
                        mongo.count(query(where("citizenId").is(anna.citizenId())), "longTermPlans"))
                .isZero());
        await().untilAsserted(() -> assertThat(get("LONG_TERM")).hasStatus(404));
    }

    ///
    @Test
    void the_citizen_takes_it_along_in_danish_or_english() {
        assertThat(post("LONG_TERM", PLAN)).hasStatusOk();
        assertThat(post("LONG_TERM/agreement", agreed("2026-11-20"))).hasStatusOk();

        var danish = pdf("da");
        var english = pdf("en-GB,en;q=0.8");

        assertThat(danish)
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF)
                .hasHeader(HttpHeaders.CONTENT_LANGUAGE, "da")
                .hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"min-plan.pdf\"");
        var read = PdfChecks.of(danish.getResponse().getContentAsByteArray());
        read.assertAccessible("Min plan", Locale.of("da"));
        assertThat(read.readingOrder()).contains("LBody Åse Ærø: 20 12 34 56", "P Jeg vil helst ringe selv.");
        var translated = PdfChecks.of(english.getResponse().getContentAsByteArray());
        translated.assertAccessible("My plan", Locale.ENGLISH);
        assertThat(translated.readingOrder()).contains("H2 When things get hard", "P[da] Jeg vil helst ringe selv.");
        assertThat(danish.getResponse().getContentAsByteArray())
                .isEqualTo(pdf("da").getResponse().getContentAsByteArray());
    }

    @Test
    void where_no_language_is_asked_for_the_paper_is_in_the_language_of_the_plan() {
        assertThat(post("LONG_TERM", "{\"language\": \"EN\", \"citizensWords\": \"I call myself.\"}"))
                .hasStatusOk();

        var own = http.get()
                .uri(address(anna, "LONG_TERM/long-term-plan.pdf"))
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, HERE)))
                .exchange();

        assertThat(own).hasStatusOk().hasHeader(HttpHeaders.CONTENT_LANGUAGE, "en");
        PdfChecks.of(own.getResponse().getContentAsByteArray()).assertAccessible("My plan", Locale.ENGLISH);
    }

    @Test
    void who_prints_it_leaves_an_entry_that_names_the_citizen(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        assertThat(post("LONG_TERM", PLAN)).hasStatusOk();

        var printed = pdf("da");

        var entry = new AccessLogAssertions(http, routes, mongo)
                .entryOf(Objects.requireNonNull(printed.getResponse().getHeader("X-Request-Id")));
        assertThat(entry)
                .containsEntry("use", "EXPORT")
                .containsEntry("citizens", List.of(anna.citizenId()))
                .containsEntry("status", 200);
    }

    private Document stored() {
        return Objects.requireNonNull(
                mongo.findOne(query(where("citizenId").is(anna.citizenId())), Document.class, "longTermPlans"));
    }

    private List<Events.Event> published() {
        return Events.on("overgang.network-events", anna.citizenId().toString()).stream()
                .filter(event -> event.type().equals(CHANGED))
                .toList();
    }

    private static String agreed(String on) {
        return "{\"on\": \"%s\", \"with\": [\"WORKER\", \"CITIZEN\", \"NETWORK\"]}".formatted(on);
    }

    private MvcTestResult pdf(String language) {
        return http.get()
                .uri(address(anna, "LONG_TERM/long-term-plan.pdf"))
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, HERE)))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();
    }

    private MvcTestResult get(String what) {
        return get(Role.WORKER, HERE, what);
    }

    private MvcTestResult get(Role role, String municipality, String what) {
        return get(anna, role, municipality, what);
    }

    private MvcTestResult get(CourseEvents course, Role role, String municipality, String what) {
        return http.get()
                .uri(address(course, what))
                .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(role, municipality)))
                .exchange();
    }

    private MvcTestResult post(String what, String body) {
        return post(what, body, Map.of());
    }

    private MvcTestResult post(String what, String body, Map<String, String> headers) {
        return post(Tokens.of(Role.WORKER, HERE), what, body, headers);
    }

    private MvcTestResult post(String token, String what, String body, Map<String, String> headers) {
        return post(anna, token, what, body, headers);
    }

    private MvcTestResult post(
            CourseEvents course, String token, String what, String body, Map<String, String> headers) {
        var request = http.post()
                .uri(address(course, what))
                .header(HttpHeaders.AUTHORIZATION, bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        headers.forEach((name, value) -> {
            var _ = request.header(name, value);
        });
        return request.exchange();
    }

    private static String address(CourseEvents course, String what) {
        return "/api/v1/networks/" + course.courseId() + "/plans/" + what;
    }

    private static void assertRefused(MvcTestResult answer, int status, String problem) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(json(answer).<String>read("$.type")).isEqualTo("urn:problem:" + problem);
    }

    private static void assertInvalid(MvcTestResult answer, String pointer) {
        assertRefused(answer, 422, "invalid");
        assertThat(json(answer).<List<String>>read("$.errors[*].pointer")).contains(pointer);
    }

    private static DocumentContext json(MvcTestResult answer) {
        return JsonPath.parse(body(answer));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
