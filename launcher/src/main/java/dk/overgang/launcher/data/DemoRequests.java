package dk.overgang.launcher.data;

import dk.overgang.access.Role;
import dk.overgang.launcher.http.JsonClient;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.http.Polling;
import dk.overgang.launcher.identity.TokenIssuer;
import dk.overgang.launcher.identity.accounts.DemoPerson;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.Setup;
import dk.overgang.launcher.setup.SetupError;
import java.net.URI;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// The requests to the services about one citizen. The idempotency keys are the same at every start.
record DemoRequests(DemoCitizen citizen, Setup setup, TokenIssuer tokens, JsonClient client) {
    private static final String MUNICIPALITY = "0101";
    private static final Polling PATIENTLY = new Polling(Duration.ofMinutes(3));
    private static final int TRY_LATER = 503;

    Reply post(Role role, Port service, String path, Object body) {
        return post(role, service, path, path.substring(path.lastIndexOf('/') + 1), body);
    }

    /// @param name what tells the request from the others about this citizen
    Reply post(Role role, Port service, String path, String name, Object body) {
        return post(token(role), service, path, name, body);
    }

    /// What a person of the demo sends about no citizen.
    Reply post(DemoPerson person, Port service, String path, Object body) {
        var token = tokens.of(person.subject(), person.role(), person.municipality());
        return post(token, service, path, person.login(), body);
    }

    private Reply post(String token, Port service, String path, String name, Object body) {
        var key = "demo-" + citizen.id() + "-" + name;
        var reply = patiently(
                () -> client.post(uri(service, path), token, key, body), answer -> answer.status() != TRY_LATER);
        if (!reply.isOk()) {
            throw new SetupError("The demo's citizens could not be added, %s answered %d: start with --fresh."
                    .formatted(service.owner(), reply.status()));
        }
        return reply;
    }

    /// Waits until the answer holds something at that place, at most three minutes, and returns it.
    ///
    /// @param pointer a JSON pointer, for example `/items/0/courseId`
    String await(Role role, Port service, String path, String pointer) {
        var reply = patiently(
                () -> client.get(uri(service, path), token(role)),
                answer -> answer.body().at(pointer).isString());
        return reply.body().at(pointer).asString();
    }

    /// Waits until the answer is so, at most three minutes, and returns it.
    Reply await(Role role, Port service, String path, Predicate<JsonNode> isSo) {
        return patiently(
                () -> client.get(uri(service, path), token(role)), answer -> answer.isOk() && isSo.test(answer.body()));
    }

    private static Reply patiently(Supplier<Reply> question, Predicate<Reply> answered) {
        return PATIENTLY.until(
                question,
                answered,
                () -> new SetupError("The demo's citizens could not be added in time: start again."));
    }

    private URI uri(Port service, String path) {
        return URI.create(setup.http(service) + path);
    }

    private String token(Role role) {
        return role == Role.WORKER
                ? tokens.of(citizen.worker().id().toString(), role, MUNICIPALITY)
                : tokens.of(role, MUNICIPALITY);
    }
}
