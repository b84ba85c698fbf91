package dk.overgang.launcher;

import dk.overgang.launcher.clock.DemoClock;
import dk.overgang.launcher.setup.DataDirectory;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.Setup;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The four services and the portal as Spring contexts side by side, which share nothing but the clock. They start and
/// stop in
/// parallel.
final class Services implements AutoCloseable {
    private final List<ConfigurableApplicationContext> contexts = new CopyOnWriteArrayList<>();

    private Services() {}

    static Services start(Setup setup, DataDirectory data, StoreAddress store, DemoClock clock) {
        var services = new Services();
        try {
            atTheSameTime(
                    Arrays.asList(Service.values()),
                    service -> services.contexts.add(context(service, setup, data, store, clock)));
            return services;
        } catch (CompletionException e) {
            services.close();
            throw e;
        }
    }

    @Override
    public void close() {
        atTheSameTime(contexts, ConfigurableApplicationContext::close);
    }

    private static ConfigurableApplicationContext context(
            Service service, Setup setup, DataDirectory data, StoreAddress store, DemoClock clock) {
        return new SpringApplicationBuilder(service.application())
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("demoClock", DemoClock.class, () -> clock))
                .run(arguments(service, setup, data, store));
    }

    /// As command-line arguments, because these take precedence over environment variables.
    private static String[] arguments(Service service, Setup setup, DataDirectory data, StoreAddress store) {
        return Stream.of(
                        service.configName(),
                        "server.address=127.0.0.1",
                        "server.port=" + setup.port(service.port()),
                        "OVERGANG_MONGODB=" + store.server(),
                        "OVERGANG_MONGODB_OPTIONS=" + store.options(),
                        "OVERGANG_KAFKA=127.0.0.1:" + setup.port(Port.KAFKA),
                        "OVERGANG_ISSUER=" + setup.http(Port.IDENTITY),
                        "OVERGANG_JWKS=" + setup.http(Port.IDENTITY) + "/jwks",
                        "OVERGANG_PORTAL_ADDRESS=" + setup.http(Port.PORTAL),
                        "OVERGANG_REFERRAL=" + setup.http(Port.REFERRAL),
                        "OVERGANG_COURSE=" + setup.http(Port.COURSE),
                        "OVERGANG_NETWORK=" + setup.http(Port.NETWORK),
                        "OVERGANG_NOTIFICATION=" + setup.http(Port.NOTIFICATION),
                        "OVERGANG_KEYS=" + data.keys(),
                        "OVERGANG_SMTP_HOST=127.0.0.1",
                        "OVERGANG_SMTP_PORT=" + setup.port(Port.SMTP),
                        "OVERGANG_MAIL_FROM=overgang@overgang.example",
                        "OVERGANG_KEYS_CREATE=true",
                        // Else a service without a log would make the key that the logs of the others lack.
                        "overgang.access-log.keys.create=" + !data.isInUse(),
                        // A demo has two cores: more threads would only wake each other.
                        "OVERGANG_READERS=1",
                        // One client plays all of the demo's people, and the benchmarks all of a region's hospitals.
                        "overgang.limits.client=${OVERGANG_LIMIT_CLIENT:5000}",
                        "overgang.limits.municipality=${OVERGANG_LIMIT_MUNICIPALITY:10000}",
                        "overgang.limits.misses=${OVERGANG_LIMIT_MISSES:300}",
                        "spring.jmx.enabled=false",
                        "spring.lifecycle.timeout-per-shutdown-phase=5s")
                .map("--"::concat)
                .toArray(String[]::new);
    }

    /// Does the work for all in parallel and waits for all of them, also when one fails.
    private static <T> void atTheSameTime(List<T> all, Consumer<T> work) {
        List<CompletableFuture<Void>> each;
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new)) {
            each = all.stream()
                    .map(one -> CompletableFuture.runAsync(() -> work.accept(one), threads))
                    .toList();
        }
        each.forEach(CompletableFuture::join);
    }
}
