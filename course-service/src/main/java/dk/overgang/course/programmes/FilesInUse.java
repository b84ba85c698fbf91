package dk.overgang.course.programmes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.joining;
import static org.springframework.data.domain.Sort.Direction.ASC;

import com.mongodb.client.model.CountOptions;
import dk.overgang.access.files.DataFileFault;
import dk.overgang.course.programmes.domain.VersionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/// Does not let the service start while a stored document names a version of a data file of which there is no file:
/// its course could not be read. Courses that have ended count too, they stay readable.
public final class FilesInUse implements SmartInitializingSingleton {

    /// What documents hold from before programmes had versions.
    private static final int BEFORE_VERSIONS = 1;

    private static final String REMEDY = "Put the file of that version back. A version that a stored document names"
            + " must stay among the files, also after the last course with it has ended; docs/data-files.md says which"
            + " setting lists the files.";

    private final MongoOperations mongo;
    private final Kept kept;
    private final Predicate<VersionId> hasFile;

    /// Where documents name versions.
    ///
    /// @param field holds the version, as `code` and `version`
    /// @param what what the file describes, in a word: `programme`
    /// @param document what a document is, in the plural: `courses`
    public record Kept(String collection, String field, String what, String document) {

        /// By which the versions in use are found without reading the documents.
        public IndexDefinition index() {
            return new Index().on(code(), ASC).on(version(), ASC);
        }

        private String code() {
            return field + ".code";
        }

        private String version() {
            return field + ".version";
        }
    }

    /// @param hasFile whether there is a file of a version
    public FilesInUse(MongoOperations mongo, Kept kept, Predicate<VersionId> hasFile) {
        this.mongo = mongo;
        this.kept = kept;
        this.hasFile = hasFile;
    }

    /// One question for the codes in use and two for each of them, whatever the number of documents; one more for each
    /// version that is missing.
    ///
    /// @throws DataFileFault naming every version that is missing
    @Override
    public void afterSingletonsInstantiated() {
        var missing = inUse().filter(hasFile.negate()).toList();
        if (!missing.isEmpty()) {
            throw new DataFileFault(
                    "the files of each %s".formatted(kept.what()),
                    0,
                    missing.stream().map(this::described).collect(joining("; ")),
                    REMEDY,
                    null);
        }
    }

    private Stream<VersionId> inUse() {
        return distinct(kept.code(), gt(kept.code(), ""))
                .map(code -> code.asString().getValue())
                .flatMap(this::versions);
    }

    private Stream<VersionId> versions(String code) {
        var named = distinct(kept.version(), eq(kept.code(), code))
                .filter(BsonValue::isNumber)
                .map(version -> version.asNumber().intValue());
        var unnamed = hasOneWithoutVersion(code) ? Stream.of(BEFORE_VERSIONS) : Stream.<Integer>empty();
        return Stream.concat(named, unnamed).distinct().sorted().map(version -> new VersionId(code, version));
    }

    private Stream<BsonValue> distinct(String field, Bson among) {
        return Objects.requireNonNull(mongo.execute(
                        kept.collection(),
                        documents -> documents
                                .distinct(field, among, BsonValue.class)
                                .into(new ArrayList<>())))
                .stream();
    }

    private boolean hasOneWithoutVersion(String code) {
        return count(and(eq(kept.code(), code), eq(kept.version(), null)), 1) > 0;
    }

    private String described(VersionId id) {
        var versions = id.version() == BEFORE_VERSIONS ? Arrays.asList(null, 1) : List.of(id.version());
        var documents = count(and(eq(kept.code(), id.code()), in(kept.version(), versions)), Integer.MAX_VALUE);
        return "%s %s, version %d, has no file, and %d stored %s use it"
                .formatted(kept.what(), id.code(), id.version(), documents, kept.document());
    }

    private long count(Bson among, int most) {
        return Objects.requireNonNull(mongo.execute(
                kept.collection(), documents -> documents.countDocuments(among, new CountOptions().limit(most))));
    }
}
