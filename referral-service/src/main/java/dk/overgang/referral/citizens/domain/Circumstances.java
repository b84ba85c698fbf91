package dk.overgang.referral.citizens.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What bears on everything done for a citizen here: where the citizen went, whether the address is protected (E28),
/// and
/// under which numbers the citizen was known before.
public record Circumstances(@Nullable Move move, boolean addressProtected, List<Identity> former) {

    public Circumstances {
        former = former == null ? List.of() : List.copyOf(former);
    }

    public static Circumstances none() {
        return new Circumstances(null, false, List.of());
    }

    public Circumstances with(Move next) {
        return new Circumstances(next, addressProtected, former);
    }

    public Circumstances withAddressProtected(boolean next) {
        return new Circumstances(move, next, former);
    }

    public Circumstances formerly(Identity identity) {
        return new Circumstances(
                move,
                addressProtected,
                Stream.concat(former.stream(), Stream.of(identity)).toList());
    }
}
