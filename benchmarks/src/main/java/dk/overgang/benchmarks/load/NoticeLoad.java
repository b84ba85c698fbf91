package dk.overgang.benchmarks.load;

import dk.overgang.benchmarks.demo.LoadCitizen;
import dk.overgang.benchmarks.demo.LoadClient;
import java.util.List;

/// Sends notices about citizens in turn, each of which changes a course, and waits until all services have the
/// change.
public record NoticeLoad(LoadClient client, List<LoadCitizen> people, ChangeWatch watch) {
    private static final int WATCHED = 10;

    public int told() {
        return people.stream().mapToInt(person -> person.told().get()).sum();
    }

    /// Sends a notice and returns when all services have stored its effect.
    public boolean sendAndAwait(int number) {
        var person = person(number);
        watch.await(person, told(person));
        return true;
    }

    /// Sends a notice and waits for every tenth only, so that waiting costs little of what is measured.
    public boolean sendAndAwaitSome(int number) {
        if (number % WATCHED == 0) {
            return sendAndAwait(number);
        }
        var _ = told(person(number));
        return false;
    }

    private LoadCitizen person(int number) {
        return people.get(number % people.size());
    }

    /// Sends the next notice about a citizen and returns the plan version that follows from it. Notices about one
    /// citizen are sent one after the other, because a cancellation that overtakes its admission changes nothing.
    private int told(LoadCitizen person) {
        synchronized (person) {
            var next = person.next();
            client.send(next.notice());
            return next.version();
        }
    }
}
