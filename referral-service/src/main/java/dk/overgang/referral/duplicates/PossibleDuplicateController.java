package dk.overgang.referral.duplicates;

import static dk.overgang.access.Role.AUTHORITY;
import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Route;
import dk.overgang.access.lists.Page;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.IndexedCollection;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.duplicates.Link.Act;
import dk.overgang.referral.duplicates.PossibleDuplicates.Likeness;
import dk.overgang.referral.duplicates.domain.LinkRefusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A hint for whoever reviews a referral, and a deliberate act that can be taken back. Answers name nobody.
@RestController
@RequestMapping("/api/v1/citizens/{citizen}")
class PossibleDuplicateController {

    record NewLink(@NotNull UUID citizenId) {}

    /// A citizen who may be the same as another, and whether somebody linked the two.
    ///
    /// @param sharesNumber one has a number that the other had: they are one person, or one had it by mistake
    /// @param acts who linked and unlinked when; none for a mere hint
    record LikenessView(UUID citizenId, boolean sharesNumber, boolean linked, List<Act> acts) {

        static LikenessView of(Likeness likeness) {
            var link = likeness.link();
            return link == null
                    ? new LikenessView(likeness.citizenId(), likeness.sharesNumber(), false, List.of())
                    : new LikenessView(likeness.citizenId(), likeness.sharesNumber(), link.linked(), link.acts());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        List<Route> likenessRoutes() {
            return List.of(
                    Route.post("/api/v1/citizens/*/links", AUTHORITY),
                    Route.delete("/api/v1/citizens/*/links/*", AUTHORITY));
        }

        @Bean
        IndexedCollection likenessIndexes() {
            return IndexedCollection.of(
                    "citizens", new Index().on("municipality", ASC).on(PossibleDuplicates.NAME, ASC));
        }

        @Bean
        CitizenRecords linkRecords(MongoOperations mongo) {
            return (_, citizenId) -> {
                var _ = mongo.remove(query(where("citizens").is(citizenId)), Link.class);
            };
        }

        @Bean
        IndexedCollection linkIndexes() {
            return IndexedCollection.of(Link.COLLECTION, new Index().on("citizens", ASC));
        }
    }

    private final CommandHandler<Citizen> commands;
    private final PossibleDuplicates likenesses;

    PossibleDuplicateController(CommandHandler<Citizen> commands, PossibleDuplicates likenesses) {
        this.commands = commands;
        this.likenesses = likenesses;
    }

    @GetMapping("/likenesses")
    ResponseEntity<Page<LikenessView>> likenesses(Caller caller, @PathVariable UUID citizen) {
        return answer(caller, commands.visible(caller, citizen));
    }

    @PostMapping("/links")
    ResponseEntity<Page<LikenessView>> link(
            @PathVariable UUID citizen, CommandRequest request, @Valid @RequestBody NewLink link) {
        return decide(citizen, request, link.citizenId(), true);
    }

    @DeleteMapping("/links/{other}")
    ResponseEntity<Page<LikenessView>> unlink(
            @PathVariable UUID citizen, CommandRequest request, @PathVariable UUID other) {
        return decide(citizen, request, other, false);
    }

    /// The citizen in the address holds the version and remembers the key, and does not change. The link is
    /// written first; a repeat after a crash in between writes the same link again, which changes nothing.
    private ResponseEntity<Page<LikenessView>> decide(
            UUID citizen, CommandRequest request, UUID other, boolean linked) {
        var caller = request.caller();
        var decided = commands.handle(citizen, request, before -> {
            if (linked && citizen.equals(other)) {
                return Decision.refused(new LinkRefusal.SameCitizen());
            }
            likenesses.decide(caller, before, commands.visible(caller, other).state(), linked);
            return Decision.unchanged();
        });
        return answer(caller, decided);
    }

    private ResponseEntity<Page<LikenessView>> answer(Caller caller, Stored<Citizen> citizen) {
        return Versioned.ok(
                citizen, one -> Page.whole(likenesses.of(caller, one)).map(LikenessView::of));
    }
}
