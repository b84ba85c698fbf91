package dk.overgang.referral.notices;

import dk.overgang.access.Caller;
import java.util.Optional;

/// Which SOR unit a token may send for: one, or with `*` or none (as in the demo) any.
final class Sender {

    private static final String ANY = "*";

    private Sender() {}

    static Optional<String> ofToken(Caller caller) {
        return Optional.ofNullable(caller.sor()).filter(sor -> !sor.equals(ANY));
    }

    static boolean mayBe(Caller caller, String sor) {
        return ofToken(caller).map(sor::equals).orElse(true);
    }
}
