package dk.overgang.medcom;

import static dk.overgang.medcom.Samples.JSON;
import static dk.overgang.medcom.Samples.XML;
import static dk.overgang.medcom.Samples.admission;
import static dk.overgang.medcom.Samples.discharge;
import static dk.overgang.medcom.Samples.json;
import static dk.overgang.medcom.Samples.notice;
import static dk.overgang.medcom.Samples.understood;
import static dk.overgang.medcom.Samples.xml;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.message.Dispatch;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.medcom.message.Reading.IsAcknowledgement;
import dk.overgang.medcom.message.Reading.Refused;
import dk.overgang.medcom.message.Reading.Understood;
import dk.overgang.medcom.message.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingNotificationsTest {

    @ParameterizedTest
    @MethodSource("everyKind")
    void every_kind_of_notice_is_read_back_as_itself(NoticeType type, NoticeChange change) {
        var sample = notice(type, change);
        var read = understood(json(sample), JSON);

        assertThat(read.type()).isEqualTo(type);
        assertThat(read.change()).isEqualTo(change);
        assertThat(read.occurredAt()).isEqualTo(sample.what().at());
        assertThat(read.sentAt()).isEqualTo(Samples.SENT);
        assertThat(read.stayFrom()).isEqualTo(Samples.FROM);
        assertThat(read.episodes()).containsExactly(Samples.EPISODE.toString());
        assertThat(read.cpr()).isEqualTo(Samples.NUMBER_OF_NOBODY);
        assertThat(read.receiverSor()).isEqualTo(Samples.MUNICIPALITY);
        assertThat(read.hospital()).isEqualTo(Samples.HOSPITAL);
        assertThat(read.ids())
                .extracting(MessageIds::senderSor, MessageIds::bundleId, MessageIds::headerId)
                .containsExactly(Samples.HOSPITAL, "b-1", "h-2");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void xml_says_the_same_as_json(NoticeType type, NoticeChange change) {
        var sample = notice(type, change);

        assertThat(understood(xml(sample), XML))
                .usingRecursiveComparison()
                .ignoringFields("ids.answer")
                .isEqualTo(understood(json(sample), JSON));
    }

    /// A corrected death has no code of its own, so it is read as a death.
    static Stream<Arguments> everyKind() {
        return Arrays.stream(NoticeType.values())
                .flatMap(type -> Arrays.stream(NoticeChange.values())
                        .filter(change -> type != NoticeType.DIED || change != NoticeChange.CORRECTED)
                        .map(change -> Arguments.of(type, change)));
    }

    @Test
    void a_corrected_death_is_read_as_a_death() {
        var read = understood(json(notice(NoticeType.DIED, NoticeChange.CORRECTED)), JSON);

        assertThat(read.type()).isEqualTo(NoticeType.DIED);
        assertThat(read.change()).isEqualTo(NoticeChange.NEW);
    }

    @Test
    void only_a_new_start_asks_for_a_report_of_admission() {
        assertThat(understood(admission(), JSON).reportOfAdmissionAsked()).isTrue();
        assertThat(understood(discharge(), JSON).reportOfAdmissionAsked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/fhir+json; charset=utf-8",
                "Application/FHIR+JSON;charset=\"UTF-8\"",
                "application/fhir+json;fhirVersion=4.0"
            })
    void json_has_several_names(String contentType) {
        assertThat(Samples.read(admission(), contentType)).isInstanceOf(Understood.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/xml;charset=UTF-8", "application/fhir+xml"})
    void xml_has_several_names(String contentType) {
        assertThat(Samples.read(xml(notice(NoticeType.ADMITTED, NoticeChange.NEW)), contentType))
                .isInstanceOf(Understood.class);
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource({
        "MessageHeader/h-2, https://hospital.example/fhir/MessageHeader/h-2",
        "'\"status\":\"in-progress\"', '\"status\":\"finished\"'",
        "https://medcomfhir.dk/ig/hospitalnotification/Encounter/, Encounter/",
        "ig/hospitalnotification/StructureDefinition/medcom-hospitalNotification-, fhir/old/",
        "https://www.gs1.org/gln, urn:oid:1.3.88",
        "https://www.gs1.org/gln, http://www.gs1.org/gln",
        "'\"recorded\":', '\"unheardOf\":'"
    })
    void what_official_examples_do_is_borne(String usual, String quirk) {
        var quirky = admission().replace(usual, quirk);

        assertThat(quirky).isNotEqualTo(admission());
        assertThat(understood(quirky, JSON))
                .usingRecursiveComparison()
                .ignoringFields("ids", "doubts")
                .isEqualTo(understood(admission(), JSON));
    }

    @Test
    void the_local_episode_comes_before_the_national_one() {
        var national = "{\"identifier\":{\"system\":\"%s\",\"value\":\"urn:uuid:x\"}},".formatted(MedCom.LPR3_EPISODE);
        var both = admission().replace("\"episodeOfCare\":[", "\"episodeOfCare\":[" + national);

        assertThat(understood(both, JSON).episodes()).containsExactly(Samples.EPISODE.toString(), "urn:uuid:x");
    }

    @Test
    void a_unit_may_have_a_name_beside_its_number() {
        var named = admission()
                .replace(
                        "\"resourceType\":\"Organization\"",
                        "\"resourceType\":\"Organization\",\"name\":\"Psykiatrisk Center\"");

        assertThat(understood(named, JSON).hospitalName()).isEqualTo("Psykiatrisk Center");
        assertThat(understood(named, JSON).hospital())
                .isEqualTo(understood(admission(), JSON).hospital());
        assertThat(understood(admission(), JSON).hospitalName()).isNull();
        assertThat(understood(named.replace("Psykiatrisk Center", "x".repeat(201)), JSON)
                        .hospitalName())
                .as("too long for a name")
                .isNull();
    }

    @Test
    void a_time_may_have_any_zone_and_the_29th_of_february() {
        var leapDay = admission().replace("2026-03-02T11:00:00.000+00:00", "2024-02-29T23:30:00+02:00");

        assertThat(understood(leapDay, JSON).occurredAt()).isEqualTo(Instant.parse("2024-02-29T21:30:00Z"));
    }

    @Test
    void admitted_and_home_in_the_same_moment_is_fine() {
        var short_ = discharge().replace("2026-03-09T08:45:30.000+00:00", "2026-03-02T11:00:00.000+00:00");

        assertThat(understood(short_, JSON).occurredAt()).isEqualTo(Samples.FROM);
    }

    @Test
    void an_acknowledgement_is_known_as_one() {
        var answer = new FhirMessages()
                .acknowledgement(
                        understood(admission(), JSON).ids(),
                        Verdict.ok(),
                        new Dispatch(new UUID(1, 1), new UUID(1, 2), Samples.SENT),
                        JSON);

        assertThat(new FhirMessages().read(answer, JSON)).isInstanceOfSatisfying(IsAcknowledgement.class, given -> {
            assertThat(given.headerId()).isEqualTo(new UUID(1, 2).toString());
            assertThat(given.code()).isEqualTo(Verdict.Code.OK);
        });
    }

    @Test
    void a_reading_does_not_show_whom_it_is_about() {
        assertThat(understood(admission(), JSON).toString())
                .contains("h-2")
                .doesNotContain(Samples.NUMBER_OF_NOBODY, Samples.FAMILY);
    }

    @Test
    void a_personal_number_is_neither_a_message_nor_a_unit() {
        var after = Samples.discharge();
        assertThat(after).contains("MessageHeader/h-1");

        assertThat(Samples.read(after.replace("MessageHeader/h-1", "MessageHeader/0102039999"), Samples.JSON))
                .isInstanceOfSatisfying(
                        Understood.class,
                        notice -> assertThat(notice.predecessors()).doesNotContain("0102039999"));
        assertThat(Samples.read(after.replace(Samples.HOSPITAL, "0102039999"), Samples.JSON))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.ids().senderSor()).isEmpty());
    }

    @Test
    void warming_up_leaves_nothing_behind() {
        new FhirMessages().warmUp();

        assertThat(understood(admission(), JSON).type()).isEqualTo(NoticeType.ADMITTED);
    }
}
