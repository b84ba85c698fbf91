package dk.overgang.referral.keys;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.encryption.FieldEncryption;
import dk.overgang.encryption.SealedTexts;
import dk.overgang.encryption.TextRotation;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.identities.domain.Identity;
import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.identities.domain.NameKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// Encrypts and hashes every citizen anew after a rotation, and when the rules for names have changed, one by one:
/// who is done carries the new numbers, so that a crash loses nothing and nobody is done twice. Each instance looks now
/// and then, so also writes of an
/// instance that had not heard of the new key are made up for. When nobody is left under the former lookup key
/// alone, and every instance has long heard of the new one, the former goes out of use.
@Component
class KeyRotation implements DueWork.Work {

    static final String KEY = "identity.key";
    static final String RING = "identity.ring";
    static final String NAMES = "identity.nameRules";

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int AT_ONCE = 100;

    private final AggregateStore<Citizen> citizens;
    private final IdentityVault identities;
    private final FieldEncryption encryption;
    private final LookupKeys lookup;
    private final Duration settle;
    private final TextRotation texts;

    /// What a citizen must carry to be done.
    private record Newest(KeyRing ring, int dataKey) {}

    /// Makes the work of a rotation.
    ///
    /// @param settle how long both lookup keys stay in use at least: longer than any instance takes to hear of the
    ///     new one and to finish what it began before
    KeyRotation(
            AggregateStore<Citizen> citizens,
            IdentityVault identities,
            FieldEncryption encryption,
            LookupKeys lookup,
            @Value("${overgang.keys.settle:PT2M}") Duration settle,
            List<SealedTexts> texts) {
        this.citizens = citizens;
        this.identities = identities;
        this.encryption = encryption;
        this.lookup = lookup;
        this.settle = settle;
        this.texts = new TextRotation(encryption, texts);
    }

    @Override
    public Optional<Instant> next() {
        var newest = newest();
        var done = waiting(newest, 1).isEmpty() && texts.isDone(newest.dataKey());
        return done ? settled(newest.ring()) : Optional.of(Instant.EPOCH);
    }

    @Override
    public void run(Instant now) {
        while (renewSome(newest()) > 0) {
            LOG.info("Citizens are given the newest keys");
        }
        texts.run(now);
        var ring = lookup.ring();
        if (settled(ring).filter(moment -> !moment.isAfter(now)).isPresent()) {
            var _ = lookup.turn(ring);
        }
    }

    /// The ring first: an instance must hear of it, whatever else is away.
    private Newest newest() {
        var ring = lookup.lookAgain();
        return new Newest(ring, encryption.lookAgain().number());
    }

    private long renewSome(Newest newest) {
        var found = waiting(newest, AT_ONCE);
        var renewed = found.stream().filter(this::renew).count();
        if (renewed == 0 && !found.isEmpty()) {
            throw new IllegalStateException("None of %d citizens could be given the new keys".formatted(found.size()));
        }
        return renewed;
    }

    private Optional<Instant> settled(KeyRing ring) {
        return ring.isTurning() ? Optional.of(ring.since().plus(settle)) : Optional.empty();
    }

    /// Those under older keys or rules; whoever carries no number is under the first.
    private List<Stored<Citizen>> waiting(Newest newest, int limit) {
        return Stream.of(
                        older(KEY, newest.dataKey(), 1),
                        older(RING, newest.ring().number(), 0),
                        older(NAMES, NameKeys.RULES, 1))
                .flatMap(older -> older)
                .flatMap(older -> citizens.find(query(older).limit(limit)).stream())
                .toList();
    }

    private static Stream<Criteria> older(String field, int newest, int first) {
        return newest == first
                ? Stream.empty()
                : Stream.of(where(field).lt(newest), where(field).is(null));
    }

    private boolean renew(Stored<Citizen> stored) {
        var before = stored.state();
        var now = before.circumstances();
        var former = now.former().stream().map(this::renewed).toList();
        var identity = before.identity().isErased() ? Identity.erased(stored.id()) : renewed(before.identity());
        try {
            citizens.update(stored, before.with(now.withFormer(former)).with(identity), List.of(), new Trigger.Time());
            return true;
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            // The next round finds the citizen again, unless the change was this one.
            return false;
        } catch (DuplicateKeyException twice) {
            LOG.error("Citizen {} has the number of another one: one of them must get the right number", stored.id());
            return false;
        }
    }

    private Identity renewed(Identity identity) {
        return identities.encrypt(identities.decrypt(identity));
    }
}
