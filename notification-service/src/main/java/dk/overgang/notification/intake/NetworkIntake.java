package dk.overgang.notification.intake;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.reading.Received;
import dk.overgang.notification.partners.domain.PartnerFacts;
import dk.overgang.notification.partners.domain.PartnerReminders;
import dk.overgang.notification.reminders.domain.facts.ContinuingSupport;
import dk.overgang.notification.reminders.domain.facts.CourseMatter;
import dk.overgang.notification.reminders.domain.facts.LongTermPlan;
import dk.overgang.notification.reminders.domain.facts.Network;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Reads what network-service reports: what belongs to a course, and partners, in which no citizen is named.
@Configuration(proxyBeanMethods = false)
class NetworkIntake {

    private final MatterIntake matters;
    private final CommandHandler<PartnerReminders> partners;
    private final ReminderRules rules;

    NetworkIntake(MatterIntake matters, CommandHandler<PartnerReminders> partners, ReminderRules rules) {
        this.matters = matters;
        this.partners = partners;
        this.rules = rules;
    }

    @Bean
    Consumer<Message<byte[]>> networkEvents(EventReaders readers) {
        return readers.of("overgang.network-events")
                .on("dk.overgang.network.changed.v1", Network.class, this::hearMatter)
                .on("dk.overgang.long-term-plan.changed.v1", LongTermPlan.class, this::hearMatter)
                .on("dk.overgang.continuing-support.changed.v1", ContinuingSupport.class, this::hearMatter)
                .on("dk.overgang.partner.changed.v1", PartnerFacts.class, this::hearPartner);
    }

    private void hearMatter(Received<? extends CourseMatter> event) {
        matters.hear(event);
    }

    private void hearPartner(Received<PartnerFacts> event) {
        var partner = event.data();
        var _ = partners.hearOrCreate(
                PartnerReminders.idOf(partner.partnerId()),
                event,
                () -> PartnerReminders.none(partner),
                known -> Decision.changed(known.hear(partner, rules.today(), rules.of(partner.municipality()))));
    }
}
