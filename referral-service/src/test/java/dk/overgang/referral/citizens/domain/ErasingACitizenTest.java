package dk.overgang.referral.citizens.domain;

import static dk.overgang.referral.citizens.domain.Citizens.NOON;
import static dk.overgang.referral.citizens.domain.Citizens.TODAY;
import static dk.overgang.referral.citizens.domain.Citizens.accepted;
import static dk.overgang.referral.citizens.domain.Citizens.course;
import static dk.overgang.referral.citizens.domain.Citizens.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.overgang.commands.domain.Decision;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A case that is closed today, and what may still be erased of it.
class ErasingACitizenTest {

    private final Citizen closed =
            accepted().renumbered(identity("another")).with(course("ENDED")).noting(NOON);

    @Test
    void from_the_first_step_on_nothing_is_left_to_find_the_citizen_by() {
        var hidden = after(closed.beginErasure(TODAY));

        assertThat(hidden.isBeingErased()).isTrue();
        assertThat(hidden.municipality()).isEmpty();
        assertThat(hidden.identity().isErased()).isTrue();
        assertThat(hidden.circumstances().former()).isEmpty();
        assertThat(hidden.caseOf()).isEqualTo("0101");
        assertThat(hidden.publicState().municipality()).isEqualTo("0101");
        assertThat(hidden.referrals()).isEqualTo(closed.referrals());
        assertThat(hidden.beginErasure(TODAY)).isEqualTo(Decision.unchanged());
    }

    @Test
    void what_is_held_open_again_or_closed_later_is_not_begun() {
        var held = closed.with(closed.circumstances().withLegalHold(true));
        assertThat(held.beginErasure(TODAY)).isEqualTo(Decision.unchanged());

        var again = closed.with(course("ACTIVE")).noting(NOON);
        assertThat(again.beginErasure(TODAY)).isEqualTo(Decision.unchanged());

        assertThat(closed.beginErasure(TODAY.minusDays(1))).isEqualTo(Decision.unchanged());
    }

    @Test
    void the_last_step_leaves_nothing_and_comes_after_the_first_alone() {
        assertThat(closed.finishErasure()).isEqualTo(Decision.unchanged());

        var gone = after(after(closed.beginErasure(TODAY)).finishErasure());

        assertThat(gone.referrals()).isEmpty();
        assertThat(gone.courses()).isEmpty();
        assertThat(gone.circumstances()).isEqualTo(CaseStatus.none());
        assertThat(gone.isBeingErased()).isFalse();
    }

    @Test
    void what_is_heard_in_between_stops_no_erasure() {
        var hidden = after(closed.beginErasure(TODAY));

        assertThat(hidden.with(course("ACTIVE"))
                        .noting(NOON.plus(Duration.ofDays(1)))
                        .isBeingErased())
                .isTrue();
    }

    private static Citizen after(Decision<Citizen> decision) {
        return decision instanceof Decision.Changed(var after, var _) ? after : fail("Nothing changes");
    }
}
