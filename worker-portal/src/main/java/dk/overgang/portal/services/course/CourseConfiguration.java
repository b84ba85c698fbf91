package dk.overgang.portal.services.course;

import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import dk.overgang.portal.services.course.ProgrammeNames.ProgrammeApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CourseConfiguration {

    @Bean
    CourseApi courseApi(ServiceClients clients) {
        return clients.of(RemoteService.COURSE, CourseApi.class);
    }

    @Bean
    ProgrammeApi programmeApi(ServiceClients clients) {
        return clients.of(RemoteService.COURSE, ProgrammeApi.class);
    }
}
