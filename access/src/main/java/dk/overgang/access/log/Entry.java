package dk.overgang.access.log;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A use in its place: the keyed hash covers the use, the place and the hash of the entry before, so that none can be
/// changed, removed or put in between unseen.
public record Entry(String instance, long number, AuditEvent usage, String previous, String hash) {

    /// The end of a chain, to which the next entry is tied.
    public record Head(String instance, long number, String hash) {

        Entry followedBy(AuditEvent usage, ChainKey key) {
            return new Entry(instance, number + 1, usage, hash, digest(instance, number + 1, usage, hash, key));
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
                && hash.equals(digest(instance, number, usage, previous, key));
    }

    private static String digest(String instance, long number, AuditEvent usage, String previous, ChainKey key) {
        var who = usage.who();
        return key.hash(canonical(Stream.of(
                instance,
                number,
                previous,
                usage.at(),
                usage.use(),
                who.subject(),
                who.roles(),
                who.organisation(),
                usage.municipality(),
                usage.citizens(),
                usage.caseId(),
                usage.criterion(),
                usage.purpose(),
                usage.route(),
                usage.status(),
                usage.reason(),
                usage.trace(),
                usage.request(),
                usage.emergency())));
    }

    /// Each part with its length before it, so that no two sequences of parts read the same.
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
