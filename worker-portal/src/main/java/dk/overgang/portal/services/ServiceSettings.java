package dk.overgang.portal.services;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the services are, and how much patience the portal has with each.
///
/// @param timeLimit of one call
/// @param paperLimit of one that makes a PDF: the first one after a start takes seconds on a busy machine
/// @param atTheSameTime the most calls to one service at once
/// @param peace how long a service that fails is not called at all
@ConfigurationProperties("overgang.portal.services")
record ServiceSettings(
        Map<String, URI> addresses, Duration timeLimit, Duration paperLimit, int atTheSameTime, Duration peace) {

    ServiceSettings {
        addresses = Map.copyOf(addresses);
    }

    URI address(RemoteService service) {
        var address = addresses.get(service.key());
        if (address == null) {
            throw new IllegalStateException(
                    "overgang.portal.services.addresses.%s is missing: set OVERGANG_%s to the service's address."
                            .formatted(service.key(), service));
        }
        return address;
    }
}
