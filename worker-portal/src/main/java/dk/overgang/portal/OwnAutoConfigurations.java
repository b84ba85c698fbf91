package dk.overgang.portal;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/// Keeps from the portal what Spring Boot would configure because the services lie on the same class path, as they do
/// in the demo: no database, no readers, no resource server. A service is left as it is.
final class OwnAutoConfigurations implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String BOOT = "org.springframework.boot.";
    private static final List<String> OWN = List.of(
            "autoconfigure.",
            "actuate.",
            "health.",
            "http.converter.",
            "jackson.",
            "micrometer.",
            "security.autoconfigure.",
            "servlet.",
            "tomcat.",
            "web.",
            "webmvc.");

    private boolean isPortal;

    @Override
    public void setEnvironment(Environment environment) {
        isPortal = "worker-portal".equals(environment.getProperty("spring.application.name"));
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        var wanted = new boolean[classes.length];
        IntStream.range(0, classes.length).forEach(i -> wanted[i] = !isPortal || isOwn(classes[i]));
        return wanted;
    }

    private static boolean isOwn(@Nullable String name) {
        return name != null && OWN.stream().anyMatch(part -> name.startsWith(BOOT + part));
    }
}
