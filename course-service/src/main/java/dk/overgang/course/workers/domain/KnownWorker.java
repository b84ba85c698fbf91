package dk.overgang.course.workers.domain;

import dk.overgang.encryption.domain.EncryptedText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a person of a municipality is called. The name is personal data of an employee and kept encrypted, as the
/// same person's addresses are in notification-service.
///
/// @param workerId the subject of the person's tokens, by which courses and entries name the person
/// @param name absent until the person has said it
/// @param roles those with which the person was here last, in their order
public record KnownWorker(
        String municipality, String workerId, @Nullable EncryptedText name, List<Role> roles) {

    /// A role of somebody who works with courses.
    public enum Role {
        WORKER,
        LEADER,
        AUTHORITY
    }

    public KnownWorker {
        roles = List.copyOf(roles);
    }

    /// The id of the document of one person of one municipality.
    public static UUID idOf(String municipality, String workerId) {
        return UUID.nameUUIDFromBytes(
                "%s/%s/worker".formatted(municipality, workerId).getBytes(StandardCharsets.UTF_8));
    }

    public static KnownWorker nameless(String municipality, String workerId) {
        return new KnownWorker(municipality, workerId, null, List.of());
    }

    public KnownWorker called(EncryptedText newName, List<Role> newRoles) {
        return new KnownWorker(municipality, workerId, newName, newRoles);
    }

    /// The same, its name encrypted anew.
    public KnownWorker renewed(UnaryOperator<EncryptedText> again) {
        return name == null ? this : new KnownWorker(municipality, workerId, again.apply(name), roles);
    }
}
