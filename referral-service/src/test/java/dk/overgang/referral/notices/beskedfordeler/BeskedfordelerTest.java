package dk.overgang.referral.notices.beskedfordeler;

import static dk.overgang.referral.Api.id;
import static dk.overgang.referral.Api.json;
import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;

import dk.overgang.access.Role;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.samples.SampleMessages;
import dk.overgang.medcom.samples.SampleMessages.Citizen;
import dk.overgang.medcom.samples.SampleMessages.Notice;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.medcom.samples.SampleMessages.Writer;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The second way in (standards 2.1). The envelope is one that we made after KOMBIT's description.
@ServiceTest
class BeskedfordelerTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T11:00:00Z");
    private static final String CVR = "64942212";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final String cpr = "020101%04d".formatted(PEOPLE.getAndIncrement());

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Test
    void a_message_in_base64_is_the_same_as_one_from_the_hospital() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var notice = admission();

        assertTaken(push(envelope(base64(SampleMessages.xml(notice)))));
        assertThat(api.stays(citizen).get(0).get("state").asString()).isEqualTo("ADMITTED");
        assertTaken(push(envelope(base64(SampleMessages.xml(notice)))));
        assertTaken(push(envelope(base64(SampleMessages.json(notice)))));
        assertThat(api.stays(citizen).get(0).get("notices").size()).isEqualTo(1);
    }

    @Test
    void a_bundle_that_lies_open_in_the_envelope_is_taken() {
        var citizen = id(api.accepted(cpr), "citizenId");

        assertTaken(push(envelope(new String(SampleMessages.xml(admission()), UTF_8))));
        assertThat(api.stays(citizen).size()).isEqualTo(1);
    }

    @Test
    void a_bundle_whose_namespace_is_declared_outside_is_taken() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var prefixed = new String(SampleMessages.xml(admission()), UTF_8)
                .replace(" xmlns=\"http://hl7.org/fhir\"", "")
                .replaceAll("<(/?)([A-Za-z])", "<$1f:$2");
        var open = envelope(prefixed).replace("<Beskeddata>", "<Beskeddata xmlns:f=\"http://hl7.org/fhir\">");

        assertTaken(push(open));
        assertThat(api.stays(citizen).size()).isEqualTo(1);
    }

    /// There is one answer for both, and none of them may be lost behind it.
    @Test
    void two_messages_in_one_envelope_are_both_refused() {
        var another = "030101%04d".formatted(PEOPLE.getAndIncrement());
        var citizens = List.of(id(api.accepted(cpr), "citizenId"), id(api.accepted(another), "citizenId"));
        var one = SampleMessages.xml(admission());
        var other = SampleMessages.xml(admission(another));

        for (var both : List.of(
                new String(one, UTF_8) + new String(other, UTF_8),
                base64(one) + base64(other),
                new String(one, UTF_8) + base64(other))) {
            assertThat(push(envelope(both))).hasStatus(200).bodyText().contains("<StatusKode>41</StatusKode>");
        }
        assertThat(citizens).allMatch(citizen -> api.stays(citizen).isEmpty());
    }

    /// Row 1: the mark may stand before the envelope, before the message in it, or both.
    @Test
    void a_byte_order_mark_is_read_over() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var json = "\uFEFF" + new String(SampleMessages.json(admission()), UTF_8);
        var xml = "\uFEFF" + new String(SampleMessages.xml(admission()), UTF_8);

        assertTaken(push("\uFEFF" + envelope(base64(json.getBytes(UTF_8)))));
        assertTaken(push(envelope(base64(xml.getBytes(UTF_8)))));
        assertThat(api.stays(citizen).isEmpty()).isFalse();
    }

    @Test
    void another_charset_is_named_as_such() {
        var json = new String(SampleMessages.json(admission()), UTF_8);
        var declared = envelope("").replaceFirst("(?i)utf-8", "ISO-8859-1");

        assertThat(declared).contains("encoding=\"ISO-8859-1\"");
        for (var body : List.of(
                envelope(base64(json.getBytes(UTF_16))), envelope(base64(json.getBytes(ISO_8859_1))), declared)) {
            assertThat(push(body))
                    .hasStatus(200)
                    .bodyText()
                    .contains("<StatusKode>41</StatusKode>", "The charset is not UTF-8");
        }
    }

    @Test
    void a_message_for_another_authority_is_refused_and_logged() {
        var citizen = id(api.accepted(cpr), "citizenId");
        var answer = push(envelope(base64(SampleMessages.xml(admission()))).replace(CVR, "55133018"));

        assertThat(answer).hasStatus(200).bodyText().contains("<StatusKode>40</StatusKode>", "destination.receiver");
        assertThat(api.stays(citizen).isEmpty()).isTrue();
        assertThat(json(api.get(Role.AUDITOR, "/api/v1/hospital-notices/log").exchange())
                        .at("/items/0/reason")
                        .asString())
                .isEqualTo("MSG_Receiver_Identifier_UNKNOWN MessageHeader.destination.receiver");
    }

    @Test
    void a_message_with_an_error_is_taken_off_the_queue_with_the_element() {
        var wrong = new String(SampleMessages.xml(admission()), UTF_8).replace("value=\"IMP\"", "value=\"AMB\"");

        assertThat(push(envelope(base64(wrong.getBytes(UTF_8)))))
                .hasStatus(200)
                .bodyText()
                .contains("<StatusKode>40</StatusKode>", "Encounter.class");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "<ModtagBeskedInput",
                "<Andet xmlns=\"urn:oio:sts:1.0.0\"/>",
                "<ModtagBeskedInput xmlns=\"urn:oio:andet\"/>",
                "<ModtagBeskedInput xmlns=\"urn:oio:sts:1.0.0\"/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ModtagBeskedInput xmlns=\"urn:oio:sts:1.0.0\">&e;</ModtagBeskedInput>",
                "<ModtagBeskedInput xmlns=\"urn:oio:sts:1.0.0\"><BeskedId>b</BeskedId><Beskeddata>%%%</Beskeddata></ModtagBeskedInput>",
                "<ModtagBeskedInput xmlns=\"urn:oio:sts:1.0.0\"><BeskedId>b</BeskedId><Beskeddata/></ModtagBeskedInput>"
            })
    void what_is_no_envelope_is_told_so_with_status_200(String body) {
        assertThat(push(body))
                .hasStatus(200)
                .bodyText()
                .contains("<StatusKode>41</StatusKode>")
                .doesNotContain("passwd");
    }

    @Test
    void an_envelope_too_deep_is_no_envelope() {
        assertThat(push(envelope("<a>".repeat(5000) + "</a>".repeat(5000))))
                .hasStatus(200)
                .bodyText()
                .contains("<StatusKode>41</StatusKode>");
    }

    @Test
    void only_a_region_or_its_gateway_pushes() {
        var body = envelope(base64(SampleMessages.xml(admission())));

        assertThat(push(body, Tokens.of(Role.WORKER, "0101"))).hasStatus(403);
        assertThat(push(body, Tokens.region("265161000016001"))).hasStatus(403);
        assertThat(http.post().uri("/beskedfordeler/push").content(body)).hasStatus(401);
    }

    private Notice admission() {
        return admission(cpr);
    }

    private static Notice admission(String person) {
        return Writer.of(
                        new Citizen(person, "Prøvesen", UUID.randomUUID()),
                        new Route("265161000016000", "953741000016009"))
                .tells(NoticeType.ADMITTED, NoticeChange.NEW, MONDAY, MONDAY);
    }

    private static String base64(byte[] message) {
        return "<Base64>" + Base64.getMimeEncoder().encodeToString(message) + "</Base64>";
    }

    private static String envelope(String data) {
        try (var sample = BeskedfordelerTest.class.getResourceAsStream("/beskedfordeler/push.xml")) {
            return new String(Objects.requireNonNull(sample).readAllBytes(), UTF_8)
                    .replace("BESKEDID", UUID.randomUUID().toString())
                    .replace("BESKEDDATA", data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MvcTestResult push(String body) {
        return push(body, Tokens.of(Role.REGION, "0101"));
    }

    private MvcTestResult push(String body, String token) {
        return http.post()
                .uri("/beskedfordeler/push")
                .header(AUTHORIZATION, bearer(token))
                .header(CONTENT_TYPE, "text/xml;charset=UTF-8")
                .content(body)
                .exchange();
    }

    private static void assertTaken(MvcTestResult answer) {
        assertThat(answer).hasStatus(200).bodyText().contains("<StatusKode>20</StatusKode>");
    }
}
