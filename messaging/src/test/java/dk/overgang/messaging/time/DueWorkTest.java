package dk.overgang.messaging.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueWorkTest {

    /// Whoever sleeps on sleeps for half a minute; a busy machine may take a moment.
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    private record Done(Instant due, Instant at) {}

    private final TestClock clock = new TestClock();
    private final ConcurrentSkipListSet<Instant> plan = new ConcurrentSkipListSet<>();
    private final List<Done> done = new CopyOnWriteArrayList<>();
    private final AtomicInteger bugs = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private final DueWork work = new DueWork("test", clock, clock, new Planned());

    private final class Planned implements DueWork.Work {

        @Override
        public Optional<Instant> next() {
            var _ = looks.incrementAndGet();
            return plan.isEmpty() ? Optional.empty() : Optional.of(plan.first());
        }

        @Override
        public void run(Instant now) {
            if (bugs.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("a bug");
            }
            for (var due : List.copyOf(plan.headSet(now, true))) {
                var _ = plan.remove(due);
                done.add(new Done(due, clock.instant()));
            }
        }
    }

    @AfterEach
    void stopped() {
        work.stop();
    }

    @Test
    void nothing_runs_before_it_is_due_and_all_of_it_when_it_is() {
        var due = clock.instant().plusMillis(300);
        due(due);
        work.start();

        await().atMost(AT_ONCE).until(() -> !done.isEmpty());
        assertThat(done).singleElement().satisfies(one -> assertThat(one.at()).isBetween(due, due.plus(AT_ONCE)));
    }

    @Test
    void what_fell_due_while_nobody_watched_runs_at_once() {
        due(clock.instant().minus(Duration.ofDays(3)));
        work.start();

        await().atMost(AT_ONCE).until(() -> done.size() == 1);
    }

    @Test
    void moving_the_clock_runs_what_has_fallen_due_in_order_and_nothing_else() {
        var now = clock.instant();
        due(now.plus(Duration.ofDays(9)), now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(1)));
        work.start();
        await().during(Duration.ofMillis(100)).until(done::isEmpty);

        clock.forward(Duration.ofDays(3));

        await().atMost(AT_ONCE).until(() -> done.size() == 2);
        assertThat(done)
                .extracting(Done::due)
                .containsExactly(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)));
        assertThat(plan).hasSize(1);
    }

    @Test
    void work_planned_later_is_not_overslept() {
        work.start();
        await().during(Duration.ofMillis(100)).until(done::isEmpty);

        due(clock.instant());
        work.changed();

        await().atMost(AT_ONCE).until(() -> done.size() == 1);
    }

    @Test
    void only_what_is_near_interrupts_its_sleep() {
        work.start();
        await().during(Duration.ofMillis(100)).until(() -> looks.get() == 1);

        work.dueAt(clock.instant().plus(Duration.ofDays(2)));
        await().during(Duration.ofMillis(200)).until(() -> looks.get() == 1);

        due(clock.instant().plusMillis(100));
        work.dueAt(plan.first());
        await().atMost(AT_ONCE).until(() -> done.size() == 1);
    }

    @Test
    void a_failure_is_not_the_end_of_the_work() {
        bugs.set(1);
        due(clock.instant());
        work.start();

        await().atMost(AT_ONCE).until(() -> done.size() == 1);
    }

    @Test
    void after_the_stop_nothing_runs() {
        work.start();
        await().during(Duration.ofMillis(100)).until(() -> looks.get() == 1);
        work.stop();
        due(clock.instant());
        work.changed();

        await().during(Duration.ofMillis(200)).until(done::isEmpty);
        assertThat(work.isRunning()).isFalse();
    }

    private void due(Instant... moments) {
        plan.addAll(List.of(moments));
    }
}
