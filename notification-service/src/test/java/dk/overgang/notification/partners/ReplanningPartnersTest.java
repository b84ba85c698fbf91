package dk.overgang.notification.partners;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.commands.CommandHandler;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.notification.NotificationServiceApplication;
import dk.overgang.notification.catalogue.Catalogues;
import dk.overgang.notification.catalogue.ShippedRules;
import dk.overgang.notification.catalogue.domain.CatalogueChange;
import dk.overgang.notification.catalogue.domain.LineChange;
import dk.overgang.notification.catalogue.domain.Point;
import dk.overgang.notification.partners.domain.PartnerFacts;
import dk.overgang.notification.partners.domain.PartnerReminders;
import dk.overgang.notification.reminders.domain.calendar.SendingTime;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.planning.ReminderRules;
import dk.overgang.notification.reminders.planning.Replanning;
import dk.overgang.testkit.MovableTestClock;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.database.Databases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.ContextConfiguration;

/// A catalogue that has changed is in force for every partner after the start, as for every course (issue 13, item 1).
@SpringBootTest(properties = NotificationServiceApplication.CONFIG_NAME)
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class ReplanningPartnersTest {

    private static final LocalDate CONTACT = LocalDate.parse("2026-03-02");

    @Autowired
    MovableTestClock clock;

    @Autowired
    ReminderRules rules;

    @Autowired
    SendingTime sending;

    @Autowired
    AggregateStore<PartnerReminders> store;

    @Autowired
    CommandHandler<PartnerReminders> handler;

    @Autowired
    MongoOperations mongo;

    @BeforeEach
    void somebody_is_in_contact_today() {
        clock.set(CONTACT);
    }

    @AfterAll
    static void nothing_was_scanned() {
        Databases.assertIndexed("notification");
    }

    @Test
    void a_changed_distance_is_in_force_for_the_partners_of_the_municipality_and_for_no_other() {
        var ward = known("0101");
        var elsewhere = known("0265");
        var older = known("0101");
        var _ = mongo.updateFirst(
                Query.query(Criteria.where("_id").is(PartnerReminders.idOf(older))),
                new Update().unset("plannedBy"),
                "partnerReminders");
        var id = warm(ward).id();

        start(changed());

        assertThat(warm(ward).due()).isEqualTo("2026-04-01");
        assertThat(warm(ward).id()).isEqualTo(id);
        assertThat(state(ward).plannedBy()).isEqualTo("4/0101-1");
        assertThat(warm(older).due()).as("an earlier release planned it").isEqualTo("2026-04-01");
        assertThat(warm(elsewhere).due()).isEqualTo("2026-05-01");
        var version = store.find(PartnerReminders.idOf(ward)).orElseThrow().version();
        start(changed());
        assertThat(store.find(PartnerReminders.idOf(ward)).orElseThrow().version())
                .as("a second start changes nothing")
                .isEqualTo(version);
        start(rules);
        assertThat(warm(ward).due()).as("the shipped rules again").isEqualTo("2026-05-01");
    }

    private void start(ReminderRules by) {
        new Replanning<>(PartnersConfiguration.planned(store, handler), by, sending, List.of("0101", "0265"), clock)
                .run(clock.instant());
    }

    private ReminderRules changed() {
        var own = ShippedRules.CATALOGUE.changedBy(new CatalogueChange(
                "0101",
                1,
                List.of(new LineChange(
                        "KEEP_PARTNER_WARM",
                        List.of(new Point(0, 30, Point.Unit.DAYS)),
                        null,
                        null,
                        null,
                        null,
                        null))));
        return new ReminderRules(
                new Catalogues(ShippedRules.CATALOGUE, Map.of("0101", own)), ShippedRules.CALENDAR, clock);
    }

    private UUID known(String municipality) {
        var id = UUID.randomUUID();
        var facts = new PartnerFacts(municipality, id, "WARD", CONTACT, null, null, true);
        var _ = handler.createOnTime(
                PartnerReminders.idOf(id),
                () -> PartnerReminders.none(facts).hear(facts, CONTACT, rules.of(municipality)));
        return id;
    }

    private PartnerReminders state(UUID partner) {
        return store.find(PartnerReminders.idOf(partner)).orElseThrow().state();
    }

    private Reminder warm(UUID partner) {
        return state(partner).reminders().stream()
                .filter(one -> one.kind().equals("KEEP_PARTNER_WARM"))
                .findFirst()
                .orElseThrow();
    }
}
