package dk.overgang.network.networks.domain.responsibilities;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.Anna;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Ended;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Holder;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Placement;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Reason;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Terms;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand.Change;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand.End;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand.Place;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.DateOutOfRange;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.EndedAlready;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.HasLeft;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.HolderMissing;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.HolderTooMuch;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.NeedClosed;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.NoSuchMember;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.NoSuchNeed;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.NoSuchResponsibility;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.NotAgreed;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.NotPermitted;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.PlacedAlready;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.PlacingIsOver;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who takes over which need (R-106, R-109, R-176, R-177, C15).
class PlacingNeedsTest {

    private static final UUID FIRST = new UUID(5, 1);
    private static final UUID SECOND = new UUID(5, 2);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-04");
    private static final EncryptedText WORDS = new EncryptedText(new Ciphertext(new byte[] {1}), 1);

    @Test
    void a_need_is_shared_first_and_taken_over_later_and_all_of_it_stays() {
        var shared = Anna.after(sister(Anna.network(), terms(Placement.SHARED, TODAY)));
        var taken = Anna.after(shared.decide(new Change(FIRST, terms(Placement.TAKEN_OVER, TODAY.plusDays(9)))));
        var ended = Anna.after(taken.decide(new End(FIRST, end(TODAY), TODAY)));

        var held = ended.responsibilities().find(FIRST).orElseThrow();
        assertThat(held.terms()).extracting(Terms::placement).containsExactly(Placement.SHARED, Placement.TAKEN_OVER);
        assertThat(held.placement()).isEqualTo(Placement.TAKEN_OVER);
        assertThat(held.from()).isEqualTo(TODAY.plusDays(9));
        assertThat(held.isOpen()).isFalse();
        assertThat(Anna.refusal(ended.decide(new Change(FIRST, terms(Placement.SHARED, TODAY)))))
                .isEqualTo(new EndedAlready(TODAY));
    }

    @Test
    void a_need_may_have_several_holders_at_once_but_each_of_them_once() {
        var network = Anna.after(sister(Anna.network(), terms(Placement.SHARED, TODAY)));
        assertThat(Anna.refusal(place(network, SECOND, Holder.MEMBER, Anna.SISTER, null, Placement.SHARED)))
                .isEqualTo(new PlacedAlready());
        var both = Anna.after(place(network, SECOND, Holder.CITIZEN, null, null, Placement.SHARED));

        assertThat(both.responsibilities().forNeed(Anna.EVENINGS)).hasSize(2);
        var again = Anna.after(both.decide(new End(FIRST, end(TODAY), TODAY)));
        assertThat(Anna.after(place(again, new UUID(5, 3), Holder.MEMBER, Anna.SISTER, null, Placement.SHARED))
                        .responsibilities()
                        .of(Anna.SISTER))
                .hasSize(2);
    }

    @Test
    void nothing_is_placed_on_somebody_without_consent_or_on_somebody_elses_member() {
        assertThat(Anna.refusal(place(Anna.network(), FIRST, Holder.MEMBER, Anna.FRIEND, null, Placement.SHARED)))
                .isEqualTo(new NotPermitted());
        assertThat(Anna.refusal(place(Anna.network(), FIRST, Holder.MEMBER, new UUID(7, 9), null, Placement.SHARED)))
                .isEqualTo(new NoSuchMember());
        var left = Anna.with(Anna.network(), Anna.member(Anna.SISTER, Member.State.ENDED));
        assertThat(Anna.refusal(sister(left, terms(Placement.SHARED, TODAY)))).isEqualTo(new HasLeft());
    }

    /// A private person who was only thought of has not agreed to anything.
    @Test
    void on_who_is_only_thought_of_nothing_is_placed() {
        var network = Anna.with(Anna.network(), Anna.member(Anna.SISTER, Member.State.PROPOSED));

        assertThat(Anna.refusal(sister(network, terms(Placement.SHARED, TODAY))))
                .isEqualTo(new NotPermitted());
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTACTED", "TRIED"})
    void who_has_not_agreed_shares_and_does_not_take_over(Member.State state) {
        var network = Anna.with(Anna.network(), Anna.member(Anna.SISTER, state));

        assertThat(Anna.refusal(sister(network, terms(Placement.TAKEN_OVER, TODAY))))
                .isEqualTo(new NotAgreed(state));
        var shared = Anna.after(sister(network, terms(Placement.SHARED, TODAY)));
        assertThat(Anna.refusal(shared.decide(new Change(FIRST, terms(Placement.TAKEN_OVER, TODAY)))))
                .isEqualTo(new NotAgreed(state));
    }

    @Test
    void each_kind_of_holder_is_named_in_its_own_way() {
        var network = Anna.network();
        var some = new UUID(4, 1);
        assertThat(Anna.refusal(place(network, FIRST, Holder.CITIZEN, some, null, Placement.SHARED)))
                .isEqualTo(new HolderTooMuch("holderId"));
        assertThat(Anna.refusal(place(network, FIRST, Holder.CITIZEN, null, "JOBCENTER", Placement.SHARED)))
                .isEqualTo(new HolderTooMuch("body"));
        assertThat(Anna.refusal(place(network, FIRST, Holder.MEMBER, null, null, Placement.SHARED)))
                .isEqualTo(new HolderMissing("holderId"));
        assertThat(Anna.refusal(place(network, FIRST, Holder.OFFER, some, "JOBCENTER", Placement.SHARED)))
                .isEqualTo(new HolderTooMuch("body"));
        assertThat(Anna.refusal(place(network, FIRST, Holder.BODY, null, null, Placement.SHARED)))
                .isEqualTo(new HolderMissing("body"));
        assertThat(Anna.refusal(place(network, FIRST, Holder.BODY, some, "JOBCENTER", Placement.SHARED)))
                .isEqualTo(new HolderTooMuch("body"));
        assertThat(Anna.after(place(network, FIRST, Holder.BODY, null, "JOBCENTER", Placement.TAKEN_OVER))
                        .responsibilities()
                        .all())
                .hasSize(1);
        assertThat(Anna.after(place(network, FIRST, Holder.OFFER, some, null, Placement.TAKEN_OVER))
                        .responsibilities()
                        .of(some))
                .hasSize(1);
    }

    @Test
    void only_open_needs_are_placed_and_what_was_placed_stays_when_its_need_is_closed() {
        var placed = Anna.after(sister(Anna.network(), terms(Placement.TAKEN_OVER, TODAY)));
        var closed = placed.planned(Anna.plan(Anna.need(Anna.MONEY, "ECONOMY", "NOW")));

        assertThat(closed.responsibilities()).isEqualTo(placed.responsibilities());
        assertThat(Anna.refusal(closed.decide(new Change(FIRST, terms(Placement.SHARED, TODAY)))))
                .isEqualTo(new NeedClosed());
        assertThat(Anna.refusal(place(closed, SECOND, Holder.CITIZEN, null, null, Placement.SHARED)))
                .isEqualTo(new NoSuchNeed());
        assertThat(Anna.after(closed.decide(new End(FIRST, end(TODAY), TODAY)))
                        .responsibilities()
                        .all())
                .hasSize(1);
    }

    @Test
    void days_lie_within_two_years_and_what_was_tried_or_ended_not_ahead() {
        var earliest = TODAY.minusDays(731);
        assertThat(Anna.refusal(sister(Anna.network(), terms(Placement.SHARED, TODAY.plusDays(732)))))
                .isEqualTo(new DateOutOfRange("from", earliest, TODAY.plusDays(731)));
        assertThat(Anna.after(sister(Anna.network(), terms(Placement.SHARED, earliest)))
                        .responsibilities()
                        .all())
                .hasSize(1);
        var ahead = new Terms(Placement.SHARED, TODAY, TODAY.plusDays(1), null, TODAY, "worker");
        assertThat(Anna.refusal(sister(Anna.network(), ahead)))
                .isEqualTo(new DateOutOfRange("firstTriedOn", earliest, TODAY));
        var placed = Anna.after(sister(Anna.network(), terms(Placement.SHARED, TODAY)));
        assertThat(Anna.refusal(placed.decide(new End(FIRST, end(TODAY.plusDays(1)), TODAY))))
                .isEqualTo(new DateOutOfRange("on", earliest, TODAY));
    }

    @Test
    void after_the_end_nothing_is_placed_changed_or_ended() {
        var placed = Anna.after(sister(Anna.network(), terms(Placement.SHARED, TODAY)));
        var over = placed.hear(Anna.ENDED, Anna.SIXTY_DAYS);

        assertThat(Anna.refusal(place(over, SECOND, Holder.CITIZEN, null, null, Placement.SHARED)))
                .isEqualTo(new PlacingIsOver());
        assertThat(Anna.refusal(over.decide(new Change(FIRST, terms(Placement.SHARED, TODAY)))))
                .isEqualTo(new PlacingIsOver());
        assertThat(Anna.refusal(over.decide(new End(FIRST, end(TODAY), TODAY)))).isEqualTo(new PlacingIsOver());
        assertThat(over.responsibilities()).isEqualTo(placed.responsibilities());
        assertThat(Anna.refusal(placed.decide(new End(SECOND, end(TODAY), TODAY))))
                .isEqualTo(new NoSuchResponsibility());
    }

    @Test
    void every_text_is_encrypted_anew() {
        var placed = Anna.after(sister(Anna.network(), terms(Placement.SHARED, TODAY)));
        var twice = Anna.after(placed.decide(new Change(FIRST, terms(Placement.TAKEN_OVER, TODAY))));

        assertThat(twice.renewed(text -> new EncryptedText(text.text(), 2))
                        .responsibilities()
                        .all()
                        .getFirst()
                        .terms())
                .extracting(Terms::words)
                .containsOnly(new EncryptedText(WORDS.text(), 2));
    }

    private static Decision<SupportNetwork> sister(SupportNetwork network, Terms terms) {
        return network.decide(new Place(
                new Responsibility(FIRST, Anna.EVENINGS, Holder.MEMBER, Anna.SISTER, null, List.of(terms), null)));
    }

    private static Decision<SupportNetwork> place(
            SupportNetwork network,
            UUID id,
            Holder holder,
            @Nullable UUID holderId,
            @Nullable String body,
            Placement placement) {
        return network.decide(new Place(
                new Responsibility(id, Anna.EVENINGS, holder, holderId, body, List.of(terms(placement, TODAY)), null)));
    }

    private static Terms terms(Placement placement, LocalDate from) {
        return new Terms(placement, from, null, WORDS, TODAY, "worker");
    }

    private static Ended end(LocalDate on) {
        return new Ended(on, Reason.HANDED_ON, "worker");
    }
}
