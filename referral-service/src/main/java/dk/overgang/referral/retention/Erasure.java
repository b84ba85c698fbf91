package dk.overgang.referral.retention;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.messaging.time.OneByOne;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.retention.RetentionPolicy.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
                .flatMap(rule -> citizens.firstDay(SINCE, under(rule)).stream()
                        .map(since -> DanishDay.beginning(since.plus(rule.keep()))))
                .min(Instant::compareTo);
    }

    @Override
    public void run(Instant now) {
        var today = DanishDay.of(now);
        OneByOne.forEach(policy.rules(), rule -> erase(rule, today.minus(rule.keep())));
    }

    /// A case that cannot be erased keeps none of the others from their turn. It is found again each time, so it ends
    /// the search behind those that were found with it, and the next round goes on.
    private void erase(Rule rule, LocalDate closedBy) {
        for (var found = due(rule, closedBy); !found.isEmpty(); found = due(rule, closedBy)) {
            OneByOne.forEach(found, citizen -> erase(citizen, closedBy, rule));
        }
    }

    private List<UUID> due(Rule rule, LocalDate closedBy) {
        var due = where(SINCE).gt("").lte(closedBy.toString());
        return citizens.ids(query(new Criteria().andOperator(under(rule), due))
                .with(Sort.by(SINCE))
                .limit(AT_ONCE));
    }

    private static Criteria under(Rule rule) {
        return where(PROGRAMME).is(rule.programme());
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
        OneByOne.forEach(records, about -> about.erase(begun.get().caseOf(), citizenId));
        var _ = commands.onTime(citizenId, Citizen::finishErasure);
        LOG.info("Citizen {} is erased: {} ({}) keeps {}", citizenId, rule.legalBasis(), rule.kle(), rule.keep());
    }
}
