package dk.overgang.network.offers.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.network.offers.domain.OfferCommand.Add;
import dk.overgang.network.offers.domain.OfferCommand.BringBack;
import dk.overgang.network.offers.domain.OfferCommand.Change;
import dk.overgang.network.offers.domain.OfferCommand.Import;
import dk.overgang.network.offers.domain.OfferCommand.MarkGone;
import dk.overgang.network.offers.domain.OfferCommand.OfStanding;
import dk.overgang.network.offers.domain.OfferCommand.Verify;
import dk.overgang.network.offers.domain.OfferRefusal.DateOutOfRange;
import dk.overgang.network.offers.domain.OfferRefusal.Invalid;
import dk.overgang.network.offers.domain.OfferRefusal.IsGone;
import dk.overgang.network.offers.domain.OfferRefusal.IsNotGone;
import dk.overgang.network.offers.domain.OfferRefusal.UnknownReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A local offer (tilbud) of a municipality's directory. It is never deleted: one that no longer exists is
/// gone, and may come back.
///
/// @param hsdsId its id in HSDS files; by it an import finds the offer again
/// @param verified when somebody last knew it to be so; null where nobody has
/// @param absences when it was gone, in order; the last one has no end while the offer is gone
public record Offer(
        UUID id,
        UUID hsdsId,
        String municipality,
        OfferDetails details,
        @Nullable Verification verified,
        List<Absence> absences) {

    /// Whether the offer can be used.
    public enum State {
        ACTIVE,
        GONE
    }

    /// Somebody knew the offer to be so.
    ///
    /// @param by the subject of the worker's token
    public record Verification(LocalDate on, String by) {}

    /// A time in which the offer was gone.
    ///
    /// @param reason a code of the catalogue
    /// @param by the subject of the token of who marked it
    /// @param backOn the day on which it came back; null while it is gone
    public record Absence(
            LocalDate on,
            String reason,
            String by,
            @Nullable LocalDate backOn) {

        private Absence endedOn(LocalDate day) {
            return new Absence(on, reason, by, day);
        }
    }

    /// Nobody marks an offer as gone for longer than this many days already.
    private static final int DAYS_GONE = 3660;

    public Offer {
        absences = List.copyOf(absences);
    }

    /// A new offer, verified by whoever adds it.
    public static Decision<Offer> decide(Add add, Occasion occasion) {
        return Decision.unless(
                wrong(add.details(), occasion),
                () -> Decision.changed(new Offer(
                        add.id(), add.id(), add.municipality(), add.details(), occasion.verification(), List.of())));
    }

    /// What becomes of an offer.
    public Decision<Offer> decide(OfStanding command, Occasion occasion) {
        return switch (command) {
            case Change(var after) ->
                Decision.unless(gone().or(() -> wrong(after, occasion)), () -> becoming(with(after)));
            case Verify _ -> Decision.unless(gone(), () -> becoming(verified(occasion.verification())));
            case MarkGone mark ->
                Decision.unless(
                        gone().or(() -> wrong(mark, occasion)),
                        () -> Decision.changed(leaving(mark.reason(), mark.on(), occasion)));
            case BringBack _ ->
                state() == State.ACTIVE
                        ? Decision.refused(new IsNotGone())
                        : Decision.changed(back(occasion.today()).verified(occasion.verification()));
            case Import brought -> becoming(imported(brought, occasion));
        };
    }

    /// An offer that a file brings for the first time.
    public static Offer imported(UUID id, UUID hsdsId, String municipality, Import brought, Occasion occasion) {
        return new Offer(id, hsdsId, municipality, brought.details(), null, List.of()).imported(brought, occasion);
    }

    /// A file's day counts as verification where nothing later is known. Its state counts as it stands there.
    private Offer imported(Import brought, Occasion occasion) {
        var known = with(brought.details()).verifiedOn(brought.verifiedOn(), occasion.by());
        var gone = brought.gone();
        if (gone == null) {
            return state() == State.GONE ? known.back(occasion.today()) : known;
        }
        return known.absence()
                .map(since -> known.goneAs(
                        new Absence(gone.on() == null ? since.on() : gone.on(), gone.reason(), since.by(), null)))
                .orElseGet(() -> known.leaving(gone.reason(), gone.on(), occasion));
    }

    private Decision<Offer> becoming(Offer after) {
        return after.equals(this) ? Decision.unchanged() : Decision.changed(after);
    }

    private Optional<OfferRefusal> gone() {
        return absence().map(since -> new IsGone(since.on()));
    }

    private static Optional<OfferRefusal> wrong(OfferDetails details, Occasion occasion) {
        var faults = details.faults(occasion.catalogue());
        return faults.isEmpty() ? Optional.empty() : Optional.of(new Invalid(faults));
    }

    private static Optional<OfferRefusal> wrong(MarkGone mark, Occasion occasion) {
        var reasons = OfferCatalogue.codes(occasion.catalogue().goneReasons());
        if (!reasons.contains(mark.reason())) {
            return Optional.of(new UnknownReason(reasons));
        }
        var latest = occasion.today();
        var earliest = latest.minusDays(DAYS_GONE);
        var on = mark.on();
        return on != null && (on.isBefore(earliest) || on.isAfter(latest))
                ? Optional.of(new DateOutOfRange(earliest, latest))
                : Optional.empty();
    }

    public State state() {
        return absence().isPresent() ? State.GONE : State.ACTIVE;
    }

    /// The time in which it is gone, while it is.
    public Optional<Absence> absence() {
        return absences.isEmpty()
                ? Optional.empty()
                : Optional.of(absences.getLast()).filter(last -> last.backOn() == null);
    }

    /// When somebody last knew it to be so, if anybody ever did.
    public Optional<LocalDate> lastVerifiedOn() {
        return Optional.ofNullable(verified).map(Verification::on);
    }

    private Offer with(OfferDetails after) {
        return new Offer(id, hsdsId, municipality, after, verified, absences);
    }

    private Offer verified(Verification now) {
        return new Offer(id, hsdsId, municipality, details, now, absences);
    }

    private Offer verifiedOn(@Nullable LocalDate day, String by) {
        return day == null || (verified != null && !day.isAfter(verified.on()))
                ? this
                : verified(new Verification(day, by));
    }

    private Offer leaving(String reason, @Nullable LocalDate on, Occasion occasion) {
        var since = new Absence(on == null ? occasion.today() : on, reason, occasion.by(), null);
        return new Offer(
                id,
                hsdsId,
                municipality,
                details,
                verified,
                Stream.concat(absences.stream(), Stream.of(since)).toList());
    }

    private Offer back(LocalDate day) {
        return goneAs(absences.getLast().endedOn(day));
    }

    private Offer goneAs(Absence last) {
        var before = absences.subList(0, absences.size() - 1).stream();
        return new Offer(
                id,
                hsdsId,
                municipality,
                details,
                verified,
                Stream.concat(before, Stream.of(last)).toList());
    }
}
