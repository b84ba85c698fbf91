package dk.overgang.benchmarks;

import java.util.List;

/// Notices about people in turn, each of which changes a course, and a watch over what becomes of them.
record Load(Outside outside, List<Person> people, Watch watch) {

    int told() {
        return people.stream().mapToInt(person -> person.told().get()).sum();
    }

    /// Sends a notice and returns when it is settled in all services.
    boolean settle(int number) {
        var person = people.get(number % people.size());
        var told = person.next();
        outside.send(told.notice());
        watch.await(person, told.version());
        return true;
    }

    /// The same, but only each tenth is watched: so the watch takes little of what is to be measured.
    boolean settleSome(int number) {
        if (number % 10 == 0) {
            return settle(number);
        }
        outside.send(people.get(number % people.size()).next().notice());
        return false;
    }
}
