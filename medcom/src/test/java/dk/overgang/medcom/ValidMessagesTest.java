package dk.overgang.medcom;

import static dk.overgang.medcom.Samples.JSON;
import static dk.overgang.medcom.Samples.XML;
import static dk.overgang.medcom.Samples.json;
import static dk.overgang.medcom.Samples.understood;
import static dk.overgang.medcom.Samples.xml;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.overgang.medcom.message.Dispatch;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.medcom.message.Reading.Refused;
import dk.overgang.medcom.message.Verdict;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What our sample hospital sends and what we answer, held against MedCom's own profiles where their packages are
/// at hand.
class ValidMessagesTest {

    private static final Dispatch DISPATCH = new Dispatch(new UUID(7, 1), new UUID(7, 2), Samples.SENT);

    @BeforeAll
    static void the_packages_are_here() {
        assumeTrue(MedComValidator.isPossible(), "no MedCom packages: there is no shared/medcom beside the repository");
    }

    static List<Histories> histories() {
        return Histories.all().toList();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void every_code_is_a_valid_message(Histories history) {
        assertThat(MedComValidator.errors(json(history.last()))).isEmpty();
    }

    @Test
    void a_death_on_arrival_and_a_message_in_xml_are_valid() {
        assertThat(MedComValidator.errors(json(Histories.deadOnArrival().last())))
                .isEmpty();
        assertThat(MedComValidator.errors(xml(Histories.deadOnArrival().last())))
                .isEmpty();
    }

    @Test
    void a_wrong_message_is_found() {
        var wrong = json(Histories.deadOnArrival().last()).replace("\"code\":\"IMP\"", "\"code\":\"AMB\"");

        assertThat(MedComValidator.errors(wrong)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_positive_answer_to_every_code_is_valid(Histories history) {
        var ids = understood(json(history.last()), JSON).ids();

        assertThat(MedComValidator.errors(answer(ids, Verdict.ok(), JSON))).isEmpty();
    }

    @Test
    void every_kind_of_answer_is_valid() {
        var ids = understood(Samples.discharge(), JSON).ids();
        var wrong = Samples.discharge().replace("\"code\":\"IMP\"", "\"code\":\"AMB\"");
        var refused = (Refused) Samples.read(wrong, JSON);

        assertThat(MedComValidator.errors(answer(refused.ids(), Verdict.fatal(refused.issues()), JSON)))
                .isEmpty();
        assertThat(MedComValidator.errors(answer(ids, Verdict.unavailable(), JSON)))
                .isEmpty();
        assertThat(MedComValidator.errors(answer(ids, Verdict.okAgain(), JSON))).isEmpty();
        assertThat(MedComValidator.errors(answer(ids, Verdict.ok(), XML))).isEmpty();
    }

    @Test
    void every_issue_that_is_ever_named_is_valid() {
        var ids = understood(Samples.discharge(), JSON).ids();
        var issues = List.of(
                FhirIssue.unknownReceiver(),
                FhirIssue.reusedBundleId(),
                FhirIssue.changedContent(),
                FhirIssue.foreignSender(),
                FhirIssue.missing("Encounter.class"),
                FhirIssue.missingId("Bundle.id"),
                FhirIssue.missingReceiver(),
                FhirIssue.notExactlyOne("Patient"),
                FhirIssue.unknownCode("Encounter.class"),
                FhirIssue.unknownEvent(),
                FhirIssue.badId("Bundle.id"),
                FhirIssue.badValue("Bundle.type"),
                FhirIssue.badTime("Encounter.period.start"),
                FhirIssue.endBeforeStart("Encounter.period"));

        assertThat(MedComValidator.errors(answer(ids, Verdict.fatal(issues), JSON)))
                .isEmpty();
    }

    private static String answer(MessageIds ids, Verdict verdict, String format) {
        return new String(new FhirMessages().acknowledgement(ids, verdict, DISPATCH, format), UTF_8);
    }
}
