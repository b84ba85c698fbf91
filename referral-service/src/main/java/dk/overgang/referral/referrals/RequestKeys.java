package dk.overgang.referral.referrals;

import dk.overgang.access.Caller;
import dk.overgang.access.Terms;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.referral.identities.domain.IdentityVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A client's own name for a request, with a digest of the request that gives no CPR number away.
@Component
public class RequestKeys {

    private static final int LENGTH = 32;

    private final IdentityVault identities;
    private final JsonMapper json;

    RequestKeys(IdentityVault identities, JsonMapper json) {
        this.identities = identities;
        this.json = json;
    }

    public @Nullable IdempotencyKey of(Caller caller, Terms terms, String what, Object body) {
        if (terms.key() == null) {
            return null;
        }
        var client = caller.sor() == null ? caller.subject() : caller.sor();
        return new IdempotencyKey(
                identities.fingerprint(client + "/" + terms.key()).substring(0, LENGTH),
                identities.digest(what + json.writeValueAsString(body)).substring(0, LENGTH));
    }
}
