package dk.overgang.benchmarks.load;

import dk.overgang.benchmarks.demo.LoadCitizen;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Sends notices about citizens in turn, each of which changes a course, and waits until all services have the
/// change.
///
/// @param turn counts the notices of all runs, so that each run goes on where the one before ended
public record NoticeLoad(Recipient recipient, List<LoadCitizen> people, ChangeWatch watch, AtomicInteger turn) {
    private static final int WATCHED = 10;

    /// Whoever takes the notices.
    @FunctionalInterface
    public interface Recipient {
        /// Returns when the notice is accepted.
        ///
        /// @throws dk.overgang.launcher.setup.SetupError when it is not
        void take(Map<String, Object> notice);
    }

    public static NoticeLoad of(Recipient recipient, List<LoadCitizen> people, ChangeWatch watch) {
        return new NoticeLoad(recipient, people, watch, new AtomicInteger());
    }

    public int told() {
        return people.stream().mapToInt(person -> person.told().get()).sum();
    }

    /// How many citizens there are, and how many notices were sent about each, in words.
    public String toldOfEach() {
        var each = people.stream().mapToInt(person -> person.told().get()).summaryStatistics();
        return "%d citizens, %d to %d notices each".formatted(people.size(), each.getMin(), each.getMax());
    }

    /// Sends a notice and returns when it is accepted: what follows from it, nobody waits for.
    public boolean send(int number) {
        var _ = tell(next());
        return true;
    }

    /// Sends a notice and returns when all services have stored its effect.
    public boolean sendAndAwait(int number) {
        var person = next();
        watch.await(person, tell(person));
        return true;
    }

    /// Sends a notice and waits for every tenth only, so that waiting costs little of what is measured.
    public boolean sendAndAwaitSome(int number) {
        return number % WATCHED == 0 ? sendAndAwait(number) : !send(number);
    }

    /// How long one notice took, in nanoseconds from when it was sent.
    ///
    /// @param answered until it was accepted
    /// @param settled until all services had stored its effect
    public record RoundTrip(long answered, long settled) {}

    /// Sends a notice when nothing else is on its way and waits for its effect.
    public RoundTrip roundTrip() {
        var person = next();
        var begin = System.nanoTime();
        var version = tell(person);
        var answered = System.nanoTime() - begin;
        watch.await(person, version);
        return new RoundTrip(answered, System.nanoTime() - begin);
    }

    private LoadCitizen next() {
        return people.get(Math.floorMod(turn.getAndIncrement(), people.size()));
    }

    /// Sends the next notice about a citizen and returns the plan version that follows from it. Notices about one
    /// citizen are sent one after the other, because a cancellation that overtakes its admission changes nothing.
    public int tell(LoadCitizen person) {
        synchronized (person) {
            var next = person.next();
            recipient.take(next.notice());
            return next.version();
        }
    }
}
