package dk.overgang.network.networks.domain.members;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.network.networks.domain.members.MemberCommand.OfMember;
import dk.overgang.network.networks.domain.members.MemberCommand.PreferCompany;
import dk.overgang.network.networks.domain.members.MemberCommand.Propose;
import dk.overgang.network.networks.domain.members.MemberCommand.TellFamilyStory;
import dk.overgang.network.networks.domain.members.MemberRefusal.CourseEnded;
import dk.overgang.network.networks.domain.members.MemberRefusal.NoSuchMember;
import dk.overgang.network.networks.domain.members.MemberRefusal.NotInTheFuture;
import dk.overgang.network.networks.domain.members.MemberRefusal.TooMany;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All members of a network, also those that were tried and ended.
///
/// @param company whose company the citizen prefers; null while nobody has asked
/// @param familyStories in the order of noting
public record Members(List<Member> all, @Nullable Company company, List<FamilyStory> familyStories) {

    public static final Members NONE = new Members(List.of());

    private static final int MOST_MEMBERS = 60;
    private static final int MOST_STORIES = 100;

    /// Networks stored by an earlier version lack what that version did not know.
    @SuppressWarnings("ConstantValue")
    public Members {
        all = all == null ? List.of() : List.copyOf(all);
        familyStories = familyStories == null ? List.of() : List.copyOf(familyStories);
    }

    public Members(List<Member> all) {
        this(all, null, List.of());
    }

    public Optional<Member> find(UUID id) {
        return all.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /// The day on which the work with the network began: somebody was thought of.
    public Optional<LocalDate> begunOn() {
        return all.stream()
                .flatMap(member -> member.history().stream())
                .map(Member.Step::on)
                .reduce((one, other) -> one.isBefore(other) ? one : other);
    }

    /// Whether somebody was thought of, and nobody from the citizen's own relations: support is looked for there
    /// first.
    public boolean isWithoutOwnRelations() {
        return !all.isEmpty() && all.stream().noneMatch(member -> member.kind() == Member.Kind.PRIVATE);
    }

    public Decision<Members> decide(MemberCommand command, Circumstances now) {
        return switch (command) {
            case Propose proposal -> propose(proposal, now);
            case OfMember one ->
                find(one.member())
                        .map(member -> member.decide(one, now).within(this::with))
                        .orElseGet(() -> Decision.refused(new NoSuchMember()));
            case PreferCompany(var preference, var on) ->
                Decision.unless(
                        ahead(on, now),
                        () -> Decision.changed(new Members(all, new Company(preference, on, now.by()), familyStories)));
            case TellFamilyStory(var id, var words, var on) ->
                Decision.unless(ahead(on, now), () -> tell(new FamilyStory(id, words, on, now.by())));
        };
    }

    private Decision<Members> propose(Propose proposal, Circumstances now) {
        if (now.ended()) {
            return Decision.refused(new CourseEnded());
        }
        return all.size() >= MOST_MEMBERS
                ? Decision.refused(new TooMany(MOST_MEMBERS))
                : Decision.unless(
                        ahead(proposal.on(), now),
                        () -> Decision.changed(
                                new Members(also(all, Member.proposed(proposal, now)), company, familyStories)));
    }

    private Decision<Members> tell(FamilyStory story) {
        return familyStories.size() >= MOST_STORIES
                ? Decision.refused(new TooMany(MOST_STORIES))
                : Decision.changed(new Members(all, company, also(familyStories, story)));
    }

    private static Optional<MemberRefusal> ahead(LocalDate on, Circumstances now) {
        return on.isAfter(now.today()) ? Optional.of(new NotInTheFuture("on", now.today())) : Optional.empty();
    }

    /// The lowest number of the data keys of the texts; empty where there is no text.
    public Optional<Integer> oldestKey() {
        return Stream.concat(
                        all.stream().flatMap(Member::texts),
                        familyStories.stream().map(FamilyStory::words))
                .map(EncryptedText::key)
                .reduce(Math::min);
    }

    /// The same with every text encrypted anew.
    public Members renewed(UnaryOperator<EncryptedText> anew) {
        return new Members(
                all.stream().map(member -> member.renewed(anew)).toList(),
                company,
                familyStories.stream()
                        .map(story -> new FamilyStory(story.id(), anew.apply(story.words()), story.on(), story.by()))
                        .toList());
    }

    private Members with(Member changed) {
        return new Members(
                all.stream()
                        .map(member -> member.id().equals(changed.id()) ? changed : member)
                        .toList(),
                company,
                familyStories);
    }

    private static <T> List<T> also(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
