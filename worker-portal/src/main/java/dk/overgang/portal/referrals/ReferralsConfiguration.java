package dk.overgang.portal.referrals;

import dk.overgang.portal.layout.Menu;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReferralsConfiguration {

    static final String INBOX = "/henvisninger";
    static final String WAITING = "/venteliste";

    @Bean
    ReferralApi referralApi(ServiceClients clients) {
        return clients.of(RemoteService.REFERRAL, ReferralApi.class);
    }

    @Bean
    Menu referralsMenu() {
        return new Menu(INBOX, "menu.referrals", "assignment", List.of("authority"), 30);
    }

    @Bean
    Menu waitingMenu() {
        return new Menu(WAITING, "menu.waiting", "hourglass", List.of("authority"), 31);
    }
}
