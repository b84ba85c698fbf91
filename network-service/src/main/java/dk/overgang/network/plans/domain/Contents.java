package dk.overgang.network.plans.domain;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a plan says for the time after the course.
///
/// @param language in which its texts are written, whatever the reader's language is
/// @param goals and needs that go on
/// @param support how the support as a whole goes on
/// @param citizensWords what the citizen says, apart from what was written together
/// @param reviewOn the day on which the plan is gone through again; null where there is none
public record Contents(
        Language language,
        List<Goal> goals,
        @Nullable EncryptedText support,
        List<Supporter> supporters,
        CrisisPart crisis,
        @Nullable EncryptedText citizensWords,
        @Nullable LocalDate reviewOn) {

    /// The languages in which a plan can be written. Its headings are printed in Danish or English.
    public enum Language {
        DA,
        EN,
        AR
    }

    public static final Contents EMPTY =
            new Contents(Language.DA, List.of(), null, List.of(), CrisisPart.EMPTY, null, null);

    public Contents {
        goals = List.copyOf(goals);
        supporters = List.copyOf(supporters);
    }

    /// Whether it says what happens in a crisis, well enough to be agreed.
    public boolean hasCrisisPart() {
        return crisis.missing().isEmpty();
    }

    /// What it needs before it can be agreed and does not say: names of fields.
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (supporters.isEmpty()) {
            missing.add("supporters");
        }
        missing.addAll(crisis.missing());
        return missing;
    }

    Contents renewed(UnaryOperator<EncryptedText> renewal) {
        return new Contents(
                language,
                goals.stream().map(goal -> goal.renewed(renewal)).toList(),
                Texts.renewed(support, renewal),
                supporters.stream().map(supporter -> supporter.renewed(renewal)).toList(),
                crisis.renewed(renewal),
                Texts.renewed(citizensWords, renewal),
                reviewOn);
    }

    Stream<EncryptedText> texts() {
        return Stream.of(
                        goals.stream().flatMap(Goal::texts),
                        supporters.stream().flatMap(Supporter::texts),
                        crisis.texts(),
                        Texts.all(support, citizensWords))
                .flatMap(texts -> texts);
    }
}
