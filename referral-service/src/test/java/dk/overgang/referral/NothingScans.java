package dk.overgang.referral;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.testkit.database.Databases;
import dk.overgang.testkit.database.RecordedQuery;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// After the tests of a class: whatever the service looked for, a declared index leads there. The embedded store
/// would not mind.
final class NothingScans implements AfterAllCallback {

    /// The driver asks its key vault for `_id or keyAltNames`; it holds one key.
    private static final String KEY_VAULT = "keyVault";

    /// Declared and tried by the module `access`.
    private static final Set<String> OF_ACCESS = Set.of("accessLog", "accessLogChains", "emergencyAccess");

    @Override
    public void afterAll(ExtensionContext context) {
        var declared =
                SpringExtension.getApplicationContext(context).getBeansOfType(IndexedCollection.class).values().stream()
                        .flatMap(NothingScans::leads)
                        .collect(toSet());
        assertThat(Databases.recorded("referral"))
                .filteredOn(access -> !access.collection().equals(KEY_VAULT))
                .filteredOn(access -> !OF_ACCESS.contains(access.collection()))
                .isNotEmpty()
                .allMatch(access -> Stream.of(access.equal(), access.bounded(), access.sort())
                        .flatMap(Collection::stream)
                        .anyMatch(field -> isLead(access, field, declared)));
    }

    private static boolean isLead(RecordedQuery access, String field, Set<String> declared) {
        return field.equals("_id")
                || field.equals("outbox.time")
                || declared.contains(access.collection() + ":" + field);
    }

    private static Stream<String> leads(IndexedCollection collection) {
        return collection.indexes().stream()
                .map(index -> collection.collection() + ":"
                        + index.getIndexKeys().keySet().iterator().next());
    }
}
