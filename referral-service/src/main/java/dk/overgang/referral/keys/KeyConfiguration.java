package dk.overgang.referral.keys;

import static org.springframework.data.domain.Sort.Direction.ASC;

import com.mongodb.MongoClientSettings;
import dk.overgang.encryption.FieldEncryption;
import dk.overgang.encryption.KeyProperties;
import dk.overgang.encryption.KeyVault;
import dk.overgang.encryption.MasterKeyFiles;
import dk.overgang.encryption.MasterKeys;
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

    /// The name of data keys, and what the names of key files begin with.
    private static final String NAME = "citizens";

    @Bean
    IndexedCollection keyVaultIndexes() {
        return KeyVault.indexes();
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
    MasterKeyFiles masterKeyFiles(KeyProperties properties, MongoOperations mongo) {
        return new MasterKeyFiles(properties, NAME, KeyVault.wrappedBy(mongo));
    }

    @Bean
    FieldEncryption fieldEncryption(
            MongoClientSettings settings,
            ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers,
            MongoDatabaseFactory database,
            KeyProperties properties,
            MasterKeyFiles masters,
            ObjectProvider<SslBundles> bundles) {
        return new KeyVault(settings, customizers, database)
                .open(NAME, () -> MasterKeys.of(properties, masters, bundles.getIfAvailable()));
    }

    @Bean
    LookupKeys lookupKeys(MongoOperations mongo, KeyProperties properties) {
        var files = new LookupKeyFiles(properties, LookupKeys.marked(mongo));
        var lookup = new LookupKeys(mongo, files, InstantSource.system());
        var _ = lookup.lookAgain();
        return lookup;
    }

    @Bean
    IdentityVault identities(FieldEncryption encryption, LookupKeys lookup) {
        return new EncryptedIdentityVault(encryption, lookup);
    }
}
