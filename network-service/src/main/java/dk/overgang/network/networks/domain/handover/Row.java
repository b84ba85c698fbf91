package dk.overgang.network.networks.domain.handover;

import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.PlanFacts.OpenNeed;
import dk.overgang.network.networks.domain.responsibilities.Responsibility;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Holder;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Placement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One open need on the board, with everybody who has it.
///
/// @param holders also those who are not counted on, so that no gap hides
public record Row(OpenNeed need, List<Held> holders) {

    /// How far a need has passed.
    public enum State {
        /// Nobody is counted on for it.
        GAP,
        /// Somebody has it together with the worker, nobody alone.
        SHARED,
        TAKEN_OVER
    }

    /// A holder of the need.
    ///
    /// @param doubt why it is not counted on; null where it is
    public record Held(
            Responsibility responsibility, @Nullable Doubt doubt) {

        public boolean counts() {
            return doubt == null;
        }

        private boolean isAlone() {
            return responsibility.placement() == Placement.TAKEN_OVER;
        }

        private boolean isAnother() {
            return responsibility.holder() != Holder.CITIZEN;
        }

        /// The day on which the terms that hold were noted.
        LocalDate notedOn() {
            return responsibility.now().on();
        }
    }

    public Row {
        holders = List.copyOf(holders);
    }

    static Row of(OpenNeed need, SupportNetwork network) {
        return new Row(
                need,
                network.responsibilities().forNeed(need.id()).stream()
                        .map(held -> new Held(held, Doubt.about(held, network).orElse(null)))
                        .toList());
    }

    /// Those who are counted on, whoever has it alone and from the earliest day first.
    public Stream<Held> counted() {
        return holders.stream()
                .filter(Held::counts)
                .sorted(Comparator.comparing((Held held) -> !held.isAlone())
                        .thenComparing(held -> held.responsibility().from()));
    }

    public State state() {
        return counted()
                .findFirst()
                .map(held -> held.isAlone() ? State.TAKEN_OVER : State.SHARED)
                .orElse(State.GAP);
    }

    /// Since when somebody has it alone, or will; empty where nobody does.
    Optional<LocalDate> takenOverSince() {
        return counted().filter(Held::isAlone).map(Held::notedOn).min(Comparator.naturalOrder());
    }

    /// Since when somebody is there who can take it over, whatever the day; empty where nobody is.
    Optional<LocalDate> ableSince(SupportNetwork network) {
        return holders.stream()
                .filter(held -> isAble(held, network))
                .map(Held::notedOn)
                .min(Comparator.naturalOrder());
    }

    /// Whether somebody beside the citizen can take it over.
    boolean isWithinTheNetwork(SupportNetwork network) {
        return holders.stream().anyMatch(held -> held.isAnother() && isAble(held, network));
    }

    /// Who shares a need can take it over when it has agreed to.
    private static boolean isAble(Held held, SupportNetwork network) {
        var responsibility = held.responsibility();
        return Doubt.ofHolder(responsibility, network).isEmpty()
                && (responsibility.holder() != Holder.MEMBER || hasAgreed(responsibility, network));
    }

    private static boolean hasAgreed(Responsibility responsibility, SupportNetwork network) {
        return Optional.ofNullable(responsibility.holderId())
                .flatMap(network.members()::find)
                .filter(Doubt::hasAgreed)
                .isPresent();
    }
}
