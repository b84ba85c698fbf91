package dk.overgang.portal.texting;

import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TextingConfiguration {

    @Bean
    TextingApi textingApi(ServiceClients clients) {
        return clients.of(RemoteService.NOTIFICATION, TextingApi.class);
    }
}
