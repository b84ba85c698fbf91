package dk.overgang.notification.channels;

import dk.overgang.notification.channels.domain.RetryRules;
import dk.overgang.notification.channels.resilience.GuardSettings;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How digests and text messages are sent.
///
/// @param digestAt the time of day in Copenhagen
/// @param mailFrom who the letters come from
/// @param mail how the mail server is called
@ConfigurationProperties("overgang.channels")
record ChannelProperties(LocalTime digestAt, String mailFrom, RetryRules retry, GuardSettings mail, Sms sms) {

    /// How text messages are sent.
    ///
    /// @param address of the gateway; empty where there is none, and then none is sent
    /// @param token shown to the gateway; empty where it asks for none
    /// @param patience how long an answer is waited for
    /// @param quietFrom the first minute in which none is sent
    /// @param quietTo the first minute after it
    record Sms(
            String address,
            String token,
            Duration patience,
            LocalTime quietFrom,
            LocalTime quietTo,
            GuardSettings guard) {}
}
