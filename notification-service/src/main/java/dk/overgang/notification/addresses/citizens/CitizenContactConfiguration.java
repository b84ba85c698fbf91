package dk.overgang.notification.addresses.citizens;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.access.scope.Scope;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.Change;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.encryption.SealedTexts;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.addresses.citizens.domain.CitizenContact;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where the opt-ins of citizens are kept, who notes them, and when the courses hear of them. Nothing is published:
/// nobody else may know.
@Configuration(proxyBeanMethods = false)
class CitizenContactConfiguration {

    private static final String CONTACTS = "citizenContacts";
    private static final String CITIZEN = "citizenId";
    private static final String TEXT_KEY = "textKey";

    @Bean
    AggregateStore<CitizenContact> citizenContacts(AggregateStores stores) {
        return stores.of(
                CONTACTS,
                "overgang.reminder-events",
                CitizenContact.class,
                CitizenContact::citizenId,
                CitizenContactConfiguration::derived);
    }

    private static Map<String, ?> derived(CitizenContact contact) {
        var fields = new HashMap<String, Object>();
        contact.oldestKey().ifPresent(key -> fields.put(TEXT_KEY, key));
        return fields;
    }

    @Bean
    CommandHandler<CitizenContact> citizenContactCommands(
            CommandHandlers handlers,
            AggregateStore<CitizenContact> contacts,
            @Qualifier("dueOptIns") ObjectProvider<DueWork> dueOptIns) {
        return handlers.of(contacts, new Aggregate<>() {
            // Who may see the citizen, may see it.
            @Override
            public boolean isShownTo(Scope scope, CitizenContact contact) {
                return false;
            }

            @Override
            public String municipality(CitizenContact contact) {
                return contact.municipality();
            }

            @Override
            public List<OutboxEvent> publication(Change<CitizenContact> change) {
                return List.of();
            }

            @Override
            public void written(Stored<CitizenContact> now) {
                dueOptIns.ifAvailable(DueWork::changed);
            }
        });
    }

    @Bean
    OptInRounds optInRounds(
            AggregateStore<CitizenContact> contacts,
            CommandHandler<CitizenContact> commands,
            AggregateStore<CourseReminders> courses,
            CommandHandler<CourseReminders> reminders,
            ReminderRules rules) {
        return new OptInRounds(contacts, commands, courses, reminders, rules);
    }

    @Bean
    DueWork dueOptIns(ClockMoves moves, Clock clock, OptInRounds rounds) {
        return new DueWork("due-opt-ins", clock, moves, rounds);
    }

    @Bean
    SealedTexts citizenContactTexts(AggregateStore<CitizenContact> contacts, TextVault vault) {
        return SealedTexts.of(contacts, contact -> contact.renewed(vault::renewed), TEXT_KEY);
    }

    @Bean
    CitizenRecords citizenContactRecords(AggregateStore<CitizenContact> contacts) {
        return CitizenRecords.of(contacts, CITIZEN);
    }

    @Bean
    IndexedCollection citizenContactIndexes() {
        return IndexedCollection.of(
                CONTACTS,
                new Index().on(CITIZEN, ASC),
                new Index().on(TEXT_KEY, ASC),
                new Index().on(OptInRounds.TOLD, ASC));
    }

    @Bean
    List<Route> citizenContactRoutes() {
        return List.of(
                Route.get("/api/v1/citizens/{citizen}/text-messages", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/citizens/{citizen}/text-messages", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/citizens/{citizen}/text-messages/withdrawal", Role.WORKER, Role.LEADER));
    }
}
