package dk.overgang.medcom;

import static dk.overgang.medcom.Samples.JSON;
import static dk.overgang.medcom.Samples.XML;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Past;
import dk.overgang.medcom.domain.correspondence.Past.Act;
import dk.overgang.medcom.domain.correspondence.Priority;
import dk.overgang.medcom.domain.correspondence.Segment;
import dk.overgang.medcom.domain.correspondence.Signature;
import dk.overgang.medcom.message.CareLetter.Person;
import dk.overgang.medcom.message.Reading.CareCommunication;
import dk.overgang.medcom.message.Reading.Refused;
import dk.overgang.medcom.samples.SampleLetters;
import dk.overgang.medcom.samples.SampleLetters.Sent;
import dk.overgang.medcom.samples.SampleMessages.Route;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingLettersTest {

    private static final int LONGEST_TEXT = 20_000;

    private static final Instant MONDAY = Instant.parse("2026-03-02T11:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T11:00:00Z");
    private static final Route ROUTE = new Route("265161000016000", "953741000016009");
    private static final Person SOMEBODY = new Person("0101010000", "Karl Ravn");

    private final Sent first = letter(Category.REGARDING_REFERRAL, "Er henvisningen modtaget?\nMvh. Mette");

    @Test
    void a_letter_is_read_as_it_was_written_in_both_formats() {
        for (var read : List.of(understood(json(first), JSON), understood(text(first.xml()), XML))) {
            assertThat(read.person()).isEqualTo("0101010000");
            assertThat(read.receiverSor()).isEqualTo("953741000016009");
            assertThat(read.said().thread()).isEqualTo(first.letter().said().thread());
            assertThat(read.said().category()).isEqualTo(Category.REGARDING_REFERRAL);
            assertThat(read.said().topic()).isEqualTo("Henvisning");
            assertThat(read.said().segments()).singleElement().satisfies(segment -> {
                assertThat(segment.text()).isEqualTo("Er henvisningen modtaget?\nMvh. Mette");
                assertThat(segment.at()).isEqualTo(MONDAY);
                assertThat(segment.unit()).isEqualTo("265161000016000");
                assertThat(segment.signature()).isEqualTo(new Signature("Mette Vagt", "Sygeplejerske", "38640000"));
                assertThat(read.said().isNew(segment)).isTrue();
            });
        }
    }

    @Test
    void a_second_letter_repeats_the_first_and_tells_which_text_is_new() {
        var second = SampleLetters.after(first, "Vi hører gerne snart.", TUESDAY);
        var said = understood(json(second), JSON).said();

        assertThat(said.thread()).isEqualTo(first.letter().said().thread());
        assertThat(said.segments()).extracting(said::isNew).containsExactly(false, true);
        assertThat(said.history()).extracting(Past::act).containsExactly(Act.NEW, Act.REPLY);
        assertThat(said.history().getLast().follows())
                .isEqualTo(first.dispatch().headerId().toString());
        assertThat(said).isEqualTo(understood(json(second.again()), JSON).said());
    }

    @Test
    void markup_stays_text_and_what_steers_a_screen_is_left_out() {
        var sent = letter(Category.OTHER, "<script>alert('x')</script> & \u202Eslut");

        assertThat(understood(json(sent), JSON).said().segments())
                .extracting(Segment::text)
                .containsExactly("<script>alert('x')</script> &  slut");
        assertThat(json(sent)).contains("&lt;script&gt;").doesNotContain("<p><script>");
    }

    @Test
    void a_replacement_number_is_a_number() {
        var sent =
                SampleLetters.begun(new Person("0703921VJ4", "Ukendt"), ROUTE, Category.DISCHARGE, null, "Hej", MONDAY);

        assertThat(understood(json(sent), JSON).person()).isEqualTo("0703921VJ4");
    }

    @Test
    void priority_counts_regarding_a_referral_alone() {
        var given = "\"status\":\"unknown\",\"priority\":\"asap\"";
        var referral = json(first).replace("\"status\":\"unknown\"", given);
        var nursing = json(letter(Category.NURSING, "Hej")).replace("\"status\":\"unknown\"", given);

        assertThat(understood(referral, JSON).said().priority()).isEqualTo(Priority.ASAP);
        assertThat(understood(nursing, JSON).said().priority()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "regarding-referral, gossip, MSG_VALUESET_VALUE_UNKNOWN, Communication.category",
        "new-message, retract-message, MSG_VALUESET_VALUE_UNKNOWN, Provenance.activity",
        "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-careCommunication-categoryCodes, urn:example:codes, "
                + "MSG_VALUESET_VALUE_UNKNOWN, Communication.category",
        "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-messaging-activityCodes, urn:example:codes, "
                + "MSG_VALUESET_VALUE_UNKNOWN, Provenance.activity",
        "unknown, entered-in-error, MSG_PARAM_INVALID, Communication.status",
        "unknown, not-done, MSG_PARAM_INVALID, Communication.status",
        "contentString, contentNothing, MSG_PARAM_INVALID, Communication.payload.contentString",
        "0101010000, 9901010000, MSG_PARAM_INVALID, Patient.identifier",
    })
    void what_cannot_be_understood_is_refused_with_its_element(
            String right, String wrong, String code, String element) {
        assertRefused(json(first).replace("\"" + right + "\"", "\"" + wrong + "\""), code, element);
    }

    @Test
    void a_file_is_refused_so_that_nobody_believes_it_was_read() {
        var withFile = json(first)
                .replace(
                        "\"payload\":[",
                        "\"payload\":[{\"contentAttachment\":{\"title\":\"Plan\",\"data\":\"SGVq\"}},");

        assertRefused(withFile, "MSG_RESOURCE_NOT_ALLOWED", "Communication.payload.contentAttachment");
    }

    @Test
    void a_text_too_long_to_be_a_letter_is_refused() {
        var longest = letter(Category.OTHER, "x".repeat(LONGEST_TEXT));
        var tooLong = letter(Category.OTHER, "x".repeat(LONGEST_TEXT + 1));

        assertThat(understood(json(longest), JSON).said().segments()).hasSize(1);
        assertRefused(json(tooLong), "MSG_Element_To_Long", "Communication.payload.contentString");
    }

    @Test
    void a_thread_too_long_to_be_read_is_refused() {
        var thread = letter(Category.OTHER, "x".repeat(LONGEST_TEXT));
        for (var i = 0; i < 5; i++) {
            thread = SampleLetters.after(thread, "x".repeat(LONGEST_TEXT), TUESDAY.plusSeconds(i));
        }

        assertRefused(json(thread), "MSG_Element_To_Long", "Communication.payload");
    }

    @Test
    void nothing_read_shows_what_was_written() {
        assertThat(understood(json(first), JSON).toString() + first.letter())
                .doesNotContain("0101010000", "Ravn", "henvisningen");
    }

    private static void assertRefused(String message, String code, String element) {
        assertThat(Samples.read(message, JSON))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.issues()).anySatisfy(issue -> {
                            assertThat(issue.code()).isEqualTo(code);
                            assertThat(issue.element()).isEqualTo(element);
                        }));
    }

    private static Sent letter(Category category, String text) {
        return SampleLetters.begun(SOMEBODY, ROUTE, category, "Henvisning", text, MONDAY);
    }

    private static CareCommunication understood(String body, String contentType) {
        return (CareCommunication) Samples.read(body, contentType);
    }

    private static String json(Sent sent) {
        return text(sent.json());
    }

    private static String text(byte[] message) {
        return new String(message, UTF_8);
    }
}
