package dk.overgang.messaging.connections;

import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/// Settings of every service's connection to its database: a write is acknowledged when it is in the journal of a
/// majority, so that an accepted message survives a killed server; an unreachable database is noticed within
/// seconds, so that callers get 503 instead of waiting.
@AutoConfiguration(beforeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
class DatabaseConnection {

    private static final int PATIENCE_SECONDS = 3;

    @Bean
    MongoClientSettingsBuilderCustomizer durableWritesAndShortPatience() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(10, TimeUnit.SECONDS));
    }
}
