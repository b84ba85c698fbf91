package dk.overgang.messaging;

/// The broker and the database that all tests of the module share.
public final class Parts {

    static final Broker BROKER = Broker.started();
    static final Database DATABASE = Database.started();

    private Parts() {}

    public static String brokerAddress() {
        return BROKER.address();
    }
}
