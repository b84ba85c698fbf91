package dk.overgang.referral.duplicates;

import static dk.overgang.access.Role.AUTHORITY;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Route;
import dk.overgang.messaging.IndexedCollection;
import dk.overgang.referral.duplicates.Link.Act;
import dk.overgang.referral.duplicates.PossibleDuplicates.Likeness;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;
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

    /// @param acts who linked and unlinked when; none for a mere hint
    record LikenessAnswer(UUID citizenId, boolean linked, List<Act> acts) {

        static LikenessAnswer of(Likeness likeness) {
            var link = likeness.link();
            return link == null
                    ? new LikenessAnswer(likeness.citizenId(), false, List.of())
                    : new LikenessAnswer(likeness.citizenId(), link.linked(), link.acts());
        }
    }

    record Found(List<LikenessAnswer> items, @Nullable String next) {}

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
        IndexedCollection linkIndexes() {
            return IndexedCollection.of(Link.COLLECTION, new Index().on("citizens", ASC));
        }
    }

    private final PossibleDuplicates likenesses;

    PossibleDuplicateController(PossibleDuplicates likenesses) {
        this.likenesses = likenesses;
    }

    @GetMapping("/likenesses")
    Found likenesses(Caller caller, @PathVariable UUID citizen) {
        var found = likenesses.of(caller, citizen).stream().map(LikenessAnswer::of);
        return new Found(found.toList(), null);
    }

    @PostMapping("/links")
    Found link(Caller caller, @PathVariable UUID citizen, @Valid @RequestBody NewLink command) {
        if (citizen.equals(command.citizenId())) {
            throw Problem.invalid("citizenId", "another-citizen");
        }
        likenesses.decide(caller, citizen, command.citizenId(), true);
        return likenesses(caller, citizen);
    }

    @DeleteMapping("/links/{other}")
    Found unlink(Caller caller, @PathVariable UUID citizen, @PathVariable UUID other) {
        likenesses.decide(caller, citizen, other, false);
        return likenesses(caller, citizen);
    }
}
