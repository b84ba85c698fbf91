package dk.overgang.launcher.cli;

import dk.overgang.access.Role;
import dk.overgang.launcher.clock.DemoClock;
import dk.overgang.launcher.http.JsonClient;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.Setup;
import dk.overgang.launcher.setup.SetupError;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/// A demo in another process, asked over HTTP.
record RunningDemo(Setup setup, JsonClient client) {
    static final String MUNICIPALITY = "0101";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM yyyy HH:mm", Locale.ENGLISH)
            .withZone(DemoClock.COPENHAGEN);

    /// The platform's time as a person in Copenhagen reads it.
    record PlatformTime(Instant now) {
        LocalDate day() {
            return LocalDate.ofInstant(now, DemoClock.COPENHAGEN);
        }

        @Override
        public String toString() {
            return MINUTE.format(now);
        }
    }

    String token(String role, String municipality) {
        return asked(client.post(identity("/token?role=" + encoded(role) + "&municipality=" + encoded(municipality))))
                .text("access_token");
    }

    PlatformTime clock() {
        return time(asked(client.get(identity("/clock"))));
    }

    PlatformTime forward(String by) {
        return time(asked(client.post(identity("/clock/forward?by=" + encoded(by)))));
    }

    /// The acknowledgement of a HospitalNotification.
    Reply send(byte[] message) {
        var uri = URI.create(setup.http(Port.REFERRAL) + "/fhir/$process-message");
        return client.post(uri, token(Role.REGION.claim(), MUNICIPALITY), "application/fhir+json", message);
    }

    /// The letters that wait to be fetched by the hospital.
    Reply waitingLetters() {
        return asked(fetched(""));
    }

    Reply letter(String messageId) {
        return asked(fetched("/" + encoded(messageId)));
    }

    private Reply fetched(String which) {
        var uri = URI.create(setup.http(Port.REFERRAL) + "/fhir/letters" + which);
        return client.get(uri, token(Role.REGION.claim(), MUNICIPALITY));
    }

    /// What a service answers to somebody in that role, whatever it is.
    Reply ask(Role role, Port service, String path) {
        return client.get(URI.create(setup.http(service) + path), token(role.claim(), MUNICIPALITY));
    }

    /// Puts what a service answers into a file.
    void download(Role role, Port service, String path, Path file) {
        client.download(URI.create(setup.http(service) + path), token(role.claim(), MUNICIPALITY), file);
    }

    Reply tell(Role role, Port service, String path, Object body) {
        var key = UUID.randomUUID().toString();
        return client.post(URI.create(setup.http(service) + path), token(role.claim(), MUNICIPALITY), key, body);
    }

    private URI identity(String path) {
        return URI.create(setup.http(Port.IDENTITY) + path);
    }

    private static Reply asked(Reply reply) {
        if (!reply.isOk()) {
            throw new SetupError(reply.text("detail"));
        }
        return reply;
    }

    private static PlatformTime time(Reply reply) {
        return new PlatformTime(Instant.parse(reply.text("now")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
