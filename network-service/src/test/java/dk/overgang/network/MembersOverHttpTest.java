package dk.overgang.network;

import static dk.overgang.network.MembersClient.body;
import static dk.overgang.network.MembersClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Role;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.network.CourseEvents.Permission;
import dk.overgang.network.networks.domain.SupportNetwork;
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
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The members of a network as a client sees and changes them (F-50, F-59, F-61, R-168, R-169, R-172, R-176, R-182).
@SpringBootTest(
        properties = {
            NetworkServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseEvents.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class MembersOverHttpTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    TextVault vault;

    @Autowired
    AggregateStore<SupportNetwork> networks;

    private final CourseEvents anna = CourseEvents.unknown();
    private MembersClient worker;

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("network");
    }

    @BeforeEach
    void a_course_that_runs() {
        clock.set(LocalDate.parse("2026-07-01"));
        worker = MembersClient.of(http, anna);
        anna.started(1);
        worker.awaitsStatus("ACTIVE");
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.release();
    }

    @Test
    void a_member_is_proposed_with_all_that_is_known_and_its_texts_are_stored_encrypted() {
        var proposed = worker.post("/members", """
                {"kind": "PRIVATE", "on": "2026-06-01", "description": {"relation": "SIBLING", "name": "Søs Ågård",
                 "phone": "+45 12 34 56 78", "email": "soes@example.dk", "strength": "CLOSE",
                 "tie": "LOST_MAY_COME_BACK", "areas": ["NETWORK", "HOME"], "help": "Ringer om aftenen.\\nKører."}}
                """);

        assertThat(proposed).hasStatus(201);
        var id = UUID.fromString(json(proposed).read("$.memberId"));
        var one = worker.member(id);
        assertThat(one.<String>read("$.state")).isEqualTo("PROPOSED");
        assertThat(one.<String>read("$.since")).isEqualTo("2026-06-01");
        assertThat(one.<String>read("$.who.name")).isEqualTo("Søs Ågård");
        assertThat(one.<String>read("$.who.tie")).isEqualTo("LOST_MAY_COME_BACK");
        assertThat(one.<String>read("$.who.strength")).isEqualTo("CLOSE");
        assertThat(one.<List<String>>read("$.who.areas")).containsExactly("NETWORK", "HOME");
        assertThat(one.<String>read("$.who.texts.phone")).isEqualTo("+45 12 34 56 78");
        assertThat(one.<String>read("$.who.texts.email")).isEqualTo("soes@example.dk");
        assertThat(one.<String>read("$.who.texts.help")).isEqualTo("Ringer om aftenen.\nKører.");
        assertThat(one.<Boolean>read("$.mayBeInvolved")).isFalse();
        assertThat(one.<List<String>>read("$.allowed")).containsExactly("ENDED");

        var list = worker.get("/members");
        assertThat(json(list).<List<String>>read("$.items[*].who.name")).containsExactly("Søs Ågård");
        assertThat(body(list)).doesNotContain("Ringer om aftenen").doesNotContain("12 34 56");
        assertThat(stored())
                .doesNotContain("Ågård")
                .doesNotContain("example.dk")
                .doesNotContain("Kører");
    }

    /// E28
    @Test
    void an_address_is_not_taken_at_all() {
        assertThat(worker.post("/members", """
                {"kind": "PRIVATE", "description": {"relation": "FRIEND", "address": "Storegade 1, Hobro"}}
                """)).hasStatus(400);
        assertThat(members()).isEmpty();
    }

    @Test
    void a_member_without_a_name_is_proposed_today() {
        var clinic =
                worker.post("/members", "{\"kind\": \"PROFESSIONAL\", \"description\": {\"relation\": \"CLINIC\"}}");

        assertThat(clinic).hasStatus(201);
        assertThat(json(clinic).<String>read("$.since")).isEqualTo("2026-07-01");
        assertThat(json(clinic).<Object>read("$.who.name")).isNull();
        assertThat(json(clinic).<String>read("$.who.tie")).isEqualTo("LIVING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/kind                    | ~\"description\": {\"relation\": \"FRIEND\"}~",
                "/description             | ~\"kind\": \"PRIVATE\"~",
                "/description/relation    | ~\"kind\": \"PRIVATE\", \"description\": {}~",
                "/description/relation    | ~\"kind\": \"PRIVATE\", \"description\": {\"relation\": \"CLINIC\"}~",
                "/description/relation    | ~\"kind\": \"PRIVATE\", \"description\": {\"relation\": \"ven\"}~",
                "/description/name        | ~\"kind\": \"PRIVATE\", \"description\": {\"relation\": \"FRIEND\", \"name\": \"Bo\\nBo\"}~",
                "/description/name        | ~\"kind\": \"PRIVATE\", \"description\": {\"relation\": \"FRIEND\", \"name\": \"Bo 010203-1235\"}~",
                "/description/phone       | ~\"kind\": \"PRIVATE\", \"description\": {\"relation\": \"FRIEND\", \"phone\": \"ring\"}~",
                "/description/email       | ~\"kind\": \"PRIVATE\", \"description\": {\"relation\": \"FRIEND\", \"email\": \"Storegade 1\"}~",
                "/description/areas/0     | ~\"kind\": \"PRIVATE\", \"description\": {\"relation\": \"FRIEND\", \"areas\": [\"bolig\"]}~",
                "/description/help        | ~\"kind\": \"PRIVATE\", \"description\": {\"relation\": \"FRIEND\", \"help\": \"a\\u0007b\"}~",
                "/on                      | ~\"kind\": \"PRIVATE\", \"description\": {\"relation\": \"FRIEND\"}, \"on\": \"2026-07-02\"~"
            })
    void what_cannot_be_is_refused_with_its_place(String pointer, String fields) {
        assertThat(worker.post("/members", "{" + fields + "}"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"%s\"}]}".formatted(pointer));
        assertThat(members()).isEmpty();
    }

    @Test
    void a_name_may_be_a_hundred_letters_and_an_empty_one_is_none() {
        assertThat(worker.post("/members", named("æ".repeat(100)))).hasStatus(201);
        assertThat(worker.post("/members", named("æ".repeat(101)))).hasStatus(422);
        assertThat(json(worker.post("/members", named("  "))).<Object>read("$.who.name"))
                .isNull();
    }

    /// R-176, F-59
    @Test
    void a_private_person_is_contacted_when_the_citizen_and_the_person_agree_and_not_before() {
        var sister = worker.proposes("PRIVATE", "SIBLING", "Karen", "2026-06-01");

        var refused = worker.moves(sister, "CONTACTED", "2026-06-20");
        assertThat(refused).hasStatus(409);
        assertThat(json(refused).<String>read("$.type")).isEqualTo("urn:problem:member:no-consent-of-citizen");
        worker.awaits(1, List.of(Permission.of(sister, "2026-06-10")));
        assertThat(json(worker.moves(sister, "CONTACTED", "2026-06-20")).<String>read("$.type"))
                .isEqualTo("urn:problem:member:no-consent-of-person");
        assertThat(worker.agrees(sister, "2026-06-12")).hasStatusOk();
        assertThat(worker.moves(sister, "CONTACTED", "2026-06-11"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/on\"}]}");
        assertThat(worker.moves(sister, "CONTACTED", "2026-06-12")).hasStatusOk();

        var one = worker.member(sister);
        assertThat(one.<List<String>>read("$.allowed")).containsExactly("TRIED", "AGREED", "ENDED");
        assertThat(one.<Boolean>read("$.mayBeInvolved")).isTrue();
        assertThat(one.<List<String>>read("$.who.consent.scope")).containsExactly("BE_CONTACTED", "KNOW_OF_THE_COURSE");
        assertThat(one.<List<String>>read("$.history[*].state")).containsExactly("PROPOSED", "CONTACTED");
        assertThat(one.<List<String>>read("$.history[*].by")).containsOnly(Tokens.WORKER);
        var skipped = worker.moves(sister, "TAKEN_OVER", "2026-06-30");
        assertThat(skipped).hasStatus(409);
        assertThat(json(skipped).<String>read("$.detail")).contains("CONTACTED").contains("TRIED, AGREED, ENDED");
    }

    /// E25
    @Test
    void whoever_withdraws_is_out_of_every_view_at_once_and_what_is_kept_is_told() {
        var sister = involved("Karen Ågård");
        assertThat(worker.post(
                        "/members/" + sister + "/trials",
                        "{\"on\": \"2026-06-20\", \"outcome\": \"WENT_WELL\", \"note\": \"Hyggeligt\"}"))
                .hasStatusOk();
        assertThat(worker.contact(sister, "2026-06-21", "CONTACT")).hasStatusOk();
        assertThat(everyView(sister))
                .contains("Karen Ågård")
                .contains("Hyggeligt")
                .contains("SIBLING");

        assertThat(worker.post("/members/" + sister + "/consent-withdrawal", "{\"on\": \"2026-06-30\"}"))
                .hasStatusOk();

        assertThat(everyView(sister))
                .doesNotContain("Karen")
                .doesNotContain("Hyggeligt")
                .doesNotContain("SIBLING");
        var one = worker.member(sister);
        assertThat(one.<String>read("$.withdrawn.by")).isEqualTo("PERSON");
        assertThat(one.<String>read("$.withdrawn.on")).isEqualTo("2026-06-30");
        assertThat(one.<String>read("$.withdrawn.kept.da")).contains("at der var et medlem af netværket");
        assertThat(one.<Object>read("$.who")).isNull();
        assertThat(one.<Object>read("$.lastContactOn")).isNull();
        assertThat(one.<Boolean>read("$.mayBeInvolved")).isFalse();
        assertThat(one.<List<String>>read("$.history[*].state")).containsExactly("PROPOSED", "CONTACTED", "TRIED");
        assertThat(one.<List<String>>read("$.allowed")).containsExactly("ENDED");
        var refused = worker.contact(sister, "2026-07-01", "CONTACT");
        assertThat(json(refused).<String>read("$.type")).isEqualTo("urn:problem:member:person-withdrew");
        assertThat(worker.post("/members/" + sister + "/consent-withdrawal", "{\"on\": \"2026-07-01\"}"))
                .hasStatus(409);
    }

    @Test
    void the_citizens_withdrawal_takes_the_person_out_too() {
        var sister = involved("Karen Ågård");

        worker.awaits(2, List.of(new Permission(sister, "2026-06-10", "2026-06-29")));

        assertThat(everyView(sister)).doesNotContain("Karen");
        assertThat(worker.member(sister).<String>read("$.withdrawn.by")).isEqualTo("CITIZEN");
        assertThat(worker.member(sister).<String>read("$.withdrawn.on")).isEqualTo("2026-06-29");
        assertThat(json(worker.post(
                                "/members/" + sister + "/description",
                                "{\"relation\": \"SIBLING\", \"name\": \"Karen\"}"))
                        .<String>read("$.type"))
                .isEqualTo("urn:problem:member:citizen-withdrew");
        worker.awaits(
                3, List.of(new Permission(sister, "2026-06-10", "2026-06-29"), Permission.of(sister, "2026-06-30")));
        assertThat(everyView(sister)).contains("Karen Ågård");
    }

    /// E25: also what was written of the person at a need.
    @Test
    void words_about_whoever_withdraws_can_no_longer_be_read_where_a_need_was_placed() {
        var sister = involved("Karen Ågård");
        anna.planned(1, "HOME");
        var placing = """
                {"needId": "%s", "holder": "MEMBER", "holderId": "%s", "placement": "SHARED", "from": "2026-06-20",
                 "words": "Karen handler ind"}
                """.formatted(anna.needIn("HOME"), sister);
        var placed = await().until(
                        () -> worker.post("/responsibilities", placing),
                        answer -> answer.getResponse().getStatus() == 201);
        var one = "/responsibilities/" + json(placed).<String>read("$.id");
        assertThat(body(worker.get(one))).contains("Karen handler ind");

        assertThat(worker.post("/members/" + sister + "/consent-withdrawal", "{\"on\": \"2026-06-30\"}"))
                .hasStatusOk();

        assertThat(body(worker.get(one))).doesNotContain("Karen");
        assertThat(json(worker.get(one)).<Boolean>read("$.hasWords")).isTrue();
    }

    @Test
    void a_network_that_cannot_be_read_keeps_no_withdrawal_from_the_citizens_other_one() {
        var sister = involved("Karen Ågård");
        var broken = UUID.randomUUID();
        var _ = mongo.insert(
                new Document("_id", broken)
                        .append("version", 1L)
                        .append(
                                "course",
                                new Document("citizenId", anna.citizenId())
                                        .append("municipality", anna.municipality())),
                "networks");
        try {
            anna.permits(2, List.of(new Permission(sister, "2026-06-10", "2026-06-29")));

            await().untilAsserted(() -> assertThat(everyView(sister)).doesNotContain("Karen"));
        } finally {
            var _ = mongo.remove(query(where("_id").is(broken)), "networks");
        }
    }

    ///
    @Test
    void several_tries_may_be_needed_and_one_that_ended_may_come_back() {
        var workshop = involved("Kreativt værksted");
        var first = worker.post(
                "/members/" + workshop + "/trials",
                "{\"on\": \"2026-06-20\", \"outcome\": \"DID_NOT_SUIT\", \"note\": \"For mange på én gang\"}");

        assertThat(json(first).<String>read("$.state")).isEqualTo("TRIED");
        assertThat(json(first).<String>read("$.firstTriedOn")).isEqualTo("2026-06-20");
        assertThat(json(first).<String>read("$.who.trials[0].note")).isEqualTo("For mange på én gang");
        assertThat(body(worker.get("/members"))).contains("DID_NOT_SUIT").doesNotContain("For mange");
        assertThat(worker.moves(workshop, "ENDED", "2026-06-21")).hasStatusOk();
        assertThat(worker.moves(workshop, "CONTACTED", "2026-06-25")).hasStatusOk();
        var second =
                worker.post("/members/" + workshop + "/trials", "{\"on\": \"2026-06-28\", \"outcome\": \"WENT_WELL\"}");
        assertThat(json(second).<List<String>>read("$.who.trials[*].outcome"))
                .containsExactly("DID_NOT_SUIT", "WENT_WELL");
        assertThat(json(second).<String>read("$.firstTriedOn")).isEqualTo("2026-06-20");
        assertThat(worker.post("/members/" + workshop + "/trials", "{\"on\": \"2026-06-28\", \"outcome\": \"SUPER\"}"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/outcome\"}]}");
    }

    @Test
    void who_is_only_proposed_is_neither_tried_nor_met() {
        var friend = worker.proposes("PRIVATE", "FRIEND", "Bo", "2026-06-01");

        assertThat(json(worker.contact(friend, "2026-06-20", "CONTACT")).<String>read("$.type"))
                .isEqualTo("urn:problem:member:not-contacted");
        assertThat(worker.post(
                        "/members/" + friend + "/trials", "{\"on\": \"2026-06-20\", \"outcome\": \"WENT_WELL\"}"))
                .hasStatus(409);
    }

    /// F-61, R-102, R-103, R-110, E9
    @Test
    void one_who_has_taken_over_and_goes_silent_is_warned_of_but_not_in_a_pause_or_after_the_end() {
        clock.set(LocalDate.parse("2026-04-01"));
        var sister = involvedOn("Karen", "2026-03-01");
        assertThat(worker.moves(sister, "AGREED", "2026-03-02")).hasStatusOk();
        assertThat(worker.moves(sister, "TAKEN_OVER", "2026-03-02")).hasStatusOk();
        assertThat(worker.contact(sister, "2026-03-20", "CONTACT")).hasStatusOk();
        assertThat(worker.contact(sister, "2026-03-27", "CANCELLED")).hasStatusOk();
        assertThat(worker.contact(sister, "2026-04-01", "DID_NOT_COME")).hasStatusOk();

        clock.set(LocalDate.parse("2026-04-18"));
        assertThat(json(worker.get("/stability")).<Boolean>read("$.stable")).isTrue();
        clock.set(LocalDate.parse("2026-04-19"));
        var silent = json(worker.get("/stability"));
        assertThat(silent.<Boolean>read("$.stable")).isFalse();
        assertThat(silent.<Integer>read("$.takingPart")).isEqualTo(1);
        assertThat(silent.<String>read("$.begunOn")).isEqualTo("2026-03-01");
        assertThat(silent.<List<Map<String, Object>>>read("$.members[0].months"))
                .containsExactly(
                        Map.of("month", "2026-03", "contacts", 1, "cancelled", 1, "didNotCome", 0),
                        Map.of("month", "2026-04", "contacts", 0, "cancelled", 0, "didNotCome", 1));
        assertThat(silent.<Map<String, Object>>read("$.members[0].warnings[0]"))
                .isEqualTo(Map.of("code", "TAKEN_OVER_WITHOUT_CONTACT", "since", "2026-03-20"));
        assertThat(worker.member(sister).<List<String>>read("$.warnings[*].code"))
                .hasSize(1);

        anna.paused(2);
        worker.awaitsStatus("HELD");
        assertThat(worker.member(sister).<List<String>>read("$.warnings[*].code"))
                .isEmpty();
        assertThat(worker.contact(sister, "2026-04-19", "CONTACT")).hasStatusOk();
        clock.set(LocalDate.parse("2026-08-01"));
        anna.resumed(3);
        worker.awaitsStatus("ACTIVE");
        assertThat(worker.member(sister).<List<String>>read("$.warnings[*].since"))
                .containsExactly("2026-04-19");
        anna.died(4);
        worker.awaitsStatus("ENDED");
        assertThat(worker.member(sister).<List<String>>read("$.warnings[*].code"))
                .isEmpty();
        assertThat(worker.get("/members")).hasStatusOk();
        assertThat(json(worker.post("/members", named("Bo"))).<String>read("$.type"))
                .isEqualTo("urn:problem:member:course-ended");
        assertThat(worker.post("/members/" + sister + "/consent-withdrawal", "{\"on\": \"2026-08-01\"}"))
                .hasStatusOk();
    }

    ///
    @Test
    void a_network_without_anybody_of_the_citizens_own_says_so() {
        assertThat(json(worker.get("/stability")).<List<String>>read("$.hints")).isEmpty();
        var _ = worker.proposes("PROFESSIONAL", "CLINIC", "Ambulatoriet", "2026-06-01");
        assertThat(json(worker.get("/stability")).<List<String>>read("$.hints"))
                .containsExactly("OWN_RELATIONS_NOT_CONSIDERED");
        var _ = worker.proposes("PRIVATE", "FRIEND", "Bo", "2026-06-01");
        assertThat(json(worker.get("/stability")).<List<String>>read("$.hints")).isEmpty();
    }

    ///
    @Test
    void whose_company_the_citizen_prefers_is_noted_and_may_change() {
        assertThat(json(worker.get("/company")).<Object>read("$.preference")).isNull();
        assertThat(worker.post("/company", "{\"preference\": \"SAME_SITUATION\", \"on\": \"2026-06-01\"}"))
                .hasStatusOk();
        assertThat(worker.post("/company", "{\"preference\": \"OTHERS\"}")).hasStatusOk();

        var company = json(worker.get("/company"));
        assertThat(company.<String>read("$.preference")).isEqualTo("OTHERS");
        assertThat(company.<String>read("$.on")).isEqualTo("2026-07-01");
        assertThat(worker.post("/company", "{\"preference\": \"BOTH\", \"on\": \"2026-07-02\"}"))
                .hasStatus(422);
        assertThat(worker.post("/company", "{}")).hasStatus(422);
    }

    ///
    @Test
    void a_young_citizens_story_of_the_family_is_kept_in_their_own_words() {
        assertThat(json(worker.get("/family-stories")).<List<Object>>read("$.items"))
                .isEmpty();
        var first = worker.post("/family-stories", "{\"words\": \"Mor og jeg ses igen.\\nSøster Åse flyttede.\"}");
        var second = worker.post("/family-stories", "{\"words\": \"Farfar er død.\", \"on\": \"2026-06-01\"}");

        assertThat(first).hasStatus(201);
        assertThat(second).hasStatus(201);
        assertThat(json(worker.get("/family-stories")).<List<String>>read("$.items[*].words"))
                .containsExactly("Farfar er død.", "Mor og jeg ses igen.\nSøster Åse flyttede.");
        assertThat(stored()).doesNotContain("Farfar");
        assertThat(worker.post("/family-stories", "{\"words\": \" \"}")).hasStatus(422);
    }

    @Test
    void a_stale_version_changes_nothing_and_a_repeated_key_has_one_effect() {
        var stale = Map.of("If-Match", "\"77\"");
        assertThat(worker.post("/members", named("Bo"), stale)).hasStatus(412);
        assertThat(members()).isEmpty();

        var key = Map.of("Idempotency-Key", "bo-" + anna.courseId());
        var once = json(worker.post("/members", named("Bo"), key)).<String>read("$.memberId");
        assertThat(json(worker.post("/members", named("Bo"), key)).<String>read("$.memberId"))
                .isEqualTo(once);
        assertThat(members()).hasSize(1);
        assertThat(worker.post("/members", named("Ib"), key)).hasStatus(422);

        var bo = involved("Bo");
        var met = Map.of("Idempotency-Key", "met-" + anna.courseId());
        var contact = "{\"on\": \"2026-06-25\", \"kind\": \"CONTACT\"}";
        assertThat(worker.post("/members/" + bo + "/contacts", contact, met)).hasStatusOk();
        assertThat(worker.post("/members/" + bo + "/contacts", contact, met)).hasStatusOk();
        assertThat(worker.member(bo).<List<Object>>read("$.who.texts.contacts")).hasSize(1);
        for (var change : List.of("state", "consent", "consent-withdrawal", "description")) {
            assertThat(worker.post("/members/" + bo + "/" + change, bodyOf(change), stale))
                    .hasStatus(412);
        }
    }

    @Test
    void members_of_another_course_and_of_another_municipality_do_not_exist() {
        var bo = worker.proposes("PRIVATE", "FRIEND", "Bo", "2026-06-01");
        var bent = CourseEvents.unknown();
        bent.started(1);
        var other = MembersClient.of(http, bent);
        other.awaitsStatus("ACTIVE");

        for (var change : List.of("state", "consent", "consent-withdrawal", "description", "contacts", "trials")) {
            assertThat(other.post("/members/" + bo + "/" + change, bodyOf(change)))
                    .hasStatus(404);
            assertThat(worker.as(Role.WORKER, "0265").post("/members/" + bo + "/" + change, bodyOf(change)))
                    .hasStatus(404);
        }
        assertThat(other.get("/members/" + bo)).hasStatus(404);
        for (var view : List.of(
                "/members",
                "/members/" + bo,
                "/stability",
                "/company",
                "/family-stories",
                "/network-card",
                "/network-card.svg")) {
            assertThat(worker.as(Role.WORKER, "0265").get(view)).as(view).hasStatus(404);
            assertThat(worker.as(Role.REGION, "0101").get(view)).as(view).hasStatus(403);
        }
        assertThat(worker.as(Role.AUTHORITY, "0101").post("/members", named("Bo")))
                .hasStatus(403);
    }

    @Test
    void a_description_is_said_anew_as_a_whole() {
        var bo = worker.proposes("PRIVATE", "FRIEND", "Bo", "2026-06-01");

        var described = worker.post(
                "/members/" + bo + "/description",
                "{\"relation\": \"NEIGHBOUR\", \"name\": \"Bo Bech\", \"tie\": \"REGAINED\", \"strength\": \"MIDDLE\"}");

        assertThat(described).hasStatusOk();
        assertThat(worker.member(bo).<String>read("$.who.name")).isEqualTo("Bo Bech");
        assertThat(worker.member(bo).<String>read("$.who.relation")).isEqualTo("NEIGHBOUR");
        assertThat(worker.post("/members/" + bo + "/description", "{\"relation\": \"CLINIC\"}"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/relation\"}]}");
    }

    @Test
    void members_are_listed_page_by_page_the_first_proposed_first() {
        var _ = worker.proposes("PRIVATE", "FRIEND", "To", "2026-06-02");
        var _ = worker.proposes("PRIVATE", "FRIEND", "Et", "2026-06-01");
        var _ = worker.proposes("PRIVATE", "FRIEND", "Tre", "2026-06-03");

        var first = json(worker.get("/members?limit=2"));
        assertThat(first.<List<String>>read("$.items[*].who.name")).containsExactly("Et", "To");
        assertThat(json(worker.get("/members?limit=2&after=" + first.<String>read("$.next")))
                        .<List<String>>read("$.items[*].who.name"))
                .containsExactly("Tre");
    }

    @Test
    void the_codes_are_shown_with_their_texts() {
        var codes = http.get()
                .uri("/api/v1/network-codes")
                .header("Authorization", Tokens.bearer(Tokens.of(Role.WORKER, "0101")))
                .exchange();

        assertThat(codes).hasStatusOk();
        assertThat(json(codes).<List<String>>read("$.relations[?(@.code == 'SIBLING')].name.da"))
                .containsExactly("bror eller søster");
    }

    /// A rotation that forgot members would leave their texts under the old key for ever.
    @Test
    void every_text_of_a_network_gets_the_newest_key() {
        var sister = involved("Karen");
        assertThat(worker.post(
                        "/members/" + sister + "/description",
                        "{\"relation\": \"SIBLING\", \"name\": \"Karen\", \"phone\": \"12345678\", \"email\": \"k@k.dk\","
                                + " \"help\": \"Kører\"}"))
                .hasStatusOk();
        assertThat(worker.post(
                        "/members/" + sister + "/trials",
                        "{\"on\": \"2026-06-20\", \"outcome\": \"WENT_WELL\", \"note\": \"Fint\"}"))
                .hasStatusOk();
        assertThat(worker.post("/family-stories", "{\"words\": \"Mor\"}")).hasStatus(201);
        var before = vault.encrypt("").key();

        assertThat(http.post()
                        .uri("/api/v1/keys/rotation")
                        .header("Authorization", Tokens.bearer(Tokens.of(Role.OPERATOR, "0101")))
                        .contentType("application/json")
                        .content("{\"what\": \"DATA_KEY\"}"))
                .hasStatus(202);

        await().untilAsserted(() -> {
            var members = networks.find(anna.courseId()).orElseThrow().state().members();
            assertThat(members.oldestKey().orElseThrow()).isGreaterThan(before);
        });
        assertThat(worker.member(sister).<String>read("$.who.texts.help")).isEqualTo("Kører");
        assertThat(worker.member(sister).<String>read("$.who.trials[0].note")).isEqualTo("Fint");
    }

    @Test
    void nothing_is_left_when_the_citizen_is_erased() {
        var _ = involved("Karen");
        var waiting = mongo.insert(
                new Document("_id", UUID.randomUUID())
                        .append("topic", "overgang.course-events")
                        .append("key", anna.citizenId().toString())
                        .append("messages", List.of()),
                "parked");

        anna.erased(9);

        await().untilAsserted(() -> assertThat(worker.get("/members")).hasStatus(404));
        assertThat(mongo.find(query(where("_id").is(waiting.get("_id"))), Document.class, "parked"))
                .as("events that a replay would bring back")
                .isEmpty();
        assertThat(mongo.find(query(where("_id").is(anna.courseId())), Document.class, "networks"))
                .isEmpty();
    }

    /// Everything in which a member could be seen.
    private String everyView(UUID member) {
        return String.join(
                "\n",
                List.of(
                                "/members",
                                "/members/" + member,
                                "/stability",
                                "/network-card",
                                "/network-card.svg",
                                "/network-card?view=citizen",
                                "/network-card.svg?view=citizen",
                                "")
                        .stream()
                        .map(view -> body(worker.get(view)))
                        .toList());
    }

    /// A private person who was contacted, with all consents.
    private UUID involved(String name) {
        return involvedOn(name, "2026-06-10");
    }

    private UUID involvedOn(String name, String on) {
        var member = worker.proposes("PRIVATE", "SIBLING", name, on);
        worker.awaits(1, List.of(Permission.of(member, on)));
        assertThat(worker.agrees(member, on)).hasStatusOk();
        assertThat(worker.moves(member, "CONTACTED", on)).hasStatusOk();
        return member;
    }

    private List<String> members() {
        return json(worker.get("/members")).read("$.items[*].memberId");
    }

    private String stored() {
        return mongo.find(query(where("_id").is(anna.courseId())), Document.class, "networks")
                .toString();
    }

    private static String named(String name) {
        return "{\"kind\": \"PRIVATE\", \"description\": {\"relation\": \"FRIEND\", \"name\": \"%s\"}}".formatted(name);
    }

    /// A body that is good enough to get as far as the member.
    private static String bodyOf(String change) {
        return switch (change) {
            case "state" -> "{\"state\": \"ENDED\", \"on\": \"2026-07-01\"}";
            case "consent" -> "{\"givenOn\": \"2026-07-01\", \"scope\": [\"BE_CONTACTED\"]}";
            case "consent-withdrawal" -> "{\"on\": \"2026-07-01\"}";
            case "description" -> "{\"relation\": \"FRIEND\"}";
            case "contacts" -> "{\"on\": \"2026-07-01\", \"kind\": \"CONTACT\"}";
            case "trials" -> "{\"on\": \"2026-07-01\", \"outcome\": \"WENT_WELL\"}";
            default -> throw new IllegalArgumentException(change);
        };
    }
}
