package dk.overgang.notification.channels;

import static org.springframework.data.domain.Sort.Direction.ASC;

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
import dk.overgang.notification.addresses.AddressBook;
import dk.overgang.notification.addresses.citizens.CitizenPhones;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.domain.DigestRound;
import dk.overgang.notification.channels.mail.Letters;
import dk.overgang.notification.channels.mail.MailChannel;
import dk.overgang.notification.channels.resilience.Guards;
import dk.overgang.notification.channels.sms.HttpSmsGateway;
import dk.overgang.notification.channels.sms.SmsGateway;
import dk.overgang.notification.recipients.Coverage;
import dk.overgang.notification.reminders.agenda.DueAgenda;
import dk.overgang.notification.reminders.agenda.SentAlerts;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.domain.calendar.WorkingCalendar;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.mail.javamail.JavaMailSender;

/// Where deliveries are kept, who sees them, and when digests are made and delivered. Without a mail server no digest
/// is made.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelProperties.class)
class ChannelsConfiguration {

    private static final String DELIVERIES = "deliveries";
    private static final String TOPIC = "overgang.reminder-events";
    private static final String MUNICIPALITY = "municipality";

    private static final DueWork.Work NOTHING = new DueWork.Work() {
        @Override
        public Optional<Instant> next() {
            return Optional.empty();
        }

        @Override
        public void run(Instant now) {}
    };

    @Bean
    AggregateStore<Delivery> deliveries(AggregateStores stores) {
        return stores.of(DELIVERIES, TOPIC, Delivery.class, Delivery::id);
    }

    @Bean
    AggregateStore<DigestRound> digestRounds(AggregateStores stores) {
        return stores.of("digestRounds", TOPIC, DigestRound.class, round -> DigestRound.idOf(round.day()));
    }

    /// Nothing is published about deliveries.
    @Bean
    CommandHandler<Delivery> deliveryCommands(
            CommandHandlers handlers,
            AggregateStore<Delivery> deliveries,
            @Qualifier("dueDeliveries") ObjectProvider<DueWork> dueDeliveries) {
        return handlers.of(deliveries, new Aggregate<>() {
            @Override
            public boolean isShownTo(Scope scope, Delivery delivery) {
                return scope.isOf(delivery.municipality());
            }

            @Override
            public String municipality(Delivery delivery) {
                return delivery.municipality();
            }

            @Override
            public List<OutboxEvent> publication(Change<Delivery> change) {
                return List.of();
            }

            @Override
            public void written(Stored<Delivery> now) {
                dueDeliveries.ifAvailable(DueWork::changed);
            }
        });
    }

    @Bean
    IndexedCollection deliveryIndexes() {
        return IndexedCollection.of(
                DELIVERIES,
                new Index()
                        .on(DeliveryTimer.KIND, ASC)
                        .on(DeliveryTimer.NEXT_TRY, ASC)
                        .on("day", ASC),
                new Index().on(MUNICIPALITY, ASC).on("_id", ASC),
                new Index().on(MUNICIPALITY, ASC).on("state", ASC).on("_id", ASC));
    }

    @Bean
    List<Route> deliveryRoutes() {
        return List.of(
                Route.get("/api/v1/channels", Role.OPERATOR),
                Route.get("/api/v1/deliveries", Role.OPERATOR),
                Route.post("/api/v1/deliveries/{id}/again", Role.OPERATOR));
    }

    @Bean
    DeliveryTimes deliveryTimes(ChannelProperties properties) {
        return new DeliveryTimes(Clock.systemUTC(), properties.retry(), RandomGenerator.getDefault());
    }

    @Bean
    Outbound outbound(
            Letters letters,
            ObjectProvider<JavaMailSender> sender,
            Guards guards,
            ChannelProperties properties,
            @Value("${spring.mail.host}") String host) {
        return new Outbound(
                host.isBlank()
                        ? Optional.empty()
                        : Optional.of(new MailChannel(
                                letters,
                                sender.getObject(),
                                guards.of("mail", properties.mail()),
                                properties.mailFrom())),
                smsGateway(guards, properties.sms()));
    }

    private static Optional<SmsGateway> smsGateway(Guards guards, ChannelProperties.Sms sms) {
        return sms.address().isBlank()
                ? Optional.empty()
                : Optional.of(new HttpSmsGateway(
                        URI.create(sms.address()), sms.token(), sms.patience(), guards.of("sms", sms.guard())));
    }

    /// Without a gateway what is to be told waits, and is not told any more after a day.
    @Bean
    DueWork dueAlerts(
            ClockMoves moves,
            Clock clock,
            SentAlerts alerts,
            AggregateStore<Delivery> deliveries,
            Coverage coverage,
            AddressBook addresses,
            DeliveryTimes times,
            Outbound outbound,
            ChannelProperties properties,
            @Qualifier("dueDeliveries") DueWork dueDeliveries) {
        return new DueWork(
                "due-alerts",
                clock,
                moves,
                outbound.sms().isEmpty()
                        ? NOTHING
                        : new AlertRounds(
                                alerts,
                                deliveries,
                                coverage,
                                addresses,
                                quietHours(properties),
                                clock,
                                times,
                                dueDeliveries::changed));
    }

    /// The hours in which no text message leaves; no time of day is asked of it.
    private static SendingTime quietHours(ChannelProperties properties) {
        var sms = properties.sms();
        return new SendingTime(LocalTime.NOON, LocalTime.NOON, sms.quietFrom(), sms.quietTo());
    }

    @Bean
    DueWork dueDeliveries(
            ClockMoves moves,
            Clock clock,
            AggregateStore<Delivery> deliveries,
            AddressBook addresses,
            CitizenPhones citizens,
            DigestContents contents,
            SentAlerts alerts,
            Letters letters,
            Outbound outbound,
            DeliveryTimes times,
            ChannelProperties properties) {
        var courier = new Courier(
                addresses, citizens, contents, alerts, letters, outbound, times, clock, quietHours(properties));
        return new DueWork(
                "due-deliveries",
                times.realTime(),
                moves,
                new DeliveryTimer(
                        deliveries,
                        outbound.kinds(),
                        courier::carry,
                        times,
                        properties.mail().atATime()));
    }

    @Bean
    DueWork dueDigests(
            ClockMoves moves,
            Clock clock,
            MadeRounds rounds,
            AggregateStore<Delivery> deliveries,
            @Qualifier("reminderTimer") DueWork.Work reminders,
            DueAgenda due,
            Coverage coverage,
            AddressBook addresses,
            WorkingCalendar calendar,
            DeliveryTimes times,
            Outbound outbound,
            ChannelProperties properties,
            @Qualifier("dueDeliveries") DueWork dueDeliveries,
            @Value("${overgang.reminders.quiet-from}") String quietFrom,
            @Value("${overgang.reminders.quiet-to}") String quietTo) {
        var sending = new SendingTime(
                properties.digestAt(), properties.digestAt(), LocalTime.parse(quietFrom), LocalTime.parse(quietTo));
        return new DueWork(
                "due-digests",
                clock,
                moves,
                outbound.mail().isEmpty()
                        ? NOTHING
                        : new DigestRounds(
                                rounds,
                                deliveries,
                                reminders,
                                due,
                                coverage,
                                addresses,
                                calendar,
                                sending,
                                clock,
                                times,
                                dueDeliveries::changed));
    }
}
