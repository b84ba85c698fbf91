package dk.overgang.commands;

import dk.overgang.access.keys.DerivedSecrets;
import dk.overgang.access.scope.Scopes;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives every service the command path.
@AutoConfiguration(
        afterName = {
            "dk.overgang.messaging.MessagingAutoConfiguration",
            "dk.overgang.access.scope.ScopeAutoConfiguration",
            "dk.overgang.access.keys.KeysAutoConfiguration"
        })
public class CommandsAutoConfiguration {

    /// Inside of what limits the size of a request.
    private static final int BEHIND_THE_LIMITS = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    CommandHandlers commandHandlers(Scopes scopes, Clock clock) {
        return new CommandHandlers(scopes, clock);
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
