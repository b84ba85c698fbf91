package dk.overgang.launcher.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/// Stores a document in the file as BSON, which is several times cheaper to write and to read than Java's
/// serialisation, H2's format for unknown types. Documents stored in that older format are still read.
final class DocumentType extends BasicDataType<Document> {

    /// A type tag that H2 does not use.
    private static final byte BSON = -1;

    private static final int SMALLEST_BUFFER = 1024;

    /// How much more room a document takes in memory than as BSON.
    private static final int UNFOLDED = 4;

    private final ObjectDataType others = new ObjectDataType();
    /// Of the documents written so far, in bytes: the cache only needs to know about how much it holds.
    private volatile int usualSize = SMALLEST_BUFFER;

    @Override
    public int getMemory(Document document) {
        return UNFOLDED * usualSize;
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        var bson = Unpooled.buffer(SMALLEST_BUFFER);
        BsonEncoder.encodeDocument(document, bson);
        usualSize = (15 * usualSize + bson.readableBytes()) / 16;
        var _ = target.put(BSON)
                .putInt(bson.readableBytes())
                .put(bson.array(), bson.arrayOffset(), bson.readableBytes());
    }

    @Override
    public Document read(ByteBuffer source) {
        if (source.get(source.position()) != BSON) {
            return (Document) others.read(source);
        }
        var _ = source.get();
        var bson = source.slice(source.position() + Integer.BYTES, source.getInt());
        var _ = source.position(source.position() + bson.remaining());
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
