package dk.overgang.referral.letters.outgoing;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Terms;
import dk.overgang.messaging.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.letters.Letter;
import dk.overgang.referral.letters.LetterAnswers.LetterAnswer;
import dk.overgang.referral.letters.LetterBox;
import dk.overgang.referral.letters.outgoing.LetterBodies.NewLetter;
import dk.overgang.referral.letters.outgoing.LetterBodies.Reply;
import dk.overgang.referral.letters.outgoing.LetterWriting.Asking;
import dk.overgang.referral.referrals.RequestKeys;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Answering a letter, and beginning a thread about a referral.
@RestController
class WritingController {

    private final LetterBox letters;
    private final LetterWriting writing;
    private final CitizenDirectory directory;
    private final RequestKeys keys;

    WritingController(LetterBox letters, LetterWriting writing, CitizenDirectory directory, RequestKeys keys) {
        this.letters = letters;
        this.writing = writing;
        this.directory = directory;
        this.keys = keys;
    }

    @PostMapping("/api/v1/letters/{id}/reply")
    ResponseEntity<LetterAnswer> reply(
            Caller caller, @PathVariable UUID id, Terms terms, @Valid @RequestBody Reply reply) {
        var letter = letters.find(id).map(Stored::state).orElseThrow(Problem::notFound);
        var citizen = directory.shownTo(caller, letter.citizenId());
        var asking = new Asking(caller, citizen, keys.of(caller, terms, id + "/reply", reply));
        return created(writing.answer(asking, letter, reply));
    }

    @PostMapping("/api/v1/citizens/{citizen}/letters")
    ResponseEntity<LetterAnswer> begin(
            Caller caller, @PathVariable UUID citizen, Terms terms, @Valid @RequestBody NewLetter command) {
        var found = directory.shownTo(caller, citizen);
        return created(writing.begin(
                new Asking(caller, found, keys.of(caller, terms, citizen + "/letters", command)), command));
    }

    private ResponseEntity<LetterAnswer> created(Letter letter) {
        return ResponseEntity.status(HttpStatus.CREATED).body(LetterAnswer.of(letter, letters.open(letter)));
    }
}
