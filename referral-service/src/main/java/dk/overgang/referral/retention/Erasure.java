package dk.overgang.referral.retention;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.OutboxEvent;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.identities.domain.Identity;
import dk.overgang.referral.retention.RetentionPolicy.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// Erases closed cases when their time is up, found by index, each in one write together with the event that tells the
/// other services to do the same.
@Component
class Erasure implements DueWork.Work {

    static final String ERASED = "dk.overgang.citizen.erased.v1";
    static final String PROGRAMME = "circumstances.closing.programme";
    static final String SINCE = "circumstances.closing.retainedSince";

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);
    private static final int AT_ONCE = 50;

    private final AggregateStore<Citizen> citizens;
    private final MongoOperations mongo;
    private final RetentionPolicy policy;
    private final Archive archive;
    private final Clock clock;

    Erasure(
            AggregateStore<Citizen> citizens,
            MongoOperations mongo,
            RetentionPolicy policy,
            Archive archive,
            Clock clock) {
        this.citizens = citizens;
        this.mongo = mongo;
        this.policy = policy;
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> next() {
        return policy.rules().stream()
                .flatMap(rule -> first(rule, 1, where(SINCE).gt("")).stream()
                        .flatMap(citizen -> since(citizen.state()))
                        .map(since -> DanishDay.beginning(since.plus(rule.keep()))))
                .min(Instant::compareTo);
    }

    @Override
    public void run(Instant now) {
        var today = DanishDay.of(now);
        for (var rule : policy.rules()) {
            var due = where(SINCE).gt("").lte(today.minus(rule.keep()).toString());
            for (var found = first(rule, AT_ONCE, due); !found.isEmpty(); found = first(rule, AT_ONCE, due)) {
                found.forEach(citizen -> erase(citizen, rule));
            }
        }
    }

    private List<Stored<Citizen>> first(Rule rule, int limit, Criteria due) {
        return citizens.find(query(due.and(PROGRAMME).is(rule.programme()))
                .with(Sort.by(SINCE))
                .limit(limit));
    }

    private void erase(Stored<Citizen> stored, Rule rule) {
        var citizen = stored.state();
        archive.handOver(citizen);
        var about = query(where("citizenId").is(stored.id()));
        var _ = mongo.remove(about, "handoverPackages");
        var _ = mongo.remove(about, "letters");
        var _ = mongo.remove(query(where("citizens").is(stored.id())), "citizenLinks");
        var reported = Citizen.of(citizen.citizenId(), citizen.municipality(), Identity.erased(citizen.citizenId()));
        var fact = new OutboxEvent(ERASED, clock.instant(), reported.publicState());
        citizens.update(stored, citizen.erased(), List.of(fact), new Trigger.Time());
        LOG.info("Citizen {} is erased: {} ({}) keeps {}", stored.id(), rule.legalBasis(), rule.kle(), rule.keep());
    }

    private static Stream<LocalDate> since(Citizen citizen) {
        var closing = citizen.circumstances().closing();
        return closing == null ? Stream.empty() : Stream.ofNullable(closing.retainedSince());
    }
}
