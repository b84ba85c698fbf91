package dk.overgang.systemtests.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Auditor;
import dk.overgang.systemtests.actors.Auditor.Logged;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.actors.FhirNotice;
import dk.overgang.systemtests.actors.ReferredCitizen;
import dk.overgang.systemtests.actors.Region;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.security.RawHttp.Poured;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies made to hurt the reader of a hospital's message. Where there is no id to answer to, an OperationOutcome
/// and a status; the log names the reason, and nothing of the body is kept.
class MessageBodyAttacksTest {

    /// What is unfolded or fetched takes minutes, or all memory; a busy machine may take some seconds.
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final Actors actors = SharedPlatform.ACTORS;
    private final Auditor auditor = new Auditor(SharedPlatform.platform().api());
    private final LocalDate today = SharedPlatform.CLOCK.today();
    private final ReferredCitizen anna =
            actors.authority().refers(actors.authority().freshCpr(), Authority.NINE_MONTHS);
    private final FhirNotice letter =
            FhirNotice.of(anna.cpr(), UUID.randomUUID(), NoticeType.ADMITTED, today.minusDays(1), today.minusDays(1));

    @AfterEach
    void nothing_is_stored() {
        assertThat(actors.view().stays(anna.citizenId())).isEmpty();
        assertThat(auditor.messages().toString()).doesNotContain(anna.cpr());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Bundle [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE Bundle [<!ENTITY x SYSTEM \"CALL\">]>",
                "<!DOCTYPE Bundle [<!ENTITY % p SYSTEM \"CALL\"> %p;]>",
                "<!DOCTYPE Bundle SYSTEM \"CALL\">"
            })
    void a13_a_document_type_definition_is_refused_and_nothing_is_fetched(String doctype) {
        try (var listener = CallTrap.open()) {
            var body = doctype.replace("CALL", listener.url("x.dtd"))
                    + letter.xml().replace("value=\"Prøve\"", "value=\"&x;\"");
            var narrative = doctype.replace("CALL", listener.url("x.dtd")) + withNarrative("&x;");

            isRefused(400, "MSG_BAD_FORMAT Bundle", () -> sends(body, Region.FHIR_XML));
            isRefused(400, "MSG_BAD_FORMAT Bundle", () -> sends(narrative, Region.FHIR_XML));
            assertThat(pushes(doctype + "<ModtagBeskedInput xmlns=\"urn:oio:sts:1.0.0\">&x;</ModtagBeskedInput>")
                            .body())
                    .contains("<StatusKode>41</StatusKode>");

            assertThat(listener.calls()).isZero();
            listener.call();
        }
    }

    @Test
    void a14_laughter_by_the_billion_is_refused_at_once() {
        var laughter = new StringBuilder("<!DOCTYPE Bundle [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 30; i++) {
            laughter.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        var body = laughter + "]>" + withNarrative("&a29;");

        isRefused(400, "MSG_BAD_FORMAT Bundle", () -> sends(body, Region.FHIR_XML));
        assertThat(pushes(body).body()).contains("<StatusKode>41</StatusKode>");
    }

    @Test
    void a15_depth_is_refused_at_once() {
        var extension = "\"extension\":[{\"url\":\"x\",".repeat(600) + "\"a\":1" + "}]".repeat(600);
        var contained = "\"contained\":[{\"resourceType\":\"Basic\",".repeat(200) + "\"a\":1" + "}]".repeat(200);

        isRefused(400, "MSG_BAD_FORMAT Bundle", () -> sends("{\"a\":".repeat(100_000), Region.FHIR_JSON));
        isRefused(400, "MSG_BAD_FORMAT Bundle", () -> sends(inPatient(extension), Region.FHIR_JSON));
        isRefused(400, "MSG_BAD_FORMAT Bundle", () -> sends(inPatient(contained), Region.FHIR_JSON));
        isRefused(400, "MSG_BAD_FORMAT Bundle", () -> sends("<a>".repeat(100_000), Region.FHIR_XML));
    }

    @Test
    void a16_a_body_without_a_length_is_read_to_the_limit_and_no_further() {
        isRefused(413, "MSG_Element_To_Long Bundle", () -> sendsWithoutLength(1_500_000));
    }

    /// Half a gigabyte of white space, made while it is sent: what the server did not take cannot lie in its
    /// memory.
    @ParameterizedTest
    @ValueSource(strings = {"/fhir/$process-message", "/api/v1/hospital-notices", "/beskedfordeler/push"})
    void a16_half_a_gigabyte_is_cut_at_the_limit_whether_its_length_is_promised_or_not(String address) {
        var blank = " ".repeat(65_536);
        var piece = blank.getBytes(US_ASCII);
        var chunk = ("10000\r\n" + blank + "\r\n").getBytes(US_ASCII);

        isCut(pours(address, "Content-Length: 524288000", piece));
        isCut(pours(address, "Transfer-Encoding: chunked", chunk));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 2_000_000})
    void a16_a_length_that_lies_gets_no_message_in(int promised) {
        var body = letter.json();
        var answers = raw().ask(head("/fhir/$process-message", "Content-Length: " + promised) + body);

        assertThat(answers).startsWith("HTTP/1.1 4").doesNotContain("HTTP/1.1 2", anna.cpr());
        assertThat(auditor.messages()).extracting(Logged::messageId).doesNotContain(letter.headerId());
    }

    /// Nothing is unpacked here, so no bomb goes off.
    @Test
    void a16_a_packed_body_is_refused_unread() {
        isRefused(415, "MSG_BAD_FORMAT", () -> actors.region().sendsPacked(letter.json()));
    }

    @Test
    void a17_too_many_entries_identifiers_or_letters_are_refused() {
        var entries = "{\"resourceType\":\"Bundle\",\"entry\":[" + "{},".repeat(100_000) + "{}]}";
        var identifier = "{\"system\":\"urn:oid:1.2.3\",\"value\":\"1\"},";
        var identifiers = letter.json().replaceFirst("\"identifier\"\\s*:\\s*\\[", "$0" + identifier.repeat(10_000));
        var text = inPatient("\"language\":\"%s\"".formatted("a".repeat(1_500_000)));

        isRefused(413, "MSG_Element_To_Long Bundle", () -> sends(entries, Region.FHIR_JSON));
        isRefused(413, "MSG_Element_To_Long Bundle", () -> sends(identifiers, Region.FHIR_JSON));
        isRefused(413, "MSG_Element_To_Long Bundle", () -> sends(text, Region.FHIR_JSON));
    }

    @Test
    void a18_ten_thousand_contained_resources_are_refused() {
        var contained = "{\"resourceType\":\"Basic\",\"id\":\"a\"},".repeat(10_000);

        isRefused(
                413,
                "MSG_Element_To_Long Bundle",
                () -> sends(inPatient("\"contained\":[%s{}]".formatted(contained)), Region.FHIR_JSON));
    }

    /// The entries ask for a DELETE; there is nothing here that executes one, and the type alone refuses it.
    @ParameterizedTest
    @ValueSource(strings = {"transaction", "batch"})
    void a21_a_bundle_that_wants_to_be_executed_is_refused_by_name(String type) {
        var body = letter.json()
                .replace("\"type\":\"message\"", "\"type\":\"%s\"".formatted(type))
                .replaceFirst("\"fullUrl\"", "\"request\":{\"method\":\"DELETE\",\"url\":\"Patient/1\"},\"fullUrl\"");
        assertThat(body).contains(type, "DELETE");
        var answer = actors.region().isAnswered(body, Region.FHIR_JSON);

        assertThat(answer.code()).isEqualTo("fatal-error");
        assertThat(answer.elements()).containsExactly("Bundle.type");
        assertThat(auditor.lastMessage().messageId()).isEqualTo(letter.headerId());
        assertThat(auditor.lastMessage().verdict()).isEqualTo("REFUSED");
    }

    private static void isCut(Poured poured) {
        assertThat(poured.answer()).startsWith("HTTP/1.1 413").contains("Connection: close");
        assertThat(poured.bytes()).isLessThan(24_000_000);
    }

    private Poured pours(String address, String length, byte[] piece) {
        return raw().pour(head(address, length), piece, 8_000);
    }

    private static RawHttp raw() {
        return new RawHttp(SharedPlatform.platform().api().address(Service.REFERRAL));
    }

    private static String head(String address, String length) {
        var token = SharedPlatform.platform().api().token(Caller.of("region"));
        var type = address.startsWith("/fhir") ? Region.FHIR_JSON : "application/json";
        return "POST %s HTTP/1.1\nHost: localhost\nAuthorization: Bearer %s\nContent-Type: %s\n%s\n\n"
                .formatted(address, token, type, length);
    }

    private void isRefused(int status, String reason, Supplier<Reply> attack) {
        var start = System.nanoTime();
        var answer = attack.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
        answer.is(status);
        assertThat(answer.body()).contains("OperationOutcome").doesNotContain(anna.cpr(), "root:");
        assertThat(auditor.lastMessage().verdict()).isEqualTo("REFUSED");
        assertThat(auditor.lastMessage().reason()).isEqualTo(reason);
    }

    private Reply sends(String body, String contentType) {
        return actors.region().sends(body, contentType);
    }

    private Reply pushes(String body) {
        return SharedPlatform.platform()
                .api()
                .post(Service.REFERRAL, "/beskedfordeler/push", Caller.of("region"), "text/xml", body);
    }

    private Reply sendsWithoutLength(int bytes) {
        var api = SharedPlatform.platform().api();
        return api.send(
                Service.REFERRAL,
                "/fhir/$process-message",
                request -> request.header("Authorization", "Bearer " + api.token(Caller.of("region")))
                        .header("Content-Type", Region.FHIR_JSON)
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]))));
    }

    private String inPatient(String member) {
        return letter.json()
                .replaceFirst("\"resourceType\"\\s*:\\s*\"Patient\"", "\"resourceType\":\"Patient\"," + member);
    }

    private String withNarrative(String text) {
        return letter.xml()
                .replaceFirst(
                        "<name>",
                        "<text><status value=\"generated\"/><div xmlns=\"http://www.w3.org/1999/xhtml\">%s</div></text><name>"
                                .formatted(text));
    }
}
