package dk.overgang.referral.keys;

import static org.springframework.data.domain.Sort.Direction.ASC;

import com.mongodb.MongoClientSettings;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.referral.identities.domain.IdentityVault;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// Where the keys come from, and who opens with them. A service whose keys do not open what its database holds does not
/// start.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
class KeyConfiguration {

    static final String KEY_VAULT = "keyVault";

    @Bean
    IndexedCollection keyVaultIndexes() {
        return IndexedCollection.of(
                KEY_VAULT, new Index().on("keyAltNames", ASC).unique().sparse());
    }

    /// Nobody twice in a municipality, whichever key of the ring the hashes are of; and who waits for newer keys or
    /// rules.
    @Bean
    IndexedCollection hashesAndKeys() {
        return IndexedCollection.of(
                "citizens",
                new Index().on("municipality", ASC).on("identity.cprHash", ASC).unique(),
                new Index().on(KeyRotation.KEY, ASC),
                new Index().on(KeyRotation.RING, ASC),
                new Index().on(KeyRotation.NAMES, ASC));
    }

    @Bean
    KeyFiles keyFiles(KeyProperties properties, MongoOperations mongo) {
        return new KeyFiles(properties, new KeysInUse(mongo)::hold);
    }

    @Bean
    FieldEncryption fieldEncryption(
            MongoClientSettings settings,
            ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers,
            MongoDatabaseFactory database,
            KeyProperties properties,
            KeyFiles keys,
            ObjectProvider<SslBundles> bundles) {
        var builder = MongoClientSettings.builder(settings);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        var namespace = database.getMongoDatabase().getName() + "." + KEY_VAULT;
        var encryption = new FieldEncryption(
                builder.build(), namespace, () -> MasterKeys.of(properties, keys, bundles.getIfAvailable()));
        encryption.mustOpen();
        return encryption;
    }

    @Bean
    LookupKeys lookupKeys(MongoOperations mongo, KeyFiles keys) {
        var lookup = new LookupKeys(mongo, keys, InstantSource.system());
        var _ = lookup.lookAgain();
        return lookup;
    }

    @Bean
    IdentityVault identities(FieldEncryption encryption, LookupKeys lookup) {
        return new EncryptedIdentityVault(encryption, lookup);
    }
}
