package dk.overgang.referral.keys;

import static dk.overgang.access.Role.OPERATOR;

import dk.overgang.access.Problem;
import dk.overgang.access.Route;
import dk.overgang.access.keys.KeyMissing;
import dk.overgang.encryption.FieldEncryption;
import dk.overgang.encryption.KeyProperties;
import dk.overgang.encryption.MasterKeyFiles;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
        MASTER_KEY,
        LOOKUP_KEY
    }

    record Rotation(@NotNull What what) {}

    /// Which keys the installation has, by their count.
    ///
    /// @param kms where the master key of new data keys is
    /// @param masterKeys those in files; a key server counts its own
    /// @param rotating whether citizens wait for the newest keys or rules for names, or a former lookup key is
    ///     still in use
    record Keys(KeyProperties.Kms kms, int dataKeys, int masterKeys, int lookupKeys, boolean rotating) {}

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        /// On real time: how soon every instance hears of a key does not follow a demo's clock.
        @Bean
        DueWork keyRotations(ClockMoves moves, KeyRotation rotation) {
            return new DueWork("key-rotation", Clock.systemUTC(), moves, rotation);
        }

        @Bean
        List<Route> keyRoutes() {
            return List.of(Route.get("/api/v1/keys", OPERATOR), Route.post("/api/v1/keys/rotation", OPERATOR));
        }
    }

    private final FieldEncryption encryption;
    private final KeyProperties properties;
    private final MasterKeyFiles masters;
    private final LookupKeys lookup;
    private final KeyRotation rotation;
    private final DueWork keyRotations;

    KeyController(
            FieldEncryption encryption,
            KeyProperties properties,
            MasterKeyFiles masters,
            LookupKeys lookup,
            KeyRotation rotation,
            DueWork keyRotations) {
        this.encryption = encryption;
        this.properties = properties;
        this.masters = masters;
        this.lookup = lookup;
        this.rotation = rotation;
        this.keyRotations = keyRotations;
    }

    @GetMapping
    Keys keys() {
        return new Keys(
                properties.kms(),
                encryption.lookAgain().number(),
                masters.count(),
                lookup.lookAgain().newest(),
                rotation.next().isPresent());
    }

    /// A new data key or lookup key counts at once for what is written; what was written follows in the
    /// background. A new master key counts when the answer is there.
    @PostMapping("/rotation")
    ResponseEntity<Keys> rotate(@Valid @RequestBody Rotation command) {
        switch (command.what()) {
            case DATA_KEY -> {
                var _ = encryption.rotate();
            }
            case MASTER_KEY -> {
                masters.next();
                encryption.rewrap();
            }
            case LOOKUP_KEY -> nextLookup();
        }
        keyRotations.changed();
        return ResponseEntity.accepted().body(keys());
    }

    private void nextLookup() {
        var ring = lookup.lookAgain();
        try {
            if (ring.isTurning() || !lookup.turn(ring)) {
                throw Problem.conflict("keys:lookup-rotating");
            }
        } catch (KeyMissing notThere) {
            throw Problem.conflict("keys:no-new-lookup");
        }
    }
}
