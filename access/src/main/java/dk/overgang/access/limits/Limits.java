package dk.overgang.access.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How often one instance of a service may be asked.
///
/// @param client requests a second of one client (one subject of tokens)
/// @param municipality requests a second of all clients of one municipality together
/// @param open requests a second of one network address to what is read without a token
/// @param misses answers that tell whether a CPR number is known, for each client within `missesPer`
/// @param missesPer the period in which `misses` are counted
@ConfigurationProperties("overgang.limits")
public record Limits(int client, int municipality, int open, int misses, Duration missesPer) {}
