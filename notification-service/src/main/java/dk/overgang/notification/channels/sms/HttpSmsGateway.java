package dk.overgang.notification.channels.sms;

import dk.overgang.notification.channels.domain.Outcome;
import dk.overgang.notification.channels.resilience.Guard;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// A gateway with one operation (decision 0034): `POST` of `{"id", "to", "text"}` with the id as `Idempotency-Key`,
/// and the token as bearer where there is one. Any 2xx says that the message is taken; 408, 425, 429 and 5xx that
/// it may be sent again later; every other answer that it is refused. Numbers are neither logged nor kept.
public final class HttpSmsGateway implements SmsGateway {

    private static final Logger LOG = LoggerFactory.getLogger(HttpSmsGateway.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<Integer> LATER = Set.of(408, 425, 429);
    private static final int TAKEN = 200;
    private static final int NOT_TAKEN = 300;
    private static final int BROKEN = 500;

    record Message(UUID id, String to, String text) {}

    private final URI address;
    private final String token;
    private final Duration patience;
    private final Guard guard;
    private final HttpClient http;

    /// @param token empty where the gateway asks for none
    /// @param patience how long an answer is waited for
    public HttpSmsGateway(URI address, String token, Duration patience, Guard guard) {
        this.address = address;
        this.token = token;
        this.patience = patience;
        this.guard = guard;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Outcome send(UUID id, String to, String text) {
        var request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id.toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(new Message(id, to, text))));
        if (!token.isBlank()) {
            var _ = request.header("Authorization", "Bearer " + token);
        }
        return guard.call(() -> sent(request.build()));
    }

    private Outcome sent(HttpRequest request) {
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= TAKEN && status < NOT_TAKEN) {
                return Outcome.ACCEPTED;
            }
            LOG.warn("The SMS gateway answered {}", status);
            return LATER.contains(status) || status >= BROKEN ? Outcome.NOT_NOW : Outcome.REFUSED;
        } catch (ConnectException | HttpConnectTimeoutException notThere) {
            return logged(Outcome.UNREACHABLE, notThere);
        } catch (IOException brokeOff) {
            return logged(Outcome.UNKNOWN, brokeOff);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.UNKNOWN;
        }
    }

    private static Outcome logged(Outcome outcome, Exception why) {
        LOG.warn("A text message was not sent: {}, {}", outcome, why.getClass().getSimpleName());
        return outcome;
    }
}
