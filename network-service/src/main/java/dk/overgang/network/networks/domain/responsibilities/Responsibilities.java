package dk.overgang.network.networks.domain.responsibilities;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Ended;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand.Change;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand.End;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityCommand.Place;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.EndedAlready;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.NeedClosed;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.NoSuchNeed;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.NoSuchResponsibility;
import dk.overgang.network.networks.domain.responsibilities.ResponsibilityRefusal.PlacedAlready;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Who takes over which need of the citizen. A need has several holders over time, and at once. What
/// was placed stays when its need is closed, or its holder leaves.
///
/// @param goneOffers the offers among the holders that are no longer in the directory
public record Responsibilities(List<Responsibility> all, List<UUID> goneOffers) {

    public static final Responsibilities NONE = new Responsibilities(List.of());

    /// Networks stored by an earlier version lack what that version did not know.
    @SuppressWarnings("ConstantValue")
    public Responsibilities {
        all = List.copyOf(all);
        goneOffers = goneOffers == null ? List.of() : List.copyOf(goneOffers);
    }

    public Responsibilities(List<Responsibility> all) {
        this(all, List.of());
    }

    /// The same after a report of an offer: what was placed on it stays, and is counted on no more while it is
    /// gone.
    public Responsibilities after(UUID offer, boolean isGone) {
        var others = goneOffers.stream().filter(other -> !other.equals(offer));
        return new Responsibilities(
                all,
                isGone && !of(offer).isEmpty()
                        ? Stream.concat(others, Stream.of(offer)).toList()
                        : others.toList());
    }

    /// Whether the offer that holds it is no longer there.
    public boolean isWithAGoneOffer(Responsibility held) {
        return held.offer().filter(goneOffers::contains).isPresent();
    }

    /// What one member, offer or partner has been given.
    public List<Responsibility> of(UUID holder) {
        return all.stream().filter(it -> holder.equals(it.holderId())).toList();
    }

    /// Who has a need now, the first one placed first.
    public List<Responsibility> forNeed(UUID need) {
        return all.stream().filter(it -> it.isOpen() && it.need().equals(need)).toList();
    }

    public Optional<Responsibility> find(UUID id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// What becomes of a command.
    public Decision<Responsibilities> decide(ResponsibilityCommand command, PlacingOccasion occasion) {
        return switch (command) {
            case Place(var placed) -> place(placed, occasion);
            case Change(var id, var terms) ->
                change(id, held -> {
                    var against = againstEnded(held)
                            .or(() -> occasion.isOpen(held.need()) ? Optional.empty() : Optional.of(new NeedClosed()))
                            .or(() -> PlacingOccasion.againstDays(terms))
                            .or(() -> occasion.againstHolder(held.holder(), held.holderId(), terms.placement()));
                    return Decision.unless(
                            occasion.againstChanges().or(() -> against), () -> Decision.changed(held.with(terms)));
                });
            case End end ->
                change(end.responsibility(), held -> {
                    var against = againstEnded(held)
                            .or(() -> PlacingOccasion.againstDay("on", end.end().on(), end.today(), end.today()));
                    return Decision.unless(
                            occasion.againstChanges().or(() -> against), () -> Decision.changed(held.with(end.end())));
                });
        };
    }

    private Decision<Responsibilities> place(Responsibility placed, PlacingOccasion occasion) {
        var against = occasion.againstChanges()
                .or(() -> PlacingOccasion.againstNaming(placed.holder(), placed.holderId(), placed.body()))
                .or(() -> occasion.isOpen(placed.need()) ? Optional.empty() : Optional.of(new NoSuchNeed()))
                .or(() -> PlacingOccasion.againstDays(placed.now()))
                .or(() -> occasion.againstHolder(placed.holder(), placed.holderId(), placed.placement()))
                .or(() -> forNeed(placed.need()).stream().anyMatch(placed::isLike)
                        ? Optional.of(new PlacedAlready())
                        : Optional.empty());
        return Decision.unless(
                against,
                () -> Decision.changed(new Responsibilities(
                        Stream.concat(all.stream(), Stream.of(placed)).toList(), goneOffers)));
    }

    private static Optional<ResponsibilityRefusal> againstEnded(Responsibility held) {
        return Optional.ofNullable(held.ended()).map(Ended::on).map(EndedAlready::new);
    }

    private Decision<Responsibilities> change(UUID id, Function<Responsibility, Decision<Responsibility>> change) {
        return find(id).map(change)
                .orElseGet(() -> Decision.refused(new NoSuchResponsibility()))
                .within(this::instead);
    }

    private Responsibilities instead(Responsibility changed) {
        return new Responsibilities(
                all.stream()
                        .map(it -> it.id().equals(changed.id()) ? changed : it)
                        .toList(),
                goneOffers);
    }

    /// The same with every text encrypted anew.
    public Responsibilities renewed(UnaryOperator<EncryptedText> anew) {
        return new Responsibilities(all.stream().map(it -> it.renewed(anew)).toList(), goneOffers);
    }
}
