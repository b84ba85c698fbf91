package dk.overgang.access;

import dk.overgang.privacy.PersonalNumbers;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// A text of a request that others see in clear, or that is stored so: a personal number in it is refused. Its text
/// for the caller is `invalid.personal-number` of the message bundles.
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoPersonalNumber.Validator.class)
public @interface NoPersonalNumber {

    /// The code of the fault.
    String message() default "personal-number";

    /// Unused; Bean Validation demands it.
    Class<?>[] groups() default {};

    /// Unused; Bean Validation demands it.
    Class<? extends Payload>[] payload() default {};

    /// Says what the constraint means.
    final class Validator implements ConstraintValidator<NoPersonalNumber, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || !PersonalNumbers.standIn(text);
        }
    }
}
