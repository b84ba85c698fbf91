package dk.overgang.portal.services.worker;

import dk.overgang.portal.services.Paged;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The names of those who have been here. Nothing is kept.
@Component
public class WorkerNames {

    private static final int PAGE = 200;

    /// Somebody of the municipality.
    ///
    /// @param id the subject of the person's tokens, by which courses name a worker
    public record Worker(String id, String name, boolean worksWithCitizens) {}

    private final WorkerApi api;
    private final Parts parts;

    WorkerNames(ServiceClients clients, Parts parts) {
        this.api = clients.of(RemoteService.COURSE, WorkerApi.class);
        this.parts = parts;
    }

    /// All of the municipality by their ids; missing when course-service is away or does not tell them.
    public Parts.Coming<Map<String, Worker>> all() {
        return parts.beside(this::read);
    }

    /// Says the own name, and waits for no answer. Whoever logs in next says it again.
    void call(String name) {
        Parts.Coming<Boolean> _ = parts.start(() -> {
            api.call(new WorkerApi.OwnName(name));
            return true;
        });
    }

    private Map<String, Worker> read() {
        var all = new LinkedHashMap<String, Worker>();
        for (var one : Paged.all(after -> api.workers(PAGE, after))) {
            var _ = all.put(
                    one.workerId(),
                    new Worker(one.workerId(), one.name(), one.roles().contains("WORKER")));
        }
        return all;
    }

    /// The name of a worker, as far as it is known.
    public static Optional<String> name(Part<Map<String, Worker>> known, String id) {
        return known.found().map(all -> all.get(id)).map(Worker::name);
    }
}
