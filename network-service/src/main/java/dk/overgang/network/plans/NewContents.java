package dk.overgang.network.plans;

import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.network.plans.domain.Contents;
import dk.overgang.network.plans.domain.CrisisContact;
import dk.overgang.network.plans.domain.CrisisPart;
import dk.overgang.network.plans.domain.Goal;
import dk.overgang.network.plans.domain.Supporter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a plan shall say, as it is sent: all of it. What is left out, the plan does not say.
///
/// @param language of the texts; Danish where it is left out
record NewContents(
        Contents.@Nullable Language language,
        @Nullable @Size(max = MOST) List<@NotNull @Valid NewGoal> goals,
        @Nullable @Paragraphs String support,
        @Nullable @Size(max = MOST) List<@NotNull @Valid NewSupporter> supporters,
        @Nullable @Valid NewCrisisPart crisis,
        @Nullable @Paragraphs String citizensWords,
        @Nullable LocalDate reviewOn) {

    /// The most entries of a list.
    private static final int MOST = 10;

    /// A telephone number, also of another country, as people write or paste it: `(+45) 20.12.34.56`, with spaces of
    /// any width.
    private static final String PHONE = "(?=(?:[^0-9]*[0-9]){3})[+(]{0,2}[0-9 \\u00A0\\u2009\\u202F()./-]{3,20}";

    record NewGoal(
            @NotNull Goal.Area area,
            @NotBlank @Line String text,
            @Nullable @Line String support) {}

    record NewSupporter(
            @NotBlank @Size(max = 100) @Line String name,
            @Nullable UUID memberId,
            @Nullable @Size(max = 100) @Line String role,
            @Nullable @Line String when,

            @Nullable @Pattern(regexp = PHONE, message = "phone")
            String phone) {}

    record NewCrisisPart(
            @Nullable @Size(max = MOST) List<@NotBlank @Line String> earlySigns,
            @Nullable @Size(max = MOST) List<@NotBlank @Line String> whatHelps,
            @Nullable @Size(max = MOST) List<@NotBlank @Line String> firstSteps,
            @Nullable @Size(max = MOST) List<@NotNull @Valid NewCrisisContact> calls,
            @Nullable @Size(max = MOST) List<@NotNull @Valid NewCrisisContact> acuteOffers) {}

    record NewCrisisContact(
            @NotBlank @Size(max = 100) @Line String name,
            @Nullable UUID memberId,

            @Nullable @Pattern(regexp = PHONE, message = "phone")
            String phone,

            @Nullable @Line String where) {}

    Contents encrypted(TextVault vault) {
        return new Contents(
                language == null ? Contents.Language.DA : language,
                all(
                        goals,
                        goal -> new Goal(goal.area(), vault.encrypt(goal.text()), vault.encryptIfAny(goal.support()))),
                vault.encryptIfAny(support),
                all(
                        supporters,
                        supporter -> new Supporter(
                                vault.encrypt(supporter.name()),
                                supporter.memberId(),
                                vault.encryptIfAny(supporter.role()),
                                vault.encryptIfAny(supporter.when()),
                                vault.encryptIfAny(supporter.phone()))),
                crisis == null ? CrisisPart.EMPTY : crisisPart(crisis, vault),
                vault.encryptIfAny(citizensWords),
                reviewOn);
    }

    private static CrisisPart crisisPart(NewCrisisPart crisis, TextVault vault) {
        Function<NewCrisisContact, CrisisContact> contact = named -> new CrisisContact(
                vault.encrypt(named.name()),
                named.memberId(),
                vault.encryptIfAny(named.phone()),
                vault.encryptIfAny(named.where()));
        Function<String, EncryptedText> text = vault::encrypt;
        return new CrisisPart(
                all(crisis.earlySigns(), text),
                all(crisis.whatHelps(), text),
                all(crisis.firstSteps(), text),
                all(crisis.calls(), contact),
                all(crisis.acuteOffers(), contact));
    }

    private static <B, D> List<D> all(@Nullable List<B> sent, Function<B, D> encrypted) {
        return sent == null ? List.of() : sent.stream().map(encrypted).toList();
    }
}
