package dk.overgang.systemtests.platform;

/// The services, the identity provider and the worker portal, at the fixed ports that scripts and portals rely on.
public enum Service {
    REFERRAL(8081),
    COURSE(8082),
    NETWORK(8083),
    NOTIFICATION(8084),
    IDENTITY(8085),
    PORTAL(8080);

    private final int port;

    Service(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }
}
