package dk.overgang.referral.notices;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.medcom.FhirMessages;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How notices come in, and from whom.
@Configuration(proxyBeanMethods = false)
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
    List<Route> noticeRoutes() {
        return List.of(
                Route.post("/fhir/**", Role.REGION),
                Route.post("/beskedfordeler/push", Role.REGION),
                Route.post("/api/v1/hospital-notices", Role.REGION),
                Route.get("/api/v1/hospital-notices/log", Role.OPERATOR, Role.AUDITOR));
    }
}
