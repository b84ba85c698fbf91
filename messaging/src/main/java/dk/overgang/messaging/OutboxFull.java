package dk.overgang.messaging;

import java.util.UUID;
import org.springframework.dao.TransientDataAccessResourceException;

/// The broker has been away so long that a document holds all the unsent facts it may: its commands wait (503) rather
/// than outgrow the document.
public final class OutboxFull extends TransientDataAccessResourceException {

    private static final long serialVersionUID = 1L;

    OutboxFull(UUID id) {
        super("The outbox of %s is full; the broker must come back first".formatted(id));
    }
}
