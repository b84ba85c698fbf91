package dk.overgang.referral.citizens;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import com.mongodb.MongoClientSettings;
import dk.overgang.access.Route;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.AggregateStores;
import dk.overgang.messaging.IndexedCollection;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.Register;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/// Where citizens are kept, how they are found, and who may look.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
class CitizenConfiguration {

    private static final String KEY_VAULT = "keyVault";

    @Bean
    AggregateStore<Citizen> citizens(AggregateStores stores) {
        return stores.of("citizens", "overgang.referral-events", Citizen.class, Citizen::citizenId);
    }

    @Bean
    IndexedCollection citizenIndexes() {
        return IndexedCollection.of(
                "citizens",
                new Index().on("municipality", ASC).on("identity.cprHash", ASC).unique(),
                new Index().on("municipality", ASC).on("_id", ASC),
                new Index().on("municipality", ASC).on("referrals.referralId", ASC),
                new Index().on("referrals.referralId", ASC),
                new Index().on("municipality", ASC).on("referrals.review.waiting.reason", ASC),
                new Index().on("municipality", ASC).on("courses.programme", ASC).on("courses.status", ASC));
    }

    @Bean
    IndexedCollection keyVaultIndexes() {
        return IndexedCollection.of(
                KEY_VAULT, new Index().on("keyAltNames", ASC).unique().sparse());
    }

    @Bean
    KeyFiles keyFiles(KeyProperties properties) {
        return new KeyFiles(properties);
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
        return new FieldEncryption(
                builder.build(), namespace, () -> MasterKeys.of(properties, keys, bundles.getIfAvailable()));
    }

    @Bean
    LookupKeys lookupKeys(MongoOperations mongo, KeyFiles keys) {
        return new LookupKeys(mongo, keys, InstantSource.system());
    }

    @Bean
    Register register(FieldEncryption encryption, LookupKeys lookup) {
        return new EncryptedRegister(encryption, lookup);
    }

    @Bean
    List<Route> citizenRoutes() {
        return List.of(
                Route.get("/api/v1/citizens/**", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/citizens/search", WORKER, LEADER, AUTHORITY));
    }
}
