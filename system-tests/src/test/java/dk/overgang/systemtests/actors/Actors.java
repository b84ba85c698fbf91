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
        var person = authority.opensCourse();
        worker.starts(person, day);
        view.awaitEverywhere(person, worker.looksAt(person).status());
        return person;
    }
}
