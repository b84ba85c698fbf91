package dk.overgang.testkit;

import dk.overgang.testkit.database.Databases;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Everything a service needs to run, for its `@SpringBootTest` in one line:
/// `@ContextConfiguration(initializers = Platform.class)` gives it a database, a broker, an issuer and a
/// {@link MovableTestClock}. Tests wait for it for up to half a minute, and no longer than needed.
public final class Platform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /// The directory of the keys: no service starts on the database with others.
    public static final String KEYS = "target/keys";

    /// With a heartbeat consumers hear that their partitions are shared anew, as at each start of a service.
    private static final String HEARTBEAT =
            "spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms";

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        // What is not there yet may answer with anything.
        Awaitility.ignoreExceptionsByDefault();
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(25));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var addresses = Map.<String, Object>of(
                "OVERGANG_MONGODB",
                Databases.address(),
                "OVERGANG_KAFKA",
                Broker.address(),
                "OVERGANG_ISSUER",
                Tokens.issuer(),
                "OVERGANG_JWKS",
                Tokens.jwks(),
                "OVERGANG_KEYS",
                KEYS,
                "OVERGANG_KEYS_CREATE",
                "true",
                HEARTBEAT,
                "200");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test platform", addresses));
        context.getBeanFactory().registerSingleton("clock", new MovableTestClock());
    }
}
