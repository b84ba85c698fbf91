package dk.overgang.access.log;

import dk.overgang.access.log.Entry.Head;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// A chain of entries: one for each start of a service instance. It is tied to the ends of the chains before it, which
/// nobody would miss otherwise, and begins after its anchor: what came before that was deleted because it was old.
record Chain(String instance, Instant openedAt, List<Head> witnessed, Head anchor) {

    Chain {
        witnessed = List.copyOf(witnessed);
    }

    static Chain opened(String instance, Instant at, List<Head> witnessed) {
        return new Chain(instance, at, witnessed, new Head(instance, 0, seal(witnessed)));
    }

    Chain anchoredAt(Head last) {
        return new Chain(instance, openedAt, witnessed, last);
    }

    /// False when somebody changed what it witnessed; after a first deletion its entries prove themselves.
    boolean isSealed() {
        return anchor.number() > 0 || anchor.hash().equals(seal(witnessed));
    }

    private static String seal(List<Head> witnessed) {
        return Entry.sha256(witnessed.stream().map(Head::canonical).collect(Collectors.joining()));
    }
}
