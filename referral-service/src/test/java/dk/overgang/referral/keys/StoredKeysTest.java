package dk.overgang.referral.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import dk.overgang.encryption.FieldEncryption;
import dk.overgang.encryption.KeyProperties;
import dk.overgang.encryption.MasterKeyFiles;
import dk.overgang.encryption.MasterKeys;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.referral.identities.domain.Identity;
import dk.overgang.testkit.database.Databases;
import dk.overgang.testkit.database.StoredSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/// What a released version encrypted, under key files of zeros, and the keys that it kept in the database.
class StoredKeysTest {

    private final MongoClientSettings settings = MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(Databases.address()))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .build();
    private final MongoTemplate mongo = new MongoTemplate(MongoClients.create(settings), "stored-" + UUID.randomUUID());

    @TempDir
    Path keys;

    @BeforeEach
    void the_keys_of_a_released_version() throws IOException {
        var _ = Files.write(keys.resolve("citizens-master.key"), new byte[96]);
        var _ = Files.write(keys.resolve("citizens-lookup.key"), new byte[32]);
        for (var collection : new String[] {"keyVault", "lookupKeys"}) {
            mongo.insert(sample(collection), collection);
        }
    }

    @Test
    void an_identity_is_decrypted_and_found_by_its_number() {
        var identity = mongo.getConverter().read(Identity.class, sample("identity"));

        try (var encryption = encryption()) {
            var vault = new EncryptedIdentityVault(encryption, lookup());
            var person = vault.decrypt(identity);

            assertThat(person.name()).isEqualTo("Prøve Borger");
            assertThat(person.cpr().value()).isEqualTo("0703920AA0");
            assertThat(vault.hashes(person.cpr())).isEqualTo(identity.cprHash());
        }
    }

    @Test
    void a_text_about_a_citizen_is_decrypted() {
        var text = mongo.getConverter().read(EncryptedText.class, sample("text"));

        try (var encryption = encryption()) {
            assertThat(encryption.decrypt(text)).isEqualTo("Hej");
        }
    }

    private static Document sample(String collection) {
        return StoredSample.of(collection).getFirst().document();
    }

    private FieldEncryption encryption() {
        var namespace = mongo.getDb().getName() + ".keyVault";
        var files = new MasterKeyFiles(properties(), "citizens", _ -> false);
        return new FieldEncryption(settings, namespace, "citizens", () -> MasterKeys.of(properties(), files, null));
    }

    private LookupKeys lookup() {
        return new LookupKeys(mongo, new LookupKeyFiles(properties(), _ -> false), InstantSource.system());
    }

    private KeyProperties properties() {
        return KeyProperties.inFiles(keys, false);
    }
}
