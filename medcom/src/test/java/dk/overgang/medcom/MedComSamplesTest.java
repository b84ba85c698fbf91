package dk.overgang.medcom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.overgang.medcom.message.Reading;
import dk.overgang.medcom.message.Reading.IsAcknowledgement;
import dk.overgang.medcom.message.Reading.Understood;
import dk.overgang.testkit.MedComFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The samples that MedCom published, where they lie beside the repository (`shared/medcom`, or the property
/// `medcom`).
class MedComSamplesTest {

    private final FhirMessages messages = new FhirMessages();

    @BeforeAll
    static void the_samples_are_here() {
        assumeTrue(samples().isPresent(), "no MedCom samples: there is no shared/medcom beside the repository");
    }

    @Test
    void every_example_of_the_guide_is_understood_and_says_the_same_in_xml_and_json() throws IOException {
        var examples = files("ig-3.0.2", ".json");

        assertThat(examples).hasSize(12);
        for (var example : examples) {
            var xml = example.resolveSibling(example.getFileName().toString().replace(".json", ".xml"));
            assertThat(understood(xml))
                    .as(example.getFileName().toString())
                    .usingRecursiveComparison()
                    .ignoringFields("ids.answer")
                    .isEqualTo(understood(example));
        }
    }

    @Test
    void every_acknowledgement_is_known_as_one() throws IOException {
        for (var answer : acknowledgements()) {
            assertThat(read(answer)).as(answer.getFileName().toString()).isInstanceOf(IsAcknowledgement.class);
        }
    }

    /// One of the files there is the message that is answered.
    private static List<Path> acknowledgements() throws IOException {
        try (var all = Files.list(samples().orElseThrow().resolve("acknowledgement"))) {
            var answers =
                    all.filter(file -> says(file, "acknowledgement-message\"")).toList();
            assertThat(answers).hasSize(12);
            return answers;
        }
    }

    private static boolean says(Path file, String sought) {
        try {
            return Files.readString(file).contains(sought);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Understood understood(Path file) {
        var reading = read(file);
        assertThat(reading).as(file.getFileName().toString()).isInstanceOf(Understood.class);
        return (Understood) reading;
    }

    private Reading read(Path file) {
        try {
            var type = file.toString().endsWith(".xml") ? Samples.XML : Samples.JSON;
            return messages.read(Files.readString(file, UTF_8).getBytes(UTF_8), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (var all = Files.list(samples().orElseThrow().resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Optional<Path> samples() {
        return MedComFiles.directory();
    }
}
