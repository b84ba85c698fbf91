package dk.overgang.portal.team;

import dk.overgang.portal.layout.Menu;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TeamConfiguration {

    static final String ADDRESS = "/team";

    @Bean
    TeamApi teamApi(ServiceClients clients) {
        return clients.of(RemoteService.COURSE, TeamApi.class);
    }

    @Bean
    LateApi lateApi(ServiceClients clients) {
        return clients.of(RemoteService.NOTIFICATION, LateApi.class);
    }

    @Bean
    EmergencyApi emergencyApi(ServiceClients clients) {
        return clients.of(RemoteService.REFERRAL, EmergencyApi.class);
    }

    @Bean
    Menu teamMenu() {
        return new Menu(ADDRESS, "menu.team", "groups", List.of("leader"), 15);
    }
}
