package dk.overgang.network.plans;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.log.AuditAction;
import dk.overgang.access.log.AuditedAs;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.AllowedActions;
import dk.overgang.commands.AllowedActions.Trial;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.RefusalProblems;
import dk.overgang.commands.Versioned;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.network.networks.NetworkFacade;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.plans.LongTermPlanView.AgreementItem;
import dk.overgang.network.plans.LongTermPlanView.PlanItem;
import dk.overgang.network.plans.domain.Contents;
import dk.overgang.network.plans.domain.InvolvedMembers;
import dk.overgang.network.plans.domain.LongTermPlan;
import dk.overgang.network.plans.domain.LongTermPlanAction;
import dk.overgang.network.plans.domain.LongTermPlanCommand;
import dk.overgang.network.plans.domain.LongTermPlanCommand.Agree;
import dk.overgang.network.plans.domain.LongTermPlanCommand.Occasion;
import dk.overgang.network.plans.domain.LongTermPlanCommand.Write;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.NothingWritten;
import dk.overgang.network.plans.domain.PlanVersion;
import dk.overgang.network.plans.domain.PlanVersion.Agreement;
import dk.overgang.network.plans.domain.PlanVersion.Party;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The long-term plan of a course (`LONG_TERM`), or the plan to stay in work or education (`RETENTION`). Whoever
/// may see the network of a course may see its plans.
@RestController
@RequestMapping("/api/v1/networks/{courseId}/plans/{kind}")
class LongTermPlanController {

    /// What a plan in which nothing stands yet is stored as; before the first change it is not stored.
    private static final long FIRST_VERSION = 1;

    private static final Locale DANISH = Locale.of("da");

    /// @param with who took part, the citizen always among them
    record NewAgreement(
            @NotNull LocalDate on, @NotEmpty @Size(max = 3) List<@NotNull Party> with) {}

    /// One version of a plan, without its texts.
    ///
    /// @param by the subject of the token of who wrote it
    record VersionItem(
            int version, Instant at, String by, @Nullable AgreementItem agreement) {

        static VersionItem of(int number, PlanVersion version) {
            return new VersionItem(number, version.at(), version.by(), AgreementItem.of(version));
        }
    }

    /// @param allowed what the caller may do with it today, and why not the rest
    record PlanAnswer(@JsonUnwrapped PlanItem plan, List<AllowedAction> allowed) {}

    private final AggregateStore<LongTermPlan> plans;
    private final CommandHandler<LongTermPlan> commands;
    private final NetworkFacade networks;
    private final AllowedActions allowed;
    private final LongTermPlanPdf paper;
    private final TextVault vault;
    private final Clock clock;

    LongTermPlanController(
            AggregateStore<LongTermPlan> plans,
            CommandHandler<LongTermPlan> commands,
            NetworkFacade networks,
            AllowedActions allowed,
            LongTermPlanPdf paper,
            TextVault vault,
            Clock clock) {
        this.plans = plans;
        this.commands = commands;
        this.networks = networks;
        this.allowed = allowed;
        this.paper = paper;
        this.vault = vault;
        this.clock = clock;
    }

    /// What the plan says now; an empty one before it is written.
    @GetMapping
    ResponseEntity<PlanAnswer> plan(Caller caller, @PathVariable UUID courseId, @PathVariable LongTermPlan.Kind kind) {
        var network = network(caller, courseId);
        return stored(courseId, kind)
                .map(stored -> Versioned.ok(stored, plan -> answer(caller, network, plan)))
                .orElseGet(() -> ResponseEntity.ok()
                        .eTag("\"" + FIRST_VERSION + "\"")
                        .body(answer(caller, network, LongTermPlan.of(network.course(), kind))));
    }

    private PlanAnswer answer(Caller caller, SupportNetwork network, LongTermPlan plan) {
        var occasion = occasion(network);
        var address = "/api/v1/networks/%s/plans/%s".formatted(plan.courseId(), plan.kind());
        var tried = Stream.of(LongTermPlanAction.values())
                .map(action -> new Trial(
                        action.name(),
                        null,
                        action.isReading() ? HttpMethod.GET : HttpMethod.POST,
                        address + action.path(),
                        () -> action.tried(plan, now(), caller.subject(), occasion)))
                .map(trial -> allowed.of(caller, trial))
                .toList();
        return new PlanAnswer(view(network).current(plan), tried);
    }

    /// Writes the plan, all of it, as a new version, which is not agreed yet.
    @PostMapping
    ResponseEntity<PlanItem> write(
            @PathVariable UUID courseId,
            @PathVariable LongTermPlan.Kind kind,
            CommandRequest request,
            @Valid @RequestBody NewContents contents) {
        var network = network(request.caller(), courseId);
        var command =
                new Write(contents.encrypted(vault), now(), request.caller().subject(), occasion(network));
        return carryOut(network, kind, request, command);
    }

    /// What the plan says now was gone through with the citizen and agreed.
    @PostMapping("/agreement")
    ResponseEntity<PlanItem> agree(
            @PathVariable UUID courseId,
            @PathVariable LongTermPlan.Kind kind,
            CommandRequest request,
            @Valid @RequestBody NewAgreement agreed) {
        var network = network(request.caller(), courseId);
        var agreement = new Agreement(
                agreed.on(),
                EnumSet.copyOf(agreed.with()),
                now(),
                request.caller().subject());
        return carryOut(network, kind, request, new Agree(agreement, occasion(network)));
    }

    /// Who wrote the plan when, and which versions were agreed, the first one first.
    @GetMapping("/versions")
    Page<VersionItem> versions(
            Caller caller, @PathVariable UUID courseId, @PathVariable LongTermPlan.Kind kind, Paging paging) {
        var plan = plan(network(caller, courseId), kind);
        var all = IntStream.rangeClosed(1, plan.version())
                .mapToObj(number -> VersionItem.of(number, plan.version(number).orElseThrow()));
        return paging.pageOf(all, version -> new SortKey(List.of("%09d".formatted(version.version()))));
    }

    /// What the plan said after so many changes; the first version is 1.
    @GetMapping("/versions/{version}")
    PlanItem version(
            Caller caller,
            @PathVariable UUID courseId,
            @PathVariable LongTermPlan.Kind kind,
            @PathVariable int version) {
        var network = network(caller, courseId);
        var plan = plan(network, kind);
        return plan.version(version)
                .map(found -> view(network).item(plan, version, found))
                .orElseThrow(Problem::notFound);
    }

    /// The plan as it stands now, as a paper that the citizen takes along (PDF/UA).
    ///
    /// @param locale the first of Danish and English that `Accept-Language` names; without that header the paper is
    ///     in the language of the plan's own texts
    @GetMapping(path = "/long-term-plan.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @AuditedAs(AuditAction.EXPORT)
    ResponseEntity<byte[]> paper(
            Caller caller,
            @PathVariable UUID courseId,
            @PathVariable LongTermPlan.Kind kind,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String asked,
            Locale locale) {
        // Notes the citizen in the access log, before the first byte.
        var network = network(caller, courseId);
        var plan = plan(network, kind);
        if (plan.version() == 0) {
            throw RefusalProblems.of(new NothingWritten());
        }
        var shown = view(network).current(plan);
        var language = asked == null ? own(shown.language()) : locale;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.fileName(shown, language))
                                .build()
                                .toString())
                .body(paper.of(shown, networks.entry(network.course()), language));
    }

    private ResponseEntity<PlanItem> carryOut(
            SupportNetwork network, LongTermPlan.Kind kind, CommandRequest request, LongTermPlanCommand command) {
        var changed = commands.handleOrBegin(
                LongTermPlan.idOf(network.course().courseId(), kind),
                () -> LongTermPlan.of(network.course(), kind),
                request,
                plan -> plan.decide(command));
        return Versioned.ok(changed, view(network)::current);
    }

    private Occasion occasion(SupportNetwork network) {
        return new Occasion(network, networks.hasDied(network.course()), networks.today());
    }

    private SupportNetwork network(Caller caller, UUID courseId) {
        return networks.visible(caller, courseId).state();
    }

    private Optional<Stored<LongTermPlan>> stored(UUID courseId, LongTermPlan.Kind kind) {
        return plans.find(LongTermPlan.idOf(courseId, kind));
    }

    private LongTermPlan plan(SupportNetwork network, LongTermPlan.Kind kind) {
        return stored(network.course().courseId(), kind)
                .map(Stored::state)
                .orElseGet(() -> LongTermPlan.of(network.course(), kind));
    }

    private LongTermPlanView view(SupportNetwork network) {
        return new LongTermPlanView(new InvolvedMembers(network), vault);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Locale own(Contents.Language language) {
        return switch (language) {
            case DA, AR -> DANISH;
            case EN -> Locale.ENGLISH;
        };
    }
}
