package dk.overgang.referral.consents;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
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
        return first(1, where(NEXT).gt("")).stream()
                .flatMap(citizen ->
                        Optional.ofNullable(citizen.state().consents().nextExpiry()).stream())
                .map(DanishDay::beginning)
                .findFirst();
    }

    @Override
    public void run(Instant now) {
        var today = DanishDay.of(now);
        var due = where(NEXT).gt("").lte(today.toString());
        for (var found = first(AT_ONCE, due); !found.isEmpty(); found = first(AT_ONCE, due)) {
            found.forEach(citizen -> expire(citizen, today));
        }
    }

    private void expire(Stored<Citizen> found, LocalDate today) {
        var _ = commands.onTime(found.id(), citizen -> Decision.changed(citizen.withConsentsOn(today)));
    }

    private List<Stored<Citizen>> first(int limit, Criteria due) {
        return citizens.find(query(due).with(Sort.by(NEXT)).limit(limit));
    }
}
