package dk.overgang.referral.keys;

import dk.overgang.access.keys.KeyMissing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Part of the service's readiness: an instance that lacks a lookup key in use, because another instance has turned to
/// the next one, finds and stores nobody.
@Component("keys")
class KeyHealth implements HealthIndicator {

    private final LookupKeys lookup;

    KeyHealth(LookupKeys lookup) {
        this.lookup = lookup;
    }

    @Override
    public Health health() {
        try {
            var _ = lookup.ring();
            return Health.up().build();
        } catch (KeyMissing missing) {
            return Health.outOfService().build();
        } catch (DataAccessException away) {
            // Nothing is known of the keys; requests are answered with 503 meanwhile.
            return Health.up().build();
        }
    }
}
