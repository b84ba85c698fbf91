package dk.overgang.referral.notices.beskedfordeler;

import java.nio.ByteBuffer;
import java.util.Set;

/// What KOMBIT's Beskedfordeler hands over: a message and the authorities that may have it, by their CVR numbers.
record Envelope(String id, Set<String> receivers, ByteBuffer message, String format) {

    Envelope {
        receivers = Set.copyOf(receivers);
    }

    byte[] body() {
        var body = new byte[message.remaining()];
        message.duplicate().get(body);
        return body;
    }

    /// Nothing named means that the Beskedfordeler's own subscription decided.
    boolean isFor(String cvr) {
        return receivers.isEmpty() || receivers.contains(cvr);
    }

    /// Shows nothing of what somebody else wrote, not even the id.
    @Override
    public String toString() {
        return "Envelope";
    }
}
