package dk.overgang.notification.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.time.Concurrently;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.partners.domain.PartnerReminders;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/// The partners whose next reminder is to be sent, found by index.
@Component
class PartnerTimer implements DueWork.Work {

    static final String NEXT_DUE = "nextDue";

    private static final int AT_ONCE = 200;

    private final AggregateStore<PartnerReminders> store;
    private final CommandHandler<PartnerReminders> partners;
    private final ReminderRules rules;
    private final SendingTime sending;
    private final Clock clock;

    PartnerTimer(
            AggregateStore<PartnerReminders> store,
            CommandHandler<PartnerReminders> partners,
            ReminderRules rules,
            SendingTime sending,
            Clock clock) {
        this.store = store;
        this.partners = partners;
        this.rules = rules;
        this.sending = sending;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> next() {
        return store.firstDay(NEXT_DUE).map(sending::on);
    }

    @Override
    public void run(Instant now) {
        for (var found = due(now); !found.isEmpty(); found = due(now)) {
            Concurrently.forEach(found, this::fire);
        }
    }

    /// A clock that was set back since is believed.
    private List<UUID> due(Instant now) {
        var moment = clock.instant();
        var day = sending.lastUpTo(moment.isBefore(now) ? moment : now);
        var due = where(NEXT_DUE).gt("").lte(day.toString());
        return store.ids(query(due).with(Sort.by(NEXT_DUE)).limit(AT_ONCE));
    }

    private void fire(UUID id) {
        var _ = partners.onTime(
                id,
                known -> Decision.changed(known.until(
                        sending.lastUpTo(clock.instant()),
                        rules.of(known.partner().municipality()))));
    }
}
