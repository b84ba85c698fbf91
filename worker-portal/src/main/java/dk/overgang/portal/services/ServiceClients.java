package dk.overgang.portal.services;

import dk.overgang.portal.login.Caller;
import dk.overgang.portal.login.Callers;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedTimeLimiterMetrics;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/// Makes the clients of the services from interfaces with `@HttpExchange`: each call carries the person's token and
/// language, and goes through the service's [Guard].
@Component
public class ServiceClients implements DisposableBean {

    private final Callers callers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<RemoteService, Guard> guards = new EnumMap<>(RemoteService.class);
    private final Map<RemoteService, Guard> papers = new EnumMap<>(RemoteService.class);
    private final Map<RemoteService, HttpServiceProxyFactory> factories = new EnumMap<>(RemoteService.class);

    ServiceClients(
            ServiceSettings settings,
            Callers callers,
            JdkClientHttpRequestFactory requests,
            MeterRegistry meters,
            ObservationRegistry observations) {
        this.callers = callers;
        var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.peace())
                .permittedNumberOfCallsInHalfOpenState(2)
                .ignoreExceptions(ServiceProblem.class)
                .build());
        var bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(settings.atTheSameTime())
                .maxWaitDuration(Duration.ofMillis(200))
                .build());
        var limits = TimeLimiterRegistry.of(
                TimeLimiterConfig.custom().timeoutDuration(settings.timeLimit()).build());
        var patience = TimeLimiterConfig.custom()
                .timeoutDuration(settings.paperLimit())
                .build();
        for (var service : RemoteService.values()) {
            var name = service.key();
            var guard = new Guard(
                    service,
                    bulkheads.bulkhead(name),
                    breakers.circuitBreaker(name),
                    limits.timeLimiter(name),
                    threads);
            var _ = guards.put(service, guard);
            var _ = papers.put(service, guard.patient(limits.timeLimiter(name + "-pdf", patience)));
            var client = RestClient.builder()
                    .baseUrl(settings.address(service))
                    .requestFactory(requests)
                    .observationRegistry(observations)
                    .defaultStatusHandler(HttpStatusCode::isError, (_, response) -> {
                        throw ProblemReader.read(service, response);
                    })
                    .requestInterceptor((request, body, execution) -> {
                        var caller = Caller.current();
                        request.getHeaders().setBearerAuth(caller.token());
                        request.getHeaders()
                                .set(
                                        HttpHeaders.ACCEPT_LANGUAGE,
                                        caller.locale().toLanguageTag());
                        return execution.execute(request, body);
                    })
                    .build();
            var _ = factories.put(
                    service,
                    HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                            .customArgumentResolver(ChangeRequest::resolve)
                            .build());
        }
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        TaggedTimeLimiterMetrics.ofTimeLimiterRegistry(limits).bindTo(meters);
    }

    /// A client of a service, for the methods of an interface.
    public <T> T of(RemoteService service, Class<T> api) {
        var client = Objects.requireNonNull(factories.get(service)).createClient(api);
        var guard = Objects.requireNonNull(guards.get(service));
        var patient = Objects.requireNonNull(papers.get(service));
        return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, (_, method, args) -> {
            ReflectionUtils.makeAccessible(method);
            return method.getDeclaringClass() == Object.class
                    ? method.invoke(client, args)
                    : asCaller(isPaper(method) ? patient : guard, client, method, args);
        }));
    }

    /// Whether a service makes a PDF for it.
    private static boolean isPaper(Method method) {
        var exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
        return exchange != null && List.of(exchange.accept()).contains(MediaType.APPLICATION_PDF_VALUE);
    }

    private @Nullable Object asCaller(Guard guard, Object client, Method method, Object @Nullable [] args) {
        var caller = callers.current();
        return guard.call(() -> caller.run(() -> invoke(client, method, args)));
    }

    private static @Nullable Object invoke(Object client, Method method, Object @Nullable [] args) {
        try {
            return method.invoke(client, args);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
