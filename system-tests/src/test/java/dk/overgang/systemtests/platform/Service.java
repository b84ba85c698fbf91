package dk.overgang.systemtests.platform;

/// The services and the identity provider, at the fixed ports that scripts and portals rely on.
public enum Service {
    REFERRAL(8081),
    COURSE(8082),
    NETWORK(8083),
    NOTIFICATION(8084),
    IDENTITY(8085);

    private final int port;

    Service(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }
}
