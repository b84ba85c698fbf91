package dk.overgang.referral.moves;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Municipalities;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.citizens.domain.decisions.MovingAway;
import dk.overgang.referral.moves.HandoverPackage.Contents;
import dk.overgang.referral.moves.domain.Move;
import dk.overgang.referral.moves.domain.NewMove;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Records moves to another municipality, and shows the packages that arrived. A package is shown only while the
/// citizen's consent is in force.
@RestController
class MoveController {

    record MoveBody(@NotNull String to, @NotNull LocalDate on) {}

    /// A citizen's move to another municipality.
    ///
    /// @param shared a package goes along, because the citizen consents to it
    record MoveView(UUID moveId, String to, LocalDate on, boolean shared) {

        private static MoveView of(Move move) {
            return new MoveView(move.moveId(), move.to(), move.on(), move.consentId() != null);
        }
    }

    record PackageView(
            UUID packageId, String from, UUID citizenId, UUID referralId, LocalDate movedOn, Contents contents) {

        private static PackageView of(HandoverPackage arrived) {
            return new PackageView(
                    arrived.packageId(),
                    arrived.from(),
                    arrived.newCitizenId(),
                    arrived.newReferralId(),
                    arrived.movedOn(),
                    arrived.contents());
        }
    }

    /// A package that may be read, with the citizen for whom it arrived.
    private record Arrived(HandoverPackage sent, Citizen citizen) {}

    private final CommandHandler<Citizen> commands;
    private final AggregateStore<Citizen> citizens;
    private final AggregateStore<HandoverPackage> packages;
    private final Municipalities municipalities;
    private final DueWork handovers;
    private final CitizenDirectory directory;
    private final Scopes scopes;
    private final Clock clock;

    MoveController(
            CommandHandler<Citizen> commands,
            AggregateStore<Citizen> citizens,
            AggregateStore<HandoverPackage> packages,
            Municipalities municipalities,
            DueWork handovers,
            CitizenDirectory directory,
            Scopes scopes,
            Clock clock) {
        this.commands = commands;
        this.citizens = citizens;
        this.packages = packages;
        this.municipalities = municipalities;
        this.handovers = handovers;
        this.directory = directory;
        this.scopes = scopes;
        this.clock = clock;
    }

    @PostMapping("/api/v1/citizens/{citizen}/moves")
    ResponseEntity<MoveView> move(
            @PathVariable UUID citizen, CommandRequest request, @Valid @RequestBody MoveBody move) {
        var isServed = municipalities.of(move.to()).isPresent();
        var entered = new NewMove(request.newId(), move.to(), isServed, move.on(), clock.instant());
        var moved = commands.handle(citizen, request, before -> new MovingAway(before).record(entered));
        handovers.changed();
        return Versioned.created(
                moved,
                after ->
                        MoveView.of(Objects.requireNonNull(after.circumstances().move())));
    }

    @GetMapping("/api/v1/handover-packages")
    Page<PackageView> packages(Caller caller, Paging paging) {
        List<HandoverPackage> all = packages.findReadable(
                query(scopes.of(caller).in("to")),
                found -> found.map(Stored::state).toList());
        return directory
                .page(
                        caller,
                        paging,
                        readable(all),
                        Arrived::citizen,
                        arrived -> SortKey.of(arrived.sent().packageId()))
                .map(arrived -> PackageView.of(arrived.sent()));
    }

    @GetMapping("/api/v1/handover-packages/{id}")
    PackageView handoverPackage(Caller caller, @PathVariable UUID id) {
        return packages.find(id).map(Stored::state).map(List::of).stream()
                .flatMap(this::readable)
                .filter(arrived -> directory.isShownTo(caller, arrived.citizen()))
                .map(arrived -> PackageView.of(arrived.sent()))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /// A consent that was withdrawn or has expired ends at once what may be read.
    private Stream<Arrived> readable(List<HandoverPackage> sent) {
        var people = people(sent);
        return sent.stream()
                .filter(one -> isStillShared(one, people))
                .flatMap(
                        one -> Stream.ofNullable(people.get(one.newCitizenId())).map(there -> new Arrived(one, there)));
    }

    private boolean isStillShared(HandoverPackage sent, Map<UUID, Citizen> people) {
        var from = people.get(sent.citizenId());
        return from != null && from.consents().isInForce(sent.consentId(), DanishDay.of(clock.instant()));
    }

    private Map<UUID, Citizen> people(List<HandoverPackage> sent) {
        var ids = sent.stream()
                .flatMap(one -> Stream.of(one.citizenId(), one.newCitizenId()))
                .toList();
        return citizens.findReadable(
                query(where("_id").in(ids)), found -> found.collect(Collectors.toMap(Stored::id, Stored::state)));
    }
}
