package dk.overgang.encryption;

import dk.overgang.messaging.time.DueWork;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The keys of a service that only encrypts texts. They are rotated by the operator, who sees numbers of keys and never
/// a key or a text.
@RestController
@RequestMapping("/api/v1/keys")
class TextKeyController {

    /// Nobody is looked up by a text, so there is no lookup key to rotate.
    enum What {
        DATA_KEY,
        MASTER_KEY
    }

    record Rotation(@NotNull What what) {}

    /// Which keys the service has, by their count.
    ///
    /// @param kms where the master key of new data keys is
    /// @param masterKeys those in files; a key server counts its own
    /// @param rotating whether texts wait for the newest data key
    record Keys(KeyProperties.Kms kms, int dataKeys, int masterKeys, boolean rotating) {}

    private final KeyProperties properties;
    private final MasterKeyFiles masters;
    private final FieldEncryption encryption;
    private final TextRotation rotation;
    private final DueWork keyRotations;

    TextKeyController(
            KeyProperties properties,
            MasterKeyFiles masters,
            FieldEncryption encryption,
            TextRotation rotation,
            DueWork keyRotations) {
        this.properties = properties;
        this.masters = masters;
        this.encryption = encryption;
        this.rotation = rotation;
        this.keyRotations = keyRotations;
    }

    @GetMapping
    Keys keys() {
        return new Keys(
                properties.kms(),
                encryption.lookAgain().number(),
                masters.count(),
                rotation.next().isPresent());
    }

    /// A new data key counts at once for what is written; what was written follows in the background. A new master
    /// key counts when the answer is there.
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
        }
        keyRotations.changed();
        return ResponseEntity.accepted().body(keys());
    }
}
