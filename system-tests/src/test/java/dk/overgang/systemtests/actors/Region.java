package dk.overgang.systemtests.actors;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import java.net.http.HttpRequest.BodyPublishers;

/// The regions' hospital systems, which tell of admissions in plain JSON and as MedCom messages.
public record Region(Api api) {

    public static final String FHIR_JSON = "application/fhir+json";
    public static final String FHIR_XML = "application/fhir+xml";

    private static final Caller HOSPITAL = Caller.of("region");

    @CanIgnoreReturnValue
    public Reply tells(PlainNotice notice) {
        return posts(notice).is(202);
    }

    public Reply posts(PlainNotice notice) {
        return posts(notice.body());
    }

    public Reply posts(Object body) {
        return api.post(Service.REFERRAL, "/api/v1/hospital-notices", HOSPITAL, body);
    }

    public Reply postsText(String body) {
        return api.post(Service.REFERRAL, "/api/v1/hospital-notices", HOSPITAL, "application/json", body);
    }

    /// A MedCom message, whatever becomes of it.
    public Reply sends(String message, String contentType) {
        return api.post(Service.REFERRAL, "/fhir/$process-message", HOSPITAL, contentType, message);
    }

    /// As if it were packed, which no receiver unpacks.
    public Reply sendsPacked(String message) {
        return api.send(
                Service.REFERRAL,
                "/fhir/$process-message",
                request -> request.header("Authorization", "Bearer " + api.token(HOSPITAL))
                        .header("Content-Type", FHIR_JSON)
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString(message)));
    }

    /// A MedCom message that is acknowledged, one way or the other.
    public Acknowledgement isAnswered(String message, String contentType) {
        return Acknowledgement.of(sends(message, contentType).is(200).body(), contentType);
    }
}
