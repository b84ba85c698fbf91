package dk.overgang.access.scope;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/// Gives every service the scopes of its callers, and the emergency accesses that widen them.
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@EnableConfigurationProperties(ScopeProperties.class)
public class ScopeAutoConfiguration {

    @Bean
    Emergencies emergencies(MongoOperations mongo, ObjectProvider<Clock> clock) {
        var emergencies = new Emergencies(mongo, time(clock));
        emergencies.declareIndexes();
        return emergencies;
    }

    @Bean
    Scopes scopes(ScopeProperties properties, Emergencies emergencies) {
        return new Scopes(properties, emergencies);
    }

    @Bean
    EmergencyEvents emergencyEvents(Emergencies emergencies) {
        return new EmergencyEvents(emergencies);
    }

    @Bean
    @ConditionalOnBean(EmergencyRegister.class)
    EmergencyController emergencyController(
            Emergencies emergencies,
            EmergencyRegister register,
            ScopeProperties properties,
            ObjectProvider<Clock> clock) {
        return new EmergencyController(emergencies, register, properties, time(clock));
    }

    @Bean
    @ConditionalOnBean(EmergencyRegister.class)
    List<Route> emergencyRoutes() {
        return List.of(
                Route.post("/api/v1/emergency-access", Role.WORKER),
                Route.get("/api/v1/emergency-access", Role.LEADER, Role.AUDITOR),
                Route.post("/api/v1/emergency-access/*/review", Role.LEADER));
    }

    private static Clock time(ObjectProvider<Clock> clock) {
        return clock.getIfAvailable(() -> Clock.tickMillis(ZoneOffset.UTC));
    }
}
