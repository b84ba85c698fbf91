package dk.overgang.notification.channels;

import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.domain.Outcome;
import dk.overgang.notification.channels.domain.RetryRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// When something is delivered and tried again: by the real time, also while a demo's clock is moved.
record DeliveryTimes(Clock realTime, RetryRules rules, RandomGenerator random) {

    Instant now() {
        return realTime.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Delivery delivery(Delivery.Kind kind, String municipality, String recipient, LocalDate day, @Nullable UUID about) {
        return Delivery.of(kind, municipality, recipient, day, about, now(), rules);
    }

    Delivery claimed(Delivery delivery) {
        return delivery.claimed(now(), rules);
    }

    Delivery asleep(Delivery delivery, Duration until) {
        return delivery.asleep(now(), until);
    }

    Delivery after(Delivery delivery, Outcome outcome) {
        return delivery.after(outcome, now(), rules, random.nextDouble());
    }
}
