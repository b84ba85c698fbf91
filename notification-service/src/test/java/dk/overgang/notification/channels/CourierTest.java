package dk.overgang.notification.channels;

import static dk.overgang.testkit.Tokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.Role;
import dk.overgang.commands.CommandHandler;
import dk.overgang.notification.NotificationServiceApplication;
import dk.overgang.notification.addresses.AddressBook;
import dk.overgang.notification.addresses.citizens.CitizenPhones;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.domain.Delivery.Kind;
import dk.overgang.notification.channels.domain.Delivery.State;
import dk.overgang.notification.channels.domain.Outcome;
import dk.overgang.notification.channels.domain.RetryRules;
import dk.overgang.notification.channels.mail.Letters;
import dk.overgang.notification.reminders.agenda.SentAlerts;
import dk.overgang.notification.reminders.domain.CourseReminders;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.domain.facts.CourseFacts;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Phase;
import dk.overgang.notification.reminders.domain.facts.CourseFacts.Plan;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.planning.ReminderRules;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// No text message leaves in the quiet hours, also one that was made before them: it was tried in vain, an operator
/// sends it again, or it was cut off (E40).
@SpringBootTest(properties = NotificationServiceApplication.CONFIG_NAME)
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class CourierTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    /// 20:50, 23:00 and 07:00 in Copenhagen.
    private static final Instant EVENING = Instant.parse("2026-03-02T19:50:00Z");

    private static final Instant NIGHT = Instant.parse("2026-03-02T22:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-03T06:00:00Z");

    private static final RetryRules RULES =
            new RetryRules(Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(8), Duration.ofMinutes(2));

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableTestClock clock;

    @Autowired
    CommandHandler<CourseReminders> reminders;

    @Autowired
    ReminderRules rules;

    @Autowired
    AddressBook addresses;

    @Autowired
    CitizenPhones citizens;

    @Autowired
    DigestContents contents;

    @Autowired
    SentAlerts alerts;

    @Autowired
    Letters letters;

    private final UUID worker = UUID.randomUUID();
    private final AtomicInteger taken = new AtomicInteger();

    @BeforeEach
    void the_day_has_come() {
        clock.set(DAY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SMS", "CITIZEN_SMS"})
    void what_was_not_taken_in_the_evening_waits_for_the_morning(Kind kind) {
        var waiting = delivery(kind, due()).claimed(EVENING, RULES).after(Outcome.UNREACHABLE, EVENING, RULES, 0);

        var after = carried(waiting, NIGHT);

        assertThat(taken).hasValue(0);
        assertThat(after.state()).isEqualTo(State.WAITING);
        assertThat(after.nextTry()).isEqualTo(MORNING);
        assertThat(after.attempts()).as("the night is no try").isEqualTo(1);
        assertThat(after.giveUpAt())
                .as("it would have been given up in the night")
                .isAfter(MORNING);
    }

    @Test
    void in_the_morning_it_is_sent() {
        var waiting = delivery(Kind.SMS, due()).claimed(EVENING, RULES).after(Outcome.UNREACHABLE, EVENING, RULES, 0);

        var sent = carried(carried(waiting, NIGHT), MORNING.plusSeconds(1));

        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.attempts()).isEqualTo(2);
        assertThat(taken).hasValue(1);
    }

    /// It may have arrived: the night takes the counted repeat neither away nor for itself.
    @Test
    void what_was_cut_off_at_the_beginning_of_the_night_is_still_repeated_once() {
        var cutOff = delivery(Kind.SMS, due()).claimed(EVENING, RULES);

        var asleep = carried(cutOff, NIGHT);
        var sent = carried(asleep, MORNING.plusSeconds(1));

        assertThat(asleep.repeats()).isEqualTo(1);
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.repeats()).isEqualTo(1);
    }

    private Delivery carried(Delivery waiting, Instant now) {
        var fixed = Clock.fixed(now, ZoneOffset.UTC);
        var times = new DeliveryTimes(fixed, RULES, RandomGenerator.getDefault());
        var outbound = new Outbound(Optional.empty(), Optional.of((_, _, _) -> {
            var _ = taken.incrementAndGet();
            return Outcome.ACCEPTED;
        }));
        var quiet = new SendingTime(LocalTime.NOON, LocalTime.NOON, LocalTime.of(21, 0), LocalTime.of(7, 0));
        return new Courier(addresses, citizens, contents, alerts, letters, outbound, times, fixed, quiet)
                .carry(times.claimed(waiting));
    }

    private Delivery delivery(Kind kind, UUID reminder) {
        var recipient = kind == Kind.SMS ? worker : UUID.randomUUID();
        return Delivery.of(kind, "0101", recipient.toString(), DAY, reminder, EVENING, RULES);
    }

    /// A reminder that waits for an answer of a worker who wants text messages.
    private UUID due() {
        assertThat(http.post()
                        .uri("/api/v1/contact-details")
                        .header(HttpHeaders.AUTHORIZATION, bearer(Tokens.of(Role.WORKER, "0101", worker.toString())))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"phone\": \"+4520202020\", \"sms\": true}")
                        .exchange())
                .hasStatusOk();
        var id = UUID.randomUUID();
        var facts = new CourseFacts(
                id,
                UUID.randomUUID(),
                "0101",
                worker,
                "ACTIVE",
                new Plan(1, DAY, List.of(new Phase(1, DAY.plusMonths(3))), false),
                List.of(),
                null,
                null,
                "SEL85-9M",
                null,
                null,
                null,
                null);
        var known = CourseReminders.none(facts).hear(facts, DAY, rules.of("0101"));
        var _ = reminders.createOnTime(id, () -> known);
        return known.reminders().stream()
                .filter(one -> one.is(Reminder.State.DUE))
                .map(Reminder::id)
                .findFirst()
                .orElseThrow();
    }
}
