package dk.overgang.referral.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.keys.KeyMissing;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/// The keys of keyed hashes, and which of them are in use: the ring, one small document that all instances look at
/// twice a minute. An instance whose key files do not fit the ring finds and stores nobody.
final class LookupKeys {

    private static final String COLLECTION = "lookupKeys";
    private static final String RING = "ring";
    private static final String HMAC = "HmacSHA256";

    private final MongoOperations mongo;
    private final LookupKeyFiles files;
    private final InstantSource real;
    private final Map<Integer, SecretKeySpec> opened = new ConcurrentHashMap<>();
    private volatile @Nullable KeyRing seen;

    LookupKeys(MongoOperations mongo, LookupKeyFiles files, InstantSource real) {
        this.mongo = mongo;
        this.files = files;
        this.real = real;
        var _ = key(1);
    }

    /// Whether the database holds the mark of the key of that number.
    static IntPredicate marked(MongoOperations mongo) {
        return number ->
                mongo.exists(query(where("_id").is(RING).and(mark(number)).exists(true)), COLLECTION);
    }

    KeyRing ring() {
        var known = seen;
        return known == null ? lookAgain() : known;
    }

    /// One at a time, so that nobody takes an older ring for the newest.
    synchronized KeyRing lookAgain() {
        var document = document();
        var ring =
                new KeyRing(document.getInteger(RING), document.getDate("since").toInstant());
        seen = null;
        ring.keys().forEach(number -> mustFit(number, document));
        seen = ring;
        return ring;
    }

    /// Goes on to the next ring.
    ///
    /// @return false when another instance was faster
    boolean turn(KeyRing from) {
        var _ = key(from.next(real.instant()).newest());
        var next = new Update().set(RING, from.number() + 1).set("since", real.instant());
        var turned = mongo.updateFirst(query(where("_id").is(RING).and(RING).is(from.number())), next, COLLECTION);
        var _ = lookAgain();
        return turned.getModifiedCount() == 1;
    }

    /// One for each key in use, the newest first.
    List<String> hashes(String text, KeyRing ring) {
        return ring.keys().stream().map(number -> hash(text, number)).toList();
    }

    String hash(String text, int number) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key(number));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows " + HMAC, e);
        }
    }

    private SecretKeySpec key(int number) {
        return opened.computeIfAbsent(number, any -> new SecretKeySpec(files.lookup(any), HMAC));
    }

    private Document document() {
        var known = mongo.findById(RING, Document.class, COLLECTION);
        if (known != null) {
            return known;
        }
        try {
            var _ = mongo.insert(new Document("_id", RING).append(RING, 0).append("since", real.instant()), COLLECTION);
        } catch (DuplicateKeyException madeMeanwhile) {
            // It is as good.
        }
        return Objects.requireNonNull(mongo.findById(RING, Document.class, COLLECTION));
    }

    /// Whoever uses a key first leaves a mark of it: with another file under the same name nobody would be found,
    /// and everybody be stored twice.
    private void mustFit(int number, Document document) {
        var field = mark(number);
        var mark = hash("mark", number);
        if (!document.containsKey(field)) {
            var _ = mongo.updateFirst(
                    query(where("_id").is(RING).and(field).is(null)), Update.update(field, mark), COLLECTION);
        }
        var known = document.containsKey(field) ? document : document();
        if (!mark.equals(known.getString(field))) {
            throw KeyMissing.lost(
                    "%s is not the one that this installation uses".formatted(LookupKeyFiles.fileName(number)));
        }
    }

    /// The field of the ring's document that shows which key has that number.
    private static String mark(int number) {
        return "mark-" + number;
    }
}
