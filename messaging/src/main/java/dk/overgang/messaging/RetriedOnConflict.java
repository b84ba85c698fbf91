package dk.overgang.messaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;

/// Loads and decides again when somebody else changed the document meanwhile: what every use case does that writes
/// under a version.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        includes = OptimisticLockingFailureException.class,
        maxRetries = 10,
        delay = 5,
        multiplier = 2,
        maxDelay = 200)
public @interface RetriedOnConflict {}
