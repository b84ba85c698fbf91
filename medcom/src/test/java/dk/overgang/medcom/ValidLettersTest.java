package dk.overgang.medcom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.medcom.domain.correspondence.Episode;
import dk.overgang.medcom.domain.correspondence.Priority;
import dk.overgang.medcom.message.CareLetter;
import dk.overgang.medcom.message.CareLetter.Person;
import dk.overgang.medcom.message.Dispatch;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.Reading.CareCommunication;
import dk.overgang.medcom.message.Verdict;
import dk.overgang.medcom.samples.SampleLetters;
import dk.overgang.medcom.samples.SampleLetters.Sent;
import dk.overgang.medcom.samples.SampleMessages.Route;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The letters that we write, held against MedCom's profiles as far as their packages are at hand: messaging, core
/// and acknowledgement are, carecommunication is not, so its resources are tried as what they are derived from.
class ValidLettersTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T11:00:00Z");
    private static final Route ROUTE = new Route("265161000016000", "953741000016009");

    private final Sent first = SampleLetters.begun(
            new Person("2509479989", "Bruno Test Elmer"),
            ROUTE,
            Category.OTHER,
            "Emne & <mere>",
            "Hej\n<b>der</b>",
            MONDAY);

    @BeforeAll
    static void the_packages_are_here() {
        assumeTrue(MedComValidator.isPossible(), "no MedCom packages: there is no shared/medcom beside the repository");
    }

    @Test
    void a_first_letter_and_the_next_are_valid_in_both_formats() {
        var second = SampleLetters.after(first, "Igen", MONDAY.plusSeconds(60));

        assertThat(MedComValidator.errors(known(first.json()))).isEmpty();
        assertThat(MedComValidator.errors(known(second.xml()))).isEmpty();
    }

    @Test
    void a_letter_with_everything_about_somebody_with_a_replacement_number_is_valid() {
        var said = first.letter().said();
        var full = new Correspondence(
                said.thread(),
                Category.REGARDING_REFERRAL,
                Priority.ASAP,
                said.topic(),
                said.segments(),
                said.history(),
                said.units(),
                new Episode("https://sor2.sum.dsdn.dk/#id=265161000016000", new UUID(1, 2).toString()));
        var letter = new CareLetter(
                new Person("0703921VJ4", "Ukendt"),
                first.letter().from(),
                first.letter().to(),
                full);

        assertThat(MedComValidator.errors(known(new Sent(letter, first.dispatch()).json())))
                .isEmpty();
    }

    @Test
    void the_answer_to_a_letter_is_valid() {
        var read = (CareCommunication) new FhirMessages().read(first.json(), Samples.JSON);
        var answer = new FhirMessages()
                .acknowledgement(
                        read.ids(),
                        Verdict.fatal(FhirIssue.attachment()),
                        new Dispatch(new UUID(7, 1), new UUID(7, 2), MONDAY),
                        Samples.JSON);

        assertThat(MedComValidator.errors(known(answer))).isEmpty();
    }

    @Test
    void a_wrong_letter_is_found() {
        assertThat(MedComValidator.errors(known(first.json()).replace("5790000209354", "579")))
                .isNotEmpty();
    }

    private static String known(byte[] message) {
        return new String(message, UTF_8)
                .replace(
                        "http://medcomfhir.dk/ig/carecommunication/StructureDefinition/medcom-careCommunication-communication",
                        "http://hl7.org/fhir/StructureDefinition/Communication")
                .replace(
                        "carecommunication/StructureDefinition/medcom-careCommunication",
                        "messaging/StructureDefinition/medcom-messaging");
    }
}
