package dk.overgang.network.support;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.AllowedActions;
import dk.overgang.commands.AllowedActions.Trial;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.network.networks.NetworkFacade;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.support.SupportView.SupportChangeView;
import dk.overgang.network.support.domain.ContinuingSupport;
import dk.overgang.network.support.domain.SupportAction;
import dk.overgang.network.support.domain.SupportCommand;
import dk.overgang.network.support.domain.SupportCommand.Apply;
import dk.overgang.network.support.domain.SupportCommand.DecideApplication;
import dk.overgang.network.support.domain.SupportCommand.NameWorker;
import dk.overgang.network.support.domain.SupportCommand.Occasion;
import dk.overgang.network.support.domain.SupportCommand.RecordNeed;
import dk.overgang.network.support.domain.SupportFacts;
import dk.overgang.network.support.domain.SupportFacts.Answer;
import dk.overgang.network.support.domain.SupportFacts.Level;
import dk.overgang.network.support.domain.SupportFacts.Need;
import dk.overgang.network.support.domain.SupportFacts.NewWorker;
import dk.overgang.network.support.domain.SupportFacts.Outcome;
import dk.overgang.network.support.domain.SupportFacts.Verdict;
import dk.overgang.network.support.domain.SupportFacts.View;
import dk.overgang.network.support.domain.SupportRules;
import dk.overgang.network.support.domain.SupportTiming;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The register of continuing support. Whoever may see the course may see it; each answer is the register as it
/// stands, and its `ETag` the version of it.
@RestController
@RequestMapping("/api/v1/continuing-support/{courseId}")
class SupportController {

    /// What a register in which nothing stands yet is stored as; before the first change it is not stored.
    private static final long FIRST_VERSION = 1;

    /// @param on the day of the talk
    /// @param level how much, compared with today
    /// @param kind a code of the rules of continuing support
    record SupportNeed(
            @NotNull LocalDate on,
            @NotNull Answer needed,
            @Nullable Level level,
            @Nullable @Size(max = 40) String kind,
            @Nullable @Valid OneView citizensView,
            @Nullable @Valid OneView workersView) {}

    record OneView(
            @NotNull Answer answer,

            @Nullable @Size(max = 4000) @Pattern(regexp = "[\\P{Cntrl}\\n\\r\\t]*", message = "plain-text")
            String words) {}

    record SupportApplication(@NotNull LocalDate on) {}

    /// @param fromOn the first day of the support; of a grant only
    /// @param level what is granted, compared with today; of a grant only
    record SupportDecision(
            @NotNull Verdict decision,
            @NotNull LocalDate decidedOn,
            @Nullable LocalDate fromOn,
            @Nullable Level level) {}

    /// @param on the day on which the worker is named
    record NewSupportWorker(@NotNull UUID worker, @NotNull LocalDate on) {}

    /// @param allowed what the caller may do with it today, and why not the rest
    record SupportAnswer(@JsonUnwrapped SupportView support, List<AllowedAction> allowed) {}

    private final AggregateStore<ContinuingSupport> registers;
    private final CommandHandler<ContinuingSupport> commands;
    private final NetworkFacade networks;
    private final AllowedActions allowed;
    private final SupportRules rules;
    private final TextVault vault;
    private final Clock clock;

    SupportController(
            AggregateStore<ContinuingSupport> registers,
            CommandHandler<ContinuingSupport> commands,
            NetworkFacade networks,
            AllowedActions allowed,
            SupportRules rules,
            TextVault vault,
            Clock clock) {
        this.registers = registers;
        this.commands = commands;
        this.networks = networks;
        this.allowed = allowed;
        this.rules = rules;
        this.vault = vault;
        this.clock = clock;
    }

    /// The register; an empty one before the first change.
    @GetMapping
    ResponseEntity<SupportAnswer> register(Caller caller, @PathVariable UUID courseId) {
        var course = course(caller, courseId);
        return registers
                .find(ContinuingSupport.idOf(courseId))
                .map(stored -> Versioned.ok(stored, register -> answer(caller, course, register)))
                .orElseGet(() -> ResponseEntity.ok()
                        .eTag("\"" + FIRST_VERSION + "\"")
                        .body(answer(caller, course, ContinuingSupport.of(course))));
    }

    private SupportAnswer answer(Caller caller, CourseFacts course, ContinuingSupport register) {
        var occasion = occasion(caller, course);
        var address = "/api/v1/continuing-support/" + course.courseId();
        var tried = Stream.of(SupportAction.values())
                .map(action ->
                        Trial.post(action.name(), address + action.path(), () -> action.tried(register, occasion)))
                .map(trial -> allowed.of(caller, trial))
                .toList();
        return new SupportAnswer(view(course, register.facts()), tried);
    }

    private Occasion occasion(Caller caller, CourseFacts course) {
        return new Occasion(
                course,
                networks.hasDied(course),
                rules,
                networks.today(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.subject());
    }

    private CourseFacts course(Caller caller, UUID courseId) {
        return networks.visible(caller, courseId).state().course();
    }

    private Function<ContinuingSupport, SupportView> view(CourseFacts course) {
        return register -> view(course, register.facts());
    }

    private SupportView view(CourseFacts course, SupportFacts facts) {
        var timing = SupportTiming.of(facts, course, networks.hasDied(course), rules, networks.today());
        return SupportView.of(course.courseId(), facts, timing, vault);
    }

    /// Who changed what and when, the first change first.
    @GetMapping("/history")
    Page<SupportChangeView> history(Caller caller, @PathVariable UUID courseId, Paging paging) {
        var course = course(caller, courseId);
        var changes = registers
                .find(ContinuingSupport.idOf(course.courseId()))
                .map(stored -> stored.state().changes())
                .orElse(List.of());
        var all = IntStream.rangeClosed(1, changes.size())
                .mapToObj(version -> SupportChangeView.of(version, changes.get(version - 1), vault));
        return paging.pageOf(all, change -> new SortKey(List.of("%09d".formatted(change.version()))));
    }

    @PostMapping("/need")
    ResponseEntity<SupportView> need(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody SupportNeed body) {
        var need = new Need(
                body.on(),
                body.needed(),
                body.level(),
                body.kind(),
                encrypted(body.citizensView()),
                encrypted(body.workersView()));
        return change(courseId, request, new RecordNeed(need));
    }

    private @Nullable View encrypted(@Nullable OneView view) {
        return view == null ? null : new View(view.answer(), vault.encryptIfAny(view.words()));
    }

    @PostMapping("/application")
    ResponseEntity<SupportView> apply(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody SupportApplication body) {
        return change(courseId, request, new Apply(body.on()));
    }

    /// The authority decides, in time or late, also anew.
    @PostMapping("/decision")
    ResponseEntity<SupportView> decide(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody SupportDecision body) {
        var outcome = new Outcome(body.decision(), body.decidedOn(), body.fromOn(), body.level());
        return change(courseId, request, new DecideApplication(outcome));
    }

    @PostMapping("/new-worker")
    ResponseEntity<SupportView> name(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewSupportWorker body) {
        return change(courseId, request, new NameWorker(new NewWorker(body.worker(), body.on())));
    }

    private ResponseEntity<SupportView> change(UUID courseId, CommandRequest request, SupportCommand command) {
        var course = course(request.caller(), courseId);
        var occasion = occasion(request.caller(), course);
        var changed = commands.handleOrBegin(
                ContinuingSupport.idOf(courseId),
                () -> ContinuingSupport.of(course),
                request,
                register -> register.decide(command, occasion));
        return Versioned.ok(changed, view(course));
    }
}
