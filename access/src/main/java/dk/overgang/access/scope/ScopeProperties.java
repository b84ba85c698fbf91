package dk.overgang.access.scope;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What municipalities decide about which citizens their workers see, and about emergency access.
///
/// @param workerSees the rule where a municipality has none of its own
/// @param municipalities the rules of single municipalities, by municipality code
/// @param emergencyLasts how long an emergency access is open
/// @param emergencyReasons the allowed reason codes; their meaning is the municipality's
@ConfigurationProperties("overgang.scope")
record ScopeProperties(
        Sight workerSees,
        @DefaultValue Map<String, Sight> municipalities,
        Duration emergencyLasts,
        List<String> emergencyReasons) {

    enum Sight {
        MUNICIPALITY,
        ASSIGNED
    }

    Sight workerSees(String municipality) {
        return municipalities.getOrDefault(municipality, workerSees);
    }
}
