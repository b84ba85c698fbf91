package dk.overgang.notification.channels.domain;

import java.time.Duration;

/// How long something is tried again.
///
/// @param first how long after the first try; each further time after twice as long
/// @param longest the longest time between two tries
/// @param keepTrying for so long
/// @param lease what was begun and not noted for so long was cut off
public record RetryRules(Duration first, Duration longest, Duration keepTrying, Duration lease) {

    private static final int DOUBLINGS = 20;

    /// How long to wait after so many tries.
    ///
    /// @param jitter from 0 to 1, so that not all that failed together comes again together
    Duration after(int tries, double jitter) {
        var doubled = first.multipliedBy(1L << Math.clamp(tries - 1L, 0, DOUBLINGS));
        var whole = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofMillis((long) (whole.toMillis() * (1 - jitter / 2)));
    }
}
