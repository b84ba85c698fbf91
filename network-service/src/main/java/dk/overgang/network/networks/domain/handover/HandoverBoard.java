package dk.overgang.network.networks.domain.handover;

import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.handover.Condition.Code;
import dk.overgang.network.networks.domain.handover.Condition.Lack;
import dk.overgang.network.networks.domain.handover.Condition.Missing;
import dk.overgang.network.networks.domain.handover.Row.Held;
import dk.overgang.network.networks.domain.handover.Row.State;
import dk.overgang.network.networks.domain.meetings.Meeting;
import dk.overgang.network.networks.domain.responsibilities.Responsibility;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Holder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The handover board (F-51): each open need by who takes it over, gaps first, and what is missing for the closing
/// conditions that follow from the network. It is worked out from the network as it stands and never stored.
///
/// @param rows gaps first, then what is shared; among these what is urgent first
public record HandoverBoard(List<Row> rows, Readiness readiness, List<Condition> conditions) {

    /// How ready the handover is.
    ///
    /// @param needs how many are open
    /// @param takenOver how many somebody has alone, or will have on the planned end at the latest
    /// @param shared how many somebody has together with the worker only
    /// @param gaps how many nobody is counted on for
    public record Readiness(int needs, int takenOver, int shared, int gaps) {

        /// A need counts whole when it is taken over and half while it is shared; rounded down, so that 100 means
        /// that nothing is open.
        ///
        /// @return 0 to 100; null without needs, where there is nothing to be ready with
        public @Nullable Integer percent() {
            return needs == 0 ? null : (200 * takenOver + 100 * shared) / (2 * needs);
        }
    }

    public HandoverBoard {
        rows = List.copyOf(rows);
        conditions = List.copyOf(conditions);
    }

    public static HandoverBoard of(SupportNetwork network) {
        var rows = network.openNeeds().stream()
                .map(need -> Row.of(need, network))
                .sorted(Comparator.comparing(Row::state)
                        .thenComparingInt(row -> urgency(row.need().priority())))
                .toList();
        return new HandoverBoard(
                rows,
                new Readiness(
                        rows.size(), count(rows, State.TAKEN_OVER), count(rows, State.SHARED), count(rows, State.GAP)),
                List.of(canTakeOver(rows, network), conversationsHeld(rows, network), placed(rows, network)));
    }

    /// `NOW`, `LATER`, and what the citizen has not prioritised.
    private static int urgency(@Nullable String priority) {
        return priority == null ? 2 : priority.equals("NOW") ? 0 : 1;
    }

    private static int count(List<Row> rows, State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    /// Each need has a holder who can take over, and not all of them are the citizen.
    private static Condition canTakeOver(List<Row> rows, SupportNetwork network) {
        var missing = new ArrayList<Missing>(withoutNeeds(rows, network));
        rows.stream()
                .filter(row -> row.ableSince(network).isEmpty())
                .forEach(row -> missing.add(Missing.of(Lack.NOBODY_CAN, row)));
        if (!rows.isEmpty() && rows.stream().noneMatch(row -> row.isWithinTheNetwork(network))) {
            missing.add(Missing.of(Lack.NO_NETWORK));
        }
        return condition(
                Code.NETWORK_CAN_TAKE_OVER, rows.stream().flatMap(row -> row.ableSince(network).stream()), missing);
    }

    /// Whoever is counted on, beside the citizen, has been at a meeting that took place.
    private static Condition conversationsHeld(List<Row> rows, SupportNetwork network) {
        var actors = rows.stream()
                .flatMap(Row::counted)
                .map(Held::responsibility)
                .filter(held -> held.holder() != Holder.CITIZEN)
                .toList();
        var missing = new ArrayList<Missing>();
        actors.stream()
                .filter(actor -> firstMet(actor, network).isEmpty())
                .forEach(actor -> missing.add(new Missing(Lack.NOT_MET_WITH, actor.need(), actor)));
        rows.stream()
                .filter(row -> row.state() == State.GAP)
                .forEach(row -> missing.add(Missing.of(Lack.ACTOR_UNKNOWN, row)));
        if (actors.isEmpty() && missing.isEmpty()) {
            missing.add(Missing.of(Lack.NO_OTHER_ACTOR));
        }
        return condition(
                Code.HANDOVER_CONVERSATIONS_HELD,
                actors.stream().flatMap(actor -> firstMet(actor, network).stream()),
                missing);
    }

    /// Each need is with somebody alone, on the planned end at the latest (C15, R-302).
    private static Condition placed(List<Row> rows, SupportNetwork network) {
        var missing = new ArrayList<Missing>(withoutNeeds(rows, network));
        for (var row : rows) {
            switch (row.state()) {
                case GAP -> missing.add(Missing.of(Lack.GAP, row));
                case SHARED -> missing.add(Missing.of(Lack.STILL_SHARED, row));
                case TAKEN_OVER -> {}
            }
        }
        return condition(
                Code.RESPONSIBILITY_PLACED, rows.stream().flatMap(row -> row.takenOverSince().stream()), missing);
    }

    /// Where no need was ever known, an empty board would look as if all was well. Where needs were placed and are
    /// closed now, nothing is left to hand over.
    private static List<Missing> withoutNeeds(List<Row> rows, SupportNetwork network) {
        return rows.isEmpty() && network.responsibilities().all().isEmpty()
                ? List.of(Missing.of(Lack.NO_NEEDS))
                : List.of();
    }

    private static Optional<LocalDate> firstMet(Responsibility actor, SupportNetwork network) {
        return network.meetings().stream()
                .filter(meeting -> meeting.state() == Meeting.State.DONE)
                .filter(meeting -> meeting.attendance().contain(actor.holderId(), actor.body()))
                .map(Meeting::on)
                .min(Comparator.naturalOrder());
    }

    private static Condition condition(Code code, Stream<LocalDate> days, List<Missing> missing) {
        var since = days.max(Comparator.naturalOrder());
        return new Condition(code, missing.isEmpty() ? since.orElse(null) : null, missing);
    }
}
