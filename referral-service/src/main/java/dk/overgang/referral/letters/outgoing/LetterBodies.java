package dk.overgang.referral.letters.outgoing;

import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Priority;
import dk.overgang.medcom.domain.correspondence.Signature;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people write. To whom it goes stands in none of them: that follows from the letter or the referral.
final class LetterBodies {

    private static final int LONGEST_TEXT = 20_000;

    private LetterBodies() {}

    record SignatureBody(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String title,

            @NotNull @Pattern(regexp = "[+]?[0-9][0-9 -]{3,19}")
            String phone) {

        Signature read() {
            return new Signature(name.strip(), title.strip(), phone.replace(" ", ""));
        }
    }

    record Reply(
            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @NotNull @Valid SignatureBody signature) {

        @Override
        public String toString() {
            return "Reply";
        }
    }

    record NewLetter(
            @NotNull UUID referralId,
            @NotNull Category category,
            @Nullable Priority priority,
            @Nullable @Size(max = 200) String topic,
            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @NotNull @Valid SignatureBody signature) {

        @Override
        public String toString() {
            return "NewLetter[%s]".formatted(referralId);
        }
    }
}
