package dk.overgang.referral.letters;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.letters.domain.Letter;
import dk.overgang.referral.letters.domain.Letter.Mark;
import dk.overgang.referral.letters.domain.Letter.State;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The letters about a citizen, and those that nobody has read yet. A letter is seen by whoever may see its
/// citizen.
@RestController
class LetterController {

    private static final Logger LOG = LoggerFactory.getLogger(LetterController.class);

    private final CommandHandler<Letter> commands;
    private final LetterBox letters;
    private final CitizenDirectory directory;
    private final LetterProperties properties;
    private final Clock clock;
    private final Scopes scopes;

    LetterController(
            CommandHandler<Letter> commands,
            LetterBox letters,
            CitizenDirectory directory,
            LetterProperties properties,
            Clock clock,
            Scopes scopes) {
        this.commands = commands;
        this.letters = letters;
        this.directory = directory;
        this.properties = properties;
        this.clock = clock;
        this.scopes = scopes;
    }

    /// Newest first, both ways; the letters of one thread share its id.
    @GetMapping("/api/v1/citizens/{citizen}/letters")
    Page<LetterView> about(Caller caller, @PathVariable UUID citizen, Paging paging) {
        var seen = directory.shownTo(caller, citizen);
        return letters.page(where("citizenId").is(seen.id()), Direction.DESC, paging)
                .map(letter -> listed(letter, LetterView::of));
    }

    /// The letter that has waited longest comes first; the text comes with opening it.
    @GetMapping("/api/v1/letters")
    Page<LetterView> unread(Caller caller, Paging paging) {
        return headings(
                caller, scopes.of(caller).in("municipality").and("state").is(State.UNREAD), paging);
    }

    /// What went out and was refused over there, or not acknowledged in time: somebody should take the telephone.
    @GetMapping("/api/v1/letters/undelivered")
    Page<LetterView> undelivered(Caller caller, Paging paging) {
        var late = clock.instant().minus(properties.acknowledgedWithin());
        return headings(
                caller,
                scopes.of(caller)
                        .in("municipality")
                        .orOperator(
                                where("state").is(State.REFUSED),
                                where("state").is(State.WAITING).and("at").lt(late)),
                paging);
    }

    @PostMapping("/api/v1/letters/{id}/read")
    ResponseEntity<LetterView> read(@PathVariable UUID id, CommandRequest request) {
        var caller = request.caller();
        var mark = new Mark(caller.subject(), clock.instant());
        var read = commands.handle(() -> letters.visible(caller, id), request, letter -> letter.read(mark));
        return Versioned.ok(read, this::view);
    }

    private Page<LetterView> headings(Caller caller, Criteria which, Paging paging) {
        return letters.visiblePage(caller, which, paging).map(letter -> listed(letter, LetterView::heading));
    }

    /// A letter that cannot be decrypted keeps nothing of the others from anybody.
    private LetterView listed(Letter letter, BiFunction<Letter, Correspondence, LetterView> as) {
        try {
            return as.apply(letter, letters.open(letter));
        } catch (RuntimeException unreadable) {
            // Without its words, which may hold what stands in the letter.
            LOG.warn(
                    "Letter {} cannot be opened: {}",
                    letter.letterId(),
                    unreadable.getClass().getName());
            return LetterView.closed(letter);
        }
    }

    private LetterView view(Letter letter) {
        return LetterView.of(letter, letters.open(letter));
    }
}
