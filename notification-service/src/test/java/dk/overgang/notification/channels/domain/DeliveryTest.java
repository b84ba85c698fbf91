package dk.overgang.notification.channels.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.notification.channels.domain.Delivery.Kind;
import dk.overgang.notification.channels.domain.Delivery.Problem;
import dk.overgang.notification.channels.domain.Delivery.State;
import dk.overgang.notification.channels.domain.DeliveryRefusal.NotFailed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Once in effect, at most one counted repeat, tried again for a stated time (issue 13, items 3 and 5).
class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    private static final RetryRules RULES =
            new RetryRules(Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(8), Duration.ofMinutes(2));

    private final Delivery delivery =
            Delivery.of(Kind.DAILY_DIGEST, "0101", "mette", LocalDate.parse("2026-03-02"), null, NOW, RULES);

    @Test
    void what_is_accepted_stands_for_ever() {
        var sent = claimed(delivery).after(Outcome.ACCEPTED, NOW, RULES, 0);

        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.sentAt()).isEqualTo(NOW);
        assertThat(sent.nextTry()).isNull();
        assertThat(sent.attempts()).isEqualTo(1);
        assertThat(sent.repeats()).isZero();
    }

    @Test
    void the_id_is_the_same_for_the_same_person_day_and_kind_and_no_other() {
        var again = Delivery.of(
                Kind.DAILY_DIGEST, "0101", "mette", LocalDate.parse("2026-03-02"), null, NOW.plusSeconds(9), RULES);

        assertThat(again.id()).isEqualTo(delivery.id());
        assertThat(of(Kind.WEEKLY_DIGEST, "mette", "2026-03-02").id()).isNotEqualTo(delivery.id());
        assertThat(of(Kind.DAILY_DIGEST, "jonas", "2026-03-02").id()).isNotEqualTo(delivery.id());
        assertThat(of(Kind.DAILY_DIGEST, "mette", "2026-03-03").id()).isNotEqualTo(delivery.id());
    }

    @Test
    void each_further_try_waits_twice_as_long_up_to_the_longest() {
        assertThat(waitAfter(1, 0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(waitAfter(2, 0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(waitAfter(3, 0)).isEqualTo(Duration.ofMinutes(2));
        assertThat(waitAfter(9, 0)).isEqualTo(Duration.ofMinutes(15));
        assertThat(waitAfter(90, 0)).isEqualTo(Duration.ofMinutes(15));
        assertThat(waitAfter(1, 1)).as("with the most jitter").isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void after_the_stated_time_it_fails_with_the_last_problem() {
        var soon = claimed(delivery).after(Outcome.UNREACHABLE, NOW.plus(Duration.ofMinutes(479)), RULES, 0);
        var late = claimed(delivery).after(Outcome.NOT_NOW, NOW.plus(Duration.ofHours(8)), RULES, 0);

        assertThat(soon.state()).isEqualTo(State.WAITING);
        assertThat(soon.problem()).isEqualTo(Problem.UNREACHABLE);
        assertThat(late.state()).isEqualTo(State.FAILED);
        assertThat(late.problem()).isEqualTo(Problem.NOT_NOW);
        assertThat(delivery.claimed(NOW.plus(Duration.ofHours(9)), RULES).state())
                .as("a platform that stood still so long")
                .isEqualTo(State.FAILED);
    }

    @Test
    void what_is_refused_for_good_is_not_tried_again() {
        var refused = claimed(delivery).after(Outcome.REFUSED, NOW, RULES, 0);

        assertThat(refused.state()).isEqualTo(State.FAILED);
        assertThat(refused.problem()).isEqualTo(Problem.REFUSED);
    }

    @Test
    void what_may_have_arrived_is_repeated_once_and_counted() {
        var first = claimed(delivery).after(Outcome.UNKNOWN, NOW, RULES, 0);
        var second = claimed(first).after(Outcome.UNKNOWN, NOW, RULES, 0);

        assertThat(first.state()).isEqualTo(State.WAITING);
        assertThat(first.repeats()).isEqualTo(1);
        assertThat(second.state()).isEqualTo(State.FAILED);
        assertThat(second.problem()).isEqualTo(Problem.UNKNOWN);
        assertThat(second.id()).isEqualTo(delivery.id());
    }

    @Test
    void F5_what_a_crash_cut_off_is_repeated_once_and_counted() {
        var cutOff = claimed(delivery);
        var again = cutOff.claimed(NOW.plus(RULES.lease()), RULES);
        var never = again.claimed(NOW.plus(RULES.lease().multipliedBy(2)), RULES);

        assertThat(cutOff.nextTry()).isEqualTo(NOW.plus(RULES.lease()));
        assertThat(again.state()).isEqualTo(State.SENDING);
        assertThat(again.repeats()).isEqualTo(1);
        assertThat(never.state()).isEqualTo(State.FAILED);
        assertThat(never.problem()).isEqualTo(Problem.UNKNOWN);
    }

    @Test
    void what_was_held_back_has_not_been_tried() {
        var held = claimed(delivery).after(Outcome.HELD_BACK, NOW, RULES, 0);

        assertThat(held.state()).isEqualTo(State.WAITING);
        assertThat(held.attempts()).isZero();
        assertThat(held.problem()).isEqualTo(Problem.HELD_BACK);
        assertThat(claimed(claimed(delivery).after(Outcome.NOT_NOW, NOW, RULES, 0))
                        .after(Outcome.HELD_BACK, NOW, RULES, 0)
                        .problem())
                .as("what went wrong when it was tried")
                .isEqualTo(Problem.NOT_NOW);
    }

    @Test
    void an_operator_sends_again_what_failed_and_nothing_else() {
        var failed = claimed(delivery).after(Outcome.REFUSED, NOW, RULES, 0);
        var later = NOW.plus(Duration.ofDays(2));

        assertThat(failed.again(later, RULES))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(changed.after()).isInstanceOfSatisfying(Delivery.class, again -> {
                            assertThat(again.state()).isEqualTo(State.WAITING);
                            assertThat(again.nextTry()).isEqualTo(later);
                            assertThat(again.giveUpAt()).isEqualTo(later.plus(RULES.keepTrying()));
                            assertThat(again.id()).isEqualTo(delivery.id());
                        }));
        assertThat(claimed(delivery).after(Outcome.ACCEPTED, NOW, RULES, 0).again(later, RULES))
                .isEqualTo(Decision.refused(new NotFailed("SENT")));
        assertThat(delivery.again(later, RULES)).as("it is tried anyway").isEqualTo(Decision.unchanged());
    }

    @Test
    void without_an_address_an_operator_sees_it() {
        assertThat(claimed(delivery).withoutAddress().problem()).isEqualTo(Problem.NO_ADDRESS);
        assertThat(claimed(delivery).notNeeded().state()).isEqualTo(State.NOT_NEEDED);
    }

    private static Delivery claimed(Delivery delivery) {
        return delivery.claimed(NOW, RULES);
    }

    private static Delivery of(Kind kind, String recipient, String day) {
        return Delivery.of(kind, "0101", recipient, LocalDate.parse(day), null, NOW, RULES);
    }

    private static Duration waitAfter(int tries, double jitter) {
        return RULES.after(tries, jitter);
    }
}
