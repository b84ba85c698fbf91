package dk.overgang.access.log.chain;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/// Gives every service its access log, in its own database.
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@EnableConfigurationProperties(AccessLogProperties.class)
public class AccessLogAutoConfiguration {

    /// Of the newest chains so many show whether the keys are the installation's.
    private static final int CHAINS_TO_FIT = 20;

    @Bean
    LogStore accessLogStore(MongoOperations mongo) {
        var store = new LogStore(mongo);
        store.declareIndexes();
        return store;
    }

    @Bean
    ChainKeys chainKeys(AccessLogProperties properties, LogStore store) {
        var files = properties.keys();
        var newest = store.chains(CHAINS_TO_FIT);
        // Chains from before there were keys need none.
        var keys = ChainKeys.in(
                files.directory(), files.create(), () -> newest.stream().anyMatch(chain -> chain.key() > 0));
        keys.mustFit(newest);
        return keys;
    }

    @Bean
    ChainEnds chainEnds(AccessLogProperties properties, @Value("${spring.application.name}") String service) {
        return ChainEnds.of(service, properties.ends());
    }

    @Bean(destroyMethod = "close")
    AccessLog accessLog(
            LogStore store,
            ChainKeys keys,
            ChainEnds ends,
            ObjectProvider<Clock> clock,
            @Value("${spring.application.name}") String service) {
        return new AccessLog(store, clockOf(clock), service, keys.newest(), ends);
    }

    @Bean(initMethod = "everyDay")
    Retention accessLogRetention(
            LogStore store, ChainKeys keys, AccessLogProperties properties, ObjectProvider<Clock> clock) {
        return new Retention(store, keys, properties.keep(), clockOf(clock));
    }

    @Bean
    Verification accessLogVerification(LogStore store, AccessLog log, ChainKeys keys, ChainEnds ends) {
        return new Verification(store, log, keys, ends);
    }

    private static Clock clockOf(ObjectProvider<Clock> clock) {
        return clock.getIfAvailable(() -> Clock.tickMillis(ZoneOffset.UTC));
    }
}
