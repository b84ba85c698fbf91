package dk.overgang.access.log;

import dk.overgang.access.log.Entry.Head;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A chain of entries: one for each start of a service instance. It is tied to the ends of the chains before it, which
/// nobody would miss otherwise, and begins after its anchor: what came before that was deleted because it was old.
///
/// @param key the number of the key that made its hashes; 0 for one from before chains had keys
/// @param seal over all the rest, by that key
record Chain(String instance, int key, Instant openedAt, List<Head> witnessed, Head anchor, String seal) {

    Chain {
        witnessed = List.copyOf(witnessed);
    }

    static Chain opened(String instance, Instant at, List<Head> witnessed, ChainKey key) {
        var stored = at.truncatedTo(ChronoUnit.MILLIS);
        return sealed(instance, stored, witnessed, new Head(instance, 0, key.hash(instance)), key);
    }

    Chain anchoredAt(Head last, ChainKey own) {
        return sealed(instance, openedAt, witnessed, last, own);
    }

    /// False when somebody changed what it witnessed, or where it begins.
    boolean isSealed(ChainKey own) {
        return seal.equals(seal(instance, openedAt, witnessed, anchor, own));
    }

    private static Chain sealed(String instance, Instant at, List<Head> witnessed, Head anchor, ChainKey key) {
        return new Chain(instance, key.number(), at, witnessed, anchor, seal(instance, at, witnessed, anchor, key));
    }

    private static String seal(String instance, Instant at, List<Head> witnessed, Head anchor, ChainKey key) {
        var heads = Stream.concat(witnessed.stream(), Stream.of(anchor)).map(Head::canonical);
        return key.hash(instance + " " + at + " " + heads.collect(Collectors.joining()));
    }
}
