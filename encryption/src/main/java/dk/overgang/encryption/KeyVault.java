package dk.overgang.encryption;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoClientSettings;
import dk.overgang.access.keys.KeyMissing;
import dk.overgang.messaging.store.IndexedCollection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// The collection of a service's own database that holds its data keys, each wrapped by a master key.
public final class KeyVault {

    private static final String COLLECTION = "keyVault";
    private static final String NAMES = "keyAltNames";

    private final MongoClientSettings client;
    private final MongoDatabaseFactory database;

    /// The vault in a database.
    ///
    /// @param customizers what else the service sets for its connection
    public KeyVault(
            MongoClientSettings settings,
            ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers,
            MongoDatabaseFactory database) {
        var builder = MongoClientSettings.builder(settings);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        this.client = builder.build();
        this.database = database;
    }

    /// A data key has one name, whichever instance makes it first.
    public static IndexedCollection indexes() {
        return IndexedCollection.of(
                COLLECTION, new Index().on(NAMES, ASC).unique().sparse());
    }

    /// Whether a data key in the database is wrapped by the master key in the file of that number.
    public static IntPredicate wrappedBy(MongoOperations mongo) {
        return number -> mongo.find(query(where(NAMES).exists(true)), Document.class, COLLECTION).stream()
                .anyMatch(key -> MasterKeyFiles.provider(number)
                        .equals(key.getEmbedded(List.of("masterKey", "provider"), String.class)));
    }

    /// Encrypts with the data keys of that name.
    ///
    /// @param masters read anew whenever data keys are wrapped anew
    /// @throws KeyMissing where the master keys do not open every data key that the database holds
    public FieldEncryption open(String name, Supplier<MasterKeys> masters) {
        var namespace = database.getMongoDatabase().getName() + "." + COLLECTION;
        var encryption = new FieldEncryption(client, namespace, name, masters);
        encryption.mustOpen();
        return encryption;
    }
}
