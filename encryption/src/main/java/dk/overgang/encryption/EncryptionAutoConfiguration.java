package dk.overgang.encryption;

import static dk.overgang.access.Role.OPERATOR;

import com.mongodb.MongoClientSettings;
import dk.overgang.access.Route;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/// Gives a service that names its keys (`overgang.encryption.name`) a vault for texts and their rotation. A service
/// whose keys do not open what its database holds does not start.
@AutoConfiguration(
        afterName = {
            "dk.overgang.messaging.MessagingAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@ConditionalOnProperty("overgang.encryption.name")
@EnableConfigurationProperties(KeyProperties.class)
public class EncryptionAutoConfiguration {

    @Bean
    IndexedCollection keyVaultIndexes() {
        return KeyVault.indexes();
    }

    @Bean
    MasterKeyFiles masterKeyFiles(
            KeyProperties properties, @Value("${overgang.encryption.name}") String name, MongoOperations mongo) {
        return new MasterKeyFiles(properties, name, KeyVault.wrappedBy(mongo));
    }

    /// Also the service's `TextVault`.
    @Bean
    FieldEncryption textVault(
            MongoClientSettings settings,
            ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers,
            MongoDatabaseFactory database,
            @Value("${overgang.encryption.name}") String name,
            KeyProperties properties,
            MasterKeyFiles masters,
            ObjectProvider<SslBundles> bundles) {
        return new KeyVault(settings, customizers, database)
                .open(name, () -> MasterKeys.of(properties, masters, bundles.getIfAvailable()));
    }

    @Bean
    TextRotation textRotation(FieldEncryption textVault, ObjectProvider<SealedTexts> texts) {
        return new TextRotation(textVault, texts.orderedStream().toList());
    }

    /// On real time: how soon every instance hears of a key does not follow a demo's clock.
    @Bean
    DueWork keyRotations(ClockMoves moves, TextRotation rotation) {
        return new DueWork("key-rotation", Clock.systemUTC(), moves, rotation);
    }

    @Bean
    TextKeyController textKeyController(
            KeyProperties properties,
            MasterKeyFiles masters,
            FieldEncryption textVault,
            TextRotation rotation,
            @Qualifier("keyRotations") DueWork keyRotations) {
        return new TextKeyController(properties, masters, textVault, rotation, keyRotations);
    }

    @Bean
    List<Route> keyRoutes() {
        return List.of(Route.get("/api/v1/keys", OPERATOR), Route.post("/api/v1/keys/rotation", OPERATOR));
    }
}
