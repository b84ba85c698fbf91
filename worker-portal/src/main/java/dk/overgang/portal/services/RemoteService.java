package dk.overgang.portal.services;

import java.util.Locale;

/// The services that the portal calls.
public enum RemoteService {
    REFERRAL,
    COURSE,
    NETWORK,
    NOTIFICATION;

    /// The name of the service in settings, metrics and texts (`service.course`).
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
