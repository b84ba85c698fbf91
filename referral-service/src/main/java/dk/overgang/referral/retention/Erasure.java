package dk.overgang.referral.retention;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.retention.RetentionPolicy.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// Erases closed cases whose time is over, found by index, each in three steps. The first write hides the
/// citizen, if neither a legal hold nor a new referral has come meanwhile; then all records about the citizen are
/// deleted; the last write empties the citizen and publishes that the other services shall do the same. A case
/// that a crash left in between is found again and completed.
@Component
class Erasure implements DueWork.Work {

    static final String PROGRAMME = "circumstances.closing.programme";
    static final String SINCE = "circumstances.closing.retainedSince";

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);
    private static final int AT_ONCE = 50;

    private final AggregateStore<Citizen> citizens;
    private final CommandHandler<Citizen> commands;
    private final List<CitizenRecords> records;
    private final RetentionPolicy policy;
    private final Archive archive;

    Erasure(
            AggregateStore<Citizen> citizens,
            CommandHandler<Citizen> commands,
            List<CitizenRecords> records,
            RetentionPolicy policy,
            Archive archive) {
        this.citizens = citizens;
        this.commands = commands;
        this.records = List.copyOf(records);
        this.policy = policy;
        this.archive = archive;
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
            var closedBy = today.minus(rule.keep());
            var due = where(SINCE).gt("").lte(closedBy.toString());
            for (var found = first(rule, AT_ONCE, due); !found.isEmpty(); found = first(rule, AT_ONCE, due)) {
                found.forEach(citizen -> erase(citizen.id(), closedBy, rule));
            }
        }
    }

    private List<Stored<Citizen>> first(Rule rule, int limit, Criteria due) {
        return citizens.find(query(new Criteria().andOperator(where(PROGRAMME).is(rule.programme()), due))
                .with(Sort.by(SINCE))
                .limit(limit));
    }

    /// Erases one case, unless it is held or open again.
    ///
    /// @param closedBy the day by which the case must have been closed
    void erase(UUID citizenId, LocalDate closedBy, Rule rule) {
        var begun = commands.onTime(citizenId, citizen -> citizen.beginErasure(closedBy))
                .map(Stored::state)
                .filter(Citizen::isBeingErased);
        if (begun.isEmpty()) {
            LOG.info("Citizen {} is kept: the case is held or open again", citizenId);
            return;
        }
        archive.handOver(begun.get().publicState());
        records.forEach(about -> about.erase(begun.get().caseOf(), citizenId));
        var _ = commands.onTime(citizenId, Citizen::finishErasure);
        LOG.info("Citizen {} is erased: {} ({}) keeps {}", citizenId, rule.legalBasis(), rule.kle(), rule.keep());
    }

    private static Stream<LocalDate> since(Citizen citizen) {
        var closing = citizen.circumstances().closing();
        return closing == null ? Stream.empty() : Stream.ofNullable(closing.retainedSince());
    }
}
