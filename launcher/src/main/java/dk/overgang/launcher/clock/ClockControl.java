package dk.overgang.launcher.clock;

import dk.overgang.launcher.http.Answer;
import dk.overgang.launcher.http.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// `./cti clock` over HTTP.
public record ClockControl(DemoClock clock) {

    /// The platform's present time, and the date in Copenhagen then.
    public record Time(Instant now, LocalDate today) {}

    public List<Route> routes() {
        return List.of(
                new Route("GET", "/clock", _ -> Answer.ok(time())), new Route("POST", "/clock/forward", parameters -> {
                    var _ = clock.forward(ClockMove.of(parameters.getOrDefault("by", "")));
                    return Answer.ok(time());
                }));
    }

    private Time time() {
        var now = clock.instant();
        return new Time(now, LocalDate.ofInstant(now, DemoClock.COPENHAGEN));
    }
}
