package dk.overgang.course.plans;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Route;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandHandlers;
import dk.overgang.course.course.EvaluationDays;
import dk.overgang.course.plans.domain.CoursePlan;
import dk.overgang.encryption.SealedTexts;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.AggregateStores;
import dk.overgang.messaging.store.IndexedCollection;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;

/// Where plans are kept and erased. Who may change and read the plan of one course is said with the routes of courses.
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    private static final String COLLECTION = "plans";

    /// The lowest number of the data keys of a plan's texts.
    private static final String TEXT_KEY = "textKey";

    @Bean
    AggregateStore<CoursePlan> coursePlans(AggregateStores stores) {
        return stores.of(
                COLLECTION,
                "overgang.course-events",
                CoursePlan.class,
                CoursePlan::citizenId,
                plan -> plan.oldestKey().map(key -> Map.of(TEXT_KEY, key)).orElse(Map.of()));
    }

    /// Gives texts a newer key when the keys are rotated.
    @Bean
    SealedTexts planTexts(AggregateStore<CoursePlan> coursePlans, TextVault vault) {
        return SealedTexts.of(coursePlans, plan -> plan.renewed(vault::renewed), TEXT_KEY);
    }

    @Bean
    CommandHandler<CoursePlan> planCommands(CommandHandlers handlers, AggregateStore<CoursePlan> coursePlans) {
        return handlers.of(
                coursePlans,
                Aggregate.reachedThroughAnother(CoursePlan::municipality, new PlanPublication()::publication));
    }

    @Bean
    IndexedCollection planIndexes() {
        return IndexedCollection.of(COLLECTION, new Index().on("citizenId", ASC), new Index().on(TEXT_KEY, ASC));
    }

    /// A start is not corrected any more when goals were evaluated in phase 2 (E15).
    @Bean
    EvaluationDays planEvaluations(AggregateStore<CoursePlan> coursePlans) {
        return courseId -> coursePlans
                .find(CoursePlan.idOf(courseId))
                .map(plan -> plan.state().contents().evaluatedOn())
                .orElse(List.of());
    }

    @Bean
    List<Route> planRoutes() {
        return List.of(Route.post("/api/v1/plans/focus-areas", WORKER, LEADER, AUTHORITY));
    }

    @Bean
    CitizenRecords planRecords(AggregateStore<CoursePlan> coursePlans) {
        return CitizenRecords.of(coursePlans, "citizenId");
    }
}
