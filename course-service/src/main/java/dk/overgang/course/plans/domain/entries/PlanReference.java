package dk.overgang.course.plans.domain.entries;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Another plan the citizen has, which the course must fit together with (R-044, R-129, F-31). It holds no text.
public record PlanReference(UUID id, Content content) implements PlanEntry {

    /// What is known of the other plan.
    ///
    /// @param holder a code for the role of who holds it, for example `JOB_CENTRE`
    public record Content(
            Type type,
            LocalDate datedOn,
            @Nullable LocalDate reviewedOn,
            @Nullable LocalDate nextReviewOn,
            String holder) {}

    /// What plan it is.
    public enum Type {
        TREATMENT_PLAN,
        JOB_PLAN,
        /// The action plan after section 141 of the Act on Social Services (§ 141-handleplan).
        SEL141_PLAN,
        OTHER
    }

    public PlanReference changed(Content other) {
        return new PlanReference(id, other);
    }

    @Override
    public Stream<EncryptedText> texts() {
        return Stream.empty();
    }

    @Override
    public PlanEntry renewed(UnaryOperator<EncryptedText> renewal) {
        return this;
    }
}
