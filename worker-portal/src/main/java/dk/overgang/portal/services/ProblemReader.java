package dk.overgang.portal.services;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a service's problem detail.
final class ProblemReader {

    private static final JsonMapper JSON = new JsonMapper();

    record Detail(
            @Nullable String type,
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Entry> errors) {}

    record Entry(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String detail) {}

    private ProblemReader() {}

    /// 5xx is no refusal: the service cannot answer now.
    static RuntimeException read(RemoteService service, ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        if (status >= 500) {
            return new ServiceAway(service, null);
        }
        var detail = detail(response);
        return new ServiceProblem(
                service,
                status,
                Objects.requireNonNullElse(detail.type(), "about:blank"),
                Objects.requireNonNullElse(detail.title(), ""),
                detail.detail(),
                Objects.requireNonNullElse(detail.errors(), List.<Entry>of()).stream()
                        .map(error -> new ServiceProblem.Fault(
                                error.pointer(), error.parameter(), Objects.requireNonNullElse(error.detail(), "")))
                        .toList());
    }

    private static Detail detail(ClientHttpResponse response) throws IOException {
        try (var body = response.getBody()) {
            return JSON.readValue(body, Detail.class);
        } catch (JacksonException noProblemDetail) {
            return new Detail(null, null, null, null);
        }
    }
}
