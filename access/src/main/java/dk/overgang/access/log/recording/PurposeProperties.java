package dk.overgang.access.log.recording;

import dk.overgang.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The purposes for which citizens' data may be used, in `access.yml`.
@ConfigurationProperties("overgang.access-log")
record PurposeProperties(List<Purpose> purposes) {

    /// A purpose and the roles that may have it. The first purpose of a role is assumed where a request names
    /// none.
    record Purpose(String code, Set<Role> roles) {}
}
