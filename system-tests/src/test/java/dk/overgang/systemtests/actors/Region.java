package dk.overgang.systemtests.actors;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import java.net.http.HttpRequest.BodyPublishers;

/// The regions' hospital systems, which send notices in plain JSON and as MedCom messages.
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

    /// Sends a MedCom message and returns the answer, whatever it is.
    public Reply sends(String message, String contentType) {
        return api.post(Service.REFERRAL, "/fhir/$process-message", HOSPITAL, contentType, message);
    }

    /// Sends a message that claims to be compressed, which the platform does not accept.
    public Reply sendsPacked(String message) {
        return api.send(
                Service.REFERRAL,
                "/fhir/$process-message",
                request -> request.header("Authorization", "Bearer " + api.token(HOSPITAL))
                        .header("Content-Type", FHIR_JSON)
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString(message)));
    }

    /// Sends a MedCom message and returns its acknowledgement, positive or negative.
    public Acknowledgement isAnswered(String message, String contentType) {
        return Acknowledgement.of(sends(message, contentType).is(200).body(), contentType);
    }
}
