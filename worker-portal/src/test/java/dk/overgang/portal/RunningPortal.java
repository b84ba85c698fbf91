package dk.overgang.portal;

import dk.overgang.testkit.FreePorts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// The portal of the tests, and what stands behind it.
public final class RunningPortal implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final StubServices SERVICES = StubServices.start();
    public static final StubIdentity IDENTITY = StubIdentity.start();

    /// Of another host name than the identity provider's, as cookies do not know ports.
    public static final String ADDRESS = "http://127.0.0.1:" + FreePorts.one();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "server.port=" + ADDRESS.replaceFirst(".*:", ""),
                        "overgang.portal.address=" + ADDRESS,
                        "overgang.portal.login.client-secret=secret",
                        "overgang.portal.login.issuer=" + IDENTITY.address(),
                        "overgang.portal.login.authorize=" + IDENTITY.address() + "/authorize",
                        "overgang.portal.login.token=" + IDENTITY.address() + "/token",
                        "overgang.portal.login.jwks=" + IDENTITY.address() + "/jwks",
                        "overgang.portal.login.logout=" + IDENTITY.address() + "/logout",
                        "overgang.portal.services.addresses.referral=" + SERVICES.address("referral"),
                        "overgang.portal.services.addresses.course=" + SERVICES.address("course"),
                        "overgang.portal.services.addresses.network=" + SERVICES.address("network"),
                        "overgang.portal.services.addresses.notification=" + SERVICES.address("notification"),
                        "overgang.portal.live.feed=false",
                        "overgang.portal.services.time-limit=5s",
                        "overgang.portal.services.peace=100ms")
                .applyTo(context);
    }

    /// Thursday 26 November 2026, ten in the morning, as in the mockups.
    @TestConfiguration(proxyBeanMethods = false)
    public static class FixedClock {

        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(Instant.parse("2026-11-26T09:00:00Z"), ZoneOffset.UTC);
        }
    }

    /// Each test tells the services anew what they answer.
    static final class Forgetting implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            SERVICES.forget();
            IDENTITY.next(StubIdentity.Login.METTE);
        }
    }
}
