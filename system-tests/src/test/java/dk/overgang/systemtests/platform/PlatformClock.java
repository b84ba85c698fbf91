package dk.overgang.systemtests.platform;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The platform's clock, which only moves forward.
public record PlatformClock(Api api) {

    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    public LocalDate today() {
        return LocalDate.ofInstant(now(), COPENHAGEN);
    }

    /// To that hour of that day, if it is still to come.
    public void forwardTo(LocalDate day, LocalTime hour) {
        var left = Duration.between(now(), day.atTime(hour).atZone(COPENHAGEN).toInstant());
        if (left.isPositive()) {
            api.send(Service.IDENTITY, "/clock/forward?by=" + left, request -> request.POST(BodyPublishers.noBody()))
                    .ok();
        }
    }

    public Instant now() {
        return Instant.parse(
                api.send(Service.IDENTITY, "/clock", request -> request).ok().text("now"));
    }
}
