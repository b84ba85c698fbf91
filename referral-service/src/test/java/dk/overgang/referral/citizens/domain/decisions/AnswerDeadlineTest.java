package dk.overgang.referral.citizens.domain.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.referral.referrals.domain.Progress;
import dk.overgang.referral.referrals.domain.Referral;
import dk.overgang.referral.referrals.domain.ReferralEvent;
import dk.overgang.referral.referrals.domain.Sender;
import dk.overgang.referral.referrals.domain.Step;
import dk.overgang.referral.referrals.domain.Transition;
import dk.overgang.referral.referrals.domain.intake.Background;
import dk.overgang.referral.referrals.domain.review.Missing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The municipality's goal of a quick answer, and what does not count against it.
class AnswerDeadlineTest {

    /// Still the 24th in UTC, but the 25th in Denmark.
    private static final Instant LATE = Instant.parse("2026-11-24T23:30:00Z");

    @ParameterizedTest
    @CsvSource({"2026-11-25, 3", "2026-11-27, 1", "2026-11-28, 0", "2026-11-29, -1", "2026-12-28, -30"})
    void the_days_left_are_counted_from_the_danish_day_of_receipt(String today, long left) {
        assertThat(AnswerDeadline.of(received(), 3, day(today)))
                .hasValue(new AnswerDeadline(day("2026-11-28"), left, false));
    }

    @Test
    void no_goal_has_no_deadline_and_a_goal_of_no_days_is_the_day_itself() {
        assertThat(AnswerDeadline.of(received(), null, day("2026-11-25"))).isEmpty();
        assertThat(AnswerDeadline.of(received(), 0, day("2026-11-25")))
                .hasValue(new AnswerDeadline(day("2026-11-25"), 0, false));
    }

    @Test
    void it_stands_still_while_the_sender_is_asked() {
        var asked = asked(received()).with(new Step(Progress.NEEDS_INFORMATION, Instant.parse("2026-11-26T09:00:00Z")));

        assertThat(AnswerDeadline.of(asked, 3, day("2026-12-10")))
                .hasValue(new AnswerDeadline(day("2026-12-12"), 2, true));
        assertThat(AnswerDeadline.of(asked, 3, day("2026-12-11")))
                .hasValue(new AnswerDeadline(day("2026-12-13"), 2, true));
    }

    @Test
    void once_the_sender_has_answered_it_goes_on_with_the_days_that_were_left() {
        var answered = received()
                .with(new Step(Progress.NEEDS_INFORMATION, Instant.parse("2026-11-26T09:00:00Z")))
                .with(new Step(Progress.IN_REVIEW, Instant.parse("2026-12-01T09:00:00Z")))
                .with(new Step(Progress.NEEDS_INFORMATION, Instant.parse("2026-12-02T09:00:00Z")))
                .with(new Step(Progress.IN_REVIEW, Instant.parse("2026-12-03T09:00:00Z")));

        assertThat(AnswerDeadline.of(answered, 3, day("2026-12-04")))
                .hasValue(new AnswerDeadline(day("2026-12-04"), 0, false));
    }

    @Test
    void a_decided_referral_has_none() {
        var declined = new Referral(
                UUID.randomUUID(),
                "SEL85-9M",
                "PSYCHIATRY",
                new Sender("ward", null),
                new Transition("WARD_TO_OWN_HOME", null),
                Background.unknown(),
                LATE,
                null,
                Referral.Status.DECLINED,
                received().review(),
                List.of(),
                null,
                null);

        assertThat(AnswerDeadline.of(declined, 3, day("2026-11-25"))).isEmpty();
    }

    private static Referral received() {
        return Referral.received(
                UUID.randomUUID(),
                "SEL85-9M",
                "PSYCHIATRY",
                new Sender("ward", null),
                new Transition("WARD_TO_OWN_HOME", null),
                Background.unknown(),
                LATE);
    }

    private static Referral asked(Referral referral) {
        return referral.evolve(new ReferralEvent.InformationAskedFor(List.of(Missing.HOME)));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
