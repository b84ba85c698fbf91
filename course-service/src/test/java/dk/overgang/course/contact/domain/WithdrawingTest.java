package dk.overgang.course.contact.domain;

import static dk.overgang.course.contact.domain.CourseA.day;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.course.contact.domain.AttemptCommand.WithdrawAttempt;
import dk.overgang.course.contact.domain.Contact.Correction;
import dk.overgang.course.contact.domain.Contact.Party;
import dk.overgang.course.contact.domain.ContactCommand.Correct;
import dk.overgang.course.contact.domain.ContactCommand.Withdraw;
import dk.overgang.course.course.domain.casework.Withdrawal;
import dk.overgang.course.course.domain.casework.WithdrawalRefusal.AlreadyWithdrawn;
import dk.overgang.course.course.domain.casework.WithdrawalRefusal.NeitherAuthorNorLeader;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What was noted by mistake stays readable and counts for nothing.
class WithdrawingTest {

    private static final Withdrawal BY_AUTHOR = new Withdrawal("WRONG_CITIZEN", "worker", day("2026-03-05"));
    private static final Withdrawal BY_OTHER = new Withdrawal("WRONG_CITIZEN", "other", day("2026-03-06"));

    private final Contact contact = CourseA.meeting("2026-03-04", Party.CITIZEN);
    private final Attempt attempt = CourseA.closedDoor();

    @Test
    void its_author_withdraws_a_contact_and_all_of_it_stays() {
        var withdrawn = changed(contact.decide(new Withdraw(BY_AUTHOR, false)));

        assertThat(withdrawn.withdrawn()).isEqualTo(BY_AUTHOR);
        assertThat(withdrawn.counts()).isFalse();
        assertThat(contact.counts()).isTrue();
        assertThat(withdrawn)
                .usingRecursiveComparison()
                .ignoringFields("withdrawn")
                .isEqualTo(contact);
    }

    @Test
    void a_leader_withdraws_what_another_has_noted_and_a_colleague_does_not() {
        assertThat(changed(contact.decide(new Withdraw(BY_OTHER, true))).withdrawn())
                .isEqualTo(BY_OTHER);
        assertThat(contact.decide(new Withdraw(BY_OTHER, false)))
                .isEqualTo(Decision.refused(new NeitherAuthorNorLeader()));
        assertThat(attempt.decide(new WithdrawAttempt(BY_OTHER, false)))
                .isEqualTo(Decision.refused(new NeitherAuthorNorLeader()));
        assertThat(changed(attempt.decide(new WithdrawAttempt(BY_OTHER, true))).withdrawn())
                .isEqualTo(BY_OTHER);
    }

    @Test
    void nothing_is_withdrawn_twice() {
        var withdrawn = changed(contact.decide(new Withdraw(BY_AUTHOR, false)));
        var untried = changed(attempt.decide(new WithdrawAttempt(BY_AUTHOR, false)));

        assertThat(withdrawn.decide(new Withdraw(BY_OTHER, true)))
                .isEqualTo(Decision.refused(new AlreadyWithdrawn(day("2026-03-05"))));
        assertThat(untried.decide(new WithdrawAttempt(BY_AUTHOR, false)))
                .isEqualTo(Decision.refused(new AlreadyWithdrawn(day("2026-03-05"))));
    }

    @Test
    void the_author_may_still_write_a_correction_beside_it() {
        var withdrawn = changed(contact.decide(new Withdraw(BY_AUTHOR, false)));
        var beside = new Correction(CourseA.TEXT, null, day("2026-03-06"));

        var corrected = changed(withdrawn.decide(new Correct(beside, "worker")));

        assertThat(corrected.corrections()).containsExactly(beside);
        assertThat(corrected.withdrawn()).isEqualTo(BY_AUTHOR);
    }

    @Test
    void texts_that_are_encrypted_anew_stay_withdrawn() {
        var withdrawn = changed(contact.decide(new Withdraw(BY_AUTHOR, false)));

        assertThat(withdrawn.renewed(text -> text)).isEqualTo(withdrawn);
    }

    @Test
    void it_counts_for_no_intensity() {
        var withdrawn = changed(contact.decide(new Withdraw(BY_AUTHOR, false)));
        var untried = changed(attempt.decide(new WithdrawAttempt(BY_AUTHOR, false)));
        var stands = CourseA.meeting("2026-03-10", Party.CITIZEN);

        var seen = IntensityTest.seen(CourseA.started(), List.of(withdrawn, stands), List.of(untried), "2026-04-20");

        var total = seen.phases().stream()
                .filter(one -> one.phase() == PhaseStamp.PHASE_1)
                .findFirst()
                .orElseThrow();
        assertThat(total.tally().contacts()).isEqualTo(1);
        assertThat(total.tally().attempts()).isZero();
    }

    private static <S> S changed(Decision<S> decision) {
        if (decision instanceof Changed<S>(var after, var _)) {
            return after;
        }
        throw new AssertionError(decision);
    }
}
