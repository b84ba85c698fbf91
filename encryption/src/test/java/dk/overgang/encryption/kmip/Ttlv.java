package dk.overgang.encryption.kmip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// An item of KMIP's encoding: tag, type, length and value, padded to eight bytes.
record Ttlv(int tag, Value value) {

    sealed interface Value {}

    record Structure(List<Ttlv> items) implements Value {}

    record Word(int type, int number) implements Value {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bytes(int type, byte[] content) implements Value {}

    private static final int STRUCTURE = 1;
    private static final int INTEGER = 2;
    private static final int ENUMERATION = 5;
    private static final int TEXT = 7;
    private static final int BYTES = 8;
    private static final int HEAD = 8;

    static Ttlv structure(int tag, Ttlv... items) {
        return new Ttlv(tag, new Structure(List.of(items)));
    }

    static Ttlv integer(int tag, int number) {
        return new Ttlv(tag, new Word(INTEGER, number));
    }

    static Ttlv enumeration(int tag, int number) {
        return new Ttlv(tag, new Word(ENUMERATION, number));
    }

    static Ttlv text(int tag, String text) {
        return new Ttlv(tag, new Bytes(TEXT, text.getBytes(UTF_8)));
    }

    static Ttlv bytes(int tag, byte[] bytes) {
        return new Ttlv(tag, new Bytes(BYTES, bytes));
    }

    static Ttlv read(ByteBuffer source) {
        var head = source.getInt();
        var length = source.getInt();
        var content = new byte[length];
        var _ = source.get(content);
        var _ = source.position(source.position() + padding(length));
        return new Ttlv(head >>> 8, value(head & 0xff, content));
    }

    private static Value value(int type, byte[] content) {
        var inside = ByteBuffer.wrap(content);
        return switch (type) {
            case STRUCTURE -> {
                var items = new ArrayList<Ttlv>();
                while (inside.hasRemaining()) {
                    items.add(read(inside));
                }
                yield new Structure(items);
            }
            case INTEGER, ENUMERATION -> new Word(type, inside.getInt());
            default -> new Bytes(type, content);
        };
    }

    byte[] written() {
        var content = switch (value) {
            case Structure(var items) -> joined(items);
            case Word(var _, var number) ->
                ByteBuffer.allocate(4).putInt(number).array();
            case Bytes(var _, var bytes) -> bytes;
        };
        return ByteBuffer.allocate(HEAD + content.length + padding(content.length))
                .putInt(tag << 8 | type())
                .putInt(content.length)
                .put(content)
                .array();
    }

    private int type() {
        return switch (value) {
            case Structure _ -> STRUCTURE;
            case Word(var type, var _) -> type;
            case Bytes(var type, var _) -> type;
        };
    }

    private static byte[] joined(List<Ttlv> items) {
        var parts = items.stream().map(Ttlv::written).toList();
        var all =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(all::put);
        return all.array();
    }

    private static int padding(int length) {
        return (8 - length % 8) % 8;
    }

    /// The first item of that tag, however deep.
    Ttlv find(int wanted) {
        return all().filter(item -> item.tag() == wanted).findFirst().orElseThrow();
    }

    private Stream<Ttlv> all() {
        return value instanceof Structure(var items)
                ? Stream.concat(Stream.of(this), items.stream().flatMap(Ttlv::all))
                : Stream.of(this);
    }

    int number() {
        return value instanceof Word(var _, var number) ? number : 0;
    }

    byte[] content() {
        return value instanceof Bytes(var _, var content) ? content : new byte[0];
    }

    String text() {
        return new String(content(), UTF_8);
    }
}
