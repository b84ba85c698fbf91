package dk.overgang.messaging;

import dk.overgang.messaging.warehouse.Warehouse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// A test with the warehouse service on a real broker and a real database; all such tests share one context.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Warehouse.class, properties = "spring.config.name=warehouse")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = WarehouseTest.Addresses.class)
public @interface WarehouseTest {

    /// Tells the service where the parts are. Tests wait for it for up to half a minute, and no longer than needed.
    class Addresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static {
            Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
            // What is not there yet may answer with anything.
            Awaitility.ignoreExceptionsByDefault();
            Awaitility.setDefaultPollDelay(Duration.ZERO);
            Awaitility.setDefaultPollInterval(Duration.ofMillis(25));
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "OVERGANG_KAFKA=" + Parts.BROKER.address(), "OVERGANG_MONGODB=" + Parts.DATABASE.address())
                    .applyTo(context);
        }
    }
}
