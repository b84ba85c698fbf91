package dk.overgang.launcher.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/// Stores a document in the file as BSON, which is several times cheaper to write and to read than Java's
/// serialisation, H2's format for unknown types. Documents stored in that older format are still read.
final class DocumentType extends BasicDataType<byte[]> {

    /// A type tag that H2 does not use.
    private static final byte BSON = -1;

    /// What an array takes beside its content.
    private static final int ARRAY_BYTES = 24;

    private final ObjectDataType others = new ObjectDataType();

    @Override
    public int getMemory(byte[] bson) {
        return ARRAY_BYTES + bson.length;
    }

    @Override
    public void write(WriteBuffer target, byte[] bson) {
        var _ = target.put(BSON).putInt(bson.length).put(bson);
    }

    @Override
    public byte[] read(ByteBuffer source) {
        if (source.get(source.position()) != BSON) {
            return Bson.write((Document) others.read(source));
        }
        var _ = source.get();
        var bson = new byte[source.getInt()];
        var _ = source.get(bson);
        return bson;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
