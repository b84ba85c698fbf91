package dk.overgang.referral.emergencies;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What municipalities decide about emergency access.
///
/// @param emergencyLasts how long an emergency access is open
/// @param emergencyReasons the allowed reason codes; their meaning is the municipality's
@ConfigurationProperties("overgang.scope")
record EmergencyProperties(Duration emergencyLasts, List<String> emergencyReasons) {}
