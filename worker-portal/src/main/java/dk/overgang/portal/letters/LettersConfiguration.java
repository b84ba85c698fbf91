package dk.overgang.portal.letters;

import dk.overgang.portal.layout.Menu;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LettersConfiguration {

    static final String ADDRESS = "/breve";

    @Bean
    LetterApi letterApi(ServiceClients clients) {
        return clients.of(RemoteService.REFERRAL, LetterApi.class);
    }

    @Bean
    Menu lettersMenu() {
        return new Menu(ADDRESS, "menu.letters", "email", List.of("authority"), 32);
    }
}
