package dk.overgang.access.security;

import dk.overgang.access.Municipalities;
import dk.overgang.access.Problem;
import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.access.http.ProblemAnswers;
import dk.overgang.access.limits.CprEnumerationGuard;
import dk.overgang.access.limits.Limits;
import dk.overgang.access.limits.RateLimits;
import dk.overgang.access.token.Callers;
import dk.overgang.access.token.TokenDecoder;
import dk.overgang.access.token.TokenProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Makes every service with this module on its class path an OAuth 2.0 resource server: tokens, routes and limits.
@AutoConfiguration(
        before = {
            OAuth2ResourceServerAutoConfiguration.class,
            OAuth2ResourceServerWebSecurityAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@EnableConfigurationProperties({TokenProperties.class, Limits.class})
public class AccessAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokenDecoder(TokenProperties properties) {
        return new TokenDecoder(properties);
    }

    @Bean
    @ConditionalOnMissingBean
    Municipalities municipalities(@Value("${overgang.access.municipalities}") Resource file) {
        return Municipalities.in(file);
    }

    @Bean
    SecurityFilterChain accessFilterChain(
            HttpSecurity http,
            ListableBeanFactory beans,
            Limits limits,
            ObjectProvider<MeterRegistry> meters,
            ProblemAnswers answers) {
        var routes = new ListedRoutes(routes(beans));
        return new SecurityConfiguration(routes, new RateLimits(limits, routes::isOpen, meters(meters)), answers)
                .chain(http);
    }

    @Bean
    Permissions permissions(ListableBeanFactory beans) {
        return new Permissions(routes(beans));
    }

    /// A timer around every filter of every request tells nobody anything: requests are timed as a whole.
    @Bean
    SecurityObservationSettings noTimersAroundFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /// Metrics and the other actuator endpoints; the health check needs no route.
    @Bean
    List<Route> actuatorRoutes() {
        return List.of(Route.get("/actuator/**", Role.OPERATOR));
    }

    /// Module `messaging` serves the parked messages in every service. It must not know this module, so their
    /// routes are here.
    @Bean
    List<Route> parkedMessageRoutes() {
        return List.of(
                Route.get("/api/v1/parked", Role.OPERATOR),
                Route.post("/api/v1/parked/*/replay", Role.OPERATOR),
                Route.delete("/api/v1/parked/*/head", Role.OPERATOR));
    }

    @Bean
    CprEnumerationGuard cprEnumerationGuard(Limits limits, ObjectProvider<MeterRegistry> meters) {
        return new CprEnumerationGuard(limits, meters(meters));
    }

    @Bean
    RequestRejectedHandler rejectedRequests(ProblemAnswers answers) {
        return (request, response, _) ->
                answers.write(Problem.of(HttpStatus.BAD_REQUEST, "malformed"), request, response);
    }

    @Bean
    WebMvcConfigurer callersAsArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Callers());
            }
        };
    }

    private static MeterRegistry meters(ObjectProvider<MeterRegistry> meters) {
        return meters.getIfAvailable(SimpleMeterRegistry::new);
    }

    /// A service declares its routes one by one (beans of type `Route`) or as lists of routes.
    private static List<Route> routes(ListableBeanFactory beans) {
        ObjectProvider<List<Route>> lists =
                beans.getBeanProvider(ResolvableType.forClassWithGenerics(List.class, Route.class));
        return Stream.concat(
                        beans.getBeanProvider(Route.class).orderedStream(),
                        lists.orderedStream().flatMap(List::stream))
                .toList();
    }
}
