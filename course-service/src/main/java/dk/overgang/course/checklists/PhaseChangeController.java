package dk.overgang.course.checklists;

import dk.overgang.access.Caller;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.RefusalProblems;
import dk.overgang.course.checklists.ChecklistController.OwnerBody;
import dk.overgang.course.checklists.ChecklistView.ChecklistItemView;
import dk.overgang.course.checklists.CourseChecklists.Seen;
import dk.overgang.course.checklists.domain.ChecklistCommand.RecordPhaseChange;
import dk.overgang.course.checklists.domain.ChecklistCommand.Signed;
import dk.overgang.course.checklists.domain.ChecklistProgress;
import dk.overgang.course.checklists.domain.PhaseChange;
import dk.overgang.course.checklists.domain.PhaseChange.CarriedOver;
import dk.overgang.course.checklists.domain.PhaseChange.Talk;
import dk.overgang.course.contact.ContactNorms;
import dk.overgang.course.contact.domain.ContactGuide.Norm;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PhaseGuide;
import dk.overgang.course.programmes.domain.Text;
import dk.overgang.encryption.domain.TextVault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Guides the talk at a phase change and keeps what was said. The phase changes by its date, whether the talk
/// is recorded or not (C1).
@RestController
@RequestMapping("/api/v1/courses/{courseId}/phase-changes/{boundary}")
class PhaseChangeController {

    private static final String WORDS = "[\\P{Cntrl}\\n\\r\\t]{1,4000}";

    /// @param on the day of the talk
    /// @param carriedOver what goes into the next phase open, and who sees to it; absent: as it stands
    /// @param words what was said, kept encrypted
    /// @param phaseBeganInPractice when the next phase really began; moves no date
    record PhaseChangeRequest(
            @NotNull LocalDate on,
            @NotNull Boolean toldToCitizen,
            @Nullable @Size(max = 100) List<@NotNull @Valid CarriedOverBody> carriedOver,

            @Nullable @Pattern(regexp = WORDS, message = "phase-change-words")
            String words,

            @Nullable LocalDate phaseBeganInPractice) {}

    record CarriedOverBody(
            @NotNull String item, @NotNull @Valid OwnerBody owner) {

        CarriedOver toCarriedOver() {
            return new CarriedOver(item, owner.toOwner());
        }
    }

    /// @param on the first day of the phase that begins; null before the start
    /// @param held whether that day stands still, because a pause is open
    /// @param passed whether the phase has changed
    /// @param ends the phase that ends: its purpose is what it should have reached
    /// @param begins the phase that begins: what the citizen is told of it, and what it means in practice
    /// @param missing what is open of the phase that ends and of those before it
    /// @param record as it stands; null before somebody has recorded the talk
    /// @param former what it was before it was corrected, the first one first
    record PhaseChangeView(
            int boundary,
            @Nullable LocalDate on,
            boolean held,
            boolean passed,
            PhaseGuideView ends,
            PhaseGuideView begins,
            List<ChecklistItemView> missing,
            @Nullable PhaseChangeRecordView record,
            List<PhaseChangeRecordView> former) {}

    /// What the programme says of a phase; the contacts tell what it means for the time with the worker, as it is
    /// adapted to this citizen.
    ///
    /// @param contacts how many there should be in that many weeks
    record PhaseGuideView(int phase, Text name, Text purpose, Text toCitizen, int contacts, int perWeeks) {

        private static PhaseGuideView of(int phase, PhaseGuide guide, Norm norm) {
            return new PhaseGuideView(
                    phase, guide.name(), guide.purpose(), guide.toCitizen(), norm.contacts(), norm.perWeeks());
        }
    }

    /// @param by the subject of the token of whoever recorded it
    record PhaseChangeRecordView(
            LocalDate on,
            boolean toldToCitizen,
            List<CarriedOver> carriedOver,
            @Nullable String words,
            @Nullable LocalDate phaseBeganInPractice,
            String by,
            Instant at) {}

    private final CourseChecklists checklists;
    private final ContactNorms contacts;
    private final TextVault vault;

    PhaseChangeController(CourseChecklists checklists, ContactNorms contacts, TextVault vault) {
        this.checklists = checklists;
        this.contacts = contacts;
        this.vault = vault;
    }

    @GetMapping
    ResponseEntity<PhaseChangeView> guide(Caller caller, @PathVariable UUID courseId, @PathVariable int boundary) {
        var seen = checklists.of(caller, courseId);
        ChecklistProgress.refusalOf(boundary).map(RefusalProblems::of).ifPresent(problem -> {
            throw problem;
        });
        return seen.answer(now -> view(now, boundary));
    }

    /// Records the talk, or corrects what was recorded of it.
    @PostMapping
    ResponseEntity<PhaseChangeView> record(
            @PathVariable UUID courseId,
            @PathVariable int boundary,
            CommandRequest request,
            @Valid @RequestBody PhaseChangeRequest change) {
        return checklists
                .change(courseId, request, signed -> command(boundary, change, signed))
                .answer(now -> view(now, boundary));
    }

    private RecordPhaseChange command(int boundary, PhaseChangeRequest change, Signed signed) {
        var carriedOver = change.carriedOver() == null ? List.<CarriedOverBody>of() : change.carriedOver();
        return new RecordPhaseChange(
                boundary,
                change.on(),
                change.toldToCitizen(),
                carriedOver.stream().map(CarriedOverBody::toCarriedOver).toList(),
                change.words() == null ? null : vault.encrypt(change.words()),
                change.phaseBeganInPractice(),
                signed);
    }

    private PhaseChangeView view(Seen seen, int boundary) {
        var progress = seen.progress();
        var guides = seen.programme().phases();
        var norms = contacts.of(progress.course());
        var records = progress.checklist().phaseChange(boundary).map(PhaseChange::records).orElse(List.of()).stream()
                .map(this::view)
                .toList();
        return new PhaseChangeView(
                boundary,
                progress.boundary(boundary).orElse(null),
                progress.isHeld(boundary),
                progress.hasPassed(boundary),
                PhaseGuideView.of(boundary, guides.get(boundary - 1), norms.get(boundary - 1)),
                PhaseGuideView.of(boundary + 1, guides.get(boundary), norms.get(boundary)),
                progress.missingAt(boundary).stream().map(ChecklistItemView::of).toList(),
                records.isEmpty() ? null : records.getLast(),
                records.isEmpty() ? List.of() : records.subList(0, records.size() - 1));
    }

    private PhaseChangeRecordView view(Talk talk) {
        return new PhaseChangeRecordView(
                talk.on(),
                talk.toldToCitizen(),
                talk.carriedOver(),
                vault.decryptIfAny(talk.words()),
                talk.beganInPractice(),
                talk.by(),
                talk.at());
    }
}
