package dk.overgang.commands;

import dk.overgang.access.http.ProblemAnswers;
import dk.overgang.access.keys.DerivedSecrets;
import dk.overgang.access.scope.Scopes;
import dk.overgang.access.security.Permissions;
import dk.overgang.messaging.parking.Parking;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives every service the command path.
@AutoConfiguration(
        afterName = {
            "dk.overgang.messaging.MessagingAutoConfiguration",
            "dk.overgang.access.scope.ScopeAutoConfiguration",
            "dk.overgang.access.keys.KeysAutoConfiguration",
            "dk.overgang.access.http.HttpAutoConfiguration",
            "dk.overgang.access.security.AccessAutoConfiguration"
        })
public class CommandsAutoConfiguration {

    /// Inside of what limits the size of a request.
    private static final int BEHIND_THE_LIMITS = Ordered.HIGHEST_PRECEDENCE + 20;

    /// Before anything else is erased: what an event makes again meanwhile would stay.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ErasedCitizens erasedCitizens(MongoOperations mongo) {
        return new ErasedCitizens(mongo);
    }

    /// Events of a citizen that wait in the parking: replayed after the erasure they would bring the citizen back.
    @Bean
    CitizenRecords parkedRecords(Parking parking) {
        return (_, citizenId) -> parking.erase(citizenId.toString());
    }

    @Bean
    CommandHandlers commandHandlers(Scopes scopes, Clock clock, ErasedCitizens erased) {
        return new CommandHandlers(scopes, clock, erased);
    }

    @Bean
    AllowedActions allowedActions(Permissions permissions, ProblemAnswers answers) {
        return new AllowedActions(permissions, answers);
    }

    @Bean
    FilterRegistrationBean<RepeatableBody.Wrapping> repeatableBodies() {
        var registration = new FilterRegistrationBean<>(new RepeatableBody.Wrapping());
        registration.setOrder(BEHIND_THE_LIMITS);
        return registration;
    }

    @Bean
    WebMvcConfigurer commandRequestsAsArguments(DerivedSecrets secrets) {
        var resolver = new CommandRequestResolver(secrets.forPurpose("requests"));
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(resolver);
            }
        };
    }
}
