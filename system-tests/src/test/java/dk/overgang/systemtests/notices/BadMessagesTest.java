package dk.overgang.systemtests.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.actors.FhirNotice;
import dk.overgang.systemtests.actors.ReferredCitizen;
import dk.overgang.systemtests.actors.Region;
import dk.overgang.systemtests.platform.PlatformClock;
import dk.overgang.systemtests.platform.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Bad MedCom messages: without an id to answer to an OperationOutcome, with one a fatal-error that names the
/// element.
class BadMessagesTest {

    private static final String DOCTYPE = "<!DOCTYPE Bundle [<!ENTITY x \"y\">]>";

    private final Actors actors = SharedPlatform.ACTORS;
    private final LocalDate today = SharedPlatform.CLOCK.today();
    private final ReferredCitizen anna =
            actors.authority().refers(actors.authority().freshCpr(), Authority.NINE_MONTHS);
    private final FhirNotice letter =
            FhirNotice.of(anna.cpr(), UUID.randomUUID(), NoticeType.ADMITTED, today.minusDays(1), today.minusDays(1));

    @AfterEach
    void nothing_is_stored_either_way() {
        assertThat(actors.view().stays(anna.citizenId())).isEmpty();
    }

    @Test
    void a_body_that_is_neither_json_nor_xml() {
        isOutcome(400, actors.region().sends("not a bundle", Region.FHIR_JSON));
        isOutcome(400, actors.region().sends("not a bundle", Region.FHIR_XML));
        isOutcome(400, actors.region().sends(letter.json().substring(0, 500), Region.FHIR_JSON));
    }

    @Test
    void a_body_of_another_kind() {
        isOutcome(415, actors.region().sends(letter.json(), "text/plain"));
    }

    @Test
    void a_packed_body() {
        isOutcome(415, actors.region().sendsPacked(letter.json()));
    }

    @Test
    void a_body_over_one_megabyte() {
        isOutcome(413, actors.region().sends(letter.json() + " ".repeat(1_048_576), Region.FHIR_JSON));
    }

    @Test
    void a_body_that_is_too_deep() {
        isOutcome(400, actors.region().sends("[".repeat(100_000), Region.FHIR_JSON));
        isOutcome(400, actors.region().sends("<a>".repeat(100_000), Region.FHIR_XML));
    }

    @Test
    void a_body_with_a_doctype() {
        isOutcome(400, actors.region().sends(DOCTYPE + letter.xml(), Region.FHIR_XML));
    }

    @Test
    void a_message_without_a_header_id() {
        var json = letter.json().replaceFirst("\"id\"\\s*:\\s*\"%s\"\\s*,".formatted(letter.headerId()), "");
        isOutcome(400, actors.region().sends(json, Region.FHIR_JSON));
    }

    @Test
    void a_message_without_an_encounter_class() {
        isRefused("Encounter.class", letter.json().replace("\"class\"", "\"_klasse\""));
    }

    @Test
    void a_message_without_an_event() {
        isRefused("MessageHeader.eventCoding", letter.json().replace("\"eventCoding\"", "\"_haendelse\""));
    }

    @Test
    void a_message_for_an_unknown_receiver() {
        var at =
                today.minusDays(1).atTime(7, 0).atZone(PlatformClock.COPENHAGEN).toInstant();
        var stray = FhirNotice.of(anna.cpr(), UUID.randomUUID(), NoticeType.ADMITTED, at, at, "100000000000000");
        isRefused("MessageHeader.destination.receiver", stray.json(), stray.headerId());
    }

    @Test
    void a_stay_that_ends_before_it_starts() {
        var end = Instant.parse(today.minusDays(9) + "T10:00:00Z");
        var turned = FhirNotice.of(anna.cpr(), UUID.randomUUID(), NoticeType.DISCHARGED, end.plusSeconds(3600), end);
        isRefused("Encounter.period", turned.json(), turned.headerId());
    }

    @Test
    void a_citizen_without_any_course_is_acknowledged_and_forgotten() {
        var stranger = actors.authority().freshCpr();
        var about = FhirNotice.of(stranger, UUID.randomUUID(), NoticeType.ADMITTED, today, today);

        assertThat(actors.region().isAnswered(about.xml(), Region.FHIR_XML).isOk())
                .isTrue();

        assertThat(actors.authority().search(stranger)).isEmpty();
        var later = actors.authority().refers(stranger, Authority.NINE_MONTHS);
        assertThat(actors.view().stays(later.citizenId())).isEmpty();
    }

    private void isRefused(String element, String message) {
        isRefused(element, message, letter.headerId());
    }

    private void isRefused(String element, String message, String headerId) {
        var answer = actors.region().isAnswered(message, Region.FHIR_JSON);
        assertThat(answer.code()).isEqualTo("fatal-error");
        assertThat(answer.of()).isEqualTo(headerId);
        assertThat(answer.elements()).contains(element);
    }

    private static void isOutcome(int status, Reply reply) {
        reply.is(status);
        assertThat(reply.body()).contains("OperationOutcome").contains("\"error\"");
        assertThat(reply.body().getBytes(UTF_8)).hasSizeLessThan(5000);
    }
}
