package dk.overgang.referral.citizens.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What bears on everything done for a citizen here: where the citizen went, whether the address is protected (E28),
/// and under which numbers the citizen was known before.
public record Circumstances(
        @Nullable Move move,
        boolean addressProtected,
        List<Identity> former,
        boolean legalHold,
        @Nullable Closing closing) {

    public Circumstances {
        former = former == null ? List.of() : List.copyOf(former);
    }

    public static Circumstances none() {
        return new Circumstances(null, false, List.of(), false, null);
    }

    public Circumstances with(Move next) {
        return new Circumstances(next, addressProtected, former, legalHold, closing);
    }

    public Circumstances withAddressProtected(boolean next) {
        return new Circumstances(move, next, former, legalHold, closing);
    }

    public Circumstances formerly(Identity identity) {
        return withFormer(Stream.concat(former.stream(), Stream.of(identity)).toList());
    }

    public Circumstances withFormer(List<Identity> next) {
        return new Circumstances(move, addressProtected, next, legalHold, closing);
    }

    /// While a hold lies on a case nothing of it is erased.
    public Circumstances withLegalHold(boolean next) {
        var held = closing == null ? null : Closing.of(closing.on(), closing.programme(), next);
        return new Circumstances(move, addressProtected, former, next, held);
    }

    /// Closed once and until it is opened again.
    Circumstances closed(LocalDate on, String programme) {
        return closing != null
                ? this
                : new Circumstances(move, addressProtected, former, legalHold, Closing.of(on, programme, legalHold));
    }

    Circumstances open() {
        return closing == null ? this : new Circumstances(move, addressProtected, former, legalHold, null);
    }
}
