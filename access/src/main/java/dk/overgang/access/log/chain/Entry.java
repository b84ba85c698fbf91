package dk.overgang.access.log.chain;

import dk.overgang.access.log.AuditEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An audit event with its place in a chain. The keyed hash covers the event, the place and the hash of the entry
/// before, so no entry can be changed, removed or inserted without being found.
public record Entry(String instance, long number, AuditEvent event, String previous, String hash) {

    /// The end of a chain, to which the next entry is tied.
    public record Head(String instance, long number, String hash) {

        Entry followedBy(AuditEvent event, ChainKey key) {
            return new Entry(instance, number + 1, event, hash, digest(instance, number + 1, event, hash, key));
        }

        String canonical() {
            return Entry.canonical(Stream.of(instance, number, hash));
        }
    }

    public Head head() {
        return new Head(instance, number, hash);
    }

    boolean follows(Head before, ChainKey key) {
        return number == before.number() + 1
                && previous.equals(before.hash())
                && hash.equals(digest(instance, number, event, previous, key));
    }

    private static String digest(String instance, long number, AuditEvent event, String previous, ChainKey key) {
        var who = event.who();
        Stream<@Nullable Object> parts = Stream.of(
                instance,
                number,
                previous,
                event.at(),
                event.use(),
                who.subject(),
                who.roles(),
                who.organisation(),
                event.municipality(),
                event.citizens(),
                event.caseId(),
                event.criterion(),
                event.purpose(),
                event.route(),
                event.status(),
                event.reason(),
                event.trace(),
                event.request(),
                event.emergency());
        // Entries from before callers' numbers were kept have no such part, and their hashes stay good.
        var own = Optional.ofNullable(event.callerRequest());
        return key.hash(canonical(Stream.concat(parts, own.stream())));
    }

    /// Each part with its length before it, so that two different sequences of parts never give the same text.
    private static String canonical(Stream<@Nullable Object> parts) {
        var text = new StringBuilder();
        parts.forEach(part -> {
            var value = part instanceof List<?> list
                    ? list.size() + canonical(list.stream().map(Objects::requireNonNull))
                    : Objects.toString(part, "");
            var _ = text.append(part == null ? "-" : value.length()).append(':').append(value);
        });
        return text.toString();
    }
}
