package dk.overgang.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoClientSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.configuration.CodecRegistries;

/// Documents of a collection as a released version stored them (`stored/<collection>.json`): they must stay
/// readable.
public final class StoredSamples {

    private StoredSamples() {}

    public static List<Document> of(String collection) {
        var path = "/stored/%s.json".formatted(collection);
        try (var file = Objects.requireNonNull(StoredSamples.class.getResourceAsStream(path), path)) {
            var codecs = CodecRegistries.withUuidRepresentation(
                    MongoClientSettings.getDefaultCodecRegistry(), UuidRepresentation.STANDARD);
            return Document.parse(new String(file.readAllBytes(), UTF_8), codecs.get(Document.class))
                    .getList("documents", Document.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
