package dk.overgang.course.contact;

import static dk.overgang.course.course.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Role;
import dk.overgang.course.course.Asking;
import dk.overgang.course.course.CitizenEvents;
import dk.overgang.course.course.CourseServiceTest;
import dk.overgang.testkit.Events;
import dk.overgang.testkit.Events.Event;
import dk.overgang.testkit.MovableTestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The log of contacts as a client sees it (R-274, F-35).
@CourseServiceTest
class ContactOverHttpTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    MongoOperations mongo;

    private final CitizenEvents anna = CitizenEvents.unknown();
    private final CitizenEvents bent = CitizenEvents.unknown();
    private Asking worker;

    @BeforeEach
    void a_course() {
        worker = Asking.as(http, Role.WORKER, CitizenEvents.COPENHAGEN);
        clock.set(LocalDate.parse("2026-03-02"));
        var _ = anna.accepted();
        worker.awaitsStatus(anna.course(), "CONTACT");
    }

    @Test
    void a_worker_notes_contacts_and_the_course_shows_the_last_one() {
        assertThat(note("2026-03-02", "MEETING", Map.of())).hasStatus(201).hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertThat(note("2026-02-27", "PHONE_CALL", Map.of())).hasStatus(201);

        assertThat(lastContactOn()).isEqualTo("2026-03-02");
        assertThat(dates("")).containsExactly("2026-02-27", "2026-03-02");
    }

    @Test
    void i_met_the_citizen_is_told_at_once_and_the_list_shows_all_but_the_note() {
        var goal = UUID.randomUUID();
        var met = met("""
                {"on": "2026-03-02", "kind": "MEETING", "place": "OUTDOORS", "present": ["NETWORK", "CITIZEN"],
                 "minutes": 45, "areas": ["HOME", "ECONOMY"], "subGoals": ["%s"],
                 "note": "Gik en tur med søsteren.\\nÆrgerlig over huslejen."}
                """.formatted(goal));

        assertThat(met).hasStatus(201);
        var shown = json(contacts(""));
        assertThat(shown.<String>read("$.items[0].place")).isEqualTo("OUTDOORS");
        assertThat(shown.<List<String>>read("$.items[0].present")).containsExactly("CITIZEN", "NETWORK");
        assertThat(shown.<Boolean>read("$.items[0].withCitizen")).isTrue();
        assertThat(shown.<Integer>read("$.items[0].minutes")).isEqualTo(45);
        assertThat(shown.<List<String>>read("$.items[0].areas")).containsExactly("HOME", "ECONOMY");
        assertThat(shown.<List<String>>read("$.items[0].subGoals")).containsExactly(goal.toString());
        assertThat(shown.<Boolean>read("$.items[0].hasNote")).isTrue();
        assertThat(shown.<Integer>read("$.items[0].corrected")).isZero();
        assertThat(shown.<String>read("$.items[0].phase")).isEqualTo("CONTACT");
        assertThat(shown.<String>read("$.items[0].notedOn")).isEqualTo("2026-03-02");
        assertThat(Asking.body(contacts(""))).doesNotContain("huslejen");

        var one = one(json(met).read("$.contactId"));
        assertThat(one).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertThat(json(one).<String>read("$.texts.note"))
                .isEqualTo("Gik en tur med søsteren.\nÆrgerlig over huslejen.");
        assertThat(stored()).doesNotContain("huslejen");
    }

    @Test
    void the_phase_of_a_contact_follows_from_the_course_as_it_stands() {
        assertThat(note("2026-03-01", "MEETING", Map.of())).hasStatus(201);
        assertThat(note("2026-03-02", "MEETING", Map.of())).hasStatus(201);
        assertThat(phases()).containsExactly("CONTACT", "CONTACT");

        worker.starts(anna.course(), "2026-03-02");
        assertThat(phases()).containsExactly("CONTACT", "1");

        anna.admitted(1, "2026-03-02");
        worker.awaitsStatus(anna.course(), "PAUSED");
        assertThat(phases()).containsExactly("CONTACT", "PAUSE");
    }

    ///
    @Test
    void a_meeting_with_others_alone_is_no_contact_with_the_citizen() {
        assertThat(met("{\"on\": \"2026-02-27\", \"kind\": \"MEETING\"}")).hasStatus(201);

        var alone = met("{\"on\": \"2026-03-02\", \"kind\": \"VIDEO\", \"present\": [\"AUTHORITY\", \"NETWORK\"]}");

        assertThat(alone).hasStatus(201);
        assertThat(json(alone).<Boolean>read("$.withCitizen")).isFalse();
        assertThat(lastContactOn()).isEqualTo("2026-02-27");
    }

    @Test
    void contacts_are_listed_page_by_page() {
        for (var day : List.of("2026-02-25", "2026-02-24", "2026-02-26")) {
            assertThat(note(day, "MESSAGE", Map.of())).hasStatus(201);
        }

        var first = json(contacts("?limit=2"));
        assertThat(first.<List<String>>read("$.items[*].on")).containsExactly("2026-02-24", "2026-02-25");
        assertThat(note("2026-02-23", "MESSAGE", Map.of())).hasStatus(201);
        assertThat(dates("?limit=2&after=" + first.<String>read("$.next"))).containsExactly("2026-02-26");
    }

    @Test
    void a_request_that_comes_twice_notes_one_contact() {
        var key = Map.of("Idempotency-Key", "visit-" + anna.id());

        var once = note("2026-03-02", "MEETING", key);
        var again = note("2026-03-02", "MEETING", key);

        assertThat(json(again).<String>read("$.contactId")).isEqualTo(json(once).read("$.contactId"));
        assertThat(dates("")).hasSize(1);
        assertThat(note("2026-03-01", "MEETING", key)).hasStatus(422);
    }

    @Test
    void a_day_ahead_is_refused_with_what_is_allowed_and_nothing_is_kept() {
        assertThat(note("2026-03-03", "MEETING", Map.of()))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                {"type": "urn:problem:invalid", "errors": [{"pointer": "/on"}]}
                """);
        assertThat(note("2026-03-02", "TELEPATHY", Map.of())).hasStatus(400);
        assertThat(dates("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/kind            | ~\"kind\": \"NOTE\"~",
                "/place           | ~\"kind\": \"PHONE_CALL\", \"place\": \"HOME\"~",
                "/present         | ~\"kind\": \"MEETING\", \"present\": []~",
                "/present/0       | ~\"kind\": \"MEETING\", \"present\": [null]~",
                "/minutes         | ~\"kind\": \"MEETING\", \"minutes\": 0~",
                "/minutes         | ~\"kind\": \"MEETING\", \"minutes\": 721~",
                "/areas/1         | ~\"kind\": \"MEETING\", \"areas\": [\"HOME\", \"bolig\"]~",
                "/note            | ~\"kind\": \"MEETING\", \"note\": \"a\\u0007b\"~",
                "/alsoCourses/0/courseId | ~\"kind\": \"MEETING\", \"alsoCourses\": [{\"note\": \"x\"}]~"
            })
    void what_cannot_be_is_refused_with_its_place(String pointer, String fields) {
        assertThat(met("{\"on\": \"2026-03-02\", %s}".formatted(fields)))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"%s\"}]}".formatted(pointer));
        assertThat(dates("")).isEmpty();
    }

    @Test
    void a_note_may_be_twenty_thousand_characters_and_an_empty_one_is_none() {
        assertThat(met(noted("æ".repeat(20_000)))).hasStatus(201);
        assertThat(met(noted("æ".repeat(20_001)))).hasStatus(422);

        assertThat(json(met(noted(" "))).<Boolean>read("$.hasNote")).isFalse();
    }

    @Test
    void a_contact_without_its_kind_is_refused() {
        assertThat(worker.post(anna.course(), "contacts", "{\"on\": \"2026-03-02\"}"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/kind\"}]}");
    }

    @Test
    void who_saw_an_older_course_is_told_so_and_nothing_is_kept() {
        assertThat(note("2026-03-02", "MEETING", Map.of("If-Match", "\"77\""))).hasStatus(412);
        assertThat(dates("")).isEmpty();
    }

    @Test
    void nobody_elses_course_has_contacts() {
        var stranger = Asking.as(http, Role.WORKER, "0751");
        var contact = json(note("2026-03-02", "MEETING", Map.of())).<String>read("$.contactId");

        assertThat(stranger.post(anna.course(), "contacts", "{\"on\": \"2026-03-02\", \"kind\": \"MEETING\"}"))
                .hasStatus(404);
        assertThat(stranger.get(Asking.COURSES + anna.course() + "/contacts")).hasStatus(404);
        assertThat(stranger.get(Asking.COURSES + anna.course() + "/contacts/" + contact))
                .hasStatus(404);
    }

    @Test
    void a_contact_of_another_course_is_not_found_in_this_one() {
        bentHasACourse();
        var contact = json(note("2026-03-02", "MEETING", Map.of())).<String>read("$.contactId");

        assertThat(worker.get(Asking.COURSES + bent.course() + "/contacts/" + contact))
                .hasStatus(404);
        assertThat(one(UUID.randomUUID().toString())).hasStatus(404);
    }

    @Test
    void one_contact_with_two_citizens_is_noted_for_each_with_a_note_of_its_own() {
        bentHasACourse();

        var met = met(withBent(bent.course()), Map.of("Idempotency-Key", "both-" + anna.id()));
        var again = met(withBent(bent.course()), Map.of("Idempotency-Key", "both-" + anna.id()));

        assertThat(met).hasStatus(201);
        assertThat(Asking.body(again)).isEqualTo(Asking.body(met));
        assertThat(dates("")).hasSize(1);
        assertThat(json(one(json(met).read("$.contactId"))).<String>read("$.texts.note"))
                .isEqualTo("Anna vil flytte");
        assertThat(bents()).hasSize(1);
        assertThat(bents().getFirst()).isNotEqualTo(json(met).read("$.contactId"));
        var his = worker.get(Asking.COURSES + bent.course() + "/contacts/" + bents().getFirst());
        assertThat(json(his).<String>read("$.texts.note")).isEqualTo("Bent er glad");
        assertThat(json(his).<Integer>read("$.minutes")).isEqualTo(60);
        assertThat(json(worker.course(bent.course())).<String>read("$.lastContactOn"))
                .isEqualTo("2026-03-02");
    }

    @Test
    void a_crash_between_the_entries_is_made_good_by_the_repeat() {
        bentHasACourse();
        var key = Map.of("Idempotency-Key", "crash-" + anna.id());
        assertThat(met(withBent(bent.course()), key)).hasStatus(201);
        var his = bents().getFirst();
        var _ = mongo.remove(query(where("courseId").is(bent.course())), "contacts");
        assertThat(bents()).isEmpty();
        clock.set(LocalDate.parse("2027-06-01"));

        assertThat(met(withBent(bent.course()), key)).hasStatus(201);

        assertThat(bents()).containsExactly(his);
    }

    @Test
    void nothing_is_noted_for_anybody_when_one_course_is_nobodys_or_named_twice_or_refuses() {
        bentHasACourse();
        var also = """
                {"on": "2026-03-02", "kind": "MEETING", "alsoCourses": [{"courseId": "%s"}, {"courseId": "%s"}]}
                """;

        assertThat(met(also.formatted(bent.course(), UUID.randomUUID())))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/alsoCourses/1/courseId\"}]}");
        assertThat(met(also.formatted(bent.course(), bent.course()))).hasStatus(422);
        assertThat(met(also.formatted(bent.course(), anna.course()))).hasStatus(422);
        bent.died("2026-03-01");
        worker.awaitsStatus(bent.course(), "ENDED");
        assertThat(met(withBent(bent.course())))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/on\"}]}");

        assertThat(dates("")).isEmpty();
        assertThat(bents()).isEmpty();
    }

    @Test
    void others_hear_once_that_there_was_a_contact_and_never_what_was_said() {
        var key = Map.of("Idempotency-Key", "told-" + anna.id());
        var body = "{\"on\": \"2026-03-02\", \"kind\": \"MEETING\", \"minutes\": 45, \"note\": \"Fortroligt\"}";
        var met = met(body, key);
        assertThat(met(body, key)).hasStatus(201);

        await().untilAsserted(() -> assertThat(told()).hasSize(1));
        var event = told().getFirst();
        assertThat(event.subject()).isEqualTo(json(met).read("$.contactId"));
        assertThat(event.data()).contains("\"withCitizen\":true").doesNotContain("Fortroligt", "minutes", "place");
    }

    @Test
    void the_timeline_shows_contacts_and_attempts_and_no_notes() {
        var contact = json(note("2026-03-01", "PHONE_CALL", Map.of())).<String>read("$.contactId");
        assertThat(worker.post(anna.course(), "notes", "{\"on\": \"2026-03-01\", \"text\": \"Ringet op\"}"))
                .hasStatus(201);
        var attempt = json(worker.post(anna.course(), "attempts", "{\"on\": \"2026-03-02\", \"kind\": \"NOT_SHOWN\"}"))
                .<String>read("$.attemptId");

        var shown = json(worker.get(Asking.COURSES + anna.course() + "/timeline?kind=CONTACT,ATTEMPT"));
        assertThat(shown.<List<String>>read("$.items[*].id")).containsExactly(contact, attempt);
        assertThat(shown.<List<String>>read("$.items[*].on")).containsExactly("2026-03-01", "2026-03-02");
        assertThat(shown.<Map<String, String>>read("$.items[0].facts"))
                .isEqualTo(Map.of("kind", "PHONE_CALL", "withCitizen", "true"));
        assertThat(shown.<Map<String, String>>read("$.items[1].facts")).isEqualTo(Map.of("kind", "NOT_SHOWN"));
    }

    /// R-156, F-36
    @Test
    void how_close_the_contact_is_stands_beside_the_guide_of_the_programme() {
        assertThat(note("2026-02-27", "MEETING", Map.of())).hasStatus(201);
        worker.starts(anna.course(), "2026-03-02");
        assertThat(met("""
                {"on": "2026-03-02", "kind": "MEETING", "minutes": 45, "present": ["CITIZEN", "NETWORK"]}
                """)).hasStatus(201);

        var seen = json(contacts("/intensity"));

        assertThat(seen.<List<String>>read("$.weeks[*].week")).containsExactly("2026-02-23", "2026-03-02");
        assertThat(seen.<List<String>>read("$.weeks[*].phase")).containsExactly("CONTACT", "1");
        assertThat(seen.<List<Integer>>read("$.weeks[*].coordination")).containsExactly(0, 1);
        assertThat(seen.<List<Integer>>read("$.weeks[*].minutes")).containsExactly(0, 45);
        assertThat(seen.<@Nullable Double>read("$.weeks[0].guide")).isNull();
        assertThat(seen.<Double>read("$.weeks[1].guide")).isEqualTo(1.0);
        assertThat(seen.<List<String>>read("$.phases[*].phase")).containsExactly("CONTACT", "1");
        assertThat(seen.<List<Integer>>read("$.phases[*].contacts")).containsExactly(1, 1);
        assertThat(seen.<List<Integer>>read("$.phases[*].days")).containsExactly(3, 1);
    }

    @Test
    void what_was_noted_goes_with_the_citizen_when_the_retention_is_over() {
        assertThat(note("2026-03-02", "MEETING", Map.of())).hasStatus(201);
        assertThat(worker.post(anna.course(), "notes", "{\"on\": \"2026-03-02\", \"text\": \"Ringet op\"}"))
                .hasStatus(201);
        assertThat(worker.post(anna.course(), "attempts", "{\"on\": \"2026-03-02\", \"kind\": \"NOT_SHOWN\"}"))
                .hasStatus(201);

        var erased = anna.id();
        anna.erased();

        await().untilAsserted(() -> {
            assertThat(worker.course(anna.course())).hasStatus(404);
            assertThat(mongo.count(query(where("citizenId").is(erased)), "contacts"))
                    .isZero();
            assertThat(mongo.count(query(where("citizenId").is(erased)), "attempts"))
                    .isZero();
        });
        // The same referral, accepted anew, opens a course of the same id: nothing must be known of it.
        anna.acceptedAgain();
        worker.awaitsStatus(anna.course(), "CONTACT");
        assertThat(dates("")).isEmpty();
        assertThat(json(worker.get(Asking.COURSES + anna.course() + "/attempts"))
                        .<List<?>>read("$.items"))
                .isEmpty();
    }

    private void bentHasACourse() {
        var _ = bent.accepted();
        worker.awaitsStatus(bent.course(), "CONTACT");
    }

    private static String withBent(UUID course) {
        return """
                {"on": "2026-03-02", "kind": "MEETING", "minutes": 60, "note": "Anna vil flytte",
                 "alsoCourses": [{"courseId": "%s", "note": "Bent er glad"}]}
                """.formatted(course);
    }

    private static String noted(String note) {
        return "{\"on\": \"2026-03-02\", \"kind\": \"MEETING\", \"note\": \"%s\"}".formatted(note);
    }

    private MvcTestResult note(String on, String kind, Map<String, String> headers) {
        return met("{\"on\": \"%s\", \"kind\": \"%s\"}".formatted(on, kind), headers);
    }

    private MvcTestResult met(String body) {
        return met(body, Map.of());
    }

    private MvcTestResult met(String body, Map<String, String> headers) {
        return worker.post(anna.course(), "contacts", body, headers);
    }

    private MvcTestResult one(String contact) {
        return contacts("/" + contact);
    }

    private MvcTestResult contacts(String query) {
        return worker.get(Asking.COURSES + anna.course() + "/contacts" + query);
    }

    private List<String> dates(String query) {
        return json(contacts(query)).read("$.items[*].on");
    }

    private List<String> phases() {
        return json(contacts("")).read("$.items[*].phase");
    }

    private List<String> bents() {
        return json(worker.get(Asking.COURSES + bent.course() + "/contacts")).read("$.items[*].contactId");
    }

    private String lastContactOn() {
        return json(worker.course(anna.course())).read("$.lastContactOn");
    }

    private String stored() {
        return mongo.find(query(where("courseId").is(anna.course())), Document.class, "contacts")
                .toString();
    }

    private List<Event> told() {
        return Events.on("overgang.course-events", anna.id().toString()).stream()
                .filter(event -> event.type().equals(ContactPublication.NOTED))
                .toList();
    }
}
