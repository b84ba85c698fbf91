package dk.overgang.referral;

import dk.overgang.testkit.Platform;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// The whole service on a real broker and an embedded store; all tests so marked share one, and its clients with
/// their allowances.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            ReferralServiceApplication.CONFIG_NAME,
            "overgang.keys.directory=target/keys",
            "overgang.keys.create=true",
            "overgang.keys.settle=PT2S",
            "overgang.limits.misses=200",
            "overgang.scope.municipalities[" + ServiceTest.NARROW + "]=ASSIGNED"
        })
@AutoConfigureMockMvc
@Import(Api.class)
@ContextConfiguration(initializers = Platform.class)
@ExtendWith(NothingScans.class)
public @interface ServiceTest {

    /// A municipality whose workers see only the citizens assigned to them.
    String NARROW = "0461";
}
