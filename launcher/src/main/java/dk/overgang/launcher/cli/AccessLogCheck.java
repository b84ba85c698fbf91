package dk.overgang.launcher.cli;

import dk.overgang.access.Role;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.SetupError;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// `./cti accesslog verify`: checks the access log of every service and prints where an entry was changed or
/// removed. The ends of the chains that it prints, kept elsewhere, prove later that no end was cut off.
record AccessLogCheck(RunningDemo demo) {

    private static final String UNKEYED =
            " (no key of this installation made it; of a demo from before chains had keys: ./cti demo --fresh)";

    private static final List<Port> SERVICES = List.of(Port.REFERRAL, Port.COURSE, Port.NETWORK, Port.NOTIFICATION);

    String verify() {
        var token = demo.token(Role.OPERATOR.claim(), RunningDemo.MUNICIPALITY);
        var told = SERVICES.stream()
                .map(service -> told(service, ask(service, token)))
                .toList();
        var text = String.join("\n", told);
        if (told.stream().anyMatch(line -> line.contains("NOT INTACT"))) {
            throw new SetupError(text);
        }
        return text;
    }

    private Reply ask(Port service, String token) {
        var reply =
                demo.client().get(URI.create(demo.setup().http(service) + "/api/v1/access-log/verification"), token);
        if (!reply.isOk()) {
            throw new SetupError(reply.text("title"));
        }
        return reply;
    }

    private static String told(Port service, Reply reply) {
        var report = reply.body();
        var head = "%-13s %s: %d entries in %d chains"
                .formatted(
                        service.name().toLowerCase(Locale.ROOT),
                        report.path("intact").asBoolean() ? "intact" : "NOT INTACT",
                        report.path("entries").asLong(),
                        report.path("chains").size());
        return head
                + report.path("chains").valueStream().map(AccessLogCheck::told).collect(Collectors.joining());
    }

    private static String told(JsonNode chain) {
        var fault = chain.path("fault").asString("");
        return "\n  %s %s%s"
                .formatted(
                        chain.path("instance").asString(),
                        chain.path("end").asString(""),
                        fault.isEmpty()
                                ? ""
                                : "  %s at %s%s"
                                        .formatted(
                                                fault,
                                                chain.path("faultyNumber").asString("?"),
                                                fault.equals("UNKEYED") ? UNKEYED : ""));
    }
}
