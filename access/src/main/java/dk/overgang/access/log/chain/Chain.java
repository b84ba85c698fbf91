package dk.overgang.access.log.chain;

import dk.overgang.access.log.chain.Entry.Head;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A chain of entries; each start of a service instance begins one. The chain records the ends of the chains
/// before it, so that a removed chain is missed.
///
/// @param key number of the key that made the hashes; 0 for a chain from before chains had keys
/// @param witnessed the ends of the chains before it
/// @param anchor the entry after which the chain begins: entries up to it were deleted because they were old
/// @param seal hash over all other fields, made with the key
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

    /// False when somebody changed the witnessed ends or the anchor.
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
