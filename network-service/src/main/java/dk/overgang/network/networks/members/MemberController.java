package dk.overgang.network.networks.members;

import static dk.overgang.network.networks.members.MemberDesk.mustBeOneOf;

import dk.overgang.access.Caller;
import dk.overgang.access.NoPersonalNumber;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.network.networks.domain.members.Description;
import dk.overgang.network.networks.domain.members.Member;
import dk.overgang.network.networks.domain.members.MemberCommand.Describe;
import dk.overgang.network.networks.domain.members.MemberCommand.Move;
import dk.overgang.network.networks.domain.members.MemberCommand.Propose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The members of a network: who they are and how far each has come (F-50). The `ETag` is the version of the whole
/// network.
@RestController
@RequestMapping("/api/v1/networks/{courseId}/members")
class MemberController {

    /// The shape of a free text: several lines, no other control characters.
    static final String TEXT = "[\\P{Cc}\\n\\r\\t]*";

    static final int LONGEST_TEXT = 4000;

    /// @param on the day on which somebody thought of the member; today where it is left out
    record NewMember(
            @NotNull Member.Kind kind,
            @NotNull @Valid WhoItIs description,
            @Nullable LocalDate on) {}

    /// Who a member is. There is no place for an address (E28).
    ///
    /// @param relation a code of `/api/v1/network-codes`
    /// @param tie living, where it is left out
    /// @param areas codes of focus areas
    /// @param help what it helps with
    /// @param offerId the offer that it stands for
    /// @param partnerId the partner that it stands for
    record WhoItIs(
            @NotNull @Size(max = 40) String relation,

            @Nullable @NoPersonalNumber @Pattern(regexp = "[^\\p{Cntrl}]{1,100}", message = "line")
            String name,

            @Nullable @Pattern(regexp = "[+(]{0,2}[0-9][0-9 \\u00A0\\u2009\\u202F()./-]{3,19}", message = "phone")
            String phone,

            @Nullable @Pattern(regexp = "[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,190}", message = "email")
            String email,

            Description.@Nullable Strength strength,
            Description.@Nullable Tie tie,

            @Nullable @Size(max = 20)
            List<@NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}", message = "area") String> areas,

            @Nullable @Size(max = LONGEST_TEXT) @Pattern(regexp = TEXT, message = "plain-text")
            String help,

            @Nullable UUID offerId,
            @Nullable UUID partnerId) {

        private Description encrypted(TextVault vault) {
            return new Description(
                    relation,
                    vault.encryptIfAny(name),
                    vault.encryptIfAny(phone),
                    vault.encryptIfAny(email),
                    strength,
                    Objects.requireNonNullElse(tie, Description.Tie.LIVING),
                    Objects.requireNonNullElse(areas, List.of()),
                    vault.encryptIfAny(help),
                    offerId,
                    partnerId);
        }
    }

    record NewState(@NotNull Member.State state, @NotNull LocalDate on) {}

    private final MemberDesk desk;

    MemberController(MemberDesk desk) {
        this.desk = desk;
    }

    /// All members, the first proposed first, also those that ended; their texts stand in the answer about one.
    @GetMapping
    Page<MemberView> list(Caller caller, @PathVariable UUID courseId, Paging paging) {
        var network = desk.network(caller, courseId).state();
        return paging.pageOf(
                        network.members().all().stream(),
                        member -> SortKey.of(
                                member.history().isEmpty()
                                        ? member.since()
                                        : member.history().getFirst().on(),
                                member.id()))
                .map(desk.maker(network, caller, false)::of);
    }

    @GetMapping("/{memberId}")
    ResponseEntity<MemberView> one(Caller caller, @PathVariable UUID courseId, @PathVariable UUID memberId) {
        return Versioned.ok(desk.network(caller, courseId), desk.view(caller, memberId));
    }

    /// Somebody is thought of. The answer's id is the one that the citizen's consent names; until there is one,
    /// nothing is shared with them.
    @PostMapping
    ResponseEntity<MemberView> propose(
            @PathVariable UUID courseId, CommandRequest request, @Valid @RequestBody NewMember proposed) {
        mustBeOneOf(
                "description.relation",
                proposed.description().relation(),
                desk.codes().relationsOf(proposed.kind()));
        var id = request.newId();
        var command = new Propose(
                id, proposed.kind(), proposed.description().encrypted(desk.vault()), desk.orToday(proposed.on()));
        return Versioned.created(desk.change(courseId, request, command), desk.view(request.caller(), id));
    }

    /// Who it is, said anew as a whole.
    @PostMapping("/{memberId}/description")
    ResponseEntity<MemberView> describe(
            @PathVariable UUID courseId,
            @PathVariable UUID memberId,
            CommandRequest request,
            @Valid @RequestBody WhoItIs described) {
        var member = desk.network(request.caller(), courseId)
                .state()
                .members()
                .find(memberId)
                .orElseThrow(Problem::notFound);
        mustBeOneOf("relation", described.relation(), desk.codes().relationsOf(member.kind()));
        var command = new Describe(memberId, described.encrypted(desk.vault()));
        return Versioned.ok(desk.change(courseId, request, command), desk.view(request.caller(), memberId));
    }

    /// How far it has come. From CONTACTED on it takes the citizen's consent for this member and, of a person
    /// who acts for nobody else, their own.
    @PostMapping("/{memberId}/state")
    ResponseEntity<MemberView> move(
            @PathVariable UUID courseId,
            @PathVariable UUID memberId,
            CommandRequest request,
            @Valid @RequestBody NewState next) {
        var command = new Move(memberId, next.state(), next.on());
        return Versioned.ok(desk.change(courseId, request, command), desk.view(request.caller(), memberId));
    }
}
