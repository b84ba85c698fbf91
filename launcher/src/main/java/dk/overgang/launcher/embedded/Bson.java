package dk.overgang.launcher.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.HashSet;
import java.util.Set;

/// A document as its bytes (bsonspec.org). Fields of it are read and replaced without taking the others apart.
final class Bson {

    private static final int SMALLEST_BUFFER = 1024;
    /// Of a document's length, which stands first.
    private static final int LENGTH_BYTES = 4;

    private Bson() {}

    static byte[] write(Document document) {
        var buffer = Unpooled.buffer(SMALLEST_BUFFER);
        BsonEncoder.encodeDocument(document, buffer);
        return bytes(buffer);
    }

    static Document read(byte[] bson) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    /// The fields of these names that the document has.
    static Document read(byte[] bson, Set<String> names) {
        var document = new Document();
        var source = Unpooled.wrappedBuffer(bson).skipBytes(LENGTH_BYTES);
        for (var type = source.readByte(); type != 0; type = source.readByte()) {
            var name = BsonDecoder.decodeCString(source);
            if (names.contains(name)) {
                var _ = document.append(name, BsonDecoder.decodeValue(type, source));
            } else {
                skip(type, source);
            }
        }
        return document;
    }

    /// The document with other values in the fields of these names: each keeps its place, what `now` lacks is gone,
    /// and what is new comes last.
    static byte[] replaced(byte[] bson, Set<String> names, Document now) {
        var target = Unpooled.buffer(bson.length + SMALLEST_BUFFER).writeZero(LENGTH_BYTES);
        var source = Unpooled.wrappedBuffer(bson).skipBytes(LENGTH_BYTES);
        var open = new HashSet<>(names);
        for (var start = source.readerIndex(); source.getByte(start) != 0; start = source.readerIndex()) {
            var type = source.readByte();
            var name = BsonDecoder.decodeCString(source);
            skip(type, source);
            if (!names.contains(name)) {
                var _ = target.writeBytes(bson, start, source.readerIndex() - start);
            } else if (open.remove(name)) {
                write(name, now, target);
            }
        }
        now.keySet().stream().filter(open::contains).forEach(name -> write(name, now, target));
        var _ = target.writeByte(0).setIntLE(0, target.readableBytes());
        return bytes(target);
    }

    private static void write(String name, Document from, ByteBuf target) {
        if (from.containsKey(name)) {
            var field = write(new Document(name, from.get(name)));
            var _ = target.writeBytes(field, LENGTH_BYTES, field.length - LENGTH_BYTES - 1);
        }
    }

    private static byte[] bytes(ByteBuf buffer) {
        var bytes = new byte[buffer.readableBytes()];
        var _ = buffer.readBytes(bytes);
        return bytes;
    }

    /// Past a value, by the sizes that the specification gives each type.
    private static void skip(byte type, ByteBuf source) {
        switch (type) {
            case 0x06, 0x0A, 0x7F, (byte) 0xFF -> {}
            case 0x08 -> source.skipBytes(1);
            case 0x10 -> source.skipBytes(4);
            case 0x01, 0x09, 0x11, 0x12 -> source.skipBytes(8);
            case 0x07 -> source.skipBytes(12);
            case 0x13 -> source.skipBytes(16);
            case 0x02, 0x0D, 0x0E -> source.skipBytes(source.readIntLE());
            case 0x03, 0x04 -> source.skipBytes(source.readIntLE() - LENGTH_BYTES);
            case 0x05 -> source.skipBytes(source.readIntLE() + 1);
            default -> {
                var _ = BsonDecoder.decodeValue(type, source);
            }
        }
    }
}
