package dk.overgang.network.offers;

import dk.overgang.network.NetworkServiceApplication;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.database.Databases;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/// A test of the running service on the context that its other tests use too; whatever it asked of the database must
/// have had an index.
@SpringBootTest(
        classes = NetworkServiceApplication.class,
        properties = {NetworkServiceApplication.CONFIG_NAME, "overgang.scope.municipalities[0173]=ASSIGNED"})
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
@ExtendWith(OffersTest.NothingIsScanned.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface OffersTest {

    /// The embedded store would not notice.
    final class NothingIsScanned implements AfterAllCallback {

        @Override
        public void afterAll(ExtensionContext context) {
            Databases.assertIndexed("network");
        }
    }
}
