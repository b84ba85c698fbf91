package dk.overgang.portal.services.casework;

import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {

    @Bean
    ContactApi contactApi(ServiceClients clients) {
        return clients.of(RemoteService.COURSE, ContactApi.class);
    }

    @Bean
    ChecklistApi checklistApi(ServiceClients clients) {
        return clients.of(RemoteService.COURSE, ChecklistApi.class);
    }

    @Bean
    TimelineApi timelineApi(ServiceClients clients) {
        return clients.of(RemoteService.COURSE, TimelineApi.class);
    }
}
