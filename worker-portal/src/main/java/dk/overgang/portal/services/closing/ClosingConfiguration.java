package dk.overgang.portal.services.closing;

import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClosingConfiguration {

    @Bean
    ClosingApi closingApi(ServiceClients clients) {
        return clients.of(RemoteService.COURSE, ClosingApi.class);
    }
}
