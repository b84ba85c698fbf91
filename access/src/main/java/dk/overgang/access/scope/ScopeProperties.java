package dk.overgang.access.scope;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What each municipality decides about its workers' sight, and about emergencies.
///
/// @param municipalities those that decide otherwise than the rest, by their code
/// @param emergencyReasons codes; what they mean is the municipality's
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
