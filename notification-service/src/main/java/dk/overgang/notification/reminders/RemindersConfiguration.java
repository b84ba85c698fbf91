package dk.overgang.notification.reminders;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Municipalities;
import dk.overgang.access.Municipality;
import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.notification.recipients.Coverage;
import dk.overgang.notification.reminders.agenda.AgendaFields;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.planning.ReminderRules;
import dk.overgang.notification.reminders.planning.Replanning;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where reminders are kept, by what they are found, who may see them, and when they are sent.
@Configuration(proxyBeanMethods = false)
class RemindersConfiguration {

    private static final String REMINDERS = "reminders";
    private static final String MUNICIPALITY = "course.municipality";

    @Bean
    AggregateStore<CourseReminders> reminders(AggregateStores stores, ReminderRules rules) {
        return stores.of(
                REMINDERS,
                "overgang.reminder-events",
                CourseReminders.class,
                reminders -> reminders.course().citizenId(),
                reminders -> AgendaFields.of(reminders, rules.of(reminders)),
                List.of(ReminderLine.FORM));
    }

    @Bean
    CommandHandler<CourseReminders> reminderCommands(
            CommandHandlers handlers,
            AggregateStore<CourseReminders> reminders,
            @Qualifier("dueReminders") ObjectProvider<DueWork> dueReminders,
            @Qualifier("dueAlerts") ObjectProvider<DueWork> dueAlerts,
            SendingTime sending,
            Coverage coverage,
            ReminderRules rules) {
        return handlers.of(reminders, new ReminderAggregate(dueReminders, dueAlerts, sending, coverage, rules));
    }

    @Bean
    IndexedCollection reminderIndexes() {
        return IndexedCollection.of(
                REMINDERS,
                new Index().on(AgendaFields.NEXT_DUE, ASC).sparse(),
                new Index().on(AgendaFields.NEXT_EVENING, ASC).sparse(),
                new Index().on(AgendaFields.NEXT_ESCALATION, ASC).sparse(),
                new Index().on(AgendaFields.FIRST_ALERT, ASC).sparse(),
                new Index().on(AgendaFields.FIRST_OPEN, ASC).sparse(),
                new Index().on("course.citizenId", ASC),
                new Index().on("reminders._id", ASC),
                new Index().on(MUNICIPALITY, ASC).on(AgendaFields.ALL, ASC),
                new Index().on(MUNICIPALITY, ASC).on(AgendaFields.OPEN, ASC),
                new Index().on(MUNICIPALITY, ASC).on(AgendaFields.FIRST, ASC),
                new Index().on(MUNICIPALITY, ASC).on(AgendaFields.FIRST_OPEN, ASC),
                new Index().on(MUNICIPALITY, ASC).on(AgendaFields.ADDRESSEES, ASC),
                new Index().on(MUNICIPALITY, ASC).on(AgendaFields.DEPARTED, ASC),
                new Index().on(MUNICIPALITY, ASC).on(Replanning.PLANNED_BY, ASC));
    }

    @Bean
    SendingTime sendingTime(
            @Value("${overgang.reminders.send-at}") String at,
            @Value("${overgang.reminders.evening-at}") String evening,
            @Value("${overgang.reminders.quiet-from}") String quietFrom,
            @Value("${overgang.reminders.quiet-to}") String quietTo) {
        return new SendingTime(
                LocalTime.parse(at), LocalTime.parse(evening), LocalTime.parse(quietFrom), LocalTime.parse(quietTo));
    }

    @Bean
    List<Route> reminderRoutes() {
        return List.of(
                Route.get("/api/v1/reminders", Role.WORKER, Role.LEADER, Role.AUTHORITY),
                Route.get("/api/v1/reminders/{id}", Role.WORKER, Role.LEADER, Role.AUTHORITY),
                Route.post("/api/v1/reminders/{id}/done", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/reminders/{id}/not-done", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/reminders/{id}/snooze", Role.WORKER, Role.LEADER),
                Route.post("/api/v1/reminders/{id}/worker", Role.LEADER));
    }

    @Bean
    DueWork replanningReminders(
            Clock clock,
            ClockMoves moves,
            AggregateStore<CourseReminders> reminders,
            CommandHandler<CourseReminders> reminderCommands,
            ReminderRules rules,
            SendingTime sending,
            Municipalities municipalities) {
        return new DueWork(
                "replanning",
                clock,
                moves,
                new Replanning<>(planned(reminders, reminderCommands), rules, sending, codes(municipalities), clock));
    }

    static Replanning.Planned<CourseReminders> planned(
            AggregateStore<CourseReminders> reminders, CommandHandler<CourseReminders> commands) {
        return new Replanning.Planned<>(
                reminders, commands, MUNICIPALITY, CourseReminders::plannedBy, CourseReminders::replanned);
    }

    private static List<String> codes(Municipalities municipalities) {
        return municipalities.all().stream().map(Municipality::code).toList();
    }

    @Bean
    DueWork dueReminders(Clock clock, ClockMoves moves, ReminderTimer reminders) {
        return new DueWork("due-reminders", clock, moves, reminders);
    }
}
