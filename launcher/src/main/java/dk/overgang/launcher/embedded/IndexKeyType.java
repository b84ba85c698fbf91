package dk.overgang.launcher.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/// How the key of a unique index lies in the file and is compared: value by value. H2, which knows only that the
/// whole can be serialised, would serialise two keys for each of the comparisons that one look into an index
/// takes.
final class IndexKeyType extends BasicDataType<KeyValue> {

    private final ObjectDataType values = new ObjectDataType();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        return IntStream.range(0, Math.min(one.size(), other.size()))
                .map(i -> values.compare(one.get(i), other.get(i)))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(Integer.compare(one.size(), other.size()));
    }

    @Override
    public int getMemory(KeyValue key) {
        return key.stream().mapToInt(values::getMemory).sum();
    }

    @Override
    public void write(WriteBuffer target, KeyValue key) {
        var _ = target.putVarInt(key.size());
        key.forEach(value -> values.write(target, value));
    }

    @Override
    public KeyValue read(ByteBuffer source) {
        var key = new Object[DataUtils.readVarInt(source)];
        for (var i = 0; i < key.length; i++) {
            key[i] = values.read(source);
        }
        return new KeyValue(key);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
