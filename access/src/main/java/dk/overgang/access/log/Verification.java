package dk.overgang.access.log;

import dk.overgang.access.log.Entry.Head;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Reads all chains through and tells whether anything was changed, removed, put in or cut off since it was written.
final class Verification {

    enum Fault {
        /// An entry is missing, changed or not ours.
        BROKEN,
        /// The chain once was longer than it is.
        CUT,
        /// The chain is gone, but others remember it.
        GONE,
        /// What it remembers of the chains before it was changed.
        UNSEALED,
        /// No key of this installation made its hashes, so they prove nothing: it is from before chains had keys, or
        /// not ours.
        UNKEYED
    }

    /// @param strays entries that belong to no chain
    record Report(boolean intact, long entries, long strays, List<Checked> chains) {}

    /// @param key the number of the key its hashes were made with
    /// @param faultyNumber of the first entry that is not as it was
    record Checked(
            String instance,
            int key,
            @Nullable Instant openedAt,
            long deletedUntil,
            long entries,
            @Nullable String end,
            @Nullable Fault fault,
            @Nullable Long faultyNumber) {}

    private final LogStore store;
    private final AccessLog log;
    private final ChainKeys keys;

    Verification(LogStore store, AccessLog log, ChainKeys keys) {
        this.store = store;
        this.log = log;
        this.keys = keys;
    }

    /// What is written meanwhile may be counted or not; it breaks nothing.
    Report report() {
        var remembered = log.end();
        var counted = store.count();
        var chains = store.chains(0);
        var witnessed = Stream.concat(chains.stream().flatMap(chain -> chain.witnessed().stream()), remembered.stream())
                .collect(Collectors.toSet());
        var checked = Stream.concat(
                        chains.stream().map(chain -> check(chain, witnessed)), gone(chains, witnessed).stream())
                .toList();
        var entries = checked.stream().mapToLong(Checked::entries).sum();
        var behind = chains.stream()
                .mapToLong(chain -> store.countUntil(chain.anchor()))
                .sum();
        var whole = checked.stream().allMatch(chain -> chain.fault() == null);
        var strays = whole ? Math.max(0, counted - entries - behind) : 0;
        return new Report(whole && strays == 0, entries, strays, checked);
    }

    private Checked check(Chain chain, Set<Head> witnessed) {
        return keys.numbered(chain.key())
                .map(key -> check(chain, witnessed, key))
                .orElseGet(() -> checked(chain, chain.anchor(), Fault.UNKEYED, null));
    }

    private Checked check(Chain chain, Set<Head> witnessed, ChainKey key) {
        var missed = new HashSet<>(witnessed);
        missed.removeIf(head -> !head.instance().equals(chain.instance())
                || head.number() < chain.anchor().number());
        var end = chain.anchor();
        var _ = missed.remove(end);
        try (var entries = store.after(chain).iterator()) {
            while (entries.hasNext()) {
                var next = followed(end, entries.next(), key);
                if (next == null) {
                    return checked(chain, end, Fault.BROKEN, end.number() + 1);
                }
                end = next;
                var _ = missed.remove(end);
            }
        }
        if (!chain.isSealed(key)) {
            return checked(chain, end, Fault.UNSEALED, null);
        }
        return missed.isEmpty() ? checked(chain, end, null, null) : checked(chain, end, Fault.CUT, end.number() + 1);
    }

    private static @Nullable Head followed(Head end, Document document, ChainKey key) {
        try {
            var entry = EntryDocument.read(document);
            return entry.follows(end, key) ? entry.head() : null;
        } catch (RuntimeException noEntryOfOurs) {
            return null;
        }
    }

    private static List<Checked> gone(List<Chain> chains, Set<Head> witnessed) {
        var known = chains.stream().map(Chain::instance).collect(Collectors.toSet());
        return witnessed.stream()
                .map(Head::instance)
                .distinct()
                .filter(instance -> !known.contains(instance))
                .map(instance -> new Checked(instance, 0, null, 0, 0, null, Fault.GONE, null))
                .toList();
    }

    private static Checked checked(Chain chain, Head end, @Nullable Fault fault, @Nullable Long faultyNumber) {
        var deleted = chain.anchor().number();
        return new Checked(
                chain.instance(),
                chain.key(),
                chain.openedAt(),
                deleted,
                end.number() - deleted,
                end.hash(),
                fault,
                faultyNumber);
    }
}
