package dk.overgang.course.contact;

import dk.overgang.access.NoPersonalNumber;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.course.contact.domain.Contact;
import dk.overgang.course.contact.domain.Contact.Correction;
import dk.overgang.course.contact.domain.ContactCommand.Correct;
import dk.overgang.course.contact.domain.ContactCommand.WriteNote;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.encryption.domain.TextVault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Writes case notes without a contact, and corrections beside what stands. Nothing is overwritten.
@RestController
@RequestMapping("/api/v1/courses/{courseId}")
class NoteController {

    /// In UTF-16 units.
    static final int LONGEST_TEXT = 20_000;

    /// Any lines, but no other control characters.
    static final String TEXT = "[\\P{Cntrl}\\n\\r\\t]*";

    /// A code of the municipality, never free text.
    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    record NewNote(
            @NotNull LocalDate on,

            @NotBlank @Size(max = LONGEST_TEXT) @Pattern(regexp = TEXT, message = "written-text")
            String text) {}

    record NewCorrection(
            @NotBlank @Size(max = LONGEST_TEXT) @Pattern(regexp = TEXT, message = "written-text")
            String text,

            @Nullable @NoPersonalNumber @Pattern(regexp = CODE, message = "code")
            String reason) {}

    private final ContactLog log;
    private final CommandHandler<Contact> commands;
    private final CourseFacade courses;
    private final TextVault vault;

    NoteController(ContactLog log, CommandHandler<Contact> commands, CourseFacade courses, TextVault vault) {
        this.log = log;
        this.commands = commands;
        this.courses = courses;
        this.vault = vault;
    }

    /// A case note, also after the course has ended (E23).
    @PostMapping("/notes")
    ResponseEntity<ContactView> write(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewNote body) {
        var course = courses.visible(request.caller(), courseId);
        var today = courses.today();
        var note = Contact.note(
                request.newId(),
                course.state(),
                body.on(),
                vault.encrypt(body.text()),
                today,
                request.caller().subject());
        var written = commands.create(note.id(), request, () -> {
            request.mustHaveSeen(course.version());
            return Contact.decide(new WriteNote(note, today));
        });
        return Versioned.created(written, contact -> ContactView.of(contact, course.state()));
    }

    /// A correction beside an entry, by its author.
    @PostMapping("/contacts/{contactId}/corrections")
    ResponseEntity<ContactView> correct(
            @PathVariable UUID courseId,
            @PathVariable UUID contactId,
            CommandRequest request,
            @Valid @RequestBody NewCorrection body) {
        var course = courses.visible(request.caller(), courseId).state();
        var correction = new Correction(vault.encrypt(body.text()), body.reason(), courses.today());
        var corrected = commands.handle(
                () -> log.contact(course, contactId),
                request,
                contact ->
                        contact.decide(new Correct(correction, request.caller().subject())));
        return Versioned.created(corrected, contact -> ContactView.withTexts(contact, course, vault));
    }
}
