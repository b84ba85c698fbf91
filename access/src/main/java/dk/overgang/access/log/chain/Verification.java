package dk.overgang.access.log.chain;

import dk.overgang.access.log.chain.Entry.Head;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Verifies all chains: whether any entry was changed, removed, inserted or cut off since it was written.
public final class Verification {

    public enum Fault {
        /// An entry is missing, changed or not ours.
        BROKEN,
        /// Entries at the end of the chain are missing.
        CUT,
        /// The whole chain is missing, but later chains or the file of ends recorded its end.
        GONE,
        /// The witnessed ends or the anchor were changed.
        UNSEALED,
        /// No key of this installation made the hashes, so they prove nothing: the chain is from before chains had
        /// keys, or forged.
        UNKEYED
    }

    /// The result for the whole log.
    ///
    /// @param strays entries that belong to no chain
    public record Report(boolean intact, long entries, long strays, List<Checked> chains) {}

    /// The result for one chain.
    ///
    /// @param key number of the key that made the hashes
    /// @param faultyNumber number of the first faulty entry
    public record Checked(
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
    private final ChainEnds ends;

    Verification(LogStore store, AccessLog log, ChainKeys keys, ChainEnds ends) {
        this.store = store;
        this.log = log;
        this.keys = keys;
        this.ends = ends;
    }

    /// Entries written while it reads may be counted or not; neither is reported as a fault.
    public Report report() {
        var remembered = Stream.concat(log.end().stream(), ends.all().stream());
        var counted = store.count();
        var chains = store.chains(0);
        var witnessed = Stream.concat(chains.stream().flatMap(chain -> chain.witnessed().stream()), remembered)
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
