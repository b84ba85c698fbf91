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
        return UUID.nameUUIDFromBytes((citizen + "/" + written(episode)).getBytes(UTF_8));
    }

    /// The hospital's id in the one way of writing that all formats of it come down to.
    public static String written(String episode) {
        return episode.strip().toLowerCase(Locale.ROOT).replace("urn:uuid:", "").replace("-", "");
    }
}
