package dk.overgang.notification.citizens;

import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.notification.citizens.domain.Citizen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where citizens are kept, by their ids.
@Configuration(proxyBeanMethods = false)
class CitizensConfiguration {

    @Bean
    AggregateStore<Citizen> citizens(AggregateStores stores) {
        return stores.of("citizens", "overgang.reminder-events", Citizen.class, Citizen::citizenId);
    }

    @Bean
    CommandHandler<Citizen> citizenCommands(CommandHandlers handlers, AggregateStore<Citizen> citizens) {
        return handlers.of(citizens, Aggregate.internal(Citizen::municipality));
    }
}
