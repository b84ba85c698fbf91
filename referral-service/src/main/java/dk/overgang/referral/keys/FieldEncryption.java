package dk.overgang.referral.keys;

import com.mongodb.ClientEncryptionSettings;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.model.vault.DataKeyOptions;
import com.mongodb.client.model.vault.EncryptOptions;
import com.mongodb.client.model.vault.RewrapManyDataKeyOptions;
import com.mongodb.client.vault.ClientEncryption;
import com.mongodb.client.vault.ClientEncryptions;
import dk.overgang.access.keys.KeyMissing;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

/// MongoDB's explicit client-side encryption with data keys, which the key vault holds encrypted by the master
/// key. What is written is encrypted by the newest data key; what was written before names its own and stays
/// readable. It is stored as plain binary: the embedded store knows no encrypted subtype, and MongoDB needs none
/// to decrypt.
final class FieldEncryption implements AutoCloseable {

    /// A data key and its number: the first is 1.
    record DataKey(int number, BsonBinary id) {}

    private static final String KEY_NAME = "citizens";
    private static final String ALGORITHM = "AEAD_AES_256_CBC_HMAC_SHA_512-Random";
    private static final byte ENCRYPTED_SUBTYPE = 6;
    private static final int DUPLICATE_KEY = 11000;

    private final MongoClientSettings keyVault;
    private final String namespace;
    private final Supplier<MasterKeys> masters;
    private final MongoExceptionTranslator translator = new MongoExceptionTranslator();
    private volatile Opened opened;
    private volatile @Nullable DataKey newest;

    /// The driver's own, under the master keys there were when it was opened.
    private record Opened(ClientEncryption encryption, MasterKeys masters) {}

    FieldEncryption(MongoClientSettings keyVault, String namespace, Supplier<MasterKeys> masters) {
        this.keyVault = keyVault;
        this.namespace = namespace;
        this.masters = masters;
        this.opened = open();
    }

    byte[] encrypt(String text, DataKey key) {
        return translated(crypt -> crypt.encrypt(new BsonString(text), new EncryptOptions(ALGORITHM).keyId(key.id()))
                .getData());
    }

    String decrypt(byte[] ciphertext) {
        return translated(crypt -> crypt.decrypt(new BsonBinary(ENCRYPTED_SUBTYPE, ciphertext))
                .asString()
                .getValue());
    }

    /// Tries every data key there is.
    ///
    /// @throws KeyMissing where a master key that wrapped one is not there, or is another one; that a key server is
    ///     away passes
    void mustOpen() {
        try {
            for (var key = find(1); key != null; key = find(key.number() + 1)) {
                var _ = encrypt("", key);
            }
        } catch (DataAccessResourceFailureException away) {
            // Whoever needs the key is told so then.
        } catch (DataAccessException | MongoException wrong) {
            throw KeyMissing.lost("citizens-master.key (or a later one) does not open what the database holds");
        }
    }

    /// Made by whoever needs it first; the key server may well be away at start.
    DataKey newest() {
        var known = newest;
        return known == null ? lookAgain() : known;
    }

    /// Another instance may have made one meanwhile.
    DataKey lookAgain() {
        var known = newest;
        var found = known == null ? findOrMake(1) : known;
        for (var next = find(found.number() + 1); next != null; next = find(found.number() + 1)) {
            found = next;
        }
        newest = found;
        return found;
    }

    /// A new data key for everything written from now on.
    DataKey rotate() {
        newest = findOrMake(lookAgain().number() + 1);
        return newest();
    }

    /// Wraps every data key by the newest master key; the old master can go when this has run.
    void rewrap() {
        var before = opened;
        opened = open();
        before.encryption().close();
        var masters = opened.masters();
        var by = new RewrapManyDataKeyOptions().provider(masters.newest());
        var wrapped = masters.wrapping() == null ? by : by.masterKey(masters.wrapping());
        var _ = translated(crypt -> crypt.rewrapManyDataKey(new BsonDocument(), wrapped));
    }

    private Opened open() {
        var keys = masters.get();
        var settings = ClientEncryptionSettings.builder()
                .keyVaultMongoClientSettings(keyVault)
                .keyVaultNamespace(namespace)
                .kmsProviders(keys.providers())
                .kmsProviderSslContextMap(keys.tls())
                .build();
        return new Opened(ClientEncryptions.create(settings), keys);
    }

    private static String name(int number) {
        return number == 1 ? KEY_NAME : KEY_NAME + "-" + number;
    }

    private @Nullable DataKey find(int number) {
        var found = translated(crypt -> crypt.getKeyByAltName(name(number)));
        return found == null ? null : new DataKey(number, found.getBinary("_id"));
    }

    private DataKey findOrMake(int number) {
        var found = find(number);
        if (found != null) {
            return found;
        }
        try {
            var masters = opened.masters();
            var options = new DataKeyOptions().keyAltNames(List.of(name(number)));
            var wrapped = masters.wrapping() == null ? options : options.masterKey(masters.wrapping());
            return new DataKey(number, opened.encryption().createDataKey(masters.newest(), wrapped));
        } catch (MongoException madeMeanwhile) {
            var there = madeMeanwhile.getCode() == DUPLICATE_KEY ? find(number) : null;
            if (there == null) {
                throw translate(madeMeanwhile);
            }
            return there;
        }
    }

    private <T extends @Nullable Object> T translated(Function<ClientEncryption, T> work) {
        try {
            return work.apply(opened.encryption());
        } catch (MongoException e) {
            throw translate(e);
        }
    }

    /// A key server that is away is trouble that passes, like a database that is.
    private RuntimeException translate(MongoException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return new DataAccessResourceFailureException("The key server is away", e);
            }
        }
        var translated = translator.translateExceptionIfPossible(e);
        return translated == null ? e : translated;
    }

    @Override
    public void close() {
        opened.encryption().close();
    }
}
