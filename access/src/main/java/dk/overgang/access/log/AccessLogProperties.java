package dk.overgang.access.log;

import dk.overgang.access.Role;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What a municipality decides about the log: how long entries are kept, and for what who may look.
///
/// @param keys where the keys of the chains are
/// @param enabled off only to measure what the log costs
@ConfigurationProperties("overgang.access-log")
record AccessLogProperties(boolean enabled, Period keep, Keys keys, List<Purpose> purposes) {

    record Keys(Path directory, boolean create) {}

    /// A reason to look at a citizen; the first that a role may have is the one it has unless it says another.
    record Purpose(String code, Set<Role> roles) {}
}
