package dk.overgang.systemtests.actors;

import dk.overgang.systemtests.platform.Api;
import java.time.LocalDate;

/// All people and systems that take part in a test.
public record Actors(Authority authority, Region region, Worker worker, PlatformView view) {

    public static Actors using(Api api) {
        return new Actors(Authority.of(api), new Region(api), new Worker(api), new PlatformView(api));
    }

    /// A fresh citizen in a nine months' course that started on a day.
    public Person startedOn(LocalDate day) {
        return started(authority.opensCourse(), day);
    }

    /// The same for a citizen whom tests know by the name.
    public Person startedOn(LocalDate day, String name) {
        return started(authority.accepts(authority.refers(authority.freshCpr(), Authority.NINE_MONTHS, name)), day);
    }

    private Person started(Person person, LocalDate day) {
        worker.starts(person, day);
        view.awaitEverywhere(person, worker.looksAt(person).status());
        return person;
    }
}
