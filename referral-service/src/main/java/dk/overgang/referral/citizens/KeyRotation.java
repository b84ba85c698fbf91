package dk.overgang.referral.citizens;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.Cause;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.Identity;
import dk.overgang.referral.citizens.domain.Register;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// Encrypts every citizen anew after a rotation, one by one: who is done carries the new key's number, so that a crash
/// loses nothing and nobody is done twice. Each instance looks now and then, so also writes of an instance that had not
/// heard of the new key are made up for.
@Component
class KeyRotation implements DueWork.Work {

    static final String KEY = "identity.key";

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int AT_ONCE = 100;

    private final AggregateStore<Citizen> citizens;
    private final Register register;
    private final FieldEncryption encryption;

    KeyRotation(AggregateStore<Citizen> citizens, Register register, FieldEncryption encryption) {
        this.citizens = citizens;
        this.register = register;
        this.encryption = encryption;
    }

    @Override
    public Optional<Instant> next() {
        var newest = encryption.lookAgain().number();
        return newest == 1 || waiting(newest, 1).isEmpty() ? Optional.empty() : Optional.of(Instant.EPOCH);
    }

    @Override
    public void run(Instant now) {
        var newest = encryption.newest().number();
        for (var found = waiting(newest, AT_ONCE); !found.isEmpty(); found = waiting(newest, AT_ONCE)) {
            found.forEach(this::renew);
        }
        LOG.info("Every citizen is encrypted with data key {}", newest);
    }

    /// Those under an older key; whoever carries no number is under the first.
    private List<Stored<Citizen>> waiting(int newest, int limit) {
        return Stream.of(where(KEY).lt(newest), where(KEY).is(null))
                .flatMap(older -> first(older, limit).stream())
                .toList();
    }

    private List<Stored<Citizen>> first(Criteria older, int limit) {
        return citizens.find(query(older).limit(limit));
    }

    private void renew(Stored<Citizen> stored) {
        var before = stored.state();
        var now = before.circumstances();
        var former = now.former().stream().map(this::renewed).toList();
        var after = before.with(now.withFormer(former)).with(renewed(before.identity()));
        try {
            citizens.update(stored, after, List.of(), new Cause.Time());
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            // The next round finds the citizen again, unless the change was this one.
        }
    }

    private Identity renewed(Identity identity) {
        return register.conceal(register.reveal(identity));
    }
}
