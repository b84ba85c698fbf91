package dk.overgang.referral.notices;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.referral.Api.notice;
import static dk.overgang.referral.Api.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Role;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Events;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@ServiceTest
class HospitalNoticesTest {

    private static final String MONDAY = "2026-03-02T10:00:00Z";
    private static final String FRIDAY = "2026-03-06T10:00:00Z";

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Autowired
    MongoOperations mongo;

    @Test
    void an_admission_and_a_discharge_are_one_stay_told_in_order() {
        var cpr = somebody();
        var citizen = id(api.accepted(cpr), "citizenId");

        assertThat(api.tell(notice(newId(), "ADMITTED", cpr, MONDAY))).hasStatus(202);
        assertThat(state(citizen)).isEqualTo("ADMITTED");
        assertThat(api.tell(notice(newId(), "DISCHARGED", cpr, FRIDAY))).hasStatus(202);
        assertThat(state(citizen)).isEqualTo("DISCHARGED");

        assertTold(citizen, "referral.accepted", "stay.started", "stay.ended");
    }

    @Test
    void a_death_is_told_of_the_stay_and_of_the_citizen_and_can_be_taken_back() {
        var cpr = somebody();
        var citizen = id(api.accepted(cpr), "citizenId");
        var died = notice(newId(), "DIED", cpr, FRIDAY);

        assertThat(api.tell(notice(newId(), "ADMITTED", cpr, MONDAY))).hasStatus(202);
        assertThat(api.tell(died)).hasStatus(202);
        assertThat(api.tell(notice(newId(), "DIED\", \"change\": \"CANCELLED", cpr, FRIDAY)))
                .hasStatus(202);

        assertThat(state(citizen)).isEqualTo("ADMITTED");
        assertTold(
                citizen,
                "referral.accepted",
                "stay.started",
                "stay.ended",
                "citizen.died",
                "stay.changed",
                "citizen.death-cancelled");
    }

    @Test
    void the_same_message_again_has_the_same_answer_and_no_second_effect() {
        var cpr = somebody();
        var citizen = id(api.accepted(cpr), "citizenId");
        var admitted = notice(newId(), "ADMITTED", cpr, MONDAY);
        var first = api.tell(admitted);
        var cancelled = notice(newId(), "ADMITTED\", \"change\": \"CANCELLED", cpr, MONDAY);

        assertThat(api.tell(cancelled)).hasStatus(202);
        assertThat(json(api.tell(admitted))).isEqualTo(json(first));
        assertThat(state(citizen)).isEqualTo("CANCELLED");
        assertTold(citizen, "referral.accepted", "stay.started", "stay.cancelled");
    }

    @Test
    void the_same_message_many_times_at_once_has_one_effect() {
        var cpr = somebody();
        var citizen = id(api.accepted(cpr), "citizenId");
        var admitted = notice(newId(), "ADMITTED", cpr, MONDAY);
        var answers = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> api.tell(admitted)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer).hasStatus(202));
        assertThat(api.stays(citizen).size()).isEqualTo(1);
        assertTold(citizen, "referral.accepted", "stay.started");
    }

    @Test
    void different_messages_at_once_all_have_their_effect() {
        var cpr = somebody();
        var citizen = id(api.accepted(cpr), "citizenId");
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> notice(newId(), "ADMITTED", cpr, MONDAY).replace("e-1", "e-" + i))
                .map(notice -> CompletableFuture.supplyAsync(() -> api.tell(notice)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer).hasStatus(202));
        assertThat(api.stays(citizen).get(0).get("episodes").size()).isEqualTo(8);
    }

    @Test
    void a_crash_before_the_effect_is_made_up_for_by_the_repeat() {
        var cpr = somebody();
        var message = newId();
        assertThat(api.tell(notice(message, "ADMITTED", cpr, MONDAY))).hasStatus(202);
        var citizen = id(api.accepted(cpr), "citizenId");
        var _ = mongo.updateMulti(
                query(where("header").is("region/" + message)), Update.update("state", "RECEIVED"), "messages");

        assertThat(api.tell(notice(message, "ADMITTED", cpr, MONDAY))).hasStatus(202);
        assertThat(state(citizen)).isEqualTo("ADMITTED");
    }

    @Test
    void another_notice_under_an_old_id_is_refused_and_changes_nothing() {
        var cpr = somebody();
        var citizen = id(api.accepted(cpr), "citizenId");
        var message = newId();
        assertThat(api.tell(notice(message, "ADMITTED", cpr, MONDAY))).hasStatus(202);

        assertThat(api.tell(notice(message, "DISCHARGED", cpr, MONDAY)))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:notice:content-changed");
        assertThat(state(citizen)).isEqualTo("ADMITTED");
    }

    @Test
    void a_message_named_by_a_personal_number_has_its_effect_once_and_nobody_reads_the_number() {
        var cpr = somebody();
        var citizen = id(api.accepted(cpr), "citizenId");
        var first = api.tell(notice(cpr, "ADMITTED", cpr, MONDAY));

        assertThat(first).hasStatus(202).bodyText().doesNotContain(cpr);
        assertThat(json(api.tell(notice(cpr, "ADMITTED", cpr, MONDAY)))).isEqualTo(json(first));
        assertThat(api.tell(notice(cpr, "DISCHARGED", cpr, MONDAY))).hasStatus(409);
        assertThat(state(citizen)).isEqualTo("ADMITTED");
        var known = query(
                where("header").is("region/" + json(first).get("messageId").asString()));
        assertThat(mongo.find(known, Document.class, "messages"))
                .singleElement()
                .satisfies(message -> assertThat(message.toJson()).doesNotContain(cpr));
        assertThat(String.valueOf(mongo.findById(citizen, Document.class, "citizens")))
                .contains("ADMITTED")
                .doesNotContain(cpr);
    }

    @Test
    void a_notice_sent_again_may_say_that_it_was_sent_again() {
        var cpr = somebody();
        var citizen = id(api.accepted(cpr), "citizenId");
        var first = notice(newId(), "ADMITTED", cpr, MONDAY);
        var again = first.replaceFirst("\\{", "{\"sentAt\": \"2026-03-02T11:30:00Z\", ");

        assertThat(api.tell(first)).hasStatus(202);
        assertThat(api.tell(again)).hasStatus(202);
        assertThat(api.stays(citizen).get(0).get("notices").size()).isEqualTo(1);
    }

    @Test
    void of_a_citizen_without_a_referral_nothing_is_kept_and_the_answer_does_not_say_so() {
        var cpr = somebody();
        var message = newId();

        assertThat(api.tell(notice(message, "ADMITTED", cpr, MONDAY)))
                .hasStatus(202)
                .bodyJson()
                .isStrictlyEqualTo("{\"messageId\": \"%s\"}".formatted(message));
        assertThat(api.stays(id(json(api.refer(cpr)), "citizenId")).isEmpty()).isTrue();
    }

    @Test
    void an_undecided_referral_lets_notices_in_and_a_programme_without_them_does_not() {
        var undecided = somebody();
        var waiting = id(json(api.refer(undecided, "SEL82B-6M")), "citizenId");
        assertThat(api.tell(notice(newId(), "ADMITTED", undecided, MONDAY))).hasStatus(202);
        assertThat(state(waiting)).isEqualTo("ADMITTED");

        var decided = somebody();
        var referred = json(api.refer(decided, "SEL82B-6M"));
        assertThat(api.assess(id(referred, "referralId"), "ELIGIBLE")).hasStatus(200);
        assertThat(api.decide(id(referred, "referralId"), "ACCEPT")).hasStatus(200);
        assertThat(api.tell(notice(newId(), "ADMITTED", decided, MONDAY))).hasStatus(202);
        assertThat(api.stays(id(referred, "citizenId")).isEmpty()).isTrue();
    }

    @Test
    void a_course_that_ended_closes_the_gate_until_it_is_reinstated() {
        var cpr = somebody();
        var accepted = api.accepted(cpr);
        var citizen = id(accepted, "citizenId");
        var course = UUID.randomUUID();
        tellOfCourse("ended", course, accepted, 1);
        awaitCourse(citizen, "ENDED");

        assertThat(api.tell(notice(newId(), "ADMITTED", cpr, MONDAY))).hasStatus(202);
        assertThat(api.stays(citizen).isEmpty()).isTrue();

        tellOfCourse("reinstated", course, accepted, 2);
        awaitCourse(citizen, "ACTIVE");
        assertThat(api.tell(notice(newId(), "ADMITTED", cpr, MONDAY))).hasStatus(202);
        assertThat(state(citizen)).isEqualTo("ADMITTED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "hospital"             | "hosptial"             | 400 | /hosptial
            "cpr"                  | "number"               | 400 | /citizen/number
            "2026-03-02T10:00:00Z" | "2026-02-30T10:00:00Z" | 400 | /occurredAt
            "2026-03-02T10:00:00Z" | "yesterday"            | 400 | /occurredAt
            "2026-03-02T10:00:00Z" | "2026-03-02T10:00:00"  | 400 | /occurredAt
            "2026-03-02T10:00:00Z" | null                   | 422 | /occurredAt
            "occurredAt"           | "sentAt": "+999999999-12-31T23:59:59Z", "occurredAt"   | 400 | /sentAt
            "occurredAt"           | "stayFrom": "-999999999-01-01T00:00:00Z", "occurredAt" | 400 | /stayFrom
            "ADMITTED"             | "MOVED"                | 400 | /type
            "ADMITTED"             | null                   | 422 | /type
            "e-1"                  | ""                     | 422 | /episode
            "e-1"                  | {}                     | 400 | /episode
            """)
    void what_cannot_be_meant_is_refused_by_field(String right, String wrong, int status, String pointer) {
        var notice = notice(newId(), "ADMITTED", somebody(), MONDAY).replace(right, wrong);

        assertThat(api.tell(notice))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    @Test
    void a_text_of_the_wrong_form_is_refused_in_words_and_not_by_an_expression() {
        var notice = notice("with a space", "ADMITTED", somebody(), MONDAY);

        assertThat(api.tell(notice))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].detail")
                .isEqualTo("Skal være 1 til 100 bogstaver, cifre og : . _ -.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DISCHARGED | "stayFrom": "2026-03-02T10:00:01Z"                                       | /occurredAt
            DISCHARGED | "stayFrom": "2026-03-02T10:00:00Z", "stayTo": "2026-03-02T09:59:59Z"     | /stayTo
            DIED       | "stayFrom": "2026-03-03T00:00:00+01:00"                                  | /occurredAt
            """)
    void a_notice_whose_end_lies_before_its_own_start_is_refused(String type, String stay, String pointer) {
        var notice = notice(newId(), type, somebody(), MONDAY).replace("\"hospital\"", stay + ", \"hospital\"");

        assertThat(api.tell(notice))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    /// Discharged on Wednesday; then the admission is corrected to Friday, and the discharge was a mistake.
    @Test
    void what_is_taken_back_may_lie_before_the_corrected_start() {
        var cpr = somebody();
        var citizen = id(api.accepted(cpr), "citizenId");
        var wednesday = "2026-03-04T10:00:00Z";
        var mistake = notice(newId(), "DISCHARGED\", \"change\": \"CANCELLED", cpr, wednesday)
                .replace("\"hospital\"", "\"stayFrom\": \"%s\", \"hospital\"".formatted(FRIDAY));

        assertThat(api.tell(notice(newId(), "ADMITTED", cpr, MONDAY))).hasStatus(202);
        assertThat(api.tell(notice(newId(), "DISCHARGED", cpr, wednesday))).hasStatus(202);
        assertThat(api.tell(notice(newId(), "ADMITTED\", \"change\": \"CORRECTED", cpr, FRIDAY)))
                .hasStatus(202);
        assertThat(api.tell(mistake)).hasStatus(202);
        assertThat(state(citizen)).isEqualTo("ADMITTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "[1", "{\"messageId\": \"a\", \"messageId\": \"b\"}", "<xml/>"})
    void a_body_that_is_no_json_is_refused(String body) {
        assertThat(api.tell(body)).hasStatus(400);
    }

    @Test
    void a_refused_notice_is_not_remembered() {
        var cpr = somebody();
        var citizen = id(api.accepted(cpr), "citizenId");
        var message = newId();

        assertThat(api.tell(notice(message, "MOVED", cpr, MONDAY))).hasStatus(400);
        assertThat(api.tell(notice(message, "ADMITTED", cpr, MONDAY))).hasStatus(202);
        assertThat(state(citizen)).isEqualTo("ADMITTED");
    }

    @Test
    void only_a_region_tells() {
        var notice = notice(newId(), "ADMITTED", somebody(), MONDAY);

        assertThat(api.post(Role.WORKER, notice, "/api/v1/hospital-notices")).hasStatus(403);
        assertThat(api.post(Role.AUTHORITY, notice, "/api/v1/hospital-notices")).hasStatus(403);
        assertThat(http.post().uri("/api/v1/hospital-notices").content(notice)).hasStatus(401);
    }

    private void tellOfCourse(String what, UUID course, JsonNode accepted, long sequence) {
        var type = "dk.overgang.course.%s.v1".formatted(what);
        var data = """
                {"municipality": "0101", "citizenId": "%s", "courseId": "%s", "referralId": "%s", "status": "%s",
                 "plan": {"version": 3}, "priority": "NORMAL"}
                """.formatted(
                        accepted.get("citizenId").asString(),
                        course,
                        accepted.get("referralId").asString(),
                        what.equals("ended") ? "ENDED" : "ACTIVE");
        Events.tell(
                "overgang.course-events",
                accepted.get("citizenId").asString(),
                "/course-service",
                type,
                course.toString(),
                sequence,
                data);
    }

    private void awaitCourse(UUID citizen, String status) {
        await().untilAsserted(() -> assertThat(api.get(Role.WORKER, "/api/v1/citizens/{id}", citizen))
                .bodyJson()
                .extractingPath("$.course.status")
                .isEqualTo(status));
    }

    private String state(UUID citizen) {
        var stays = api.stays(citizen);
        assertThat(stays.size()).isEqualTo(1);
        return stays.get(0).get("state").asString();
    }

    private static void assertTold(UUID citizen, String... types) {
        var wanted = List.of(types).stream()
                .map(type -> "dk.overgang." + type + ".v1")
                .toList();
        await().untilAsserted(() -> {
            var reported = Events.on("overgang.referral-events", citizen.toString()).stream()
                    .filter(event -> !event.type().equals("dk.overgang.referral.progressed.v1"))
                    .toList();
            assertThat(reported).extracting(Events.Event::type).isEqualTo(wanted);
            assertThat(reported).extracting(Events.Event::sequence).isSorted();
            assertThat(reported).allSatisfy(event -> Contracts.assertKept(event.type(), event.data()));
        });
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
