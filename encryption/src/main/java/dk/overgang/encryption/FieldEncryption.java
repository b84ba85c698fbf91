package dk.overgang.encryption;

import com.mongodb.ClientEncryptionSettings;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.model.vault.DataKeyOptions;
import com.mongodb.client.model.vault.EncryptOptions;
import com.mongodb.client.model.vault.RewrapManyDataKeyOptions;
import com.mongodb.client.vault.ClientEncryption;
import com.mongodb.client.vault.ClientEncryptions;
import dk.overgang.access.keys.KeyMissing;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.encryption.domain.TextVault;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
public final class FieldEncryption implements TextVault, AutoCloseable {

    /// A data key and its number: the first is 1.
    public record DataKey(int number, BsonBinary id) {}

    private static final String ALGORITHM = "AEAD_AES_256_CBC_HMAC_SHA_512-Random";
    private static final byte ENCRYPTED_SUBTYPE = 6;
    private static final int DUPLICATE_KEY = 11000;

    private final MongoClientSettings keyVault;
    private final String namespace;
    private final String keyName;
    private final Supplier<MasterKeys> masters;
    private final MongoExceptionTranslator translator = new MongoExceptionTranslator();
    private volatile Opened opened;
    private volatile @Nullable DataKey newest;
    /// Others may be using them still. There is one for each exchange of a master key, which is rare.
    private final Queue<ClientEncryption> replaced = new ConcurrentLinkedQueue<>();

    /// The driver's own, under the master keys there were when it was opened.
    private record Opened(ClientEncryption encryption, MasterKeys masters) {}

    /// Encrypts with the data keys of one name in a key vault.
    ///
    /// @param namespace database and collection of the key vault
    /// @param keyName the name of the first data key; later ones have it with their number behind it
    /// @param masters read anew whenever data keys are wrapped anew, here or by another instance
    public FieldEncryption(
            MongoClientSettings keyVault, String namespace, String keyName, Supplier<MasterKeys> masters) {
        this.keyVault = keyVault;
        this.namespace = namespace;
        this.keyName = keyName;
        this.masters = masters;
        this.opened = open();
    }

    @Override
    public EncryptedText encrypt(String text) {
        var key = newest();
        return new EncryptedText(encrypt(text, key), key.number());
    }

    @Override
    public String decrypt(EncryptedText text) {
        return decrypt(text.text());
    }

    public Ciphertext encrypt(String text, DataKey key) {
        return translated(crypt ->
                new Ciphertext(crypt.encrypt(new BsonString(text), new EncryptOptions(ALGORITHM).keyId(key.id()))
                        .getData()));
    }

    public String decrypt(Ciphertext text) {
        return translated(crypt -> crypt.decrypt(new BsonBinary(ENCRYPTED_SUBTYPE, text.bytes()))
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
            throw KeyMissing.lost("%s (or a later one) does not open what the database holds"
                    .formatted(MasterKeyFiles.fileName(keyName, 1)));
        }
    }

    /// The data key of what is written now. Made by whoever needs it first; the key server may well be away at start.
    public DataKey newest() {
        var known = newest;
        return known == null ? lookAgain() : known;
    }

    /// The same; another instance may have made one meanwhile.
    public DataKey lookAgain() {
        var known = newest;
        var found = known == null ? findOrMake(1) : known;
        for (var next = find(found.number() + 1); next != null; next = find(found.number() + 1)) {
            found = next;
        }
        newest = found;
        return found;
    }

    /// A new data key for everything written from now on.
    public DataKey rotate() {
        newest = findOrMake(lookAgain().number() + 1);
        return newest();
    }

    /// Wraps every data key by the newest master key; the old master can go when this has run.
    public void rewrap() {
        var masters = reopened().masters();
        var by = new RewrapManyDataKeyOptions().provider(masters.newest());
        var wrapped = masters.wrapping() == null ? by : by.masterKey(masters.wrapping());
        var _ = translated(crypt -> crypt.rewrapManyDataKey(new BsonDocument(), wrapped));
    }

    private synchronized Opened reopened() {
        var former = opened;
        opened = open();
        replaced.add(former.encryption());
        return opened;
    }

    /// With a master key that another instance has made since, so that nothing is wrapped by one that may go.
    private synchronized Opened upToDate() {
        return masters.get()
                        .providers()
                        .keySet()
                        .equals(opened.masters().providers().keySet())
                ? opened
                : reopened();
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

    private String name(int number) {
        return number == 1 ? keyName : keyName + "-" + number;
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
            var current = upToDate();
            var masters = current.masters();
            var options = new DataKeyOptions().keyAltNames(List.of(name(number)));
            var wrapped = masters.wrapping() == null ? options : options.masterKey(masters.wrapping());
            return new DataKey(number, current.encryption().createDataKey(masters.newest(), wrapped));
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
            return withKnownMasters(work);
        } catch (MongoException e) {
            throw translate(e);
        }
    }

    /// Tried once more where the data key was wrapped anew meanwhile, by a master key that was not known here.
    private <T extends @Nullable Object> T withKnownMasters(Function<ClientEncryption, T> work) {
        var used = opened;
        try {
            return work.apply(used.encryption());
        } catch (MongoException e) {
            var current = isAway(e) ? used : upToDate();
            if (current.equals(used)) {
                throw e;
            }
            return work.apply(current.encryption());
        }
    }

    private RuntimeException translate(MongoException e) {
        if (isAway(e)) {
            return new DataAccessResourceFailureException("The key server is away", e);
        }
        var translated = translator.translateExceptionIfPossible(e);
        return translated == null ? e : translated;
    }

    /// A key server that is away is trouble that passes, like a database that is.
    private static boolean isAway(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(IOException.class::isInstance);
    }

    @Override
    public void close() {
        opened.encryption().close();
        replaced.forEach(ClientEncryption::close);
    }
}
