package dk.overgang.access.scope;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What municipalities decide about which citizens their workers see.
///
/// @param workerSees the rule where a municipality has none of its own
/// @param municipalities the rules of single municipalities, by municipality code
@ConfigurationProperties("overgang.scope")
record ScopeProperties(Sight workerSees, @DefaultValue Map<String, Sight> municipalities) {

    enum Sight {
        MUNICIPALITY,
        ASSIGNED
    }

    Sight workerSees(String municipality) {
        return municipalities.getOrDefault(municipality, workerSees);
    }
}
