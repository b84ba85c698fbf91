package dk.overgang.referral.notices.messages;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import dk.overgang.messaging.store.IndexedCollection;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// How received messages are stored and found.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeProperties.class)
class MessageConfiguration {

    @Bean
    IndexedCollection messageIndexes() {
        return IndexedCollection.of(
                ReceivedMessage.COLLECTION,
                new Index().on("header", ASC).unique(),
                new Index().on("municipality", ASC).on("receivedAt", DESC).on("_id", DESC),
                new Index().on("receivedAt", ASC));
    }

    @Bean
    IndexedCollection messageLogIndexes() {
        return IndexedCollection.of(
                LoggedMessage.COLLECTION,
                new Index().on("municipality", ASC).on("receivedAt", DESC).on("_id", DESC),
                new Index().on("receivedAt", ASC));
    }
}
