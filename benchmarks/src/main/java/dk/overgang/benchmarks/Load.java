package dk.overgang.benchmarks;

import java.util.List;

/// Notices about people in turn, each of which changes a course, and a watch over what becomes of them.
record Load(LoadClient outside, List<Person> people, Watch watch) {
    private static final int WATCHED = 10;

    int told() {
        return people.stream().mapToInt(person -> person.told().get()).sum();
    }

    /// Sends a notice and returns when it is settled in all services.
    boolean settle(int number) {
        var person = person(number);
        watch.await(person, told(person));
        return true;
    }

    /// The same, but only each tenth is watched: so the watch takes little of what is to be measured.
    boolean settleSome(int number) {
        if (number % WATCHED == 0) {
            return settle(number);
        }
        var _ = told(person(number));
        return false;
    }

    private Person person(int number) {
        return people.get(number % people.size());
    }

    /// The plan version that follows. Notices about one person go one after the other: a cancellation that overtakes
    /// its admission rightly changes nothing.
    private int told(Person person) {
        synchronized (person) {
            var next = person.next();
            outside.send(next.notice());
            return next.version();
        }
    }
}
