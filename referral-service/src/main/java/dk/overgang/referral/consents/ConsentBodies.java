package dk.overgang.referral.consents;

import dk.overgang.access.Problem;
import dk.overgang.referral.consents.domain.Consent;
import dk.overgang.referral.consents.domain.Evidence;
import dk.overgang.referral.consents.domain.Permission;
import dk.overgang.referral.consents.domain.Permission.Purpose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is sent and answered about consents: codes, dates and references, never free text.
final class ConsentBodies {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]{1,63}");
    private static final Pattern RECIPIENT = Pattern.compile("[A-Z][A-Z0-9_-]{1,39}");

    /// A case number may hold many digits, but not ten in the shape of a person's.
    private static final Pattern PERSONAL =
            Pattern.compile("(?<![0-9])[0-9]{6}[-./_]?([0-9]{4}|[01567][A-Z]{2}[0-9])(?![0-9])");

    private ConsentBodies() {}

    record NewConsent(
            @NotNull Purpose purpose,
            @Nullable UUID networkMemberId,
            @Nullable String recipient,
            @Valid @Nullable EvidenceBody evidence,
            @NotNull LocalDate givenOn,
            @Nullable LocalDate expiresOn) {

        /// @throws Problem 422 naming the field and what is allowed there
        Consent read(UUID consentId, LocalDate today) {
            if (givenOn.isAfter(today)) {
                throw Problem.invalid("givenOn", "not-after", today.toString());
            }
            if (expiresOn != null && !(expiresOn.isAfter(today) && expiresOn.isAfter(givenOn))) {
                throw Problem.invalid("expiresOn", "after", today.toString());
            }
            return Consent.given(consentId, permission(), proof(today), givenOn, expiresOn);
        }

        private Permission permission() {
            needed("networkMemberId", networkMemberId, Purpose.INVOLVE_NETWORK_MEMBER);
            needed("recipient", recipient, Purpose.SHARE_ACROSS_AUTHORITIES);
            if (recipient != null && !RECIPIENT.matcher(recipient).matches()) {
                throw Problem.invalid("recipient", "recipient");
            }
            return new Permission(purpose, networkMemberId, recipient);
        }

        private void needed(String field, @Nullable Object value, Purpose by) {
            if (purpose == by && value == null) {
                throw Problem.invalid(field, "for-purpose", by);
            }
            if (purpose != by && value != null) {
                throw Problem.invalid(field, "only-for-purpose", by);
            }
        }

        private Evidence proof(LocalDate today) {
            if (evidence == null) {
                var kinds = Arrays.stream(Evidence.Kind.values()).map(Enum::name);
                throw Problem.invalid("evidence", "evidence", kinds.collect(Collectors.joining(", ")));
            }
            if (!REFERENCE.matcher(evidence.reference()).matches()
                    || PERSONAL.matcher(evidence.reference()).find()) {
                throw Problem.invalid("evidence.reference", "reference");
            }
            if (evidence.on().isAfter(today)) {
                throw Problem.invalid("evidence.on", "not-after", today.toString());
            }
            return new Evidence(evidence.kind(), evidence.reference(), evidence.on());
        }
    }

    record EvidenceBody(
            @NotNull Evidence.Kind kind,
            @NotNull String reference,
            @NotNull LocalDate on) {

        static EvidenceBody of(Evidence evidence) {
            return new EvidenceBody(evidence.kind(), evidence.reference(), evidence.on());
        }
    }

    record Withdrawal(@NotNull LocalDate on) {}

    /// What follows when it ends; said to whoever withdraws it, so that they can tell the citizen (E25).
    enum Effect {
        COURSE_ENDS,
        MEETINGS_WITH_MEMBER_CANCELLED,
        SHARING_STOPS_STATUTORY_NOTES_KEPT;

        static Effect of(Purpose purpose) {
            return switch (purpose) {
                case TAKE_PART -> COURSE_ENDS;
                case INVOLVE_NETWORK_MEMBER -> MEETINGS_WITH_MEMBER_CANCELLED;
                case SHARE_ACROSS_AUTHORITIES -> SHARING_STOPS_STATUTORY_NOTES_KEPT;
            };
        }
    }

    record ConsentAnswer(
            UUID consentId,
            Purpose purpose,
            @Nullable UUID networkMemberId,
            @Nullable String recipient,
            EvidenceBody evidence,
            LocalDate givenOn,
            @Nullable LocalDate expiresOn,
            Consent.State state,
            @Nullable LocalDate endedOn,
            Effect effectOfEnd) {

        static ConsentAnswer of(Consent consent) {
            var permission = consent.permission();
            return new ConsentAnswer(
                    consent.consentId(),
                    permission.purpose(),
                    permission.networkMember(),
                    permission.recipient(),
                    EvidenceBody.of(consent.evidence()),
                    consent.givenOn(),
                    consent.expiresOn(),
                    consent.state(),
                    consent.endedOn(),
                    Effect.of(permission.purpose()));
        }
    }

    record All(List<ConsentAnswer> items, @Nullable String next) {}
}
