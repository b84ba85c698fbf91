package dk.overgang.referral.stays;

import dk.overgang.access.Caller;
import dk.overgang.referral.citizens.CitizenDirectory;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The hospital stays of a citizen, with the notices that each follows from.
@RestController
@RequestMapping("/api/v1/citizens/{id}/stays")
class StayController {

    record Stays(List<StayAnswer> items, @Nullable String next) {}

    private final CitizenDirectory directory;

    StayController(CitizenDirectory directory) {
        this.directory = directory;
    }

    @GetMapping
    Stays stays(Caller caller, @PathVariable UUID id) {
        var history = directory.shownTo(caller, id).state().hospital();
        var stays = history.stays().stream().map(stay -> StayAnswer.of(history, stay));
        return new Stays(stays.toList(), null);
    }
}
