package dk.overgang.commands;

import java.time.Instant;
import java.util.List;

/// A change of an aggregate that is about to be written.
///
/// @param isNew whether the aggregate is made by it
/// @param before of a new aggregate: as it was before the first event; where none was heard, the new state itself
/// @param events what the decision says has happened
/// @param at becomes the time of the events for others
public record Change<S>(boolean isNew, S before, S after, List<?> events, Instant at) {

    public Change {
        events = List.copyOf(events);
    }
}
