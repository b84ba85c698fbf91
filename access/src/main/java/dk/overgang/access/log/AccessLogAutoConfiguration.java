package dk.overgang.access.log;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Gives every service its access log, in its own database.
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@EnableConfigurationProperties(AccessLogProperties.class)
public class AccessLogAutoConfiguration {

    private static final String ROUTES = "requestMappingHandlerMapping";

    @Bean
    LogStore accessLogStore(MongoOperations mongo) {
        var store = new LogStore(mongo);
        store.declareIndexes();
        return store;
    }

    @Bean
    ChainKeys chainKeys(AccessLogProperties properties) {
        return ChainKeys.in(properties.keys().directory(), properties.keys().create());
    }

    @Bean(destroyMethod = "close")
    AccessLog accessLog(
            LogStore store,
            ChainKeys keys,
            ObjectProvider<Clock> clock,
            @Value("${spring.application.name}") String service) {
        return new AccessLog(store, time(clock), service, keys.newest());
    }

    @Bean
    Purposes purposes(AccessLogProperties properties) {
        return new Purposes(properties.purposes());
    }

    /// Right inside of what numbers the request, outside of all that could refuse it.
    @Bean
    @ConditionalOnBooleanProperty(name = "overgang.access-log.enabled", matchIfMissing = true)
    FilterRegistrationBean<AccessLogFilter> accessLogFilter(
            AccessLog log, Purposes purposes, ObjectProvider<Clock> clock, BeanFactory beans) {
        var addresses = new Addresses(() -> beans.getBean(ROUTES, RequestMappingHandlerMapping.class));
        var filter = new AccessLogFilter(log, new AuditEventFactory(addresses, purposes, time(clock)));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    WebMvcConfigurer purposeCheck(Purposes purposes) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                var _ = registry.addInterceptor(new PurposeCheck(purposes))
                        .addPathPatterns("/api/**", "/fhir/**", "/beskedfordeler/**");
            }
        };
    }

    @Bean(initMethod = "everyDay")
    Retention accessLogRetention(
            LogStore store, ChainKeys keys, AccessLogProperties properties, ObjectProvider<Clock> clock) {
        return new Retention(store, keys, properties.keep(), time(clock));
    }

    @Bean
    AccessLogController accessLogController(LogStore store, AccessLog log, ChainKeys keys) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("access-log");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return new AccessLogController(new AuditLogQuery(store), new Verification(store, log, keys), texts);
    }

    @Bean
    List<Route> accessLogRoutes() {
        return List.of(
                Route.get("/api/v1/access-log/verification", Role.OPERATOR, Role.AUDITOR),
                Route.get("/api/v1/access-log/**", Role.AUDITOR));
    }

    private static Clock time(ObjectProvider<Clock> clock) {
        return clock.getIfAvailable(() -> Clock.tickMillis(ZoneOffset.UTC));
    }
}
