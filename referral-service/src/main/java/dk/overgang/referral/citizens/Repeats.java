package dk.overgang.referral.citizens;

import dk.overgang.access.Problem;
import dk.overgang.messaging.store.IdempotencyKey;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.identities.domain.IdentityVault;
import org.jspecify.annotations.Nullable;

/// Requests that come again under the same name of the client's own.
public final class Repeats {

    private Repeats() {}

    /// True when this very request is answered already.
    ///
    /// @throws Problem 422 when another request used that name: an error of the client
    public static boolean isAnswered(Stored<?> aggregate, @Nullable IdempotencyKey key) {
        var known = key == null ? null : aggregate.answered().get(key.value());
        if (key != null && known != null && !IdentityVault.mayBeSame(known, key.digest())) {
            throw Problem.keyReused();
        }
        return known != null;
    }
}
