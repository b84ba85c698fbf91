package dk.overgang.network.plans;

import dk.overgang.documents.AccessiblePdf;
import dk.overgang.documents.DocumentFacts;
import dk.overgang.documents.Templates;
import dk.overgang.network.networks.domain.handover.OneEntry;
import dk.overgang.network.plans.LongTermPlanView.AgreementItem;
import dk.overgang.network.plans.LongTermPlanView.ContactItem;
import dk.overgang.network.plans.LongTermPlanView.GoalItem;
import dk.overgang.network.plans.LongTermPlanView.PlanItem;
import dk.overgang.network.plans.LongTermPlanView.SupporterItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Prints a plan in large type and in words that the citizen understands, what to do in a crisis first (F-55). Nobody
/// who may not be involved stands in it, and no personal number.
@Component
class LongTermPlanPdf {

    /// What the template shows of a plan.
    ///
    /// @param words the language of the plan's own texts, where it is another one than the paper's
    /// @param entry whom the citizen calls at the municipality, now and then; empty where nobody is known
    /// @param goals by the name of their area, in the paper's language
    record Paper(
            String title,
            @Nullable String words,
            boolean agreed,
            String agreement,
            @Nullable String review,
            String version,
            List<String> earlySigns,
            List<String> whatHelps,
            List<String> firstSteps,
            List<ContactItem> calls,
            List<ContactItem> acuteOffers,
            List<String> entry,
            List<SupporterItem> supporters,
            List<PaperGoal> goals,
            @Nullable String support,
            @Nullable String citizensWords) {}

    record PaperGoal(String area, String text, @Nullable String support) {}

    private static final String TEMPLATE = "long-term-plan";

    private final Templates templates = new Templates("network-service-long-term-plan");

    byte[] of(PlanItem plan, OneEntry entry, Locale language) {
        var paper = paper(plan, entry, language);
        var model = new HashMap<String, Object>(Map.of("paper", paper));
        return AccessiblePdf.of(
                templates.render(TEMPLATE, language, model), new DocumentFacts(paper.title(), language, made(plan)));
    }

    /// The same for every citizen: it names nobody.
    String fileName(PlanItem plan, Locale language) {
        return text("file." + plan.kind(), language) + ".pdf";
    }

    private Paper paper(PlanItem plan, OneEntry entry, Locale language) {
        var crisis = plan.crisis();
        var own = Locale.of(plan.language().name().toLowerCase(Locale.ROOT));
        return new Paper(
                text("title." + plan.kind(), language),
                own.getLanguage().equals(language.getLanguage()) ? null : own.toLanguageTag(),
                plan.agreement() != null,
                agreement(plan.agreement(), language),
                plan.reviewOn() == null ? null : text("review", language, date(plan.reviewOn(), language)),
                text("version", language, plan.version()),
                crisis.earlySigns(),
                crisis.whatHelps(),
                crisis.firstSteps(),
                shown(crisis.calls()),
                shown(crisis.acuteOffers()),
                entry(entry, language),
                plan.supporters().stream()
                        .filter(supporter -> !supporter.withheld())
                        .toList(),
                plan.goals().stream().map(goal -> goal(goal, language)).toList(),
                plan.support(),
                plan.citizensWords());
    }

    private static List<ContactItem> shown(List<ContactItem> contacts) {
        return contacts.stream().filter(contact -> !contact.withheld()).toList();
    }

    private PaperGoal goal(GoalItem goal, Locale language) {
        return new PaperGoal(text("area." + goal.area(), language), goal.text(), goal.support());
    }

    private List<String> entry(OneEntry entry, Locale language) {
        return Stream.of(now(entry, language), gap(entry, language), next(entry, language))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> now(OneEntry entry, Locale language) {
        var until = entry.until();
        return Optional.ofNullable(entry.now()).map(now -> switch (now.role()) {
            case CTI_WORKER ->
                until == null
                        ? text("entry.CTI_WORKER", language)
                        : text("entry.CTI_WORKER.until", language, date(until.minusDays(1), language));
            case SUPPORT_WORKER -> text("entry.SUPPORT_WORKER", language);
        });
    }

    /// Who leads a course at the moment is the workers' matter, not the paper's.
    private Optional<String> gap(OneEntry entry, Locale language) {
        return Optional.ofNullable(entry.gap())
                .filter(gap -> gap.lack() != OneEntry.Lack.NO_CTI_WORKER)
                .map(OneEntry.Gap::from)
                .map(from -> text("entry.gap", language, date(from, language)));
    }

    private Optional<String> next(OneEntry entry, Locale language) {
        return Optional.ofNullable(entry.next())
                .map(OneEntry.Person::since)
                .map(since -> text("entry.SUPPORT_WORKER.from", language, date(since, language)));
    }

    private String agreement(@Nullable AgreementItem agreement, Locale language) {
        if (agreement == null) {
            return text("not-agreed", language);
        }
        var parties = agreement.with().stream()
                .map(party -> text("party." + party, language))
                .collect(Collectors.joining(", "));
        return text("agreed", language, date(agreement.on(), language), parties);
    }

    private String date(LocalDate on, Locale language) {
        return DateTimeFormatter.ofPattern(text("date", language), language).format(on);
    }

    private String text(String key, Locale language, Object... arguments) {
        return templates.text(key, language, arguments);
    }

    /// When the plan last changed, so that the same plan makes the same bytes.
    private static Instant made(PlanItem plan) {
        var agreement = plan.agreement();
        return agreement == null ? Objects.requireNonNull(plan.writtenAt()) : agreement.notedAt();
    }
}
