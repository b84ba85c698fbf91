package dk.overgang.portal.services.plan;

import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    PlanApi planApi(ServiceClients clients) {
        return clients.of(RemoteService.COURSE, PlanApi.class);
    }
}
