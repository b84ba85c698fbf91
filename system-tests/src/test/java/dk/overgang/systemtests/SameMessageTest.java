package dk.overgang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.systemtests.actors.Acknowledgement;
import dk.overgang.systemtests.actors.Cast;
import dk.overgang.systemtests.actors.Letter;
import dk.overgang.systemtests.actors.Notice;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.Region;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Wire.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The same message again gets the same answer and has no second effect, also when all its copies come at once (F21).
class SameMessageTest {

    private final Cast cast = Shared.CAST;
    private final LocalDate today = Shared.CLOCK.today();
    private final LocalDate admission = today.minusDays(10);
    private final Person person = cast.startedOn(today.minusDays(40));

    @Test
    void f21_a_medcom_message_three_times_at_once_and_once_more_has_its_effect_once() {
        var letter = Letter.of(person.cpr(), UUID.randomUUID(), NoticeType.ADMITTED, admission, admission);

        var answers = atOnceAndLater(() -> cast.region().isAnswered(letter.json(), Region.FHIR_JSON));

        assertThat(answers.stream().distinct()).singleElement().matches(Acknowledgement::isOk);
        assertThat(answers.getFirst().of()).isEqualTo(letter.headerId());
        hadItsEffectOnce();
    }

    @Test
    void f21_the_same_message_in_a_new_envelope_is_the_same_message() {
        var letter = Letter.of(person.cpr(), UUID.randomUUID(), NoticeType.ADMITTED, admission, admission);
        var first = cast.region().isAnswered(letter.json(), Region.FHIR_JSON);

        var second = cast.region().isAnswered(letter.inANewEnvelope().json(), Region.FHIR_JSON);

        assertThat(second).isEqualTo(first);
        hadItsEffectOnce();
    }

    @Test
    void f21_another_message_under_the_same_header_is_refused() {
        var letter = Letter.of(person.cpr(), UUID.randomUUID(), NoticeType.ADMITTED, admission, admission);
        var _ = cast.region().isAnswered(letter.json(), Region.FHIR_JSON);

        var other = letter.inANewEnvelope()
                .json()
                .replace(admission.toString(), admission.minusDays(1).toString());
        var answer = cast.region().isAnswered(other, Region.FHIR_JSON);

        assertThat(answer.code()).isEqualTo("fatal-error");
        assertThat(answer.elements()).containsExactly("MessageHeader.id");
        hadItsEffectOnce();
    }

    @Test
    void f21_a_plain_notice_three_times_at_once_and_once_more_has_its_effect_once() {
        var notice = Notice.of(person.cpr(), "ADMITTED", "ward", admission);

        var answers = atOnceAndLater(() -> cast.region().posts(notice).is(202));

        assertThat(answers.stream().map(Reply::body).distinct()).hasSize(1);
        hadItsEffectOnce();
    }

    private void hadItsEffectOnce() {
        cast.eyes().awaitEverywhere(person, "PAUSED", 2);
        Shared.WIRE.awaitQuiet();
        assertThat(Shared.WIRE.typesTold(Topic.REFERRAL, person.citizenId()))
                .filteredOn(type -> !type.equals("referral.progressed"))
                .containsExactly("referral.accepted", "stay.started");
        assertThat(Shared.WIRE.typesTold(Topic.COURSE, person.courseId()))
                .containsExactly("course.opened", "course.started", "course.paused");
        assertThat(cast.worker().looksAt(person).pauses()).hasSize(1);
        assertThat(cast.eyes().stays(person.citizenId())).hasSize(1);
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
