package dk.overgang.notification.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.store.Trigger;
import dk.overgang.notification.NotificationServiceApplication;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.domain.Delivery.Kind;
import dk.overgang.notification.channels.domain.Delivery.State;
import dk.overgang.notification.channels.domain.Outcome;
import dk.overgang.notification.channels.domain.RetryRules;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/// Several instances deliver each thing once (trials F5, F6). This service has no mail server, so it leaves them
/// alone itself.
@SpringBootTest(properties = NotificationServiceApplication.CONFIG_NAME)
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class ClaimingOnceTest {

    /// A claim lasts longer than a busy machine needs between the claim and what it was for.
    private static final RetryRules RULES =
            new RetryRules(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofHours(1), Duration.ofSeconds(5));

    private final DeliveryTimes times = new DeliveryTimes(Clock.systemUTC(), RULES, RandomGenerator.getDefault());

    @Autowired
    AggregateStore<Delivery> store;

    @Autowired
    MovableTestClock clock;

    @BeforeEach
    void records_of_the_day_are_kept() {
        clock.set(LocalDate.parse("2026-03-02"));
    }

    @Test
    void F6_several_instances_at_once_carry_each_delivery_once() throws InterruptedException {
        var ids = new ArrayList<UUID>();
        for (var number = 0; number < 30; number++) {
            ids.add(waiting());
        }
        var carried = new ConcurrentHashMap<UUID, AtomicInteger>();
        var go = new CountDownLatch(1);
        var instances = new ArrayList<Thread>();
        for (var number = 0; number < 4; number++) {
            var timer = timer(delivery -> {
                var _ = carried.computeIfAbsent(delivery.id(), _ -> new AtomicInteger())
                        .incrementAndGet();
                return times.after(delivery, Outcome.ACCEPTED);
            });
            instances.add(Thread.ofVirtual().start(() -> {
                try {
                    go.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                timer.run(times.now());
            }));
        }
        go.countDown();
        for (var instance : instances) {
            instance.join();
        }

        assertThat(ids).allSatisfy(id -> {
            assertThat(carried.get(id)).hasValue(1);
            assertThat(store.find(id).map(Stored::state).map(Delivery::state)).contains(State.SENT);
        });
    }

    @Test
    void F5_what_an_instance_left_behind_when_it_was_killed_is_carried_once_more_and_counted() {
        var id = waiting();
        var found = store.find(id).orElseThrow();
        var _ = store.update(found, times.claimed(found.state()), List.of(), new Trigger.Time());
        var carried = new AtomicInteger();
        var timer = timer(delivery -> {
            var _ = carried.incrementAndGet();
            return times.after(delivery, Outcome.ACCEPTED);
        });

        timer.run(times.now());
        assertThat(carried).as("while its claim lasts").hasValue(0);
        await().untilAsserted(() -> {
            timer.run(times.now());
            assertThat(store.find(id).orElseThrow().state().state()).isEqualTo(State.SENT);
        });

        assertThat(carried).hasValue(1);
        assertThat(store.find(id).orElseThrow().state().repeats()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_made_is_tried_again() {
        var id = waiting();
        timer(_ -> {
                    throw new IllegalStateException("a bug");
                })
                .run(times.now());

        assertThat(store.find(id).orElseThrow().state().problem()).isEqualTo(Delivery.Problem.NOT_NOW);
        assertThat(store.find(id).orElseThrow().state().repeats()).isZero();
    }

    /// Else it would be found again at once, and a full disk would keep a core busy.
    @Test
    void what_cannot_be_claimed_ends_the_round() {
        var _ = waiting();
        var never = new RetryRules(
                Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofHours(1), Duration.ofSeconds(Long.MAX_VALUE));
        var unable = new DeliveryTimes(Clock.systemUTC(), never, RandomGenerator.getDefault());
        var timer = new DeliveryTimer(store, EnumSet.of(Kind.DAILY_DIGEST), UnaryOperator.identity(), unable, 8);

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> assertTimeoutPreemptively(Duration.ofMinutes(1), () -> timer.run(times.now())));
        // It is none of the next test's.
        timer(delivery -> times.after(delivery, Outcome.ACCEPTED)).run(times.now());
    }

    private DeliveryTimer timer(UnaryOperator<Delivery> carry) {
        return new DeliveryTimer(store, EnumSet.of(Kind.DAILY_DIGEST), carry, times, 8);
    }

    private UUID waiting() {
        var delivery = times.delivery(
                Kind.DAILY_DIGEST, "0101", UUID.randomUUID().toString(), LocalDate.parse("2026-03-02"), null);
        var _ = store.insert(delivery.id(), delivery, List.of(), new Trigger.Time());
        return delivery.id();
    }
}
