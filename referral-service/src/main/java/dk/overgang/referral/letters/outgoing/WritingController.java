package dk.overgang.referral.letters.outgoing;

import dk.overgang.access.Problem;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.medcom.domain.correspondence.Priority;
import dk.overgang.medcom.domain.correspondence.Signature;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.letters.Correspondents;
import dk.overgang.referral.letters.LetterBox;
import dk.overgang.referral.letters.LetterView;
import dk.overgang.referral.letters.domain.Letter;
import dk.overgang.referral.letters.domain.LetterDraft;
import dk.overgang.referral.letters.domain.LetterDraft.Subject;
import dk.overgang.referral.referrals.domain.Sender;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Writes letters: an answer to who wrote, or the first of a thread to who referred the citizen, and to nobody
/// else; no body names an address. Neither needs a consent to share: the other side sent what is answered, and
/// hears nothing but that ([0022](docs/decisions/0022-letters-are-sealed-and-answered-to-who-wrote.md)).
@RestController
class WritingController {

    private static final int LONGEST_TEXT = 20_000;

    record SignatureBody(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String title,

            @NotNull @Pattern(regexp = "[+]?[0-9][0-9 -]{3,19}", message = "phone")
            String phone) {

        Signature read() {
            return new Signature(name.strip(), title.strip(), phone.replace(" ", ""));
        }
    }

    record Reply(
            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @NotNull @Valid SignatureBody signature) {

        @Override
        public String toString() {
            return "Reply";
        }
    }

    record NewLetter(
            @NotNull UUID referralId,
            @NotNull Category category,
            @Nullable Priority priority,
            @Nullable @Size(max = 200) String topic,
            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @NotNull @Valid SignatureBody signature) {

        @Override
        public String toString() {
            return "NewLetter[%s]".formatted(referralId);
        }
    }

    /// The other end of a thread: who fetches the letter, and the SOR id that it goes to.
    private record Recipient(Sender correspondent, String unit) {}

    private final CommandHandler<Letter> commands;
    private final LetterBox letters;
    private final LetterAddresses addresses;
    private final CitizenDirectory directory;
    private final Clock clock;

    WritingController(
            CommandHandler<Letter> commands,
            LetterBox letters,
            LetterAddresses addresses,
            CitizenDirectory directory,
            Clock clock) {
        this.commands = commands;
        this.letters = letters;
        this.addresses = addresses;
        this.directory = directory;
        this.clock = clock;
    }

    @PostMapping("/api/v1/letters/{id}/reply")
    ResponseEntity<LetterView> reply(@PathVariable UUID id, CommandRequest request, @Valid @RequestBody Reply reply) {
        var answered = letters.find(id).orElseThrow(Problem::notFound);
        var letter = answered.state();
        var citizen = directory.shownTo(request.caller(), letter.citizenId()).state();
        var letterId = request.newId();
        return created(commands.create(letterId, request, () -> {
            request.mustHaveSeen(answered.version());
            var thread = letters.open(letter);
            var draft = draft(letterId, citizen, reply.text(), reply.signature());
            return draft.reply(letter, thread, addresses.unit(letter.unit(), thread), letters.file(citizen))
                    .within(said -> letter(
                            draft, citizen, request, new Recipient(letter.correspondent(), letter.unit()), said));
        }));
    }

    @PostMapping("/api/v1/citizens/{citizen}/letters")
    ResponseEntity<LetterView> begin(
            @PathVariable("citizen") UUID citizenId, CommandRequest request, @Valid @RequestBody NewLetter body) {
        var found = directory.shownTo(request.caller(), citizenId);
        var citizen = found.state();
        var letterId = request.newId();
        return created(commands.create(letterId, request, () -> {
            request.mustHaveSeen(found.version());
            var referral = citizen.referral(body.referralId()).orElseThrow(Problem::notFound);
            var to = Correspondents.of(
                    referral.sender().subject(), referral.sender().sor());
            var draft = draft(letterId, citizen, body.text(), body.signature());
            var subject = new Subject(UUID.randomUUID(), body.category(), body.priority(), body.topic());
            return draft.begin(subject, Optional.ofNullable(to.sor()).flatMap(addresses::unit), letters.file(citizen))
                    .within(said ->
                            letter(draft, citizen, request, new Recipient(to, Objects.requireNonNull(to.sor())), said));
        }));
    }

    private LetterDraft draft(UUID id, Citizen citizen, String text, SignatureBody signature) {
        var now = clock.instant();
        return new LetterDraft(
                id, UUID.randomUUID(), now, addresses.municipality(citizen.municipality()), text, signature.read());
    }

    private Letter letter(
            LetterDraft draft, Citizen citizen, CommandRequest request, Recipient to, Correspondence said) {
        return new Letter(
                draft.id(),
                citizen.municipality(),
                citizen.citizenId(),
                said.thread(),
                Letter.State.WAITING,
                to.correspondent(),
                to.unit(),
                said.category(),
                said.priority(),
                draft.at(),
                letters.seal(said),
                request.caller().subject(),
                null);
    }

    private ResponseEntity<LetterView> created(Stored<Letter> written) {
        return Versioned.created(written, letter -> LetterView.of(letter, letters.open(letter)));
    }
}
