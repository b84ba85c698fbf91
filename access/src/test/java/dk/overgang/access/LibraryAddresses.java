package dk.overgang.access;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Tells the library where its issuer's keys and its database are.
final class LibraryAddresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var addresses = Map.<String, Object>of(
                "OVERGANG_ISSUER",
                Issuer.ISSUER,
                "OVERGANG_JWKS",
                Issuer.jwks(),
                "spring.mongodb.uri",
                Cellar.ADDRESS + "/library");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("issuer", addresses));
    }
}
