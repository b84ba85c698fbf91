package dk.overgang.benchmarks.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.bson.Document;

/// Copies documents and gives everything in them that names somebody or something a fresh value, one name always
/// the same: ids, also within text and as part of a field's name, and keyed hashes, such as a CPR number is found
/// by. What belongs together in the originals so belongs together in the copies.
final class FreshNames {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern KEYED_HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int HASH_BYTES = 32;

    private final Map<UUID, UUID> ids = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();

    Document copyOf(Document original) {
        var copy = new Document();
        original.forEach((name, value) -> copy.put(text(name), fresh(value)));
        return copy;
    }

    private Object fresh(Object value) {
        return switch (value) {
            case Document document -> copyOf(document);
            case List<?> list -> list.stream().map(this::fresh).toList();
            case UUID id -> id(id);
            case String text -> text(text);
            default -> value;
        };
    }

    private String text(String original) {
        return KEYED_HASH.matcher(original).matches()
                ? hashes.computeIfAbsent(original, _ -> hash())
                : ID.matcher(original)
                        .replaceAll(found -> id(UUID.fromString(found.group())).toString());
    }

    /// An id that is made of a word and another id, and was so in the original, is made so in the copy too.
    ///
    /// @param form the word, with `%s` for the other id
    void keepMade(String form, UUID of) {
        ids.put(made(form, of), made(form, id(of)));
    }

    private static UUID made(String form, UUID of) {
        return UUID.nameUUIDFromBytes(form.formatted(of).getBytes(UTF_8));
    }

    /// The fresh id in place of that of the original.
    UUID id(UUID original) {
        return ids.computeIfAbsent(original, _ -> UUID.randomUUID());
    }

    private static String hash() {
        var bytes = new byte[HASH_BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
