package dk.overgang.network.partners;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.access.files.DataFiles;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.encryption.SealedTexts;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.network.partners.domain.OutreachFact;
import dk.overgang.network.partners.domain.Partner;
import dk.overgang.network.partners.domain.PartnerKinds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.index.Index;

/// Where partners and the outreach to them are kept, how they are found, and who may do what with them.
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

    private static final String TOPIC = "overgang.network-events";
    private static final String PARTNERS = "partners";
    private static final String OUTREACH = "outreach";

    /// The lowest number of the data keys of a partner's texts.
    private static final String TEXT_KEY = "textKey";

    /// Municipality and code while the partnership lasts.
    private static final String ACTIVE_CODE = "activeCode";

    /// @param file where the kinds stand, for example `file:/etc/overgang/partner-kinds.json`
    @Bean
    static PartnerKinds partnerKinds(
            @Value("${overgang.network.partner-kinds:classpath:partner-kinds.json}") Resource file) {
        return DataFiles.read(file, PartnerKinds.class);
    }

    @Bean
    AggregateStore<Partner> partners(AggregateStores stores) {
        return stores.of(PARTNERS, TOPIC, Partner.class, Partner::id, PartnerConfiguration::derived);
    }

    private static Map<String, ?> derived(Partner partner) {
        var fields = new HashMap<String, Object>();
        partner.oldestKey().ifPresent(key -> fields.put(TEXT_KEY, key));
        var code = partner.details().code();
        if (code != null && partner.isActive()) {
            fields.put(ACTIVE_CODE, partner.municipality() + "/" + code);
        }
        return fields;
    }

    /// Nothing is published about outreach, which referral-service owns.
    @Bean
    AggregateStore<OutreachFact> outreachFacts(AggregateStores stores) {
        return stores.of(OUTREACH, TOPIC, OutreachFact.class, OutreachFact::outreachId);
    }

    @Bean
    CommandHandler<Partner> partnerCommands(
            CommandHandlers handlers, AggregateStore<Partner> partners, PartnerKinds kinds) {
        return handlers.of(
                partners, Aggregate.ofMunicipality(Partner::municipality, new PartnerPublication(kinds)::publication));
    }

    @Bean
    CommandHandler<OutreachFact> outreachFactCommands(
            CommandHandlers handlers, AggregateStore<OutreachFact> outreachFacts) {
        return handlers.of(outreachFacts, Aggregate.internal(OutreachFact::municipality));
    }

    @Bean
    SealedTexts partnerTexts(AggregateStore<Partner> partners, TextVault vault) {
        return SealedTexts.of(partners, partner -> partner.renewed(vault::renewed), TEXT_KEY);
    }

    @Bean
    IndexedCollection partnerIndexes() {
        return IndexedCollection.of(
                PARTNERS,
                new Index().on("municipality", ASC).on("details.kind", ASC),
                new Index().on("municipality", ASC).on("details.code", ASC),
                new Index().on(ACTIVE_CODE, ASC).unique().sparse(),
                new Index().on(TEXT_KEY, ASC));
    }

    @Bean
    IndexedCollection outreachFactIndexes() {
        return IndexedCollection.of(
                OUTREACH, new Index().on("municipality", ASC).on("partner", ASC));
    }

    @Bean
    List<Route> partnerRoutes() {
        return List.of(
                Route.get("/api/v1/partner-kinds", WORKER, LEADER, AUTHORITY),
                Route.get("/api/v1/partners/**", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/partners/*/contacts", WORKER, LEADER),
                Route.post("/api/v1/partners/*/contacts/*/withdrawal", WORKER, LEADER),
                Route.post("/api/v1/partners/**", LEADER));
    }
}
