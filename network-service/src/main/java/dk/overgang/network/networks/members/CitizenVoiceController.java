package dk.overgang.network.networks.members;

import static dk.overgang.network.networks.members.MemberController.LONGEST_TEXT;
import static dk.overgang.network.networks.members.MemberController.TEXT;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.members.Company;
import dk.overgang.network.networks.domain.members.FamilyStory;
import dk.overgang.network.networks.domain.members.MemberCommand.PreferCompany;
import dk.overgang.network.networks.domain.members.MemberCommand.TellFamilyStory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the citizen says about the network: whose company they prefer, and how a young citizen tells of the
/// family.
@RestController
@RequestMapping("/api/v1/networks/{courseId}")
class CitizenVoiceController {

    /// @param on the day on which the citizen said so; today where it is left out
    record NewPreference(
            @NotNull Company.Preference preference,
            @Nullable LocalDate on) {}

    /// @param preference null while nobody has asked
    record CompanyView(
            Company.@Nullable Preference preference,
            @Nullable LocalDate on,
            @Nullable String by) {

        private static CompanyView of(SupportNetwork network) {
            var company = network.members().company();
            return company == null
                    ? new CompanyView(null, null, null)
                    : new CompanyView(company.preference(), company.on(), company.by());
        }
    }

    /// @param words the young citizen's own
    record NewStory(
            @NotBlank @Size(max = LONGEST_TEXT) @Pattern(regexp = TEXT, message = "plain-text")
            String words,

            @Nullable LocalDate on) {}

    record StoryView(UUID storyId, LocalDate on, String words, String by) {}

    private final MemberDesk desk;

    CitizenVoiceController(MemberDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/company")
    ResponseEntity<CompanyView> company(Caller caller, @PathVariable UUID courseId) {
        return Versioned.ok(desk.network(caller, courseId), CompanyView::of);
    }

    /// With people in the same situation, or with others.
    @PostMapping("/company")
    ResponseEntity<CompanyView> prefer(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewPreference said) {
        var command = new PreferCompany(said.preference(), desk.orToday(said.on()));
        return Versioned.ok(desk.change(courseId, request, command), CompanyView::of);
    }

    @GetMapping("/family-stories")
    Page<StoryView> stories(Caller caller, @PathVariable UUID courseId, Paging paging) {
        var stories = desk.network(caller, courseId).state().members().familyStories();
        return paging.pageOf(stories.stream(), story -> SortKey.of(story.on(), story.id()))
                .map(this::view);
    }

    /// Nothing overwrites a story: the next one stands beside it.
    @PostMapping("/family-stories")
    ResponseEntity<StoryView> tell(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewStory told) {
        var id = request.newId();
        var command = new TellFamilyStory(id, desk.vault().encrypt(told.words()), desk.orToday(told.on()));
        return Versioned.created(
                desk.change(courseId, request, command),
                network -> view(network.members().familyStories().stream()
                        .filter(story -> story.id().equals(id))
                        .findFirst()
                        .orElseThrow(Problem::notFound)));
    }

    private StoryView view(FamilyStory story) {
        return new StoryView(story.id(), story.on(), desk.vault().decrypt(story.words()), story.by());
    }
}
