package dk.overgang.systemtests.platform;

import dk.overgang.course.CourseServiceApplication;
import dk.overgang.network.NetworkServiceApplication;
import dk.overgang.notification.NotificationServiceApplication;
import dk.overgang.referral.ReferralServiceApplication;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The four services as contexts in this JVM, on ports of their own.
public record ServicesInProcess(Map<Service, ConfigurableApplicationContext> contexts) implements AutoCloseable {

    /// All with the same environment.
    public static ServicesInProcess on(Map<String, String> environment) {
        return on(_ -> environment);
    }

    /// Each in an environment of its own.
    public static ServicesInProcess on(Function<Service, Map<String, String>> environment) {
        var services = new ServicesInProcess(new ConcurrentHashMap<>());
        try {
            // The first sets up the log of this JVM, which the others find.
            services.start(Service.REFERRAL, ReferralServiceApplication.class, environment.apply(Service.REFERRAL));
            var others = Map.of(
                    Service.COURSE, CourseServiceApplication.class,
                    Service.NETWORK, NetworkServiceApplication.class,
                    Service.NOTIFICATION, NotificationServiceApplication.class);
            AtOnce.each(
                    others.entrySet(),
                    others.size(),
                    one -> services.start(one.getKey(), one.getValue(), environment.apply(one.getKey())));
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    public Map<Service, Integer> ports() {
        var ports = new EnumMap<Service, Integer>(Service.class);
        contexts.forEach((service, context) ->
                ports.put(service, context.getEnvironment().getRequiredProperty("local.server.port", Integer.class)));
        return ports;
    }

    private void start(Service service, Class<?> application, Map<String, String> environment) {
        var own = Stream.of(
                "spring.config.name=%s-service".formatted(service.name().toLowerCase(Locale.ROOT)),
                "server.port=0",
                "spring.jmx.enabled=false");
        var shared = environment.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue());
        var arguments = Stream.concat(own, shared).map("--"::concat).toArray(String[]::new);
        var _ = contexts.put(service, new SpringApplicationBuilder(application).run(arguments));
    }

    @Override
    public void close() {
        contexts.values().forEach(ConfigurableApplicationContext::close);
    }
}
