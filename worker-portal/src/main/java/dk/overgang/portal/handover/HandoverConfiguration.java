package dk.overgang.portal.handover;

import dk.overgang.portal.course.CourseTab;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandoverConfiguration {

    @Bean
    CourseTab networkTab() {
        return new CourseTab("netvaerk", "handover.tab", 60);
    }

    @Bean
    NetworkApi networkApi(ServiceClients clients) {
        return clients.of(RemoteService.NETWORK, NetworkApi.class);
    }
}
