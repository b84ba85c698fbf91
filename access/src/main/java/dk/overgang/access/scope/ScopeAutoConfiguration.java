package dk.overgang.access.scope;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
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

    private static Clock time(ObjectProvider<Clock> clock) {
        return clock.getIfAvailable(() -> Clock.tickMillis(ZoneOffset.UTC));
    }
}
