package dk.overgang.network.networks.domain.handover;

import static dk.overgang.network.networks.domain.handover.Condition.Lack.ACTOR_UNKNOWN;
import static dk.overgang.network.networks.domain.handover.Condition.Lack.GAP;
import static dk.overgang.network.networks.domain.handover.Condition.Lack.NOBODY_CAN;
import static dk.overgang.network.networks.domain.handover.Condition.Lack.NOT_MET_WITH;
import static dk.overgang.network.networks.domain.handover.Condition.Lack.NO_NEEDS;
import static dk.overgang.network.networks.domain.handover.Condition.Lack.NO_NETWORK;
import static dk.overgang.network.networks.domain.handover.Condition.Lack.NO_OTHER_ACTOR;
import static dk.overgang.network.networks.domain.handover.Condition.Lack.STILL_SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.network.networks.domain.Anna;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.handover.Condition.Code;
import dk.overgang.network.networks.domain.handover.Condition.Lack;
import dk.overgang.network.networks.domain.handover.Condition.Missing;
import dk.overgang.network.networks.domain.meetings.Meeting.Kind;
import dk.overgang.network.networks.domain.meetings.Meeting.Setting;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.By;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Complete;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Guests;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Plan;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.responsibilities.Responsibility;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Holder;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Placement;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Terms;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// No gap hides: who is counted on for a need, and what is missing for the closing conditions (F-51, F-54, R-185,
/// C15).
class HandoverBoardTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-04");

    @Test
    void a_need_without_a_holder_is_a_gap_and_the_urgent_one_stands_first() {
        var board = HandoverBoard.of(Anna.network());

        assertThat(lines(board)).containsExactly("ECONOMY GAP", "NETWORK GAP");
        assertThat(board.readiness().percent()).isZero();
        assertThat(missing(board, Code.NETWORK_CAN_TAKE_OVER)).containsExactly(NOBODY_CAN, NOBODY_CAN, NO_NETWORK);
        assertThat(missing(board, Code.HANDOVER_CONVERSATIONS_HELD)).containsExactly(ACTOR_UNKNOWN, ACTOR_UNKNOWN);
        assertThat(missing(board, Code.RESPONSIBILITY_PLACED)).containsExactly(GAP, GAP);
    }

    @Test
    void gaps_stand_before_what_is_shared_and_that_before_what_is_taken_over() {
        var network = money(sister(Anna.network(), Placement.TAKEN_OVER, TODAY), Placement.SHARED);
        var third = network.planned(Anna.plan(
                Anna.need(Anna.EVENINGS, "NETWORK", "NOW"),
                Anna.need(Anna.MONEY, "ECONOMY", "NOW"),
                Anna.need(new UUID(8, 3), "HOME", "LATER")));
        var board = HandoverBoard.of(third);

        assertThat(lines(board)).containsExactly("HOME GAP", "ECONOMY SHARED", "NETWORK TAKEN_OVER");
        assertThat(board.readiness()).isEqualTo(new HandoverBoard.Readiness(3, 1, 1, 1));
        assertThat(board.readiness().percent()).isEqualTo(50);
        assertThat(missing(board, Code.RESPONSIBILITY_PLACED)).containsExactly(GAP, STILL_SHARED);
    }

    @Test
    void a_figure_of_a_hundred_means_that_nothing_is_open() {
        assertThat(new HandoverBoard.Readiness(3, 2, 1, 0).percent()).isEqualTo(83);
        assertThat(new HandoverBoard.Readiness(201, 200, 1, 0).percent()).isEqualTo(99);
        assertThat(new HandoverBoard.Readiness(6, 6, 0, 0).percent()).isEqualTo(100);
        assertThat(new HandoverBoard.Readiness(0, 0, 0, 0).percent()).isNull();
    }

    ///
    @Test
    void a_consent_that_ends_opens_the_gap_by_itself_and_a_new_one_closes_it() {
        var placed = sister(Anna.network(), Placement.TAKEN_OVER, TODAY);
        var withdrawn = placed.permitted(List.of(Anna.consent(Anna.SISTER, "WITHDRAWN")));

        assertThat(state(withdrawn)).isEqualTo(Row.State.GAP);
        assertThat(doubt(withdrawn)).isEqualTo(Doubt.NO_CONSENT);
        assertThat(withdrawn.responsibilities()).isEqualTo(placed.responsibilities());
        assertThat(state(withdrawn.permitted(List.of(Anna.consent(Anna.SISTER, "IN_FORCE")))))
                .isEqualTo(Row.State.TAKEN_OVER);
    }

    @Test
    void a_member_who_leaves_or_no_longer_agrees_opens_the_gap() {
        var placed = sister(Anna.network(), Placement.TAKEN_OVER, TODAY);

        assertThat(doubt(Anna.with(placed, Anna.member(Anna.SISTER, Member.State.ENDED))))
                .isEqualTo(Doubt.HAS_LEFT);
        assertThat(doubt(Anna.with(placed, Anna.member(Anna.SISTER, Member.State.TRIED))))
                .isEqualTo(Doubt.NOT_AGREED);
        assertThat(doubt(Anna.with(placed, Anna.member(Anna.SISTER, Member.State.TAKEN_OVER))))
                .isNull();
    }

    @Test
    void who_begins_on_the_planned_end_counts_and_a_day_later_does_not() {
        assertThat(state(sister(Anna.network(), Placement.TAKEN_OVER, Anna.END)))
                .isEqualTo(Row.State.TAKEN_OVER);
        var late = sister(Anna.network(), Placement.TAKEN_OVER, Anna.END.plusDays(1));
        assertThat(state(late)).isEqualTo(Row.State.GAP);
        assertThat(doubt(late)).isEqualTo(Doubt.AFTER_THE_END);

        assertThat(state(late.hear(Anna.RESUMED, Anna.SIXTY_DAYS))).isEqualTo(Row.State.TAKEN_OVER);
    }

    @Test
    void one_who_does_not_count_hides_no_other_and_is_shown_beside() {
        var both = place(
                sister(Anna.network(), Placement.TAKEN_OVER, Anna.END.plusDays(1)),
                Anna.EVENINGS,
                Holder.BODY,
                null,
                "AKUTTILBUD",
                Placement.TAKEN_OVER);
        var row = HandoverBoard.of(both).rows().getLast();

        assertThat(row.state()).isEqualTo(Row.State.TAKEN_OVER);
        assertThat(row.holders()).extracting(Row.Held::doubt).containsExactly(Doubt.AFTER_THE_END, null);
    }

    ///
    @Test
    void the_citizen_alone_is_no_network_and_has_nobody_to_meet() {
        var alone = place(
                money(Anna.network(), Placement.TAKEN_OVER),
                Anna.EVENINGS,
                Holder.CITIZEN,
                null,
                null,
                Placement.TAKEN_OVER);
        var board = HandoverBoard.of(alone);

        assertThat(missing(board, Code.NETWORK_CAN_TAKE_OVER)).containsExactly(NO_NETWORK);
        assertThat(missing(board, Code.HANDOVER_CONVERSATIONS_HELD)).containsExactly(NO_OTHER_ACTOR);
        assertThat(condition(board, Code.RESPONSIBILITY_PLACED).isMet()).isTrue();
    }

    /// able, though not yet placed in time.
    @Test
    void a_network_can_take_over_also_when_the_worker_still_shares() {
        var shared = money(sister(Anna.network(), Placement.SHARED, TODAY), Placement.TAKEN_OVER);
        assertThat(condition(HandoverBoard.of(shared), Code.NETWORK_CAN_TAKE_OVER)
                        .since())
                .isEqualTo(TODAY);
        assertThat(missing(HandoverBoard.of(shared), Code.RESPONSIBILITY_PLACED))
                .containsExactly(STILL_SHARED);

        var unsure = Anna.with(shared, Anna.member(Anna.SISTER, Member.State.TRIED));
        assertThat(missing(HandoverBoard.of(unsure), Code.NETWORK_CAN_TAKE_OVER))
                .containsExactly(NOBODY_CAN, NO_NETWORK);
    }

    ///
    @Test
    void a_conversation_counts_when_it_took_place_and_the_holder_was_there() {
        var placed = money(sister(Anna.network(), Placement.TAKEN_OVER, TODAY), Placement.TAKEN_OVER);
        var sister = new Guests(List.of(Anna.SISTER), List.of(), List.of(), List.of());
        var other = new Guests(List.of(), List.of(), List.of("JOBCENTER"), List.of());
        var by = new By("worker", TODAY);
        var planned =
                Anna.after(placed.decide(new Plan(new UUID(9, 1), Kind.HANDOVER, TODAY, Setting.OPEN, sister, by)));
        assertThat(missing(HandoverBoard.of(planned), Code.HANDOVER_CONVERSATIONS_HELD))
                .containsExactly(NOT_MET_WITH);

        var without = Anna.after(planned.decide(new Complete(new UUID(9, 1), TODAY, other, by)));
        assertThat(missing(HandoverBoard.of(without), Code.HANDOVER_CONVERSATIONS_HELD))
                .containsExactly(NOT_MET_WITH);
        var met = Anna.after(planned.decide(new Complete(new UUID(9, 1), TODAY.minusDays(2), sister, by)));
        assertThat(condition(HandoverBoard.of(met), Code.HANDOVER_CONVERSATIONS_HELD)
                        .since())
                .isEqualTo(TODAY.minusDays(2));
    }

    /// offers and bodies are actors as members are, each met under its own name.
    @Test
    void an_offer_and_a_body_are_met_as_what_they_are() {
        var offer = new UUID(4, 1);
        var placed = place(Anna.network(), Anna.EVENINGS, Holder.OFFER, offer, null, Placement.TAKEN_OVER);
        var both = place(placed, Anna.MONEY, Holder.BODY, null, "JOBCENTER", Placement.TAKEN_OVER);
        var by = new By("worker", TODAY);
        var planned = Anna.after(both.decide(new Plan(
                new UUID(9, 1),
                Kind.NETWORK_MEETING,
                TODAY,
                Setting.OPEN,
                new Guests(List.of(), List.of(offer), List.of("YDELSESCENTER"), List.of()),
                by)));
        var one = Anna.after(planned.decide(new Complete(new UUID(9, 1), TODAY, null, by)));
        assertThat(condition(HandoverBoard.of(one), Code.HANDOVER_CONVERSATIONS_HELD)
                        .missing())
                .extracting(Missing::need)
                .containsExactly(Anna.MONEY);

        var present = new Guests(List.of(), List.of(offer), List.of("JOBCENTER"), List.of());
        var all = Anna.after(planned.decide(new Complete(new UUID(9, 1), TODAY, present, by)));
        assertThat(condition(HandoverBoard.of(all), Code.HANDOVER_CONVERSATIONS_HELD)
                        .isMet())
                .isTrue();
    }

    @Test
    void a_board_without_needs_is_not_ready_unless_they_were_placed_and_closed() {
        var unknown = HandoverBoard.of(Anna.network().planned(Anna.plan()));
        assertThat(missing(unknown, Code.RESPONSIBILITY_PLACED)).containsExactly(NO_NEEDS);
        assertThat(missing(unknown, Code.NETWORK_CAN_TAKE_OVER)).containsExactly(NO_NEEDS);

        var closed = HandoverBoard.of(
                sister(Anna.network(), Placement.TAKEN_OVER, TODAY).planned(Anna.plan()));
        assertThat(condition(closed, Code.RESPONSIBILITY_PLACED).isMet()).isTrue();
        assertThat(closed.rows()).isEmpty();
    }

    private static SupportNetwork sister(SupportNetwork network, Placement placement, LocalDate from) {
        return Anna.after(network.decide(new Place(new Responsibility(
                new UUID(5, 1),
                Anna.EVENINGS,
                Holder.MEMBER,
                Anna.SISTER,
                null,
                List.of(new Terms(placement, from, null, null, TODAY, "worker")),
                null))));
    }

    private static SupportNetwork money(SupportNetwork network, Placement placement) {
        return place(network, Anna.MONEY, Holder.CITIZEN, null, null, placement);
    }

    private static SupportNetwork place(
            SupportNetwork network,
            UUID need,
            Holder holder,
            @Nullable UUID holderId,
            @Nullable String body,
            Placement placement) {
        var id = new UUID(5, 10 + network.responsibilities().all().size());
        return Anna.after(network.decide(new Place(new Responsibility(
                id,
                need,
                holder,
                holderId,
                body,
                List.of(new Terms(placement, TODAY, null, null, TODAY, "worker")),
                null))));
    }

    private static Row.State state(SupportNetwork network) {
        return evenings(network).state();
    }

    private static @Nullable Doubt doubt(SupportNetwork network) {
        return evenings(network).holders().getFirst().doubt();
    }

    private static Row evenings(SupportNetwork network) {
        return HandoverBoard.of(network).rows().stream()
                .filter(row -> row.need().id().equals(Anna.EVENINGS))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(HandoverBoard board) {
        return board.rows().stream()
                .map(row -> row.need().area() + " " + row.state())
                .toList();
    }

    private static List<Lack> missing(HandoverBoard board, Code code) {
        return condition(board, code).missing().stream().map(Missing::lack).toList();
    }

    private static Condition condition(HandoverBoard board, Code code) {
        return board.conditions().stream()
                .filter(condition -> condition.code() == code)
                .findFirst()
                .orElseThrow();
    }
}
