package dk.overgang.referral.citizens;

import static dk.overgang.access.Role.OPERATOR;
import static org.springframework.data.domain.Sort.Direction.ASC;

import dk.overgang.access.Problem;
import dk.overgang.access.Route;
import dk.overgang.messaging.IndexedCollection;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Keys are rotated by the operator, who sees numbers of keys and never a key or a citizen.
@RestController
@RequestMapping("/api/v1/keys")
class KeyController {

    enum What {
        DATA_KEY,
        MASTER_KEY
    }

    record Rotation(@NotNull What what) {}

    /// @param rotating whether citizens still wait to be encrypted with the newest data key
    record Keys(int dataKeys, int masterKeys, boolean rotating) {}

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        DueWork keyRotations(Clock clock, ClockMoves moves, KeyRotation rotation) {
            return new DueWork("key-rotation", clock, moves, rotation);
        }

        @Bean
        IndexedCollection keyIndexes() {
            return IndexedCollection.of("citizens", new Index().on(KeyRotation.KEY, ASC));
        }

        @Bean
        List<Route> keyRoutes() {
            return List.of(Route.get("/api/v1/keys", OPERATOR), Route.post("/api/v1/keys/rotation", OPERATOR));
        }
    }

    private final FieldEncryption encryption;
    private final KeyFiles files;
    private final KeyRotation rotation;
    private final DueWork keyRotations;

    KeyController(FieldEncryption encryption, KeyFiles files, KeyRotation rotation, DueWork keyRotations) {
        this.encryption = encryption;
        this.files = files;
        this.rotation = rotation;
        this.keyRotations = keyRotations;
    }

    @GetMapping
    Keys keys() {
        return new Keys(
                encryption.lookAgain().number(),
                files.masters().size(),
                rotation.next().isPresent());
    }

    /// A new data key counts at once for what is written; what was written follows in the background. A new master key
    /// counts when the answer is there.
    @PostMapping("/rotation")
    ResponseEntity<Keys> rotate(@Valid @RequestBody Rotation wish) {
        switch (wish.what()) {
            case DATA_KEY -> {
                var _ = encryption.rotate();
                keyRotations.changed();
            }
            case MASTER_KEY -> {
                try {
                    files.nextMaster();
                } catch (KeyMissing notThere) {
                    throw Problem.conflict("keys:no-new-master");
                }
                encryption.rewrap();
            }
        }
        return ResponseEntity.accepted().body(keys());
    }
}
