package dk.overgang.launcher.setup;

/// The fixed ports of a demo, before `CTI_PORT_OFFSET` moves all of them.
public enum Port {
    PORTAL(8080, "the worker portal"),
    REFERRAL(8081, "referral-service"),
    COURSE(8082, "course-service"),
    NETWORK(8083, "network-service"),
    NOTIFICATION(8084, "notification-service"),
    IDENTITY(8085, "the demo identity provider"),
    SMTP(8025, "the demo's mail server"),
    KAFKA(9092, "Kafka"),
    KAFKA_CONTROLLER(9093, "Kafka's controller"),
    STORE(27017, "the document store");

    static final int HIGHEST = 65535;

    private final int number;
    private final String owner;

    Port(int number, String owner) {
        this.number = number;
        this.owner = owner;
    }

    public String owner() {
        return owner;
    }

    int with(int offset) {
        return number + offset;
    }
}
