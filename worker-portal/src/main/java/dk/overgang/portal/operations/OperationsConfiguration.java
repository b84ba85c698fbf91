package dk.overgang.portal.operations;

import dk.overgang.portal.layout.Menu;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    static final String ADDRESS = "/drift";

    /// The parked messages of each service.
    record Parking(RemoteService service, ParkingApi api) {}

    static List<Parking> parking(ServiceClients clients) {
        return Arrays.stream(RemoteService.values())
                .map(service -> new Parking(service, clients.of(service, ParkingApi.class)))
                .toList();
    }

    @Bean
    DeliveryApi deliveryApi(ServiceClients clients) {
        return clients.of(RemoteService.NOTIFICATION, DeliveryApi.class);
    }

    @Bean
    Menu operationsMenu() {
        return new Menu(ADDRESS, "menu.operations", "settings", List.of("operator"), 50);
    }
}
