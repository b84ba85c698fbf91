package dk.overgang.portal.ending;

import dk.overgang.portal.course.CourseTab;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EndingConfiguration {

    @Bean
    CourseTab endingTab() {
        return new CourseTab("afslutning", "ending.tab", 65);
    }

    @Bean
    SupportApi supportApi(ServiceClients clients) {
        return clients.of(RemoteService.NETWORK, SupportApi.class);
    }
}
