package dk.overgang.messaging.outbox;

import java.util.UUID;
import org.springframework.dao.TransientDataAccessResourceException;

/// The broker has been unreachable for so long that a document holds the most unsent events it may: its changes
/// are answered 503, so that the document does not outgrow its limit.
public final class OutboxFull extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1L;

    public OutboxFull(UUID id) {
        super("The outbox of %s is full; the broker must come back first".formatted(id));
    }
}
