package dk.overgang.launcher.clock;

import dk.overgang.launcher.http.Answer;
import dk.overgang.launcher.http.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// `./cti clock` over HTTP.
public record ClockControl(DemoClock clock) {

    /// What the platform takes for now, and the calendar date that is in Copenhagen.
    public record Shown(Instant now, LocalDate today) {}

    public List<Route> routes() {
        return List.of(
                new Route("GET", "/clock", _ -> Answer.ok(shown())), new Route("POST", "/clock/forward", parameters -> {
                    var _ = clock.forward(ClockMove.of(parameters.getOrDefault("by", "")));
                    return Answer.ok(shown());
                }));
    }

    private Shown shown() {
        var now = clock.instant();
        return new Shown(now, LocalDate.ofInstant(now, DemoClock.COPENHAGEN));
    }
}
