package dk.overgang.referral.stays;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Terms;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.stays.ManualStayService.Asking;
import dk.overgang.referral.stays.domain.HospitalHistory;
import dk.overgang.referral.stays.domain.ManualStays.Command;
import dk.overgang.referral.stays.domain.Stay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Admissions and discharges that no hospital tells of, written down by the municipality (R.BR7); who wrote them is
/// kept.
@RestController
@RequestMapping("/api/v1/citizens/{id}/stays")
class ManualStayController {

    /// A stay is written down when it happened; a clock may be a little wrong.
    private static final Duration SLACK = Duration.ofHours(1);

    record NewStay(
            Stay.@NotNull Kind kind,
            @NotNull Instant from,

            @NotNull @Pattern(regexp = "[^\\p{Cntrl}]{1,100}")
            String hospital) {}

    record At(@NotNull Instant at) {}

    record StayWritten(UUID stayId, Stay.State state) {}

    private final ManualStayService stays;
    private final Clock clock;

    ManualStayController(ManualStayService stays, Clock clock) {
        this.stays = stays;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<StayWritten> register(
            Caller caller, @PathVariable("id") UUID citizenId, Terms terms, @Valid @RequestBody NewStay stay) {
        notInTheFuture("from", stay.from());
        var asking = asking(caller, citizenId, terms, stay);
        var after = stays.write(asking, new Command.Register(stay.kind(), stay.from(), stay.hospital()));
        var written = written(stayOf(after.hospital(), asking.id()));
        return ResponseEntity.created(URI.create("/api/v1/citizens/%s/stays".formatted(citizenId)))
                .body(written);
    }

    @PostMapping("/{stayId}/close")
    StayWritten close(
            Caller caller,
            @PathVariable("id") UUID citizenId,
            @PathVariable UUID stayId,
            Terms terms,
            @Valid @RequestBody At end) {
        notInTheFuture("at", end.at());
        return write(caller, citizenId, stayId, terms, new Command.Close(stayId, end.at()));
    }

    @PostMapping("/{stayId}/correct-start")
    StayWritten correctStart(
            Caller caller,
            @PathVariable("id") UUID citizenId,
            @PathVariable UUID stayId,
            Terms terms,
            @Valid @RequestBody At start) {
        notInTheFuture("at", start.at());
        return write(caller, citizenId, stayId, terms, new Command.CorrectStart(stayId, start.at()));
    }

    @PostMapping("/{stayId}/correct-end")
    StayWritten correctEnd(
            Caller caller,
            @PathVariable("id") UUID citizenId,
            @PathVariable UUID stayId,
            Terms terms,
            @Valid @RequestBody At end) {
        notInTheFuture("at", end.at());
        return write(caller, citizenId, stayId, terms, new Command.CorrectEnd(stayId, end.at()));
    }

    /// Takes back a closing that was written down by mistake.
    @PostMapping("/{stayId}/reopen")
    StayWritten reopen(Caller caller, @PathVariable("id") UUID citizenId, @PathVariable UUID stayId, Terms terms) {
        return write(caller, citizenId, stayId, terms, new Command.Reopen(stayId));
    }

    /// As if it never was; it stays to be seen.
    @PostMapping("/{stayId}/cancel")
    StayWritten cancel(Caller caller, @PathVariable("id") UUID citizenId, @PathVariable UUID stayId, Terms terms) {
        return write(caller, citizenId, stayId, terms, new Command.Cancel(stayId));
    }

    private StayWritten write(Caller caller, UUID citizenId, UUID stayId, Terms terms, Command command) {
        Citizen after = stays.write(asking(caller, citizenId, terms, command), command);
        return written(stayOf(after.hospital(), stayId));
    }

    private static Asking asking(Caller caller, UUID citizenId, Terms terms, Object request) {
        var asked = IdempotencyKey.given(caller.subject() + citizenId, terms.key(), request);
        var id = asked == null ? UUID.randomUUID() : asked.created();
        return new Asking(caller, citizenId, id, asked);
    }

    /// A stay that was joined to another goes by that one's name.
    private static Stay stayOf(HospitalHistory history, UUID id) {
        return history.stays().stream()
                .filter(stay -> stay.id().equals(id) || stay.isMadeOf(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static StayWritten written(Stay stay) {
        return new StayWritten(stay.id(), stay.state());
    }

    private void notInTheFuture(String field, Instant at) {
        if (at.isAfter(clock.instant().plus(SLACK))) {
            throw Problem.invalid(field, "in-the-future");
        }
    }
}
