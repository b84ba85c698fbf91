package dk.overgang.notification.channels;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.channels.domain.Delivery;
import dk.overgang.notification.channels.mail.Digest;
import dk.overgang.notification.channels.mail.Digest.Item;
import dk.overgang.notification.channels.mail.Digest.Section;
import dk.overgang.notification.channels.mail.Letters;
import dk.overgang.notification.partners.domain.PartnerReminders;
import dk.overgang.notification.recipients.Coverage;
import dk.overgang.notification.references.CourseReference;
import dk.overgang.notification.reminders.agenda.DueAgenda;
import dk.overgang.notification.reminders.agenda.DueAgenda.Due;
import dk.overgang.notification.reminders.agenda.DueAgenda.Worker;
import dk.overgang.notification.reminders.domain.life.Group;
import dk.overgang.notification.reminders.planning.ReminderRules;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What a digest tells, from what stands now: what was done, voided or held since its day began is left out.
@Component
class DigestContents {

    /// A letter with more than so many reminders under one heading is not read: it says how many further ones there
    /// are.
    private static final int MOST = 40;

    private final MadeRounds rounds;
    private final DueAgenda due;
    private final Coverage coverage;
    private final AggregateStore<PartnerReminders> partners;
    private final ReminderRules rules;
    private final Letters letters;
    private final URI portal;

    DigestContents(
            MadeRounds rounds,
            DueAgenda due,
            Coverage coverage,
            AggregateStore<PartnerReminders> partners,
            ReminderRules rules,
            Letters letters,
            @Value("${overgang.portal.address}") URI portal) {
        this.rounds = rounds;
        this.due = due;
        this.coverage = coverage;
        this.partners = partners;
        this.rules = rules;
        this.letters = letters;
        this.portal = portal;
    }

    /// Empty where nothing is due, and for a worker who is absent.
    Optional<Digest> of(Delivery delivery, Locale language) {
        return switch (delivery.kind()) {
            case DAILY_DIGEST -> daily(delivery, language);
            case WEEKLY_DIGEST -> weekly(delivery, language);
            case ESCALATIONS -> escalations(delivery, language);
            case SMS, CITIZEN_SMS -> Optional.empty();
        };
    }

    private Optional<Digest> daily(Delivery delivery, Locale language) {
        var worker = new Worker(delivery.municipality(), UUID.fromString(delivery.recipient()));
        var presence = coverage.on(delivery.day(), delivery.municipality());
        if (!presence.isThere(worker.id())) {
            return Optional.empty();
        }
        var covered = presence.coveredBy(worker.id()).stream()
                .flatMap(absent -> due.of(new Worker(delivery.municipality(), absent), delivery.day()).stream())
                .sorted(DueAgenda.byDay())
                .toList();
        var sections = Stream.concat(
                        byGroup(due.of(worker, delivery.day()), delivery.day(), language),
                        section("covering", covered, delivery.day(), language))
                .toList();
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(new Digest("daily", language, day(delivery.day(), language), sections, null, portal));
    }

    private Optional<Digest> weekly(Delivery delivery, Locale language) {
        var day = delivery.day();
        var forLeaders = Stream.concat(
                        due.ofLeaders(delivery.municipality(), day).stream(), ofPartners(delivery.municipality(), day))
                .sorted(DueAgenda.byDay())
                .toList();
        var counts = due.counts(delivery.municipality(), day);
        var sections = Stream.concat(
                        section("escalated", due.escalated(delivery.municipality(), day, null), day, language),
                        byGroup(forLeaders, day, language))
                .toList();
        return counts.isEmpty() && sections.isEmpty()
                ? Optional.empty()
                : Optional.of(new Digest(
                        "weekly",
                        language,
                        day(day, language),
                        sections,
                        letters.text(
                                "weekly.counts",
                                language,
                                counts.getOrDefault(Group.OVERDUE, 0L),
                                counts.getOrDefault(Group.TODAY, 0L),
                                counts.getOrDefault(Group.NEXT_SEVEN_DAYS, 0L)),
                        portal));
    }

    private Optional<Digest> escalations(Delivery delivery, Locale language) {
        var day = delivery.day();
        var news = due.escalated(delivery.municipality(), day, rounds.toldUpTo(day));
        var sections = section("escalated", news, day, language).toList();
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(new Digest("escalations", language, day(day, language), sections, null, portal));
    }

    private Stream<Due> ofPartners(String municipality, LocalDate day) {
        var catalogue = rules.of(municipality).catalogue();
        return partners
                .findReadable(
                        query(where("partner.municipality").is(municipality)),
                        found -> found.map(Stored::state)
                                .flatMap(partner -> partner.reminders().stream())
                                .flatMap(reminder -> Due.of(null, catalogue.line(reminder.kind()), reminder, day))
                                .toList())
                .stream();
    }

    private Stream<Section> byGroup(List<Due> all, LocalDate day, Locale language) {
        return Stream.of(Group.values())
                .flatMap(group -> section(
                        "group." + group,
                        all.stream().filter(one -> one.group() == group).toList(),
                        day,
                        language));
    }

    private Stream<Section> section(String heading, List<Due> all, LocalDate day, Locale language) {
        return all.isEmpty()
                ? Stream.empty()
                : Stream.of(new Section(
                        heading,
                        all.stream()
                                .limit(MOST)
                                .map(one -> item(one, day, language))
                                .toList(),
                        Math.max(0, all.size() - MOST)));
    }

    private Item item(Due one, LocalDate today, Locale language) {
        var course = one.courseId() == null ? null : new CourseReference(one.courseId());
        return new Item(
                course == null ? null : course.number(),
                one.line().title(!language.getLanguage().equals("en"), one.number()),
                window(one, today, language),
                course == null ? portal : course.page(portal));
    }

    private String window(Due one, LocalDate today, Locale language) {
        if (one.group() == Group.OVERDUE) {
            return letters.text("window.overdue", language, day(one.until(), language));
        }
        if (one.from().equals(one.until())) {
            return letters.text("window.day", language, day(one.from(), language));
        }
        return one.from().isAfter(today)
                ? letters.text("window.ahead", language, day(one.from(), language), day(one.until(), language))
                : letters.text("window.open", language, day(one.until(), language));
    }

    private String day(LocalDate day, Locale language) {
        return letters.day(day, language);
    }
}
