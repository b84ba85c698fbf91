package dk.overgang.referral.notices;

import static dk.overgang.referral.Api.id;
import static dk.overgang.testkit.Tokens.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;

import dk.overgang.access.Role;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.message.CareLetter.Person;
import dk.overgang.medcom.message.Dispatch;
import dk.overgang.medcom.samples.SampleLetters;
import dk.overgang.medcom.samples.SampleMessages;
import dk.overgang.medcom.samples.SampleMessages.Citizen;
import dk.overgang.medcom.samples.SampleMessages.Ids;
import dk.overgang.medcom.samples.SampleMessages.Notice;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.medcom.samples.SampleMessages.What;
import dk.overgang.referral.Api;
import dk.overgang.referral.ServiceTest;
import dk.overgang.testkit.Tokens;
import dk.overgang.testkit.mutants.JsonMutants;
import dk.overgang.testkit.mutants.Mutant;
import dk.overgang.testkit.mutants.XmlMutants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Row 1: a sample of messages with one element changed, through the whole reception, about a citizen who is known
/// here. None brings the service down, and each with a readable MessageHeader.id is acknowledged.
@ServiceTest
class MutatedMessagesOverHttpTest {

    private static final long SEED = 20_260_309;
    private static final int MOST = 60;
    private static final String JSON = "application/fhir+json";
    private static final String XML = "application/fhir+xml";
    private static final Instant MONDAY = Instant.parse("2026-03-02T11:00:00Z");
    private static final Route ROUTE = new Route("265161000016000", "953741000016009");
    private static final String CPR = "0303014242";

    @Autowired
    Api api;

    @Autowired
    MockMvcTester http;

    @Test
    void every_changed_message_is_answered() {
        var _ = id(api.accepted(CPR), "citizenId");

        var notice = admission();
        var letter = letter();
        var letterId = letter.dispatch().headerId().toString();

        assertThat(failures(notice.ids().headerId(), JsonMutants.of(text(SampleMessages.json(notice)), SEED), JSON))
                .isEmpty();
        assertThat(failures(notice.ids().headerId(), XmlMutants.of(text(SampleMessages.xml(notice)), SEED), XML))
                .isEmpty();
        assertThat(failures(letterId, JsonMutants.of(text(letter.json()), SEED), JSON))
                .isEmpty();
        assertThat(failures(letterId, XmlMutants.of(text(letter.xml()), SEED), XML))
                .isEmpty();
    }

    @Test
    void every_changed_message_in_an_envelope_is_answered() {
        var notice = admission();
        var mutants = some(JsonMutants.of(text(SampleMessages.json(notice)), SEED))
                .map(mutant -> status(push(envelope(fresh(mutant, notice.ids().headerId()))), mutant))
                .filter(Objects::nonNull);

        assertThat(mutants).isEmpty();
    }

    private List<String> failures(String headerId, Stream<Mutant> mutants, String format) {
        return some(mutants)
                .map(mutant -> wrong(post(fresh(mutant, headerId), format), mutant))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Under ids of its own, so that it is no repeat of one before it. The bundle has the id of the header.
    private static String fresh(Mutant mutant, String headerId) {
        return mutant.body().replace(headerId, UUID.randomUUID().toString());
    }

    private static @Nullable String wrong(MvcTestResult answer, Mutant mutant) {
        var broken = status(answer, mutant);
        var isAcknowledged = answer.getResponse().getStatus() == 200
                && body(answer).contains("acknowledgement-message")
                && body(answer).contains("response");
        return broken != null || mutant.hidesHeaderId() || isAcknowledged
                ? broken
                : mutant + " is answered " + answer.getResponse().getStatus() + ": " + body(answer);
    }

    private static @Nullable String status(MvcTestResult answer, Mutant mutant) {
        return answer.getUnresolvedException() == null && answer.getResponse().getStatus() < 500
                ? null
                : mutant + " fails with " + answer.getUnresolvedException();
    }

    private static Stream<Mutant> some(Stream<Mutant> mutants) {
        var all = new ArrayList<>(mutants.toList());
        Collections.shuffle(all, new Random(SEED));
        return all.stream().limit(MOST);
    }

    private static Notice admission() {
        var id = UUID.randomUUID().toString();
        return new Notice(
                new What(NoticeType.ADMITTED, NoticeChange.NEW, MONDAY, MONDAY, MONDAY),
                new Citizen(CPR, "Prøvesen", UUID.randomUUID()),
                ROUTE,
                Ids.first(id, id));
    }

    private static SampleLetters.Sent letter() {
        var sent = SampleLetters.begun(
                new Person(CPR, "Prøve Prøvesen"), ROUTE, Category.DISCHARGE, "Udskrivning", "Hej", MONDAY);
        var header = sent.dispatch().headerId();
        return new SampleLetters.Sent(sent.letter(), new Dispatch(header, header, MONDAY));
    }

    private MvcTestResult post(String body, String format) {
        return send("/fhir/$process-message", body, format);
    }

    private MvcTestResult push(String body) {
        return send("/beskedfordeler/push", body, "text/xml;charset=UTF-8");
    }

    private MvcTestResult send(String address, String body, String format) {
        return http.post()
                .uri(address)
                .header(AUTHORIZATION, bearer(Tokens.of(Role.REGION, "0101")))
                .header(CONTENT_TYPE, format)
                .content(body.getBytes(UTF_8))
                .exchange();
    }

    private static String envelope(String message) {
        return """
                <ModtagBeskedInput xmlns="urn:oio:sts:1.0.0">
                  <BeskedId>%s</BeskedId>
                  <Beskeddata>%s</Beskeddata>
                </ModtagBeskedInput>
                """.formatted(UUID.randomUUID(), Base64.getMimeEncoder().encodeToString(message.getBytes(UTF_8)));
    }

    private static String body(MvcTestResult answer) {
        return text(answer.getResponse().getContentAsByteArray());
    }

    private static String text(byte[] message) {
        return new String(message, UTF_8);
    }
}
