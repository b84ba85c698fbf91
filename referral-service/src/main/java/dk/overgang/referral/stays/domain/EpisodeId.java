package dk.overgang.referral.stays.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.UUID;

/// The name of a hospital's episode of care inside the platform: no hospital's id leaves this service.
public final class EpisodeId {

    private EpisodeId() {}

    /// Hyphens, case and `urn:uuid:` differ between formats of the same id (MedCom: FHIR with hyphens, OIOXML
    /// without).
    public static UUID of(UUID citizen, String episode) {
        var reported = episode.strip()
                .toLowerCase(Locale.ROOT)
                .replace("urn:uuid:", "")
                .replace("-", "");
        return UUID.nameUUIDFromBytes((citizen + "/" + reported).getBytes(UTF_8));
    }
}
