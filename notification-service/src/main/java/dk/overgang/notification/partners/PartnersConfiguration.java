package dk.overgang.notification.partners;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Municipalities;
import dk.overgang.access.Municipality;
import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.access.scope.Scope;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.Change;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.partners.domain.PartnerReminders;
import dk.overgang.notification.reminders.ReminderLine;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.planning.ReminderRules;
import dk.overgang.notification.reminders.planning.Replanning;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where the reminders about partners are kept, and when they are sent.
@Configuration(proxyBeanMethods = false)
class PartnersConfiguration {

    private static final String PARTNERS = "partnerReminders";
    private static final String MUNICIPALITY = "partner.municipality";

    @Bean
    AggregateStore<PartnerReminders> partnerReminders(AggregateStores stores) {
        return stores.of(
                PARTNERS,
                "overgang.reminder-events",
                PartnerReminders.class,
                reminders -> reminders.partner().partnerId(),
                PartnersConfiguration::searched,
                List.of(ReminderLine.FORM));
    }

    private static Map<String, ?> searched(PartnerReminders reminders) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        var next = reminders.nextDue();
        fields.put(PartnerTimer.NEXT_DUE, next == null ? null : next.toString());
        return fields;
    }

    @Bean
    CommandHandler<PartnerReminders> partnerCommands(
            CommandHandlers handlers,
            AggregateStore<PartnerReminders> reminders,
            @Qualifier("duePartnerReminders") ObjectProvider<DueWork> due,
            SendingTime sending) {
        return handlers.of(reminders, new Aggregate<>() {
            @Override
            public boolean isShownTo(Scope scope, PartnerReminders partner) {
                return scope.isOf(partner.partner().municipality());
            }

            @Override
            public String municipality(PartnerReminders partner) {
                return partner.partner().municipality();
            }

            @Override
            public List<OutboxEvent> publication(Change<PartnerReminders> change) {
                return new PartnerReminderPublication(change.after())
                        .of(change.after().since(change.before()), change.at());
            }

            @Override
            public void written(Stored<PartnerReminders> now) {
                var next = now.state().nextDue();
                if (next != null) {
                    due.ifAvailable(work -> work.dueAt(sending.on(next)));
                }
            }
        });
    }

    @Bean
    IndexedCollection partnerIndexes() {
        return IndexedCollection.of(
                PARTNERS,
                new Index().on(PartnerTimer.NEXT_DUE, ASC).sparse(),
                new Index().on(MUNICIPALITY, ASC).on("_id", ASC),
                new Index().on(MUNICIPALITY, ASC).on(Replanning.PLANNED_BY, ASC));
    }

    @Bean
    Route seePartnerReminders() {
        return Route.get("/api/v1/partner-reminders", Role.LEADER);
    }

    @Bean
    DueWork duePartnerReminders(Clock clock, ClockMoves moves, PartnerTimer timer) {
        return new DueWork("due-partner-reminders", clock, moves, timer);
    }

    @Bean
    DueWork replanningPartnerReminders(
            Clock clock,
            ClockMoves moves,
            AggregateStore<PartnerReminders> reminders,
            CommandHandler<PartnerReminders> partnerCommands,
            ReminderRules rules,
            SendingTime sending,
            Municipalities municipalities) {
        return new DueWork(
                "replanning-partners",
                clock,
                moves,
                new Replanning<>(
                        planned(reminders, partnerCommands),
                        rules,
                        sending,
                        municipalities.all().stream().map(Municipality::code).toList(),
                        clock));
    }

    static Replanning.Planned<PartnerReminders> planned(
            AggregateStore<PartnerReminders> reminders, CommandHandler<PartnerReminders> commands) {
        return new Replanning.Planned<>(
                reminders, commands, MUNICIPALITY, PartnerReminders::plannedBy, PartnerReminders::replanned);
    }
}
