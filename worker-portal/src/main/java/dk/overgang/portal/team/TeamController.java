package dk.overgang.portal.team;

import dk.overgang.portal.layout.FormErrors;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Allowed;
import dk.overgang.portal.services.ServiceProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// *Team*: the board, moving a course, and reviewing an emergency.
@Controller
@RequestMapping(TeamConfiguration.ADDRESS)
class TeamController {

    private static final String TO_TEAM = "redirect:" + TeamConfiguration.ADDRESS;

    private final TeamBoard board;
    private final TeamApi api;
    private final EmergencyApi emergencies;

    TeamController(TeamBoard board, TeamApi api, EmergencyApi emergencies) {
        this.board = board;
        this.api = api;
        this.emergencies = emergencies;
    }

    @GetMapping
    String team(Model model, @ModelAttribute("words") Words words) {
        return team(FormErrors.NONE, model, words);
    }

    private String team(FormErrors errors, Model model, Words words) {
        model.addAttribute("team", board.of(words));
        model.addAttribute("parts", Load.PARTS);
        model.addAttribute("errors", errors);
        return "team/team";
    }

    /// The courses of one worker, from which one is chosen to be moved.
    @GetMapping("/medarbejder/{worker}")
    String worker(@PathVariable String worker, Model model, @ModelAttribute("words") Words words) {
        model.addAttribute("mine", board.courses(worker, words));
        return "team/worker";
    }

    @GetMapping("/flyt/{course}")
    String move(@PathVariable UUID course, Model model, @ModelAttribute("words") Words words) {
        return move(course, null, FormErrors.NONE, model, words);
    }

    private String move(UUID course, @Nullable UUID chosen, FormErrors errors, Model model, Words words) {
        var found = api.course(course);
        var movable = Objects.requireNonNull(found.getBody());
        var move = Allowed.find(movable.allowed(), "ASSIGN_WORKER");
        model.addAttribute("course", course);
        model.addAttribute("citizen", board.citizen(movable.citizenId(), words));
        model.addAttribute("from", board.worker(movable.worker(), words));
        model.addAttribute("choices", board.choices(movable.worker(), words));
        model.addAttribute("open", board.open(course).found().orElse(null));
        model.addAttribute("mayMove", move.map(Allowed::allowed).orElse(false));
        model.addAttribute("why", move.map(Allowed::why).orElse(null));
        model.addAttribute("chosen", chosen == null ? "" : chosen.toString());
        model.addAttribute(
                "version", Objects.requireNonNullElse(found.getHeaders().getETag(), ""));
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("errors", errors);
        return "team/move";
    }

    @PostMapping("/flyt/{course}")
    String moved(
            @PathVariable UUID course,
            @RequestParam UUID key,
            @RequestParam String version,
            @RequestParam(required = false) @Nullable UUID worker,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        if (worker == null) {
            response.setStatus(422);
            var errors = FormErrors.at("worker", words.text("team.move.not-done"), words.text("team.move.choose"));
            return move(course, null, errors, model, words);
        }
        try {
            api.move(course, key.toString(), version, new TeamApi.NewWorker(worker));
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            return move(course, worker, FormErrors.of(problem, List.of("worker")), model, words);
        }
        next.addFlashAttribute("announce", words.text("team.told.moved", board.worker(worker, words)));
        return TO_TEAM;
    }

    @PostMapping("/noedadgang/{id}")
    String review(
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable String finding,
            Model model,
            @ModelAttribute("words") Words words,
            RedirectAttributes next,
            HttpServletResponse response) {
        if (finding == null) {
            response.setStatus(422);
            return team(
                    FormErrors.at(id.toString(), words.text("team.review.not-done"), words.text("team.review.choose")),
                    model,
                    words);
        }
        try {
            emergencies.review(id, key.toString(), new EmergencyApi.Verdict(finding));
        } catch (ServiceProblem problem) {
            if (problem.isUnknown()) {
                throw problem;
            }
            response.setStatus(problem.status());
            return team(FormErrors.of(problem, List.of()), model, words);
        }
        next.addFlashAttribute("announce", words.text("team.told.reviewed"));
        return TO_TEAM;
    }
}
