package dk.overgang.portal.longterm;

import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.longterm.LongTermPage.Asked;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import dk.overgang.portal.services.course.CourseApi;
import dk.overgang.portal.services.worker.WorkerNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LongTermConfiguration {

    @Bean
    Asked longTermPlans(
            ServiceClients clients, CourseApi courses, CourseHeaders headers, WorkerNames names, Parts parts) {
        return new Asked(clients.of(RemoteService.NETWORK, LongTermApi.class), courses, headers, names, parts);
    }
}
