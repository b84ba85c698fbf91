package dk.overgang.portal.phasechange;

import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PhaseChangeConfiguration {

    @Bean
    PhaseChangeApi phaseChangeApi(ServiceClients clients) {
        return clients.of(RemoteService.COURSE, PhaseChangeApi.class);
    }
}
