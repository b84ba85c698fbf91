package dk.overgang.systemtests.actors;

import dk.overgang.systemtests.platform.Api;
import java.time.LocalDate;

/// Everyone who takes part in a trial.
public record Cast(Authority authority, Region region, Worker worker, Eyes eyes) {

    public static Cast using(Api api) {
        return new Cast(Authority.of(api), new Region(api), new Worker(api), new Eyes(api));
    }

    /// A fresh citizen in a nine months' course that started on a day.
    public Person startedOn(LocalDate day) {
        var person = authority.brings();
        worker.starts(person, day);
        eyes.awaitEverywhere(person, worker.looksAt(person).status());
        return person;
    }
}
