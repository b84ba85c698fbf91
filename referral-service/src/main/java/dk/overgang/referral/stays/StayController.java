package dk.overgang.referral.stays;

import dk.overgang.access.Caller;
import dk.overgang.access.NoPersonalNumber;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.stays.domain.ManualStayCommand;
import dk.overgang.referral.stays.domain.ManualStayCommand.Cancel;
import dk.overgang.referral.stays.domain.ManualStayCommand.Close;
import dk.overgang.referral.stays.domain.ManualStayCommand.CorrectEnd;
import dk.overgang.referral.stays.domain.ManualStayCommand.CorrectStart;
import dk.overgang.referral.stays.domain.ManualStayCommand.Register;
import dk.overgang.referral.stays.domain.ManualStayCommand.Reopen;
import dk.overgang.referral.stays.domain.ManualStays;
import dk.overgang.referral.stays.domain.ManualStays.Entry;
import dk.overgang.referral.stays.domain.Stay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The hospital stays of a citizen, and those that the municipality registers by hand (R.BR7). An entry becomes a
/// notice in the same history as a hospital's, so that it pauses a course alike.
@RestController
@RequestMapping("/api/v1/citizens/{id}/stays")
class StayController {

    record NewStay(
            @NotNull Stay.Kind kind,
            @NotNull Instant from,

            @NotNull @NoPersonalNumber @Pattern(regexp = "[^\\p{Cntrl}]{1,100}", message = "line")
            String hospital) {}

    record At(@NotNull Instant at) {}

    record StayWritten(UUID stayId, Stay.State state) {

        /// A stay that was joined to another one goes by the other one's id.
        static StayWritten of(Citizen citizen, UUID id) {
            return citizen.hospital().stays().stream()
                    .filter(stay -> stay.id().equals(id) || stay.isMadeOf(id))
                    .findFirst()
                    .map(stay -> new StayWritten(stay.id(), stay.state()))
                    .orElseThrow(Problem::notFound);
        }
    }

    private final CommandHandler<Citizen> commands;
    private final CitizenDirectory directory;
    private final Clock clock;

    StayController(CommandHandler<Citizen> commands, CitizenDirectory directory, Clock clock) {
        this.commands = commands;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Page<StayView>> stays(Caller caller, @PathVariable UUID id) {
        return Versioned.ok(directory.shownTo(caller, id), citizen -> {
            var history = citizen.hospital();
            return Page.whole(citizen.stays().stream()
                    .map(stay -> StayView.of(history, stay))
                    .toList());
        });
    }

    @PostMapping
    ResponseEntity<StayWritten> register(
            @PathVariable("id") UUID citizenId, CommandRequest request, @Valid @RequestBody NewStay stay) {
        var id = request.newId();
        var written = write(citizenId, id, request, new Register(stay.kind(), stay.from(), stay.hospital()));
        var stays = URI.create("/api/v1/citizens/%s/stays".formatted(citizenId));
        return Versioned.created(stays, written, citizen -> StayWritten.of(citizen, id));
    }

    @PostMapping("/{stayId}/close")
    ResponseEntity<StayWritten> close(
            @PathVariable("id") UUID citizenId,
            @PathVariable UUID stayId,
            CommandRequest request,
            @Valid @RequestBody At end) {
        return change(citizenId, stayId, request, new Close(stayId, end.at()));
    }

    @PostMapping("/{stayId}/correct-start")
    ResponseEntity<StayWritten> correctStart(
            @PathVariable("id") UUID citizenId,
            @PathVariable UUID stayId,
            CommandRequest request,
            @Valid @RequestBody At start) {
        return change(citizenId, stayId, request, new CorrectStart(stayId, start.at()));
    }

    @PostMapping("/{stayId}/correct-end")
    ResponseEntity<StayWritten> correctEnd(
            @PathVariable("id") UUID citizenId,
            @PathVariable UUID stayId,
            CommandRequest request,
            @Valid @RequestBody At end) {
        return change(citizenId, stayId, request, new CorrectEnd(stayId, end.at()));
    }

    /// Takes back an end that was registered by mistake.
    @PostMapping("/{stayId}/reopen")
    ResponseEntity<StayWritten> reopen(
            @PathVariable("id") UUID citizenId, @PathVariable UUID stayId, CommandRequest request) {
        return change(citizenId, stayId, request, new Reopen(stayId));
    }

    /// Takes back the whole stay, which stays in the list as cancelled.
    @PostMapping("/{stayId}/cancel")
    ResponseEntity<StayWritten> cancel(
            @PathVariable("id") UUID citizenId, @PathVariable UUID stayId, CommandRequest request) {
        return change(citizenId, stayId, request, new Cancel(stayId));
    }

    private ResponseEntity<StayWritten> change(
            UUID citizenId, UUID stayId, CommandRequest request, ManualStayCommand command) {
        var written = write(citizenId, request.newId(), request, command);
        return Versioned.ok(written, citizen -> StayWritten.of(citizen, stayId));
    }

    private Stored<Citizen> write(UUID citizenId, UUID id, CommandRequest request, ManualStayCommand command) {
        var entry = new Entry(id, request.caller().subject(), clock.instant());
        return commands.handle(
                citizenId,
                request,
                citizen -> new ManualStays(citizen.hospital(), entry)
                        .decide(command)
                        .within(citizen::with));
    }
}
