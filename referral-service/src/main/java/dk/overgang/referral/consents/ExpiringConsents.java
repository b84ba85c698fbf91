package dk.overgang.referral.consents;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.messaging.time.OneByOne;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/// Ends the consents that expire, of citizens found by index. A consent ends at 00:00 Copenhagen time.
@Component
class ExpiringConsents implements DueWork.Work {

    static final String NEXT = "consents.nextExpiry";

    private static final int AT_ONCE = 100;

    private final AggregateStore<Citizen> citizens;
    private final CommandHandler<Citizen> commands;

    ExpiringConsents(AggregateStore<Citizen> citizens, CommandHandler<Citizen> commands) {
        this.citizens = citizens;
        this.commands = commands;
    }

    @Override
    public Optional<Instant> next() {
        return citizens.firstDay(NEXT).map(DanishDay::beginning);
    }

    /// A citizen who cannot be read keeps none of the others from their turn, and ends the round behind them.
    @Override
    public void run(Instant now) {
        var today = DanishDay.of(now);
        for (var found = due(today); !found.isEmpty(); found = due(today)) {
            OneByOne.forEach(found, citizen -> expire(citizen, today));
        }
    }

    private List<UUID> due(LocalDate today) {
        var due = where(NEXT).gt("").lte(today.toString());
        return citizens.ids(query(due).with(Sort.by(NEXT)).limit(AT_ONCE));
    }

    private void expire(UUID found, LocalDate today) {
        var _ = commands.onTime(found, citizen -> Decision.changed(citizen.withConsentsOn(today)));
    }
}
