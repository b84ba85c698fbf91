package dk.overgang.encryption;

import dk.overgang.messaging.store.AggregateStore;
import java.util.List;
import java.util.function.UnaryOperator;

/// Documents whose texts are encrypted with data keys. Each kind registers as a bean, so that a rotation gives it
/// the newest data key too.
public interface SealedTexts {

    boolean isAnyOlderThan(int dataKey);

    /// Encrypts some of those anew.
    ///
    /// @return how many; what somebody else changed meanwhile is left for the next time
    long renewSome(int dataKey);

    /// The texts in the documents of a store. A document is found by an index on each path, and the texts get the
    /// newest key in one conditional write that tells nobody anything:
    ///
    /// ```java
    /// record Visit(UUID id, EncryptedText purpose, List<Remark> remarks) {}
    /// record Remark(Instant at, EncryptedText text) {}
    ///
    /// SealedTexts visitTexts(AggregateStore<Visit> visits, TextVault vault) { // a bean
    ///     return SealedTexts.of(
    ///         visits, visit -> visit.renewed(vault::renewed), "purpose.key", "remarks.text.key");
    /// }
    ///
    /// new Index().on("purpose.key", ASC), new Index().on("remarks.text.key", ASC)
    /// ```
    ///
    /// Where there are many such paths, the store may derive one field with the lowest number of all
    /// (`AggregateStores.of(…, visit -> Map.of("textKey", visit.oldestKey()))`), and `textKey` is the only path.
    ///
    /// @param renewed the state with every one of its texts encrypted anew
    /// @param paths where the numbers of the data keys stand in a document; a path may lead through lists
    static <S> SealedTexts of(AggregateStore<S> store, UnaryOperator<S> renewed, String... paths) {
        return new StoredTexts<>(store, renewed, List.of(paths));
    }
}
