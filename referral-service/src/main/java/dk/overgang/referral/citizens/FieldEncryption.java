package dk.overgang.referral.citizens;

import com.mongodb.ClientEncryptionSettings;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.model.vault.DataKeyOptions;
import com.mongodb.client.model.vault.EncryptOptions;
import com.mongodb.client.vault.ClientEncryption;
import com.mongodb.client.vault.ClientEncryptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bson.BsonBinary;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

/// MongoDB's explicit client-side encryption with one data key, which the key vault holds encrypted by the master key.
/// What is stored is plain binary: the embedded store knows no encrypted subtype, and MongoDB needs none to decrypt.
final class FieldEncryption implements AutoCloseable {

    private static final String KEY_NAME = "citizens";
    private static final String ALGORITHM = "AEAD_AES_256_CBC_HMAC_SHA_512-Random";
    private static final byte ENCRYPTED_SUBTYPE = 6;
    private static final int DUPLICATE_KEY = 11000;

    private final ClientEncryption encryption;
    private final MongoExceptionTranslator translator = new MongoExceptionTranslator();
    private volatile @Nullable BsonBinary dataKey;

    FieldEncryption(MongoClientSettings keyVault, String namespace, byte[] masterKey) {
        this.encryption = ClientEncryptions.create(ClientEncryptionSettings.builder()
                .keyVaultMongoClientSettings(keyVault)
                .keyVaultNamespace(namespace)
                .kmsProviders(Map.of("local", Map.of("key", masterKey)))
                .build());
    }

    byte[] encrypt(String text) {
        return translated(crypt -> crypt.encrypt(new BsonString(text), new EncryptOptions(ALGORITHM).keyId(dataKey()))
                .getData());
    }

    String decrypt(byte[] ciphertext) {
        return translated(crypt -> crypt.decrypt(new BsonBinary(ENCRYPTED_SUBTYPE, ciphertext))
                .asString()
                .getValue());
    }

    /// Made by whoever needs it first; the database may well be away at start.
    private BsonBinary dataKey() {
        var known = dataKey;
        if (known == null) {
            known = findDataKey();
            dataKey = known;
        }
        return known;
    }

    private BsonBinary findDataKey() {
        var found = encryption.getKeyByAltName(KEY_NAME);
        if (found != null) {
            return found.getBinary("_id");
        }
        try {
            return encryption.createDataKey("local", new DataKeyOptions().keyAltNames(List.of(KEY_NAME)));
        } catch (MongoException madeMeanwhile) {
            if (madeMeanwhile.getCode() != DUPLICATE_KEY) {
                throw madeMeanwhile;
            }
            return Objects.requireNonNull(encryption.getKeyByAltName(KEY_NAME)).getBinary("_id");
        }
    }

    private <T> T translated(Function<ClientEncryption, T> work) {
        try {
            return work.apply(encryption);
        } catch (MongoException e) {
            var translated = translator.translateExceptionIfPossible(e);
            throw translated == null ? e : translated;
        }
    }

    @Override
    public void close() {
        encryption.close();
    }
}
