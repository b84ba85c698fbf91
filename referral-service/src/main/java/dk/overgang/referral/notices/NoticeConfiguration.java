package dk.overgang.referral.notices;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.medcom.FhirMessages;
import dk.overgang.messaging.IndexedCollection;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// How notices come in, and from whom.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeProperties.class)
class NoticeConfiguration {

    @Bean
    FhirMessages fhirMessages() {
        return new FhirMessages();
    }

    /// FHIR's tables take seconds to load; neither the start nor the first hospital shall wait for them.
    @Bean
    ApplicationListener<ApplicationReadyEvent> fhirWarmUp(FhirMessages fhir) {
        return _ -> {
            var _ = Thread.ofPlatform().daemon().name("fhir-warm-up").start(fhir::warmUp);
        };
    }

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

    @Bean
    List<Route> noticeRoutes() {
        return List.of(
                Route.post("/fhir/**", Role.REGION),
                Route.post("/beskedfordeler/push", Role.REGION),
                Route.post("/api/v1/hospital-notices", Role.REGION),
                Route.get("/api/v1/hospital-notices/log", Role.OPERATOR, Role.AUDITOR),
                Route.post("/api/v1/citizens/{id}/stays/**", Role.WORKER, Role.LEADER, Role.AUTHORITY));
    }
}
