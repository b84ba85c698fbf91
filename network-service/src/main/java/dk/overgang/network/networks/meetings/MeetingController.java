package dk.overgang.network.networks.meetings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.commands.AllowedAction;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.network.networks.AllowedInANetwork;
import dk.overgang.network.networks.MeetingView;
import dk.overgang.network.networks.NetworkFacade;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.meetings.Meeting;
import dk.overgang.network.networks.domain.meetings.Meeting.Setting;
import dk.overgang.network.networks.domain.meetings.MeetingCommand;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.By;
import dk.overgang.network.networks.domain.meetings.MeetingCommand.Guests;
import dk.overgang.network.networks.domain.meetings.Participants.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The meetings of a network: planned, moved, held, minuted and cancelled (R-178, F-53). Only the answer about one
/// meeting shows its minutes.
@RestController
@RequestMapping("/api/v1/networks/{courseId}/meetings")
class MeetingController {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /// What has no id here; with fewer digits in a row than a personal number has.
    private static final String BODY = "(?!.*[0-9]{6})[A-Z][A-Z0-9_-]{1,39}";

    /// In UTF-16 units.
    private static final int LONGEST_TEXT = 20_000;

    /// Any lines, but no other control characters.
    private static final String TEXT = "[\\P{Cc}\\n\\r\\t]*";

    private static final int MOST = 20;

    /// @param kind a conversation, if absent
    /// @param networkMemberId one of the members
    /// @param organisationIds offers and partners
    /// @param roles the citizen and the worker, if absent
    record NewMeeting(
            Meeting.@Nullable Kind kind,
            @NotNull LocalDate on,

            @Nullable @Pattern(regexp = TIME, message = "time")
            String at,

            Meeting.@Nullable Place place,
            @Nullable UUID networkMemberId,
            @Nullable @Size(max = MOST) List<@NotNull UUID> memberIds,
            @Nullable @Size(max = MOST) List<@NotNull UUID> organisationIds,

            @Nullable @Size(max = MOST) List<@NotNull @Pattern(regexp = BODY, message = "partner") String> bodies,

            @Nullable @Size(max = MOST) List<@NotNull Role> roles) {

        private Guests guests() {
            var members = Stream.concat(
                    Stream.ofNullable(networkMemberId),
                    Stream.ofNullable(memberIds).flatMap(List::stream));
            return new Guests(
                    members.toList(),
                    orNone(organisationIds),
                    orNone(bodies),
                    Objects.requireNonNullElse(roles, List.of(Role.CITIZEN, Role.WORKER)));
        }
    }

    /// Whom a body names, instead of those who are invited.
    ///
    /// @param roles the citizen and the worker, if absent
    record GuestList(
            @Nullable @Size(max = MOST) List<@NotNull UUID> memberIds,
            @Nullable @Size(max = MOST) List<@NotNull UUID> organisationIds,

            @Nullable @Size(max = MOST) List<@NotNull @Pattern(regexp = BODY, message = "partner") String> bodies,

            @Nullable @Size(max = MOST) List<@NotNull Role> roles) {

        private Guests guests() {
            return new Guests(
                    orNone(memberIds),
                    orNone(organisationIds),
                    orNone(bodies),
                    Objects.requireNonNullElse(roles, List.of(Role.CITIZEN, Role.WORKER)));
        }
    }

    /// @param at as it was, if absent
    /// @param place as it was, if absent
    /// @param invited as they were, if absent
    record NewDay(
            @NotNull LocalDate on,

            @Nullable @Pattern(regexp = TIME, message = "time")
            String at,

            Meeting.@Nullable Place place,
            @Nullable @Valid GuestList invited) {}

    /// @param present those who were invited, if absent
    record Completion(
            @NotNull LocalDate on, @Nullable @Valid GuestList present) {}

    record Cancellation(@NotNull Meeting.Reason reason) {}

    record NewText(
            @NotBlank @Size(max = LONGEST_TEXT) @Pattern(regexp = TEXT, message = "plain-text")
            String text) {}

    /// @param allowed what the caller may do with it today, and why not the rest
    record OneMeeting(@JsonUnwrapped MeetingView meeting, List<AllowedAction> allowed) {}

    private final CommandHandler<SupportNetwork> commands;
    private final NetworkFacade networks;
    private final AllowedInANetwork allowed;
    private final TextVault vault;

    MeetingController(
            CommandHandler<SupportNetwork> commands,
            NetworkFacade networks,
            AllowedInANetwork allowed,
            TextVault vault) {
        this.commands = commands;
        this.networks = networks;
        this.allowed = allowed;
        this.vault = vault;
    }

    /// The meetings of a network by their days, without texts.
    @GetMapping
    Page<MeetingView> list(Caller caller, @PathVariable UUID courseId, Paging paging) {
        var network = networks.visible(caller, courseId).state();
        return paging.pageOf(network.meetings().stream(), meeting -> SortKey.of(meeting.on(), meeting.id()))
                .map(MeetingView::of);
    }

    /// One meeting with its minutes.
    @GetMapping("/{meetingId}")
    ResponseEntity<OneMeeting> one(Caller caller, @PathVariable UUID courseId, @PathVariable UUID meetingId) {
        return Versioned.ok(
                networks.visible(caller, courseId),
                network -> new OneMeeting(
                        MeetingView.withTexts(network.meeting(meetingId).orElseThrow(Problem::notFound), vault),
                        allowed.of(caller, network, meetingId)));
    }

    @PostMapping
    ResponseEntity<MeetingView> plan(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewMeeting body) {
        var id = request.newId();
        var plan = new MeetingCommand.Plan(
                id,
                Objects.requireNonNullElse(body.kind(), Meeting.Kind.CONVERSATION),
                body.on(),
                new Setting(body.at(), body.place()),
                body.guests(),
                by(request));
        return Versioned.created(
                commands.handle(courseId, request, network -> network.decide(plan)), network -> view(network, id));
    }

    /// Another day, time, place or others.
    @PostMapping("/{meetingId}/move")
    ResponseEntity<MeetingView> move(
            @PathVariable UUID courseId,
            @PathVariable UUID meetingId,
            CommandRequest request,
            @Valid @RequestBody NewDay body) {
        return changed(
                courseId,
                request,
                meetingId,
                new MeetingCommand.Move(
                        meetingId,
                        body.on(),
                        new Setting(body.at(), body.place()),
                        body.invited() == null ? null : body.invited().guests(),
                        by(request)));
    }

    /// Takes the day that the end of a pause proposed.
    @PostMapping("/{meetingId}/acceptance")
    ResponseEntity<MeetingView> accept(
            @PathVariable UUID courseId, @PathVariable UUID meetingId, CommandRequest request) {
        return changed(courseId, request, meetingId, new MeetingCommand.Accept(meetingId, by(request)));
    }

    /// It took place.
    @PostMapping("/{meetingId}/completion")
    ResponseEntity<MeetingView> complete(
            @PathVariable UUID courseId,
            @PathVariable UUID meetingId,
            CommandRequest request,
            @Valid @RequestBody Completion body) {
        var present = body.present() == null ? null : body.present().guests();
        return changed(
                courseId, request, meetingId, new MeetingCommand.Complete(meetingId, body.on(), present, by(request)));
    }

    /// It did not take place after all. What was noted by mistake stays among the steps, with this beside it.
    @PostMapping("/{meetingId}/completion-withdrawal")
    ResponseEntity<MeetingView> withdrawCompletion(
            @PathVariable UUID courseId, @PathVariable UUID meetingId, CommandRequest request) {
        return changed(courseId, request, meetingId, new MeetingCommand.WithdrawCompletion(meetingId, by(request)));
    }

    @PostMapping("/{meetingId}/cancellation")
    ResponseEntity<MeetingView> cancel(
            @PathVariable UUID courseId,
            @PathVariable UUID meetingId,
            CommandRequest request,
            @Valid @RequestBody Cancellation body) {
        return changed(courseId, request, meetingId, new MeetingCommand.Cancel(meetingId, body.reason(), by(request)));
    }

    /// Minutes of a meeting that took place, also after the course has ended (E23).
    @PostMapping("/{meetingId}/minutes")
    ResponseEntity<MeetingView> minute(
            @PathVariable UUID courseId,
            @PathVariable UUID meetingId,
            CommandRequest request,
            @Valid @RequestBody NewText body) {
        return written(
                courseId,
                request,
                meetingId,
                new MeetingCommand.Minute(meetingId, vault.encrypt(body.text()), by(request)));
    }

    /// A correction beside the minutes.
    @PostMapping("/{meetingId}/corrections")
    ResponseEntity<MeetingView> correct(
            @PathVariable UUID courseId,
            @PathVariable UUID meetingId,
            CommandRequest request,
            @Valid @RequestBody NewText body) {
        return written(
                courseId,
                request,
                meetingId,
                new MeetingCommand.Correct(meetingId, vault.encrypt(body.text()), by(request)));
    }

    private ResponseEntity<MeetingView> changed(
            UUID courseId, CommandRequest request, UUID meeting, MeetingCommand command) {
        return Versioned.ok(
                commands.handle(courseId, request, network -> network.decide(command)),
                network -> view(network, meeting));
    }

    private ResponseEntity<MeetingView> written(
            UUID courseId, CommandRequest request, UUID meeting, MeetingCommand command) {
        return Versioned.created(
                commands.handle(courseId, request, network -> network.decide(command)),
                network -> MeetingView.withTexts(network.meeting(meeting).orElseThrow(), vault));
    }

    private By by(CommandRequest request) {
        return new By(request.caller().subject(), networks.today());
    }

    private static MeetingView view(SupportNetwork network, UUID meeting) {
        return MeetingView.of(network.meeting(meeting).orElseThrow());
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return Objects.requireNonNullElse(given, List.of());
    }
}
