package dk.overgang.medcom;

import static dk.overgang.medcom.Samples.JSON;
import static dk.overgang.medcom.Samples.XML;
import static dk.overgang.medcom.Samples.json;
import static dk.overgang.medcom.Samples.understood;
import static dk.overgang.medcom.Samples.xml;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.bundle.Entries;
import dk.overgang.medcom.bundle.FhirCodec;
import dk.overgang.medcom.bundle.MedCom;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeCode;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.message.Doubt;
import dk.overgang.medcom.message.FhirFormat;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.Reading;
import dk.overgang.medcom.samples.SampleMessages;
import dk.overgang.medcom.samples.SampleMessages.Earlier;
import dk.overgang.medcom.samples.SampleMessages.Notice;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// MedCom's table of codes, row by row (standards 1.4): what stands in a message of each, and what is read out of
/// it.
class EighteenCodesTest {

    @Test
    void there_are_histories_for_all_eighteen() {
        assertThat(Histories.all().map(history -> SampleMessages.code(history.last())))
                .containsOnly(NoticeCode.values())
                .hasSize(21);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            ACUTE_STARTED, NEW,       EMER, in-progress,      admit-emergency,                 ,
            ACUTE_STARTED, CORRECTED, EMER, in-progress,      revise-admit-emergency,          revision
            ACUTE_STARTED, CANCELLED, EMER, entered-in-error, cancel-admit-emergency,          removal
            ADMITTED,      NEW,       IMP,  in-progress,      admit-inpatient,                 ,
            ADMITTED,      CORRECTED, IMP,  in-progress,      revise-admit-inpatient,          revision
            ADMITTED,      CANCELLED, IMP,  entered-in-error, cancel-admit-inpatient,          removal
            LEAVE_STARTED, NEW,       IMP,  onleave,          start-leave-inpatient,           revision
            LEAVE_STARTED, CORRECTED, IMP,  onleave,          revise-start-leave-inpatient,    revision
            LEAVE_STARTED, CANCELLED, IMP,  in-progress,      cancel-start-leave-inpatient,    removal
            LEAVE_ENDED,   NEW,       IMP,  in-progress,      end-leave-inpatient,             revision
            LEAVE_ENDED,   CORRECTED, IMP,  in-progress,      revise-end-leave-inpatient,      revision
            LEAVE_ENDED,   CANCELLED, IMP,  onleave,          cancel-end-leave-inpatient,      removal
            DISCHARGED,    NEW,       IMP,  finished,         discharge-inpatient-home,        revision
            DISCHARGED,    CORRECTED, IMP,  finished,         revise-discharge-inpatient-home, revision
            DISCHARGED,    CANCELLED, IMP,  in-progress,      cancel-discharge-inpatient-home, removal
            ACUTE_ENDED,   NEW,       EMER, finished,         discharge-emergency-home,        revision
            ACUTE_ENDED,   CORRECTED, EMER, finished,         revise-discharge-emergency-home, revision
            ACUTE_ENDED,   CANCELLED, EMER, in-progress,      cancel-discharge-emergency-home, removal
            DIED,          NEW,       IMP,  finished,         admit-inpatient,                 revision
            DIED,          CORRECTED, IMP,  finished,         admit-inpatient,                 revision
            DIED,          CANCELLED, IMP,  in-progress,      admit-inpatient,                 removal
            """)
    void a_message_has_what_the_table_says(
            NoticeType type, NoticeChange change, String kind, String status, String activity, String role) {
        var entries = Entries.of(bundle(Histories.of(type, change).last()));
        var encounter = entries.all(Encounter.class).getFirst();
        var newest = entries.all(Provenance.class).getLast();

        assertThat(encounter.getClass_().getCode()).isEqualTo(kind);
        assertThat(encounter.getStatus().toCode()).isEqualTo(status);
        assertThat(newest.getActivity().getCodingFirstRep().getCode()).isEqualTo(activity);
        assertThat(newest.getEntity())
                .extracting(entity -> entity.getRole().toCode())
                .isEqualTo(role == null ? List.of() : List.of(role));
    }

    static List<Histories> histories() {
        return Histories.all().toList();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void each_is_understood_in_json_and_xml_without_a_doubt(Histories history) {
        var sent = history.last();
        var read = understood(json(sent), JSON);

        assertThat(read.type()).isEqualTo(sent.what().type());
        assertThat(read.occurredAt()).isEqualTo(sent.what().at());
        assertThat(read.sentAt()).isEqualTo(sent.what().sentAt());
        assertThat(read.doubts()).isEmpty();
        assertThat(read.predecessors())
                .isEqualTo(sent.ids().earlier().stream().map(Earlier::headerId).toList());
        assertThat(understood(xml(sent), XML))
                .usingRecursiveComparison()
                .ignoringFields("ids.answer")
                .isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void each_repeats_what_was_sent_before_unchanged_and_adds_its_own(Histories history) {
        for (var i = 1; i < history.messages().size(); i++) {
            var before = provenances(history.messages().get(i - 1));
            var now = provenances(history.messages().get(i));
            assertThat(now).hasSize(before.size() + 1);
            assertThat(now.subList(0, before.size()))
                    .usingElementComparator((one, other) -> ((Base) one).equalsDeep(other) ? 0 : 1)
                    .isEqualTo(before);
        }
    }

    @Test
    void the_dead_on_arrival_are_the_first_and_only_message() {
        var sent = Histories.deadOnArrival().last();
        var read = understood(json(sent), JSON);

        assertThat(read.type()).isEqualTo(NoticeType.DIED);
        assertThat(read.stayFrom()).isEqualTo(read.stayTo());
        assertThat(read.predecessors()).isEmpty();
        assertThat(read.doubts()).isEmpty();
    }

    /// The message repeats the activity before it, whatever that was.
    @Test
    void a_death_after_a_correction_is_no_corrected_death() {
        var corrected =
                Histories.of(NoticeType.ADMITTED, NoticeChange.CORRECTED).messages();
        var writer = SampleMessages.Writer.of(
                corrected.getFirst().citizen(), corrected.getFirst().route());
        for (var sent : corrected) {
            writer = writer.after(sent);
        }
        var died = json(writer.tells(NoticeType.DIED, NoticeChange.NEW, Samples.AT, Samples.SENT));

        assertThat(died).contains("\"code\":\"revise-admit-inpatient\"");
        assertThat(understood(died, JSON).type()).isEqualTo(NoticeType.DIED);
        assertThat(understood(died, JSON).change()).isEqualTo(NoticeChange.NEW);
    }

    /// Each message repeats all before it, and two a week are sent of who goes home at weekends.
    @Test
    void the_discharge_after_years_in_a_ward_with_many_leaves_is_understood() {
        var sent = Histories.withLeaves(150).last();

        assertThat(provenances(sent)).hasSizeGreaterThan(300);
        assertThat(understood(json(sent), JSON).type()).isEqualTo(NoticeType.DISCHARGED);
        assertThat(understood(json(sent), JSON).predecessors()).hasSize(301);
        assertThat(understood(xml(sent), XML).predecessors()).hasSize(301);
    }

    /// A hospital's system may write of everybody who lives that they do.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIED")
    void what_is_cancelled_of_somebody_living_is_no_death_taken_back(NoticeType type) {
        var sent = json(Histories.of(type, NoticeChange.CANCELLED).last());
        var living = sent.replace("\"name\":[", "\"deceasedBoolean\":false,\"name\":[");

        assertThat(living).isNotEqualTo(sent);
        assertThat(understood(living, JSON))
                .extracting(Reading.Understood::type, Reading.Understood::change)
                .containsExactly(type, NoticeChange.CANCELLED);
    }

    /// Both messages about the death repeat that the leave was taken back.
    @Test
    void a_death_after_a_cancellation_can_be_taken_back() {
        var cancelled =
                Histories.of(NoticeType.LEAVE_STARTED, NoticeChange.CANCELLED).messages();
        var writer = SampleMessages.Writer.of(
                cancelled.getFirst().citizen(), cancelled.getFirst().route());
        for (var sent : cancelled) {
            writer = writer.after(sent);
        }
        var died = writer.tells(NoticeType.DIED, NoticeChange.NEW, Samples.AT, Samples.SENT);
        var alive = json(writer.after(died)
                .tells(NoticeType.DIED, NoticeChange.CANCELLED, Samples.AT, Samples.SENT.plusSeconds(60)));

        assertThat(provenances(died).getLast().getActivity().getCodingFirstRep().getCode())
                .isEqualTo("cancel-start-leave-inpatient");
        assertThat(understood(alive, JSON).type()).isEqualTo(NoticeType.DIED);
        assertThat(understood(alive, JSON).change()).isEqualTo(NoticeChange.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"in-progress, finished", "in-progress, onleave", "in-progress, entered-in-error"})
    void the_activity_is_believed_where_the_status_contradicts_it(String right, String wrong) {
        var sent = Histories.of(NoticeType.LEAVE_ENDED, NoticeChange.NEW).last();
        var odd = json(sent).replace("\"status\":\"%s\"".formatted(right), "\"status\":\"%s\"".formatted(wrong));
        var read = understood(odd, JSON);

        assertThat(read.type()).isEqualTo(NoticeType.LEAVE_ENDED);
        assertThat(read.doubts()).containsExactly(Doubt.STATUS_CONTRADICTS_ACTIVITY);
    }

    @Test
    void an_end_without_a_time_is_taken_to_be_when_it_was_sent() {
        var sent = Histories.of(NoticeType.DISCHARGED, NoticeChange.NEW).last();
        var read = understood(json(sent).replace("\"end\":", "\"_slut\":"), JSON);

        assertThat(read.occurredAt()).isEqualTo(sent.what().sentAt());
        assertThat(read.doubts()).containsExactly(Doubt.TIME_NOT_TOLD);
    }

    @Test
    void a_next_event_that_names_no_predecessor_is_taken() {
        var sent = Histories.of(NoticeType.DISCHARGED, NoticeChange.NEW).last();
        var read = understood(json(sent).replace("\"entity\":", "\"_led\":"), JSON);

        assertThat(read.doubts()).containsExactly(Doubt.PREDECESSOR_NOT_TOLD);
        assertThat(read.predecessors())
                .containsExactly(sent.ids().earlier().getFirst().headerId());
    }

    /// hn-6, and the one thing a message about a leave is for.
    @Test
    void a_leave_of_which_nobody_knows_the_start_is_refused() {
        var sent = Histories.of(NoticeType.LEAVE_STARTED, NoticeChange.NEW).last();
        var vague = json(sent).replace(MedCom.LEAVE_EXTENSION, MedCom.LEAVE_EXTENSION + "-old");

        assertThat(Samples.read(vague, JSON))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.issues())
                                .containsExactly(FhirIssue.missing("Encounter.extension.valuePeriod.start")));
    }

    @Test
    void only_the_first_message_of_a_stay_asks_for_a_report_of_admission() {
        var admittedAfterAcute =
                Histories.of(NoticeType.ACUTE_STARTED, NoticeChange.NEW).last();
        var writer = SampleMessages.Writer.of(admittedAfterAcute.citizen(), admittedAfterAcute.route())
                .after(admittedAfterAcute);
        var admission = writer.tells(NoticeType.ADMITTED, NoticeChange.NEW, Samples.AT, Samples.SENT);

        assertThat(understood(json(admittedAfterAcute), JSON).reportOfAdmissionAsked())
                .isTrue();
        assertThat(understood(json(admission), JSON).reportOfAdmissionAsked()).isFalse();
    }

    private static Bundle bundle(Notice notice) {
        return FhirCodec.bundle(json(notice), FhirFormat.JSON).orElseThrow();
    }

    private static List<Provenance> provenances(Notice notice) {
        return Entries.of(bundle(notice)).all(Provenance.class);
    }
}
