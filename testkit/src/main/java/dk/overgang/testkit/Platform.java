package dk.overgang.testkit;

import dk.overgang.testkit.database.Databases;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Everything a service needs to run, for its `@SpringBootTest` in one line:
/// `@ContextConfiguration(initializers = Platform.class)` gives it a database, a broker, an issuer and a
/// {@link MovableTestClock}.
public final class Platform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /// The directory of the keys: no service starts on the database with others.
    public static final String KEYS = "target/keys";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var addresses = Map.<String, Object>of(
                "OVERGANG_MONGODB", Databases.address(),
                "OVERGANG_KAFKA", Broker.address(),
                "OVERGANG_ISSUER", Tokens.issuer(),
                "OVERGANG_JWKS", Tokens.jwks(),
                "OVERGANG_KEYS", KEYS,
                "OVERGANG_KEYS_CREATE", "true");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test platform", addresses));
        context.getBeanFactory().registerSingleton("clock", new MovableTestClock());
    }
}
