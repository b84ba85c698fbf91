package dk.overgang.portal.services.reminder;

import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    ReminderApi reminderApi(ServiceClients clients) {
        return clients.of(RemoteService.NOTIFICATION, ReminderApi.class);
    }
}
