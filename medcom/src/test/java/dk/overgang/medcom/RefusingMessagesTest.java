package dk.overgang.medcom;

import static dk.overgang.medcom.Samples.JSON;
import static dk.overgang.medcom.Samples.XML;
import static dk.overgang.medcom.Samples.admission;
import static dk.overgang.medcom.Samples.discharge;
import static dk.overgang.medcom.Samples.notice;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.message.Dispatch;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.Reading.Refused;
import dk.overgang.medcom.message.Reading.Understood;
import dk.overgang.medcom.message.Reading.Unreadable;
import dk.overgang.medcom.message.Verdict;
import dk.overgang.medcom.samples.SampleMessages.Notice;
import dk.overgang.medcom.samples.SampleMessages.What;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusingMessagesTest {

    private static final String UNKNOWN_MODIFIER =
            "\"modifierExtension\":[{\"url\":\"urn:example:x\",\"valueBoolean\":true}]";
    private static final Dispatch DISPATCH = new Dispatch(new UUID(6, 1), new UUID(6, 2), Samples.SENT);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_message_with_an_id_and_an_error_names_the_element(String element, String message) {
        var reading = Samples.read(message, JSON);

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.ids().headerId()).isEqualTo("h-2");
            assertThat(refused.issues()).extracting(FhirIssue::element).containsOnly(element);
            assertThat(new FhirMessages()
                            .acknowledgement(refused.ids(), Verdict.fatal(refused.issues()), DISPATCH, JSON))
                    .isNotEmpty();
            assertThat(refused.issues().toString()).doesNotContain(Samples.NUMBER_OF_NOBODY, Samples.FAMILY);
        });
    }

    static Stream<Arguments> a_message_with_an_id_and_an_error_names_the_element() {
        return Stream.of(
                broken("Bundle.type", "\"type\":\"message\"", "\"type\":\"transaction\""),
                broken("Bundle.type", "\"type\":\"message\"", "\"type\":\"nonsense\""),
                broken("Bundle.id", "\"id\":\"b-1\",", ""),
                broken("Bundle.id", "\"id\":\"b-1\"", "\"id\":\"<b 1>\""),
                broken("Bundle.id", "\"id\":\"b-1\"", "\"id\":\"b-1\",\"id\":\"b-1\""),
                broken("Bundle.id", "\"id\":\"b-1\"", "\"id\":\"0102039999\""),
                broken("Bundle.id", "\"id\":\"b-1\"", "\"id\":\"case.010203-9999\""),
                broken("MessageHeader.eventCoding", "hospital-notification-message", "home-care-message"),
                broken("MessageHeader.eventCoding", "\"eventCoding\"", "\"eventCodes\""),
                broken("MessageHeader.destination.receiver", "\"destination\"", "\"destinations\""),
                broken("MessageHeader.destination.receiver", "#id=953741000016009", "#id=111111000016009"),
                broken("Encounter.class", "\"code\":\"IMP\"", "\"display\":\"IMP\""),
                broken("Encounter.class", "\"code\":\"IMP\"", "\"code\":\"AMB\""),
                broken(
                        "Encounter.period.start",
                        "\"start\":\"2026-03-02T11:00:00.000+00:00\"",
                        "\"end\":\"2026-03-02T11:00:00Z\""),
                broken("Encounter.period.start", "2026-03-02T11:00:00.000+00:00", "2026-02-30T11:00:00Z"),
                broken("Encounter.period.start", "2026-03-02T11:00:00.000+00:00", "2026-03-02"),
                broken("Encounter.period.start", "2026-03-02T11:00:00.000+00:00", "i går"),
                broken("Encounter.episodeOfCare.identifier", "\"episodeOfCare\"", "\"episodes\""),
                broken("Encounter", "\"resourceType\":\"Encounter\"", "\"resourceType\":\"Basic\""),
                broken("Patient", "\"resourceType\":\"Patient\"", "\"resourceType\":\"Basic\""),
                broken("Patient.identifier", "urn:oid:1.2.208.176.1.2", "urn:oid:1.2.208.176.1.6.1.1"),
                broken("Patient.identifier", Samples.NUMBER_OF_NOBODY, "311299-0000"),
                broken("Patient.identifier", Samples.NUMBER_OF_NOBODY, "3202990000"),
                broken("Patient.deceasedBoolean", "\"name\":[", "\"deceasedBoolean\":\"maybe\",\"name\":["),
                broken(
                        "Provenance.occurredDateTime",
                        "\"occurredDateTime\":\"2026-03-09",
                        "\"occurredDateTime\":\"2026-13-09"),
                broken("Provenance.activity", "\"code\":\"admit-inpatient\"", "\"code\":\"new-message\""),
                broken("Provenance.activity", "\"resourceType\":\"Provenance\"", "\"resourceType\":\"Basic\""),
                broken("Encounter.class", MedCom.ACT_CODES, "urn:example:codes"),
                broken("MessageHeader.eventCoding", MedCom.EVENT_CODES, "urn:example:codes"),
                broken("Provenance.activity", MedCom.ACTIVITY_CODES, "urn:example:codes"),
                broken("Patient.deceasedDateTime", "\"name\":[", "\"deceasedDateTime\":\"nu\",\"name\":["),
                broken("Encounter.extension", "\"status\":", "\"extension\":\"x\",\"status\":"),
                broken("MessageHeader.extension", "\"eventCoding\":", "\"extension\":\"x\",\"eventCoding\":"),
                broken("Encounter.modifierExtension", "\"status\":", UNKNOWN_MODIFIER + ",\"status\":"),
                broken("Encounter.class.modifierExtension", "\"code\":\"IMP\"", UNKNOWN_MODIFIER + ",\"code\":\"IMP\""),
                broken(
                        "Encounter.status.modifierExtension",
                        "\"status\":",
                        "\"_status\":{" + UNKNOWN_MODIFIER + "},\"status\":"),
                broken("Bundle.entry.modifierExtension", "{\"fullUrl\":", "{" + UNKNOWN_MODIFIER + ",\"fullUrl\":"),
                broken(
                        "Bundle.implicitRules",
                        "\"type\":\"message\"",
                        "\"type\":\"message\",\"implicitRules\":\"urn:x\""),
                broken("Bundle.type", "\"type\":\"message\"", "\"type\":\"message\",\"type\":\"message\""),
                broken("Bundle", "{\"resourceType\":\"Bundle\"", "{\"resourceType\":\"Parameters\""),
                Arguments.of(
                        "Encounter.period",
                        discharge().replace("\"end\":\"2026-03-09T08:45:30", "\"end\":\"2026-03-01T08:45:30")));
    }

    private static Arguments broken(String element, String sound, String unsound) {
        var message = admission().replace(sound, unsound);
        assertThat(message.equals(admission())).as(sound).isFalse();
        return Arguments.of(element, message);
    }

    @Test
    void every_error_is_named_at_once() {
        var broken = admission()
                .replace("\"eventCoding\"", "\"eventCodes\"")
                .replace("\"code\":\"IMP\"", "\"display\":\"IMP\"");

        assertThat(Samples.read(broken, JSON))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.issues())
                                .containsExactly(
                                        FhirIssue.missing("MessageHeader.eventCoding"),
                                        FhirIssue.missing("Encounter.class")));
    }

    @Test
    void a_sender_without_a_sor_id_is_still_answered() {
        var anonymous = admission().replace("\"sender\"", "\"author\"").replace("#id=" + Samples.HOSPITAL, "");

        assertThat(Samples.read(anonymous, JSON))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.issues())
                                .containsExactly(FhirIssue.missing("MessageHeader.sender")));
    }

    @Test
    void a_leave_that_ends_before_it_starts_is_refused() {
        var turned = Samples.json(notice(NoticeType.LEAVE_ENDED, NoticeChange.NEW))
                .replace("\"end\":\"2026-03-09", "\"end\":\"2026-02-09");

        assertThat(Samples.read(turned, JSON)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"LEAVE_STARTED, NEW", "LEAVE_ENDED, NEW", "LEAVE_STARTED, CORRECTED"})
    void what_happened_before_the_stay_began_is_refused(NoticeType type, NoticeChange change) {
        assertThat(Samples.read(beforeTheStay(type, change), JSON))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.issues()).contains(FhirIssue.endBeforeStart("Encounter.period")));
    }

    /// It takes back what never should have been told.
    @Test
    void a_leave_before_the_stay_began_may_be_cancelled() {
        assertThat(Samples.read(beforeTheStay(NoticeType.LEAVE_STARTED, NoticeChange.CANCELLED), JSON))
                .isInstanceOf(Understood.class);
    }

    private static String beforeTheStay(NoticeType type, NoticeChange change) {
        var told = notice(type, change);
        var what = told.what();
        var later = what.at().plusSeconds(1);
        return Samples.json(new Notice(
                new What(type, change, later, what.at(), what.sentAt()), told.citizen(), told.route(), told.ids()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void nobody_is_acknowledged_for_what_has_no_id(String what, int status, byte[] body, String contentType) {
        assertThat(new FhirMessages().read(body, contentType))
                .as(what)
                .isInstanceOfSatisfying(Unreadable.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(status);
                    assertThat(refusal.issues()).hasSize(1);
                });
    }

    static Stream<Arguments> nobody_is_acknowledged_for_what_has_no_id() {
        var xml = Samples.xml(notice(NoticeType.ADMITTED, NoticeChange.NEW));
        return Stream.of(
                body("nothing", 400, "", JSON),
                body("nothing in XML", 400, "", XML),
                body("no JSON", 400, "hello", JSON),
                body("no XML", 400, "hello", XML),
                body("half a message", 400, admission().substring(0, 300), JSON),
                body("half an XML message", 400, xml.substring(0, 300), XML),
                body("two objects", 400, admission() + "{}", JSON),
                body("a list", 400, "[" + admission() + "]", JSON),
                body("XML called JSON", 400, xml, JSON),
                body("JSON called XML", 400, admission(), XML),
                body("another resource", 400, "{\"resourceType\":\"Patient\"}", JSON),
                body("an unknown resource", 400, "{\"resourceType\":\"Nonsense\"}", JSON),
                body("no entries", 400, "{\"resourceType\":\"Bundle\",\"type\":\"message\"}", JSON),
                body("no header id", 400, admission().replace("\"id\":\"h-2\",", ""), JSON),
                body("a header id that is none", 400, admission().replace("\"h-2\"", "\"h 2\""), JSON),
                body("a header id that is a person's", 400, admission().replace("\"h-2\"", "\"0102039999\""), JSON),
                body("a list too deep", 400, "[".repeat(100_000), JSON),
                body("an object too deep", 400, "{\"a\":".repeat(51) + "1" + "}".repeat(51), JSON),
                body("XML too deep", 400, "<a>".repeat(51) + "</a>".repeat(51), XML),
                body("too many entries", 413, "{\"entry\":[" + "{},".repeat(1_000) + "{}]}", JSON),
                body("too many XML entries", 413, "<Bundle>" + "<entry/>".repeat(1_001) + "</Bundle>", XML),
                body("another type", 415, admission(), "text/plain"),
                body("no type", 415, admission(), ""),
                body("a header id twice", 400, admission().replaceFirst("\"id\":\"h-2\"", "$0,$0"), JSON));
    }

    /// Row 1: whoever sends another charset is told so, and not that the message is broken.
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void another_charset_is_refused_by_name(String charset, byte[] body, String contentType) {
        assertThat(new FhirMessages().read(body, contentType))
                .as(charset)
                .isEqualTo(new Unreadable(415, List.of(FhirIssue.foreignCharset())));
    }

    static Stream<Arguments> another_charset_is_refused_by_name() {
        var xml = Samples.xml(notice(NoticeType.ADMITTED, NoticeChange.NEW));
        var json = admission();
        return Stream.of(
                Arguments.of("a content type", json.getBytes(UTF_8), JSON + "; charset=\"UTF-7\""),
                Arguments.of("a declaration", declared("latin1", xml).getBytes(UTF_8), XML),
                Arguments.of("a declaration after a mark", ("\uFEFF" + declared("UTF-16", xml)).getBytes(UTF_8), XML),
                Arguments.of("a declared nonsense", declared("☃", xml).getBytes(UTF_8), XML),
                Arguments.of("Latin-1", json.getBytes(ISO_8859_1), JSON),
                Arguments.of("Latin-1 in XML", declared("ISO-8859-1", xml).getBytes(ISO_8859_1), XML),
                Arguments.of("UTF-16", json.getBytes(UTF_16), JSON),
                Arguments.of("UTF-16 in XML", xml.getBytes(UTF_16), XML),
                Arguments.of("UTF-16 without a mark", json.getBytes(UTF_16LE), JSON),
                Arguments.of("UTF-16 without a mark in XML", xml.getBytes(UTF_16BE), XML));
    }

    private static String declared(String charset, String xml) {
        return "<?xml version=\"1.0\" encoding=\"%s\"?>".formatted(charset) + xml;
    }

    @Test
    void a_byte_order_mark_is_read_over() {
        var xml = Samples.xml(notice(NoticeType.ADMITTED, NoticeChange.NEW));
        var declared = declared("utf-8", xml);

        assertThat(Samples.read("\uFEFF" + admission(), JSON)).isInstanceOf(Understood.class);
        assertThat(Samples.read("\uFEFF" + xml, XML)).isInstanceOf(Understood.class);
        assertThat(Samples.read("\uFEFF" + declared, XML)).isInstanceOf(Understood.class);
    }

    /// Nobody reads them, and nothing fails at them.
    @ParameterizedTest
    @ValueSource(strings = {"#", "#x", "#Basic/x", "Patient/#x", "urn:uuid:#"})
    void resources_inside_resources_and_references_to_them_do_no_harm(String reference) {
        var inside =
                "\"contained\":[{\"resourceType\":\"Basic\"},{\"resourceType\":\"Basic\",\"id\":\"x\"}],\"status\"";
        var pointing = "\"account\":[{\"reference\":\"%s\"}],".formatted(reference);

        assertThat(Samples.read(admission().replaceFirst("\"status\"", pointing + inside), JSON))
                .isInstanceOf(Understood.class);
    }

    private static Arguments body(String what, int status, String body, String contentType) {
        return Arguments.of(what, status, body.getBytes(UTF_8), contentType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]><a/>"
            })
    @Timeout(30)
    void a_doctype_is_refused_unread(String body) {
        assertThat(Samples.read(body, XML)).isEqualTo(new Unreadable(400, List.of(FhirIssue.doctype())));
    }

    @Test
    void a_deep_message_is_refused_at_once() {
        var deep = "{\"extension\":[".repeat(50_000);
        var _ = Samples.read("{}", JSON);
        var start = System.nanoTime();

        assertThat(Samples.read(deep, JSON)).isInstanceOf(Unreadable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
