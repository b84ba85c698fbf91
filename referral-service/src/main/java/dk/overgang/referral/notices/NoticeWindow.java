package dk.overgang.referral.notices;

import dk.overgang.referral.notices.messages.NoticeProperties;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// Between when something told of may have happened: a date far off is a mistake or worse, and would move a
/// course.
@Component
class NoticeWindow {

    private final NoticeProperties properties;
    private final Clock clock;

    NoticeWindow(NoticeProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    boolean holds(Instant occurredAt) {
        var now = clock.instant().atZone(ZoneOffset.UTC);
        return !occurredAt.isBefore(now.minus(properties.heardFrom()).toInstant())
                && !occurredAt.isAfter(now.plus(properties.heardAhead()).toInstant());
    }
}
