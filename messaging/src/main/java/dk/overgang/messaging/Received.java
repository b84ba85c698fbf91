package dk.overgang.messaging;

import java.time.Instant;

/// A fact that another service told. Facts about one subject are numbered, so an old one is recognised as old.
public record Received<T>(String id, String source, String type, String subject, long sequence, Instant time, T data) {

    /// The mark to store with this fact's effect, so that hearing it again has none.
    public InboxPosition position() {
        return new InboxPosition(source.replaceFirst("^/", "") + "/" + subject, sequence);
    }
}
