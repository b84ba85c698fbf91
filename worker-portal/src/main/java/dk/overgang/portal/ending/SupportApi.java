package dk.overgang.portal.ending;

import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.ChangeRequest;
import dk.overgang.portal.services.closing.ClosingApi;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/// The register of the support after a course. Its `ETag` is the version of the register.
interface SupportApi {

    /// What stands in the register, and what follows from it.
    ///
    /// @param needed `YES`, `NO` or `UNKNOWN`
    /// @param level `LOWER`, `SAME` or `HIGHER`, compared with today: as granted, before that as needed
    /// @param deadline by when it should be decided
    /// @param gapDays without support after the end
    /// @param allowed what the person may do; null where the service does not say
    record Register(
            String needed,
            @Nullable String level,
            @Nullable String kind,
            @Nullable LocalDate talkedOn,
            @Nullable View citizensView,
            @Nullable View workersView,
            @Nullable LocalDate appliedOn,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate fromOn,
            @Nullable UUID newWorker,
            @Nullable LocalDate newWorkerNamedOn,
            @Nullable LocalDate deadline,
            boolean deadlineHeld,
            boolean late,
            boolean overdue,
            @Nullable Long waitingDays,
            @Nullable Long gapDays,
            boolean newWorkerMissing,
            boolean newWorkerIsCtiWorker,
            @Nullable List<Allowed> allowed) {}

    /// How one side sees the need.
    record View(String answer, @Nullable String words) {}

    record Rules(List<Kind> kinds) {}

    record Kind(String code, ClosingApi.Text name, boolean anotherWorker) {}

    @GetExchange("/api/v1/continuing-support/{course}")
    ResponseEntity<Register> register(@PathVariable UUID course);

    @GetExchange("/api/v1/continuing-support-rules")
    Rules rules();

    /// Changes the register.
    ///
    /// @param what `need`, `application`, `decision` or `new-worker`
    @PostExchange("/api/v1/continuing-support/{course}/{what}")
    void act(
            @PathVariable UUID course,
            @PathVariable String what,
            ChangeRequest change,
            @RequestBody Map<String, Object> body);
}
