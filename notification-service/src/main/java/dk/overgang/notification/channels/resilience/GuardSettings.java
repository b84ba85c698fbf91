package dk.overgang.notification.channels.resilience;

import java.time.Duration;

/// How another system is called.
///
/// @param longestCall how long one call may take
/// @param atATime how many calls run at a time
/// @param perSecond how many calls begin in a second
/// @param openFor how long nobody is called after half of the last calls failed
public record GuardSettings(Duration longestCall, int atATime, int perSecond, Duration openFor) {}
