package dk.overgang.portal.services.outcome;

import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutcomeConfiguration {

    @Bean
    OutcomeApi outcomeApi(ServiceClients clients) {
        return clients.of(RemoteService.COURSE, OutcomeApi.class);
    }
}
