package dk.overgang.network.offers.domain;

import static dk.overgang.network.offers.domain.Samples.TODAY;
import static dk.overgang.network.offers.domain.Samples.after;
import static dk.overgang.network.offers.domain.Samples.by;
import static dk.overgang.network.offers.domain.Samples.dropInCentre;
import static dk.overgang.network.offers.domain.Samples.foodClub;
import static dk.overgang.network.offers.domain.Samples.offer;
import static dk.overgang.network.offers.domain.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.network.offers.domain.Offer.Absence;
import dk.overgang.network.offers.domain.Offer.State;
import dk.overgang.network.offers.domain.Offer.Verification;
import dk.overgang.network.offers.domain.OfferCommand.Add;
import dk.overgang.network.offers.domain.OfferCommand.BringBack;
import dk.overgang.network.offers.domain.OfferCommand.Change;
import dk.overgang.network.offers.domain.OfferCommand.Import;
import dk.overgang.network.offers.domain.OfferCommand.MarkGone;
import dk.overgang.network.offers.domain.OfferCommand.Verify;
import dk.overgang.network.offers.domain.OfferRefusal.DateOutOfRange;
import dk.overgang.network.offers.domain.OfferRefusal.Invalid;
import dk.overgang.network.offers.domain.OfferRefusal.IsGone;
import dk.overgang.network.offers.domain.OfferRefusal.IsNotGone;
import dk.overgang.network.offers.domain.OfferRefusal.UnknownReason;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How an offer is kept true and is never deleted.
class OfferTest {

    private static final MarkGone CLOSED = new MarkGone("CLOSED", null);

    private final Offer club = offer(foodClub());

    @Test
    void a_new_offer_is_verified_by_who_adds_it() {
        assertThat(club.verified()).isEqualTo(new Verification(TODAY, "worker"));
        assertThat(club.state()).isEqualTo(State.ACTIVE);
        assertThat(club.hsdsId()).isEqualTo(club.id());
    }

    @Test
    void an_offer_with_a_fault_is_not_added() {
        var refused = Offer.decide(new Add(new UUID(9, 2), "0101", dropInCentre(" ")), on(TODAY));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refusal -> assertThat(refusal.why()).isInstanceOf(Invalid.class));
    }

    @Test
    void a_change_keeps_when_it_was_verified_and_a_verification_changes_nothing_else() {
        var changed = after(club.decide(new Change(dropInCentre("Huset")), by("another", TODAY.plusDays(9))));
        assertThat(changed.verified()).isEqualTo(club.verified());
        assertThat(changed.details().name()).isEqualTo("Huset");

        var verified = after(club.decide(new Verify(), by("another", TODAY.plusDays(9))));
        assertThat(verified.verified()).isEqualTo(new Verification(TODAY.plusDays(9), "another"));
        assertThat(verified.details()).isEqualTo(club.details());
    }

    @Test
    void what_is_already_so_changes_nothing() {
        assertThat(club.decide(new Change(foodClub()), on(TODAY.plusDays(1)))).isEqualTo(Decision.unchanged());
        assertThat(club.decide(new Verify(), on(TODAY))).isEqualTo(Decision.unchanged());
    }

    @Test
    void an_offer_that_is_gone_stays_with_day_and_reason_and_may_come_back() {
        var gone = after(club.decide(new MarkGone("CLOSED", TODAY.minusDays(3)), on(TODAY)));
        assertThat(gone.state()).isEqualTo(State.GONE);
        assertThat(gone.absence()).contains(new Absence(TODAY.minusDays(3), "CLOSED", "worker", null));

        var back = after(gone.decide(new BringBack(), by("another", TODAY.plusDays(30))));
        assertThat(back.state()).isEqualTo(State.ACTIVE);
        assertThat(back.absence()).isEmpty();
        assertThat(back.absences())
                .containsExactly(new Absence(TODAY.minusDays(3), "CLOSED", "worker", TODAY.plusDays(30)));
        assertThat(back.verified()).isEqualTo(new Verification(TODAY.plusDays(30), "another"));

        var goneAgain = after(back.decide(CLOSED, on(TODAY.plusDays(40))));
        assertThat(goneAgain.absences()).hasSize(2);
        assertThat(goneAgain.absence().map(Absence::on)).contains(TODAY.plusDays(40));
    }

    @Test
    void nothing_is_said_about_an_offer_while_it_is_gone() {
        var gone = after(club.decide(CLOSED, on(TODAY)));

        for (var command : List.of(new Change(dropInCentre("Huset")), new Verify(), CLOSED)) {
            assertThat(gone.decide(command, on(TODAY.plusDays(1)))).isEqualTo(Decision.refused(new IsGone(TODAY)));
        }
        assertThat(club.decide(new BringBack(), on(TODAY))).isEqualTo(Decision.refused(new IsNotGone()));
    }

    @Test
    void the_reason_is_one_of_the_catalogue_and_the_day_is_none_ahead() {
        assertThat(club.decide(new MarkGone("BORING", null), on(TODAY)))
                .isEqualTo(Decision.refused(new UnknownReason(List.of("CLOSED", "TEMPORARILY_CLOSED", "OTHER"))));
        var outside = Decision.<Offer>refused(new DateOutOfRange(TODAY.minusDays(3660), TODAY));
        assertThat(club.decide(new MarkGone("CLOSED", TODAY.plusDays(1)), on(TODAY)))
                .isEqualTo(outside);
        assertThat(club.decide(new MarkGone("CLOSED", TODAY.minusDays(3661)), on(TODAY)))
                .isEqualTo(outside);
        assertThat(after(club.decide(new MarkGone("CLOSED", TODAY.minusDays(3660)), on(TODAY)))
                        .state())
                .isEqualTo(State.GONE);
    }

    @Test
    void a_file_tells_a_later_verification_and_not_an_earlier_one() {
        var earlier = new Import(foodClub(), TODAY.minusDays(1), null);
        assertThat(club.decide(earlier, on(TODAY))).isEqualTo(Decision.unchanged());
        assertThat(club.decide(new Import(foodClub(), null, null), on(TODAY))).isEqualTo(Decision.unchanged());

        var later =
                after(club.decide(new Import(foodClub(), TODAY.plusDays(5), null), by("leader", TODAY.plusDays(6))));
        assertThat(later.verified()).isEqualTo(new Verification(TODAY.plusDays(5), "leader"));
    }

    @Test
    void a_file_marks_an_offer_as_gone_once_and_brings_it_back() {
        var gone = new Import(foodClub(), null, CLOSED);
        var marked = after(club.decide(gone, on(TODAY)));
        assertThat(marked.absence().map(Absence::on)).contains(TODAY);
        assertThat(marked.decide(gone, by("another", TODAY.plusDays(9)))).isEqualTo(Decision.unchanged());

        var since = new Import(foodClub(), null, new MarkGone("OTHER", TODAY.minusDays(8)));
        var corrected = after(marked.decide(since, on(TODAY.plusDays(9))));
        assertThat(corrected.absences()).containsExactly(new Absence(TODAY.minusDays(8), "OTHER", "worker", null));

        var back = after(marked.decide(new Import(foodClub(), null, null), on(TODAY.plusDays(9))));
        assertThat(back.state()).isEqualTo(State.ACTIVE);
        assertThat(back.absences()).containsExactly(new Absence(TODAY, "CLOSED", "worker", TODAY.plusDays(9)));
    }

    @Test
    void an_offer_that_a_file_brings_was_verified_when_the_file_says_so_or_never() {
        var never =
                Offer.imported(new UUID(9, 3), new UUID(9, 4), "0101", new Import(foodClub(), null, null), on(TODAY));
        assertThat(never.verified()).isNull();
        assertThat(never.hsdsId()).isEqualTo(new UUID(9, 4));

        var gone = new Import(foodClub(), TODAY.minusDays(9), CLOSED);
        var known = Offer.imported(new UUID(9, 3), new UUID(9, 4), "0101", gone, on(TODAY));
        assertThat(known.lastVerifiedOn()).contains(TODAY.minusDays(9));
        assertThat(known.state()).isEqualTo(State.GONE);
    }
}
