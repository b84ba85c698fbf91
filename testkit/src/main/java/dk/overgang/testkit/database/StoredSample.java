package dk.overgang.testkit.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// A document as an earlier version of the platform stored it: a file `stored/<collection>-<what>.json` among a
/// module's test resources, in MongoDB's extended JSON. What stands in a database must stay readable. Where it is
/// written
/// in another form today, a file `stored/now/<collection>-<what>.json` says in which.
public record StoredSample(String name, Document document) {

    private static final long UNSEEN = 987_654_321L;

    /// What a store keeps beside an aggregate's state.
    private static final Set<String> BOOKKEEPING = Set.of("version", "sequence", "inbox", "outbox", "answered");

    /// Fails unless every store, and every type that is mapped to a collection, has a sample and reads it.
    public static void assertReadable(MongoOperations mongo, List<AggregateStore<?>> stores) {
        assertThat(stores)
                .allSatisfy(store -> assertThat(of(store.collection()))
                        .as("samples of %s", store.collection())
                        .isNotEmpty()
                        .allSatisfy(sample -> sample.assertReadFrom(store, mongo)));
        assertThat(mongo.getConverter().getMappingContext().getPersistentEntities())
                .filteredOn(entity ->
                        entity.isAnnotationPresent(org.springframework.data.mongodb.core.mapping.Document.class))
                .allSatisfy(entity -> assertThat(of(mongo.getCollectionName(entity.getType())))
                        .as("samples of %s", entity.getType())
                        .isNotEmpty()
                        .allSatisfy(sample -> sample.assertReadAs(entity.getType(), mongo)));
    }

    /// All samples of a collection.
    public static List<StoredSample> of(String collection) {
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:stored/%s-*.json".formatted(collection));
            return Arrays.stream(files).map(StoredSample::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As it is written today: nothing of this may be lost.
    private Document now() {
        var file = new ClassPathResource("stored/now/" + name);
        return file.exists() ? read(file).document() : document;
    }

    private static StoredSample read(Resource file) {
        var codecs = CodecRegistries.withUuidRepresentation(
                MongoClientSettings.getDefaultCodecRegistry(), UuidRepresentation.STANDARD);
        try {
            return new StoredSample(
                    Objects.requireNonNull(file.getFilename()),
                    Document.parse(file.getContentAsString(UTF_8), codecs.get(Document.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts it into the store's collection, lets the store read it and write it anew, and takes it away again.
    private <S> void assertReadFrom(AggregateStore<S> store, MongoOperations mongo) {
        var id = document.get("_id", UUID.class);
        var itself = Query.query(Criteria.where("_id").is(id));
        // Another test may have made one of this id, from the example of an event, and the store may remember it.
        var _ = mongo.remove(itself, store.collection());
        var unseen = new Document(document).append("version", UNSEEN);
        var _ = mongo.execute(store.collection(), all -> all.insertOne(unseen));
        try {
            var read = store.find(id).orElseThrow();
            var _ = mongo.remove(itself, store.collection());
            assertThat(store.insert(id, read.state(), List.of(), new Trigger.Time()))
                    .isPresent();
            assertNothingLost(Objects.requireNonNull(mongo.findOne(itself, Document.class, store.collection())));
        } finally {
            var _ = mongo.remove(itself, store.collection());
        }
    }

    /// Reads it without a store.
    public void assertReadAs(Class<?> type, MongoOperations mongo) {
        var written = new Document();
        mongo.getConverter().write(mongo.getConverter().read(type, document), written);
        assertNothingLost(written);
    }

    private void assertNothingLost(Document written) {
        var kept = new Document(now());
        BOOKKEEPING.forEach(kept::remove);
        if (!written.containsKey("_id")) {
            var _ = kept.remove("_id");
        }
        assertThat(lost("", kept, written))
                .as("what %s loses by being read and written", name)
                .isEmpty();
    }

    /// The places of what stands in a document and not in another, which may hold more.
    private static List<String> lost(String place, Object before, @Nullable Object after) {
        var places = new ArrayList<String>();
        if (before instanceof Document old && after instanceof Document now) {
            old.forEach((field, value) -> places.addAll(lost(place + "." + field, value, now.get(field))));
        } else if (before instanceof List<?> old && after instanceof List<?> now && old.size() == now.size()) {
            for (var i = 0; i < old.size(); i++) {
                places.addAll(lost("%s[%s]".formatted(place, i), old.get(i), now.get(i)));
            }
        } else if (!Objects.equals(before, after instanceof byte[] bytes ? new Binary(bytes) : after)) {
            places.add("%s was %s and is %s".formatted(place, before, after));
        }
        return places;
    }

    @Override
    public String toString() {
        return name;
    }
}
