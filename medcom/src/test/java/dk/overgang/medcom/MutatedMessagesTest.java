package dk.overgang.medcom;

import static dk.overgang.medcom.Samples.JSON;
import static dk.overgang.medcom.Samples.XML;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.message.CareLetter.Person;
import dk.overgang.medcom.message.Dispatch;
import dk.overgang.medcom.message.FhirIssue;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.medcom.message.Reading;
import dk.overgang.medcom.message.Reading.CareCommunication;
import dk.overgang.medcom.message.Reading.IsAcknowledgement;
import dk.overgang.medcom.message.Reading.Refused;
import dk.overgang.medcom.message.Reading.Understood;
import dk.overgang.medcom.message.Reading.Unreadable;
import dk.overgang.medcom.message.Verdict;
import dk.overgang.medcom.samples.SampleLetters;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.testkit.MedComFiles;
import dk.overgang.testkit.mutants.JsonMutants;
import dk.overgang.testkit.mutants.Mutant;
import dk.overgang.testkit.mutants.Mutant.Change;
import dk.overgang.testkit.mutants.XmlMutants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every single element of every sample message removed, emptied, doubled, made strange or given a
/// modifierExtension: whatever comes of it, the answer is a verdict. An admission and an acknowledgement are
/// tried in full, of all others as many changes as some seconds allow; the properties `mutants` (changes of each
/// kind of message) and `mutants.seed` make a longer run, or another one.
class MutatedMessagesTest {

    private static final long SEED = Long.getLong("mutants.seed", 20_260_309);
    private static final int MOST = Integer.getInteger("mutants", 500);
    private static final Dispatch DISPATCH = new Dispatch(new UUID(7, 1), new UUID(7, 2), Samples.SENT);

    private final FhirMessages messages = new FhirMessages();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void every_element_of_a_message_may_be_changed(String message, Stream<Mutant> mutants, String format) {
        assertThat(failures(mutants, format)).as(message).isEmpty();
    }

    static Stream<Arguments> every_element_of_a_message_may_be_changed() {
        var admission = Samples.notice(NoticeType.ADMITTED, NoticeChange.NEW);
        var letter = letter();
        return Stream.of(
                Arguments.of("an admission", JsonMutants.of(Samples.json(admission), SEED), JSON),
                Arguments.of("an admission in XML", some(XmlMutants.of(Samples.xml(admission), SEED)), XML),
                Arguments.of("a letter", some(JsonMutants.of(new String(letter.json(), UTF_8), SEED)), JSON),
                Arguments.of("a letter in XML", some(XmlMutants.of(new String(letter.xml(), UTF_8), SEED)), XML),
                Arguments.of("an acknowledgement", JsonMutants.of(answer(), SEED), JSON));
    }

    @Test
    void elements_of_all_eighteen_notices_may_be_changed() {
        var notices = Histories.all().map(Histories::last).toList();
        var json = notices.stream().flatMap(notice -> JsonMutants.of(Samples.json(notice), SEED));
        var xml = notices.stream().flatMap(notice -> XmlMutants.of(Samples.xml(notice), SEED));

        assertThat(failures(some(json), JSON)).isEmpty();
        assertThat(failures(some(xml), XML)).isEmpty();
    }

    @Test
    void elements_of_the_official_messages_may_be_changed() throws IOException {
        var official = MedComFiles.directory();
        assumeTrue(official.isPresent(), "no MedCom samples: there is no shared/medcom beside the repository");
        var json = files(official.get(), ".json").stream().flatMap(message -> JsonMutants.of(message, SEED));
        var xml = files(official.get(), ".xml").stream().flatMap(message -> XmlMutants.of(message, SEED));

        assertThat(failures(some(json), JSON)).isEmpty();
        assertThat(failures(some(xml), XML)).isEmpty();
    }

    private List<String> failures(Stream<Mutant> mutants, String format) {
        return mutants.map(mutant -> failure(mutant, format))
                .filter(Objects::nonNull)
                .limit(20)
                .toList();
    }

    private @Nullable String failure(Mutant mutant, String format) {
        try {
            var wrong = wrong(mutant, messages.read(mutant.body().getBytes(UTF_8), format), format);
            return wrong == null ? null : mutant + ": " + wrong;
        } catch (RuntimeException unexpected) {
            return mutant + ": " + unexpected + " at " + unexpected.getStackTrace()[0];
        }
    }

    private @Nullable String wrong(Mutant mutant, Reading reading, String format) {
        return switch (reading) {
            case Unreadable unreadable -> mutant.hidesHeaderId() ? null : "not acknowledged: " + unreadable;
            case IsAcknowledgement answer ->
                mutant.change() == Change.MODIFIED && answer.code() != null ? "an unknown modifier is believed" : null;
            case Refused(var ids, var issues) -> wrong(mutant, ids, issues, format);
            case Understood notice -> understood(mutant, notice.ids(), format);
            case CareCommunication letter -> understood(mutant, letter.ids(), format);
        };
    }

    private @Nullable String wrong(Mutant mutant, MessageIds ids, List<FhirIssue> issues, String format) {
        if (issues.isEmpty() || issues.stream().anyMatch(issue -> issue.element() == null)) {
            return "refused without an element: " + issues;
        }
        if (mutant.change() == Change.MODIFIED
                && issues.stream()
                        .noneMatch(issue -> String.valueOf(issue.element()).endsWith("modifierExtension"))) {
            return "refused for another reason: " + issues;
        }
        return acknowledged(ids, Verdict.fatal(issues), format);
    }

    private @Nullable String understood(Mutant mutant, MessageIds ids, String format) {
        return mutant.change() == Change.MODIFIED
                ? "an unknown modifier is ignored"
                : acknowledged(ids, Verdict.ok(), format);
    }

    private @Nullable String acknowledged(MessageIds ids, Verdict verdict, String format) {
        var answer = new String(messages.acknowledgement(ids, verdict, DISPATCH, format), UTF_8);
        return answer.contains(ids.headerId()) ? null : "the answer names no message";
    }

    private static Stream<Mutant> some(Stream<Mutant> mutants) {
        var all = new ArrayList<>(mutants.toList());
        Collections.shuffle(all, new Random(SEED));
        return all.stream().limit(MOST);
    }

    private static SampleLetters.Sent letter() {
        var begun = SampleLetters.begun(
                new Person(Samples.NUMBER_OF_NOBODY, "Karl Ravn"),
                new Route(Samples.HOSPITAL, Samples.MUNICIPALITY),
                Category.REGARDING_REFERRAL,
                "Henvisning",
                "Er henvisningen modtaget?",
                Samples.FROM);
        return SampleLetters.after(begun, "Vi hører gerne snart.", Samples.AT);
    }

    private static String answer() {
        var notice = Samples.understood(Samples.admission(), JSON);
        return new String(new FhirMessages().acknowledgement(notice.ids(), Verdict.okAgain(), DISPATCH, JSON), UTF_8);
    }

    private static List<String> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending) && !file.endsWith("flows.json"))
                    .sorted()
                    .map(MutatedMessagesTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
