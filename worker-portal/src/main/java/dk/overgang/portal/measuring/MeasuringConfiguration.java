package dk.overgang.portal.measuring;

import dk.overgang.portal.course.CourseTab;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeasuringConfiguration {

    @Bean
    CourseTab measuringTab() {
        return new CourseTab("maalinger", "measuring.tab", 50);
    }

    @Bean
    MeasuringApi measuringApi(ServiceClients clients) {
        return clients.of(RemoteService.COURSE, MeasuringApi.class);
    }
}
