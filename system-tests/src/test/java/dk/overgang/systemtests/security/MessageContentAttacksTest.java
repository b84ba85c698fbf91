package dk.overgang.systemtests.security;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Auditor;
import dk.overgang.systemtests.actors.FhirNotice;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.actors.Region;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.RecordedEvents.Topic;
import dk.overgang.systemtests.platform.Service;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Well-formed messages with bad intentions: what they say is text, and only what may be true changes a course.
class MessageContentAttacksTest {

    private static final String OTHER_HOSPITAL = "999990000000099";
    private static final String AARHUS = "999990000000751";

    private final Actors actors = SharedPlatform.ACTORS;
    private final Auditor auditor = new Auditor(SharedPlatform.platform().api());
    private final LocalDate today = SharedPlatform.CLOCK.today();
    private final Instant now = SharedPlatform.CLOCK.now();
    private final Person person = actors.startedOn(today.minusDays(40));
    private final FhirNotice letter =
            FhirNotice.of(person.cpr(), UUID.randomUUID(), NoticeType.ADMITTED, today.minusDays(2), today.minusDays(2));

    @Test
    void a18_references_in_a_circle_are_only_text() {
        var looped = letter.json()
                .replaceAll(
                        "(\"resourceType\":\"Organization\",\"id\":\"([^\"]+)\")",
                        "$1,\"partOf\":{\"reference\":\"Organization/$2\"}");
        assertThat(looped).contains("partOf");

        assertThat(actors.region().isAnswered(looped, Region.FHIR_JSON).isOk()).isTrue();
        actors.view().awaitEverywhere(person, "PAUSED", 2);
    }

    /// Addresses in a message are names: reading, answering and acting on it calls nobody.
    @Test
    void a19_no_address_in_a_message_is_ever_called() {
        try (var listener = CallTrap.open()) {
            var call = listener.url("");
            var baited = letter.json()
                    .replace("https://medcomfhir.dk/", call)
                    .replace("http://medcomfhir.dk/ig/core", call + "core")
                    .replaceFirst(
                            "\"resourceType\":\"Patient\"",
                            "\"resourceType\":\"Patient\",\"photo\":[{\"url\":\"%sphoto\"}],\"managingOrganization\":{\"reference\":\"%sorg\"}"
                                    .formatted(call, call));
            assertThat(baited).contains(call + "photo", call + "ig/hospitalnotification", call + "core");

            // Rules that nobody knows are refused; every other address is a name.
            var ruled = baited.replaceFirst(
                    "\"resourceType\":\"Patient\"", "$0,\"implicitRules\":\"%srules\"".formatted(call));
            assertThat(actors.region().isAnswered(ruled, Region.FHIR_JSON).elements())
                    .containsExactly("Patient.implicitRules");
            assertThat(actors.region().isAnswered(baited, Region.FHIR_JSON).isOk())
                    .isTrue();
            actors.view().awaitEverywhere(person, "PAUSED", 2);
            SharedPlatform.RECORDED_EVENTS.awaitQuiet();

            assertThat(listener.calls()).isZero();
            listener.call();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest", "file:///etc/passwd", "gopher://127.0.0.1:70/x"})
    void a19_a_reference_to_elsewhere_finds_nothing_in_the_message(String elsewhere) {
        var baited = letter.json()
                .replaceFirst(
                        "\"sender\":\\{\"reference\":\"[^\"]*\"",
                        "\"sender\":{\"reference\":\"%s\"".formatted(elsewhere));
        assertThat(baited).contains(elsewhere);

        assertThat(actors.region().isAnswered(baited, Region.FHIR_JSON).isOk()).isTrue();
    }

    @Test
    void a20_a_narrative_with_a_script_is_neither_kept_nor_sent_back() {
        var script =
                "<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\"><script>alert(1)</script><img src=\\\"x\\\" onerror=\\\"alert(2)\\\"/></div>";
        var text = "\"text\":{\"status\":\"generated\",\"div\":\"%s\"},".formatted(script);
        var baited = letter.json();
        for (var type : new String[] {"Patient", "Organization", "Provenance", "Encounter", "MessageHeader"}) {
            baited = baited.replace(
                    "\"resourceType\":\"%s\",".formatted(type), "\"resourceType\":\"%s\",%s".formatted(type, text));
        }
        var answer = actors.region().sends(baited, Region.FHIR_JSON).is(200);

        assertThat(answer.body()).doesNotContain("script", "alert");
        assertThat(actors.view().stays(person.citizenId()).toString()).doesNotContain("alert");
    }

    /// A hospital's name in plain JSON is text and stays text: it comes back as JSON that no browser may guess
    /// about.
    @Test
    void a20_a_name_with_markup_is_text() {
        var body = new HashMap<>(PlainNotice.of(person.cpr(), "ADMITTED", "ward", today.minusDays(2))
                .body());
        var _ = body.put("hospital", "<script>alert(1)</script>");
        actors.region().posts(body).is(202);

        var stays = SharedPlatform.platform()
                .api()
                .get(Service.REFERRAL, "/api/v1/citizens/%s/stays".formatted(person.citizenId()), Caller.of("worker"));
        assertThat(stays.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(stays.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    /// A region serves many municipalities, so the message decides which; a citizen is known in one of them only.
    @Test
    void a22_a_notice_for_another_municipality_does_not_reach_this_ones_citizen() {
        var at = now.minus(2, ChronoUnit.DAYS);
        var elsewhere = FhirNotice.of(person.cpr(), UUID.randomUUID(), NoticeType.ADMITTED, at, at, AARHUS);

        assertThat(actors.region()
                        .isAnswered(elsewhere.json(), Region.FHIR_JSON)
                        .isOk())
                .isTrue();
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        assertThat(actors.view().stays(person.citizenId())).isEmpty();
        actors.view().awaitEverywhere(person, "ACTIVE", 1);
    }

    @Test
    void a22_a_notice_with_two_receivers_is_for_nobody() {
        var both = letter.json()
                .replaceFirst("\"endpoint\":\"([^\"]*)#id=" + FhirNotice.RECEIVER, "\"endpoint\":\"$1#id=" + AARHUS);
        var answer = actors.region().isAnswered(both, Region.FHIR_JSON);

        assertThat(answer.code()).isEqualTo("fatal-error");
        assertThat(answer.elements()).containsExactly("MessageHeader.destination.receiver");
        assertThat(auditor.lastMessage().reason()).contains("MSG_Receiver_Identifier_UNKNOWN");
        assertThat(actors.view().stays(person.citizenId())).isEmpty();
    }

    @Test
    void a23_a_replayed_notice_has_the_same_answer_no_effect_and_a_line_in_the_log() {
        var first = actors.region().isAnswered(letter.json(), Region.FHIR_JSON);
        actors.view().awaitEverywhere(person, "PAUSED", 2);

        assertThat(actors.region().isAnswered(letter.json(), Region.FHIR_JSON)).isEqualTo(first);
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();

        actors.view().awaitEverywhere(person, "PAUSED", 2);
        assertThat(auditor.lastMessage().messageId()).isEqualTo(letter.headerId());
        assertThat(auditor.lastMessage().verdict()).isEqualTo("REPEATED");
    }

    @Test
    void a23_a_notice_replayed_a_week_later_has_the_same_answer_and_no_effect() {
        var first = actors.region().isAnswered(letter.json(), Region.FHIR_JSON);
        actors.view().awaitEverywhere(person, "PAUSED", 2);
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        var told = SharedPlatform.RECORDED_EVENTS.typesTold(Topic.REFERRAL, person.citizenId());
        SharedPlatform.CLOCK.forwardTo(today.plusDays(7), LocalTime.NOON);

        assertThat(actors.region().isAnswered(letter.json(), Region.FHIR_JSON)).isEqualTo(first);
        assertThat(auditor.lastMessage().messageId()).isEqualTo(letter.headerId());
        assertThat(auditor.lastMessage().verdict()).isEqualTo("REPEATED");
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        assertThat(SharedPlatform.RECORDED_EVENTS.typesTold(Topic.REFERRAL, person.citizenId()))
                .isEqualTo(told);
        assertThat(actors.view().stays(person.citizenId())).hasSize(1);
        actors.view().awaitEverywhere(person, "PAUSED", 2);
    }

    /// Whoever got hold of a message of another hospital's speaks for that hospital no more than before.
    @Test
    void a23_a_notice_replayed_by_another_sender_is_refused_before_and_after_its_own_sender_sent_it() {
        refusesTheOtherSender();
        assertThat(actors.view().stays(person.citizenId())).isEmpty();

        assertThat(actors.region().isAnswered(letter.json(), Region.FHIR_JSON).isOk())
                .isTrue();
        actors.view().awaitEverywhere(person, "PAUSED", 2);
        refusesTheOtherSender();
        assertThat(actors.view().stays(person.citizenId())).hasSize(1);
    }

    private void refusesTheOtherSender() {
        var platform = SharedPlatform.platform();
        var other = new TokenForger(platform).token(claims -> claims.claim("sor", OTHER_HOSPITAL), "region");
        platform.api()
                .send(
                        Service.REFERRAL,
                        "/fhir/$process-message",
                        request -> request.header("Authorization", "Bearer " + other)
                                .header("Content-Type", Region.FHIR_JSON)
                                .POST(BodyPublishers.ofString(letter.json())))
                .is(403);
        assertThat(auditor.lastMessage().messageId()).isEqualTo(letter.headerId());
        assertThat(auditor.lastMessage().verdict()).isEqualTo("REFUSED");
    }

    @Test
    void a24_an_id_used_again_for_something_else_is_refused() {
        assertThat(actors.region().isAnswered(letter.json(), Region.FHIR_JSON).isOk())
                .isTrue();
        var newHeader =
                letter.json().replace(letter.headerId(), UUID.randomUUID().toString());
        var anotherStay = letter.inANewEnvelope()
                .json()
                .replace(
                        letter.notice().citizen().episode().toString(),
                        UUID.randomUUID().toString());

        var reused = actors.region().isAnswered(newHeader, Region.FHIR_JSON);
        assertThat(reused.code()).isEqualTo("fatal-error");
        assertThat(reused.elements()).containsExactly("Bundle.id");
        assertThat(auditor.lastMessage().reason()).isEqualTo("MSG_DUPLICATE_ID Bundle.id");

        var changed = actors.region().isAnswered(anotherStay, Region.FHIR_JSON);
        assertThat(changed.code()).isEqualTo("fatal-error");
        assertThat(changed.elements()).containsExactly("MessageHeader.id");
        assertThat(auditor.lastMessage().reason()).isEqualTo("MSG_DUPLICATE_ID MessageHeader.id");
        assertThat(actors.view().stays(person.citizenId())).hasSize(1);
    }

    /// A late admission may still come, so a discharge without one is history; it changes no course (E38).
    @Test
    void a25_a_forged_discharge_is_history_at_most() {
        var forged = FhirNotice.of(
                person.cpr(), UUID.randomUUID(), NoticeType.DISCHARGED, today.minusDays(60), today.minusDays(50));

        assertThat(actors.region().isAnswered(forged.json(), Region.FHIR_JSON).isOk())
                .isTrue();
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        actors.view().awaitEverywhere(person, "ACTIVE");
        assertThat(actors.worker().looksAt(person).standingPauses()).isEmpty();
        assertThat(actors.view().stays(person.citizenId()))
                .allMatch(stay -> stay.state().equals("DISCHARGED"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-12 * 365, 2 * 365})
    void a25_a_notice_of_long_ago_or_of_years_ahead_is_refused(long days) {
        var at = now.plus(days, ChronoUnit.DAYS);
        var far = FhirNotice.of(person.cpr(), UUID.randomUUID(), NoticeType.ADMITTED, at, at);
        var answer = actors.region().isAnswered(far.json(), Region.FHIR_JSON);

        assertThat(answer.code()).isEqualTo("fatal-error");
        assertThat(answer.elements()).containsExactly("Encounter.period");
        assertThat(auditor.lastMessage().verdict()).isEqualTo("REFUSED");
        actors.region()
                .posts(PlainNotice.of(person.cpr(), "ADMITTED", "ward", at))
                .is(422);
        assertThat(actors.view().stays(person.citizenId())).isEmpty();
        actors.view().awaitEverywhere(person, "ACTIVE", 1);
    }
}
