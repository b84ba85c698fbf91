package dk.overgang.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How much one client and one municipality may ask of one service.
///
/// @param client requests a second of one client, which is one subject of tokens
/// @param municipality requests a second of all of a municipality's clients together
/// @param misses how many numbers a client may search for that nobody has, before it waits
/// @param missesPer in what time
@ConfigurationProperties("overgang.limits")
record Limits(int client, int municipality, int misses, Duration missesPer) {}
