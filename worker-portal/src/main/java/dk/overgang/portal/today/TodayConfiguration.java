package dk.overgang.portal.today;

import dk.overgang.portal.layout.Menu;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TodayConfiguration {

    static final String ADDRESS = "/idag";

    @Bean
    Menu todayMenu() {
        return new Menu(ADDRESS, "menu.today", "home", List.of("worker", "leader"), 10);
    }
}
