package dk.overgang.course.endings;

import dk.overgang.commands.CommandRequest;
import dk.overgang.course.endings.domain.ClosingCommand.HoldFormalEnding;
import dk.overgang.course.endings.domain.ClosingCommand.MakeSheet;
import dk.overgang.course.endings.domain.ClosingCommand.PlanFormalEnding;
import dk.overgang.course.endings.domain.FormalEnding.Guests;
import dk.overgang.encryption.domain.TextVault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Plans the formal ending and notes that it was held, and that the results sheet is ready for it.
@RestController
@RequestMapping("/api/v1/courses/{courseId}")
class FormalEndingController {

    /// @param on in the last phase, or up to some days after the end
    /// @param form a code of `GET /api/v1/closing-codes`
    record FormalEndingRequest(
            @NotNull LocalDate on,
            @NotNull String form,
            @Nullable @Size(max = 20) List<@NotNull @Valid GuestsBody> guests,
            @Nullable @WrittenText String note) {}

    /// @param kind a code of `GET /api/v1/closing-codes`
    /// @param names of the guests; kept encrypted
    record GuestsBody(
            @NotNull String kind,
            @NotNull @Min(1) @Max(200) Integer number,
            @Nullable @WrittenText String names) {}

    /// @param agreed what was agreed; kept encrypted
    record FormalEndingHeld(
            @NotNull LocalDate on, @Nullable @WrittenText String agreed) {}

    /// @param thanks the worker's own words to the citizen, which stand on the sheet; kept encrypted
    record ResultsSheetMade(
            @Nullable @Size(max = 300) @WrittenText String thanks) {}

    private final CourseClosings closings;
    private final TextVault vault;

    FormalEndingController(CourseClosings closings, TextVault vault) {
        this.closings = closings;
        this.vault = vault;
    }

    /// Plans the formal ending; a new plan takes the place of one that was not held.
    @PostMapping("/closing/formal-ending")
    ResponseEntity<ClosingView> plan(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody FormalEndingRequest body) {
        var guests = body.guests() == null ? List.<GuestsBody>of() : body.guests();
        var invited = guests.stream()
                .map(some -> new Guests(some.kind(), some.number(), vault.encryptIfAny(some.names())))
                .toList();
        return closings.change(
                        courseId,
                        request,
                        (signed, _) -> new PlanFormalEnding(
                                body.on(), body.form(), invited, vault.encryptIfAny(body.note()), signed))
                .answer(seen -> ClosingView.of(seen, vault));
    }

    @PostMapping("/closing/formal-ending/held")
    ResponseEntity<ClosingView> hold(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody FormalEndingHeld body) {
        return closings.change(
                        courseId,
                        request,
                        (signed, _) -> new HoldFormalEnding(body.on(), vault.encryptIfAny(body.agreed()), signed))
                .answer(seen -> ClosingView.of(seen, vault));
    }

    /// Notes that the results sheet is ready; it is shown at the same address.
    @PostMapping("/results-sheet")
    ResponseEntity<ClosingView> makeSheet(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody ResultsSheetMade body) {
        return closings.change(
                        courseId, request, (signed, _) -> new MakeSheet(vault.encryptIfAny(body.thanks()), signed))
                .answer(seen -> ClosingView.of(seen, vault));
    }
}
