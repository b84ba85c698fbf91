package dk.overgang.portal.services.pause;

import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PauseConfiguration {

    @Bean
    PauseApi pauseApi(ServiceClients clients) {
        return clients.of(RemoteService.COURSE, PauseApi.class);
    }

    @Bean
    StayApi stayApi(ServiceClients clients) {
        return clients.of(RemoteService.REFERRAL, StayApi.class);
    }
}
