package dk.overgang.portal.settings;

import dk.overgang.portal.layout.Menu;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    static final String ADDRESS = "/indstillinger";

    @Bean
    SettingsApi settingsApi(ServiceClients clients) {
        return clients.of(RemoteService.NOTIFICATION, SettingsApi.class);
    }

    /// The last entry: nobody needs it every day.
    @Bean
    Menu settingsMenu() {
        return new Menu(ADDRESS, "menu.settings", "settings", List.of("worker", "leader"), 90);
    }
}
