package dk.overgang.portal.login;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where browsers find the portal, and the bounds of its sessions.
@ConfigurationProperties("overgang.portal")
record PortalSettings(URI address, Sessions sessions) {

    /// @param rest after which a session ends
    /// @param most how many there may be at the same time
    record Sessions(Duration rest, int most) {}

    boolean isSecure() {
        return "https".equals(address.getScheme());
    }
}
