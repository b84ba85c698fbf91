package dk.overgang.referral.letters;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.scope.Scopes;
import dk.overgang.messaging.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.letters.Letter.State;
import dk.overgang.referral.letters.LetterAnswers.LetterAnswer;
import dk.overgang.referral.letters.LetterAnswers.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The letters about a citizen, and those that nobody has read yet. A letter is seen by whoever may see its citizen.
@RestController
class LetterController {

    private final LetterBox letters;
    private final CitizenDirectory directory;
    private final LetterReadMarks marks;
    private final LetterProperties properties;
    private final Clock clock;
    private final Scopes scopes;

    LetterController(
            LetterBox letters,
            CitizenDirectory directory,
            LetterReadMarks marks,
            LetterProperties properties,
            Clock clock,
            Scopes scopes) {
        this.letters = letters;
        this.directory = directory;
        this.marks = marks;
        this.properties = properties;
        this.clock = clock;
        this.scopes = scopes;
    }

    /// Newest first, both ways; the letters of one thread share its id.
    @GetMapping("/api/v1/citizens/{citizen}/letters")
    Page<LetterAnswer> about(
            Caller caller,
            @PathVariable UUID citizen,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var seen = directory.shownTo(caller, citizen);
        var found = letters.page(where("citizenId").is(seen.id()), Direction.DESC, limit + 1, after);
        return page(found, limit, found.stream().limit(limit).map(this::answer).toList());
    }

    /// Who has waited longest first; the text comes with opening it. Where the caller does not see every citizen a page
    /// is shorter.
    @GetMapping("/api/v1/letters")
    Page<LetterAnswer> unread(
            Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var unread = scopes.of(caller).in("municipality").and("state").is(State.UNREAD);
        var found = letters.page(unread, Direction.ASC, limit + 1, after);
        return page(found, limit, headings(caller, found.stream().limit(limit).toList()));
    }

    /// What went out and was refused over there, or not acknowledged in time: somebody should take the telephone. A
    /// page may be shorter here too.
    @GetMapping("/api/v1/letters/undelivered")
    Page<LetterAnswer> undelivered(
            Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var late = clock.instant().minus(properties.acknowledgedWithin());
        var out = scopes.of(caller).in("municipality").and("state").in(State.WAITING, State.REFUSED);
        var found = letters.page(out, Direction.ASC, limit + 1, after);
        var worrying = found.stream()
                .limit(limit)
                .filter(letter -> letter.state() == State.REFUSED || letter.at().isBefore(late))
                .toList();
        return page(found, limit, headings(caller, worrying));
    }

    @PostMapping("/api/v1/letters/{id}/read")
    LetterAnswer read(Caller caller, @PathVariable UUID id) {
        var letter = letters.find(id).map(Stored::state).orElseThrow(Problem::notFound);
        var _ = directory.shownTo(caller, letter.citizenId());
        return answer(marks.read(caller, id));
    }

    private List<LetterAnswer> headings(Caller caller, List<Letter> found) {
        var shown = directory.shownAmong(
                caller, found.stream().map(Letter::citizenId).toList());
        return found.stream()
                .filter(letter -> shown.contains(letter.citizenId()))
                .map(letter -> answer(letter).heading())
                .toList();
    }

    private LetterAnswer answer(Letter letter) {
        return LetterAnswer.of(letter, letters.open(letter));
    }

    private static Page<LetterAnswer> page(List<Letter> found, int limit, List<LetterAnswer> items) {
        return new Page<>(items, found.size() > limit ? LetterBox.Position.of(found.get(limit - 1)) : null);
    }
}
