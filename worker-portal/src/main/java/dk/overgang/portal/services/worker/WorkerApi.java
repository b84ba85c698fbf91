package dk.overgang.portal.services.worker;

import dk.overgang.portal.services.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The names of the municipality's people.
interface WorkerApi {

    record OwnName(String name) {}

    record Named(String workerId, String name, List<String> roles) {}

    @GetExchange("/api/v1/workers")
    Paged<Named> workers(@RequestParam int limit, @RequestParam(required = false) @Nullable String after);

    @PostExchange("/api/v1/workers/me")
    void call(@RequestBody OwnName name);
}
