package dk.overgang.launcher.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dk.overgang.launcher.data.DemoCitizen;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.setup.SetupError;
import dk.overgang.medcom.FhirMessages;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.medcom.domain.correspondence.Segment;
import dk.overgang.medcom.message.CareLetter.Person;
import dk.overgang.medcom.message.Dispatch;
import dk.overgang.medcom.message.Reading.CareCommunication;
import dk.overgang.medcom.message.Verdict;
import dk.overgang.medcom.samples.SampleLetters;
import java.util.UUID;

/// The ward of the demo's hospital, which sends letters to the municipality and fetches the answers.
final class DemoWard {

    private static final String FHIR_JSON = "application/fhir+json";

    private final RunningDemo demo;
    private final FhirMessages fhir = new FhirMessages();

    DemoWard(RunningDemo demo) {
        this.demo = demo;
    }

    /// Sends a letter about the referral and returns how it was acknowledged.
    String write(DemoCitizen citizen, String text) {
        var about = new Person(citizen.cpr(), citizen.name());
        var now = demo.clock().now();
        var letter = SampleLetters.begun(
                about, DemoHospital.TO_COPENHAGEN, Category.REGARDING_REFERRAL, "Henvisning", text, now);
        return "%s: a letter, %s; acknowledged: %s"
                .formatted(
                        citizen.name(),
                        new RunningDemo.PlatformTime(now),
                        DemoHospital.acknowledged(demo.send(letter.json())));
    }

    /// Fetches and acknowledges the answers that wait for this hospital.
    String fetch() {
        var waiting = demo.waitingLetters().body().path("items");
        return waiting.isEmpty()
                ? "No letter waits for this hospital."
                : waiting.valueStream()
                        .map(letter -> fetch(letter.path("messageId").asString()))
                        .collect(joining("\n"));
    }

    private String fetch(String messageId) {
        var message = message(demo.letter(messageId));
        var dispatch =
                new Dispatch(UUID.randomUUID(), UUID.randomUUID(), demo.clock().now());
        var taken = demo.send(fhir.acknowledgement(message.ids(), Verdict.ok(), dispatch, FHIR_JSON));
        if (!taken.isOk()) {
            throw new SetupError("The acknowledgement was not taken (status %d).".formatted(taken.status()));
        }
        return newest(message.said());
    }

    private CareCommunication message(Reply reply) {
        if (fhir.read(reply.body().toString().getBytes(UTF_8), FHIR_JSON) instanceof CareCommunication message) {
            return message;
        }
        throw new SetupError("What was fetched is no letter (status %d).".formatted(reply.status()));
    }

    private static String newest(Correspondence said) {
        return said.segments().stream()
                .filter(said::isNew)
                .map(DemoWard::signed)
                .collect(joining("\n"));
    }

    private static String signed(Segment segment) {
        var signature = segment.signature();
        return signature == null
                ? segment.text()
                : "%s (%s, %s)".formatted(segment.text(), signature.name(), signature.title());
    }
}
