package dk.overgang.systemtests.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Acknowledgement;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Auditor;
import dk.overgang.systemtests.actors.FhirNotice;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.actors.Region;
import dk.overgang.systemtests.platform.RecordedEvents.Topic;
import dk.overgang.systemtests.platform.Reply;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The same message again gets the same answer and has no second effect, also when all its copies come at once
/// (F21).
class SameMessageTest {

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private final Actors actors = SharedPlatform.ACTORS;
    private final Auditor auditor = new Auditor(SharedPlatform.platform().api());
    private final LocalDate today = SharedPlatform.CLOCK.today();
    private final LocalDate admission = today.minusDays(10);
    private final Person person = actors.startedOn(today.minusDays(40));

    @Test
    void f21_a_medcom_message_three_times_at_once_and_once_more_has_its_effect_once() {
        var letter = FhirNotice.of(person.cpr(), UUID.randomUUID(), NoticeType.ADMITTED, admission, admission);

        var answers = atOnceAndLater(() -> actors.region().isAnswered(letter.json(), Region.FHIR_JSON));

        assertThat(answers.stream().distinct()).singleElement().matches(Acknowledgement::isOk);
        assertThat(answers.getFirst().of()).isEqualTo(letter.headerId());
        hadItsEffectOnce();
    }

    @Test
    void f21_the_same_message_in_a_new_envelope_is_the_same_message() {
        var letter = FhirNotice.of(person.cpr(), UUID.randomUUID(), NoticeType.ADMITTED, admission, admission);
        var first = actors.region().isAnswered(letter.json(), Region.FHIR_JSON);

        var second = actors.region().isAnswered(letter.inANewEnvelope().json(), Region.FHIR_JSON);

        assertThat(second).isEqualTo(first);
        hadItsEffectOnce();
    }

    /// A new bundle id, the entries in another order, no narrative, a time of last change, times in UTC.
    @Test
    void f21_the_same_message_written_in_another_way_is_the_same_message() {
        var letter = FhirNotice.of(person.cpr(), UUID.randomUUID(), NoticeType.ADMITTED, admission, admission);
        var first = actors.region().isAnswered(letter.json(), Region.FHIR_JSON);

        var second = actors.region().isAnswered(writtenInAnotherWay(letter.inANewEnvelope()), Region.FHIR_JSON);

        assertThat(second).isEqualTo(first);
        assertThat(auditor.lastMessage().verdict()).isEqualTo("REPEATED");
        hadItsEffectOnce();
    }

    @Test
    void f21_another_message_under_both_ids_is_a_repeat_and_has_no_effect() {
        var letter = FhirNotice.of(person.cpr(), UUID.randomUUID(), NoticeType.ADMITTED, admission, admission);
        var first = actors.region().isAnswered(letter.json(), Region.FHIR_JSON);
        var somebodyElse = actors.startedOn(today.minusDays(40));

        var aboutAnother = letter.json().replace(person.cpr(), somebodyElse.cpr());
        var second = actors.region().isAnswered(aboutAnother, Region.FHIR_JSON);

        assertThat(second).isEqualTo(first);
        assertThat(auditor.lastMessage().verdict()).isEqualTo("REPEATED");
        assertThat(actors.view().stays(somebodyElse.citizenId())).isEmpty();
        assertThat(actors.worker().looksAt(somebodyElse).pauses()).isEmpty();
        hadItsEffectOnce();
    }

    private static String writtenInAnotherWay(FhirNotice letter) {
        var json = new JsonMapper();
        var bundle = (ObjectNode) json.readTree(letter.json());
        var _ = bundle.putObject("meta").put("lastUpdated", "2026-01-02T03:04:05Z");
        var entries = bundle.withArray("entry");
        var header = entries.get(0);
        var others = new ArrayList<JsonNode>();
        entries.forEach(others::add);
        var _ = others.removeFirst();
        Collections.reverse(others);
        entries.removeAll();
        entries.add(header);
        entries.addAll(others);
        for (var entry : entries) {
            var _ = ((ObjectNode) entry.get("resource")).remove("text");
        }
        return MOMENT.matcher(json.writeValueAsString(bundle))
                .replaceAll(moment ->
                        OffsetDateTime.parse(moment.group()).toInstant().toString());
    }

    @Test
    void f21_another_message_under_the_same_header_is_refused() {
        var letter = FhirNotice.of(person.cpr(), UUID.randomUUID(), NoticeType.ADMITTED, admission, admission);
        var _ = actors.region().isAnswered(letter.json(), Region.FHIR_JSON);

        var other = letter.inANewEnvelope()
                .json()
                .replace(admission.toString(), admission.minusDays(1).toString());
        var answer = actors.region().isAnswered(other, Region.FHIR_JSON);

        assertThat(answer.code()).isEqualTo("fatal-error");
        assertThat(answer.elements()).containsExactly("MessageHeader.id");
        hadItsEffectOnce();
    }

    @Test
    void f21_a_plain_notice_three_times_at_once_and_once_more_has_its_effect_once() {
        var notice = PlainNotice.of(person.cpr(), "ADMITTED", "ward", admission);

        var answers = atOnceAndLater(() -> actors.region().posts(notice).is(202));

        assertThat(answers.stream().map(Reply::body).distinct()).hasSize(1);
        hadItsEffectOnce();
    }

    private void hadItsEffectOnce() {
        actors.view().awaitEverywhere(person, "PAUSED", 2);
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        assertThat(SharedPlatform.RECORDED_EVENTS.typesTold(Topic.REFERRAL, person.citizenId()))
                .filteredOn(type -> !type.equals("referral.progressed"))
                .containsExactly("referral.accepted", "stay.started");
        assertThat(SharedPlatform.RECORDED_EVENTS.typesTold(Topic.COURSE, person.courseId()))
                .containsExactly("course.opened", "course.started", "course.paused");
        assertThat(actors.worker().looksAt(person).pauses()).hasSize(1);
        assertThat(actors.view().stays(person.citizenId())).hasSize(1);
    }

    private static <T> List<T> atOnceAndLater(Supplier<T> sending) {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var atOnce = Stream.generate(() -> CompletableFuture.supplyAsync(sending, senders))
                    .limit(3)
                    .toList();
            var answers = atOnce.stream().map(CompletableFuture::join).toList();
            return Stream.concat(answers.stream(), Stream.of(sending.get())).toList();
        }
    }
}
